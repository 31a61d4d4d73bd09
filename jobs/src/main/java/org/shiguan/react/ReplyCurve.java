package org.shiguan.react;

import java.util.ArrayList;
import java.util.List;
import org.shiguan.measure.stat.FollowUp;
import org.shiguan.measure.stat.KaplanMeier;

/**
 * The share of requests that the executive has not answered yet, by hours since they were made
 * (codebook M12): Kaplan and Meier's curve with its log–log band. What the firm's account answers
 * first leaves the curve at that moment.
 */
final class ReplyCurve {
  /** More steps than a chart can show are thinned out. */
  private static final int MOST_STEPS = 2_000;

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
   * The steps, from 0 hours to the end of the longest observation; none without a request that was
   * watched at all.
   */
  static List<Step> of(List<FollowUp> requests) {
    if (requests.isEmpty()) {
      return List.of();
    }
    KaplanMeier curve = KaplanMeier.of(requests);
    var steps = new ArrayList<Step>();
    boolean atOnce = !curve.steps().isEmpty() && curve.steps().get(0).time() == 0;
    if (!atOnce) {
      steps.add(new Step(0, 1, null, null, 0, requests.size()));
    }
    long answered = 0;
    int every = 1 + curve.steps().size() / MOST_STEPS;
    for (int i = 0; i < curve.steps().size(); i++) {
      KaplanMeier.Step step = curve.steps().get(i);
      answered += step.events();
      var next =
          new Step(
              step.time(),
              step.survival(),
              step.interval().map(in -> in.low()).orElse(null),
              step.interval().map(in -> in.high()).orElse(null),
              answered,
              step.atRisk());
      if (i % every == 0 || i == curve.steps().size() - 1) {
        steps.add(next);
      }
    }
    double end = curve.followedUntil();
    Step before = steps.get(steps.size() - 1);
    if (end > before.hours()) {
      steps.add(
          new Step(
              end, before.unanswered(), before.low(), before.high(), answered, curve.atRisk(end)));
    }
    return steps;
  }
}
