package org.shiguan.compare.estimator;

import java.util.ArrayList;
import java.util.List;
import org.shiguan.compare.Finding;
import org.shiguan.stat.Interval;
import org.shiguan.stat.survival.KaplanMeier;
import org.shiguan.study.Bilingual;

/** Kaplan and Meier's curves as rows that a page can carry. */
final class Curves {
  private static final int MOST_STEPS = 400;

  private Curves() {}

  /**
   * The curve; of very many steps every so-many-th, each with its own values.
   *
   * @param unitDays days in one unit of its times
   */
  static Finding.Curve of(KaplanMeier curve, String side, Bilingual title, double unitDays) {
    List<KaplanMeier.Step> all = curve.steps();
    int every = 1 + all.size() / MOST_STEPS;
    var steps = new ArrayList<Finding.Step>();
    steps.add(new Finding.Step(0, 1, null, 0, curve.atRisk(0)));
    long events = 0;
    for (int i = 0; i < all.size(); i++) {
      KaplanMeier.Step step = all.get(i);
      events += step.events();
      if (i % every == 0 || i == all.size() - 1) {
        Interval band = step.interval().orElse(null);
        steps.add(
            new Finding.Step(step.time() * unitDays, step.survival(), band, events, step.atRisk()));
      }
    }
    double end = curve.followedUntil();
    Finding.Step last = steps.get(steps.size() - 1);
    if (end * unitDays > last.days()) {
      steps.add(
          new Finding.Step(
              end * unitDays, last.value(), last.interval(), events, curve.atRisk(end)));
    }
    return new Finding.Curve(side, title, List.copyOf(steps));
  }
}
