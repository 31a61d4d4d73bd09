package org.shiguan.compare.outcome;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.shiguan.compare.Membership;
import org.shiguan.compare.Outcome;
import org.shiguan.compare.Sample;
import org.shiguan.compare.StudyFacts;
import org.shiguan.study.Bilingual;

/** A metric of own posts before an exit, beside those at risk that day (codebook §4.5). */
public final class BeforeExit implements Outcome {
  private static final int MONTHS = 3;

  @Override
  public String id() {
    return "before_exit";
  }

  @Override
  public Bilingual title() {
    return new Bilingual(
        "离开之前，与当日风险集的账号相比", "Before an exit, beside the accounts at risk that day");
  }

  @Override
  public List<String> arguments() {
    return List.of("metric");
  }

  @Override
  public boolean dated() {
    return true;
  }

  @Override
  public Bilingual caveat() {
    return new Bilingual(
        "取离开当月之前三个整月的均值，两边同样的月份；清空之后抓取的档案看不到此前的帖子，因此只有事先抓取过的账号可比。",
        "Means of the three whole months before the month of the exit, the same months on both sides."
            + " An archive crawled after a purge has none of the posts before it, so only accounts that"
            + " were crawled in time can be compared.");
  }

  @Override
  public Class<Sample.RiskSets> gives() {
    return Sample.RiskSets.class;
  }

  @Override
  public Sample of(StudyFacts facts, List<String> of) {
    Map<String, NavigableMap<YearMonth, StudyFacts.Value>> months =
        facts.months().getOrDefault(of.get(0), Map.of());
    List<String> executives = months.keySet().stream().sorted().toList();
    var sets = new ArrayList<Sample.RiskSet>();
    for (StudyFacts.Exit exit :
        facts.exits().stream()
            .sorted(
                Comparator.comparingInt(StudyFacts.Exit::lastThere)
                    .thenComparing(StudyFacts.Exit::executive))
            .toList()) {
      YearMonth last = YearMonth.from(LocalDate.ofEpochDay(exit.lastThere()));
      Sample.Point left = point(months, exit.executive(), last);
      List<Sample.Point> stayed =
          executives.stream()
              .filter(e -> !e.equals(exit.executive()))
              .filter(e -> facts.membership().group(e, exit.lastThere()) == Membership.Group.STAYED)
              .map(e -> point(months, e, last))
              .filter(p -> p != null)
              .toList();
      if (left != null && !stayed.isEmpty()) {
        sets.add(new Sample.RiskSet(left, stayed));
      }
    }
    return new Sample.RiskSets(sets);
  }

  /** The mean of the months before; null without any. */
  private static Sample.Point point(
      Map<String, NavigableMap<YearMonth, StudyFacts.Value>> months,
      String executive,
      YearMonth exit) {
    var values =
        months
            .getOrDefault(executive, new TreeMap<>())
            .subMap(exit.minusMonths(MONTHS), exit)
            .values();
    return values.isEmpty()
        ? null
        : Sample.Point.of(
            executive,
            values.stream().mapToDouble(StudyFacts.Value::value).average().orElseThrow(),
            values.stream().mapToLong(StudyFacts.Value::n).sum());
  }
}
