package org.shiguan.compare;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.shiguan.stat.Interval;
import org.shiguan.study.Hypothesis;

/**
 * The smallest effect on the side of a claim that a sample of this spread would have shown in four
 * cases of five: the null value moved by so many standard errors, on the scale on which the
 * interval of such an effect is even (Cohen 1988, Statistical Power Analysis, 2nd ed.). The spread
 * is that of the interval, so it is a matter of the archive and not of what was found.
 */
final class SmallestEffect {
  private static final double LEVEL = 0.05;
  private static final double POWER = 0.8;
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private SmallestEffect() {}

  /**
   * The effect; empty without an interval, or where it has no spread.
   *
   * @param tests how many tests share the level, by the strictest step of their adjustment
   */
  static OptionalDouble of(Compared compared, Hypothesis.Direction direction, int tests) {
    Interval interval = compared.finding().interval();
    if (interval == null) {
      return OptionalDouble.empty();
    }
    Measure measure = compared.question().estimator().measure();
    DoubleUnaryOperator even = even(measure);
    double error =
        (even.applyAsDouble(interval.high()) - even.applyAsDouble(interval.low()))
            / (2 * quantile(1 - LEVEL / 2));
    if (!Double.isFinite(error) || error <= 0) {
      return OptionalDouble.empty();
    }
    double distance = (quantile(1 - LEVEL / tests / 2) + quantile(POWER)) * error;
    double none = even.applyAsDouble(compared.question().estimator().nullValue());
    return OptionalDouble.of(
        back(measure)
            .applyAsDouble(
                direction == Hypothesis.Direction.BELOW ? none - distance : none + distance));
  }

  private static double quantile(double p) {
    return NORMAL.inverseCumulativeProbability(p);
  }

  private static DoubleUnaryOperator even(Measure measure) {
    return switch (measure) {
      case CLIFF_DELTA, SPEARMAN -> x -> (StrictMath.log1p(x) - StrictMath.log1p(-x)) / 2;
      case SHARE, EPSILON_SQUARED -> x -> StrictMath.log(x) - StrictMath.log1p(-x);
      case HAZARD_RATIO -> StrictMath::log;
      case DIFFERENCE, PSEUDO_MEDIAN -> x -> x;
    };
  }

  private static DoubleUnaryOperator back(Measure measure) {
    return switch (measure) {
      case CLIFF_DELTA, SPEARMAN -> StrictMath::tanh;
      case SHARE, EPSILON_SQUARED -> x -> 1 / (1 + StrictMath.exp(-x));
      case HAZARD_RATIO -> StrictMath::exp;
      case DIFFERENCE, PSEUDO_MEDIAN -> x -> x;
    };
  }
}
