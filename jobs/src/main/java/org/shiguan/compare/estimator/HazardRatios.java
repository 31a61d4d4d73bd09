package org.shiguan.compare.estimator;

import java.util.List;
import java.util.Optional;
import org.shiguan.compare.Finding;
import org.shiguan.stat.Interval;
import org.shiguan.stat.survival.Cox;
import org.shiguan.stat.survival.FirthCox;
import org.shiguan.study.Bilingual;

/** Effects on the logarithm of a hazard as ratios. */
final class HazardRatios {
  private static final Bilingual PROFILE =
      new Bilingual("Firth 惩罚剖面似然", "Firth's penalised profile likelihood");

  private HazardRatios() {}

  /** The ratio of the first covariate by Firth's penalty; empty where there is none. */
  static Optional<Finding> firth(List<Cox.Row> rows) {
    return FirthCox.fit(rows)
        .fit()
        .map(fit -> fit.effects().get(0))
        .map(effect -> of(effect.beta(), effect.interval(), PROFILE));
  }

  /** The ratio of an effect; without an interval where an end of it is infinite. */
  static Finding of(double beta, Interval interval, Bilingual kind) {
    boolean finite = Double.isFinite(interval.low()) && Double.isFinite(interval.high());
    return Finding.of(
        StrictMath.exp(beta),
        finite
            ? new Interval(StrictMath.exp(interval.low()), StrictMath.exp(interval.high()))
            : null,
        kind);
  }
}
