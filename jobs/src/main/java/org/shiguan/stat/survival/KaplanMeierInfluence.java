package org.shiguan.stat.survival;

import java.util.List;
import java.util.TreeMap;

/**
 * How much each follow-up moves {@link KaplanMeier}'s S(t): the slope of S(t) in its weight, the
 * infinitesimal jackknife. The influences sum to 0, and S(t) + n·influence is the
 * pseudo-observation of one among n.
 *
 * <p>R's survival: survfit(influence = TRUE), and pseudo() for the pseudo-observations; the
 * leave-one-out ones n·S(t) − (n − 1)·S₋ᵢ(t) differ from them by terms of 1/n. Efron 1982, The
 * Jackknife, the Bootstrap and Other Resampling Plans; Andersen, Klein &amp; Rosthøj 2003,
 * Biometrika 90:15.
 */
public final class KaplanMeierInfluence {
  private KaplanMeierInfluence() {}

  /**
   * The influence of each stretch on S(t), in their order; those of one person's stretches add up.
   * All 0 before the first event, and once S(t) is 0.
   *
   * @param time t; read S(t) up to {@link KaplanMeier#followedUntil} only
   * @throws IllegalArgumentException when there is no follow-up
   */
  public static double[] of(List<FollowUp> followUps, double time) {
    KaplanMeier curve = KaplanMeier.of(followUps);
    double survival = curve.survival(time);
    if (survival == 0) {
      return new double[followUps.size()];
    }
    // Sum of d/(Y·(Y − d)) up to each event time, and 1/(Y − d) there.
    var upTo = new TreeMap<Double, Double>();
    var own = new TreeMap<Double, Double>();
    double sum = 0;
    upTo.put(Double.NEGATIVE_INFINITY, 0.0);
    for (KaplanMeier.Step step : curve.steps()) {
      if (step.time() > time) {
        break;
      }
      double left = (double) step.atRisk() - step.events();
      sum += step.events() / (step.atRisk() * left);
      upTo.put(step.time(), sum);
      own.put(step.time(), 1 / left);
    }
    return followUps.stream()
        .mapToDouble(
            f -> {
              double compensated =
                  upTo.floorEntry(Math.min(f.stop(), time)).getValue()
                      - upTo.floorEntry(Math.min(f.start(), time)).getValue();
              double met = f.event() && f.stop() <= time ? own.get(f.stop()) : 0;
              return survival * (compensated - met);
            })
        .toArray();
  }
}
