package org.shiguan.react;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.shiguan.stat.Interval;
import org.shiguan.stat.survival.FollowUp;
import org.shiguan.stat.survival.KaplanMeier;

/**
 * The share of requests that the executive has not answered yet, by hours since they were made
 * (codebook M12): Kaplan and Meier's curve with its log–log band. What the firm's account answers
 * first leaves the curve at that moment.
 */
final class ReplyCurve {
  /** More steps than a chart can show are thinned out. */
  private static final int MOST_STEPS = 2_000;

  /** Hours at which a reader wants to know how many are at risk. */
  private static final List<Double> TICKS = List.of(0.0, 1.0, 3.0, 6.0, 12.0, 24.0, 72.0, 168.0);

  private ReplyCurve() {}

  /**
   * A step of the curve, which holds until the next.
   *
   * @param hours since the request
   * @param unanswered share, 0 to 1
   * @param low lower end of the band; null where there is none
   * @param high upper end
   * @param answered requests answered by then
   * @param atRisk requests neither answered nor out of sight before
   */
  record Step(
      double hours, double unanswered, Double low, Double high, long answered, long atRisk) {}

  /**
   * The steps, from 0 hours to the end of the longest observation, with a row at each of {@link
   * #TICKS} for the numbers at risk there; none without a request that was watched at all.
   */
  static List<Step> of(List<FollowUp> requests) {
    if (requests.isEmpty()) {
      return List.of();
    }
    KaplanMeier curve = KaplanMeier.of(requests);
    List<KaplanMeier.Step> falls = curve.steps();
    int every = 1 + falls.size() / MOST_STEPS;
    var times = new TreeSet<Double>();
    TICKS.stream().filter(t -> t <= curve.followedUntil()).forEach(times::add);
    times.add(curve.followedUntil());
    for (int i = 0; i < falls.size(); i += every) {
      times.add(falls.get(i).time());
    }
    var steps = new ArrayList<Step>();
    long answered = 0;
    int next = 0;
    for (double time : times) {
      while (next < falls.size() && falls.get(next).time() <= time) {
        answered += falls.get(next).events();
        next++;
      }
      Optional<KaplanMeier.Step> at =
          next == 0 ? Optional.empty() : Optional.of(falls.get(next - 1));
      Optional<Interval> band = at.flatMap(KaplanMeier.Step::interval);
      steps.add(
          new Step(
              time,
              at.map(KaplanMeier.Step::survival).orElse(1.0),
              band.map(Interval::low).orElse(null),
              band.map(Interval::high).orElse(null),
              answered,
              curve.atRisk(time)));
    }
    return steps;
  }
}
