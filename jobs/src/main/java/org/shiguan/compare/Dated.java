package org.shiguan.compare;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.shiguan.study.Bilingual;

/**
 * Values of accounts by the side they were on when the values arose: months for metrics, days for
 * the controversy index. So a value never counts for a group that was entered later.
 */
public final class Dated {
  /** The metric that is dated by its posts. */
  public static final String CONTROVERSY = "controversy";

  private static final long FEWEST_POSTS = 5;
  private static final double MILLION = 1e6;

  private Dated() {}

  /** A value of a day or of a month. */
  private record At(int day, double value, double weight, long n) {}

  /** An account's mean on one side, and how much of it fell into which stratum. */
  private static final class Mean {
    private double sum;
    private double weight;
    private long n;
    private final Map<String, Double> strata = new TreeMap<>();

    void add(At at, String stratum) {
      sum += at.value() * at.weight();
      weight += at.weight();
      n += at.n();
      strata.merge(stratum, at.weight(), Double::sum);
    }
  }

  /**
   * The sides of an outcome. An account that changed sides stands on the one with more of its
   * values, with the values of that side only; with {@code both} it stands on each with those.
   *
   * @param metric {@code metric} or {@code metric/slice}
   * @param titles sides by code, in order
   * @param side side of what held on a day, or null
   * @param stratum stratum of it, or null for none known: the value is left out
   * @param both whether an account may stand on two sides. Those who deleted were there before; to
   *     leave that time out would group those who stayed by the future (§4.4), and to count only
   *     the longer time would leave nobody who deleted
   */
  public static Sample.Groups groups(
      StudyFacts facts,
      String metric,
      Map<String, Bilingual> titles,
      Function<Membership.Stretch, String> side,
      Function<Membership.Stretch, String> stratum,
      boolean both) {
    Map<String, List<Sample.Point>> points = new LinkedHashMap<>();
    titles.keySet().forEach(code -> points.put(code, new ArrayList<>()));
    for (String executive : facts.membership().executives()) {
      Map<String, Mean> means = new HashMap<>();
      for (At at : values(facts, metric, executive)) {
        Membership.Stretch then = facts.membership().on(executive, at.day()).orElse(null);
        String on = then == null ? null : side.apply(then);
        String within = then == null ? null : stratum.apply(then);
        if (on != null && within != null) {
          means.computeIfAbsent(on, s -> new Mean()).add(at, within);
        }
      }
      String most = most(means, titles.keySet());
      means.forEach(
          (code, mean) -> {
            if ((both || code.equals(most)) && enough(metric, mean)) {
              points
                  .get(code)
                  .add(
                      new Sample.Point(
                          executive, mean.sum / mean.weight, mean.n, heaviest(mean.strata)));
            }
          });
    }
    return new Sample.Groups(
        titles.entrySet().stream()
            .map(t -> new Sample.Side(t.getKey(), t.getValue(), points.get(t.getKey())))
            .toList());
  }

  private static boolean enough(String metric, Mean mean) {
    return !metric.equals(CONTROVERSY) || mean.n >= FEWEST_POSTS;
  }

  private static String most(Map<String, Mean> means, Collection<String> order) {
    String most = null;
    for (String code : order) {
      Mean mean = means.get(code);
      if (mean != null && (most == null || mean.weight > means.get(most).weight)) {
        most = code;
      }
    }
    return most;
  }

  private static String heaviest(Map<String, Double> strata) {
    return strata.entrySet().stream()
        .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey();
  }

  private static List<At> values(StudyFacts facts, String metric, String executive) {
    if (metric.equals(CONTROVERSY)) {
      return facts.postDays().getOrDefault(executive, List.of()).stream()
          .filter(d -> d.posts() > 0)
          .map(d -> new At(d.day(), d.index() / MILLION / d.posts(), d.posts(), d.posts()))
          .toList();
    }
    NavigableMap<YearMonth, StudyFacts.Value> months =
        facts.months().getOrDefault(metric, Map.of()).getOrDefault(executive, new TreeMap<>());
    return months.entrySet().stream()
        .map(m -> new At(middle(m.getKey()), m.getValue().value(), 1, m.getValue().n()))
        .toList();
  }

  /** The day by which a month is on a side. */
  static int middle(YearMonth month) {
    return (int) month.atDay(15).toEpochDay();
  }
}
