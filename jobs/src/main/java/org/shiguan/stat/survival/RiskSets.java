package org.shiguan.stat.survival;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The rows of one stratum of {@link Cox}, walked from the last event to the first: rows come into
 * the risk set at their stop and leave it at their start.
 */
final class RiskSets {
  /** Share of the range of x·direction within which two values count as the same. */
  private static final double SAME = 1e-9;

  private final List<FollowUp> times;
  private final double[][] x;
  private final int[] byStart;

  /**
   * Sorts the rows.
   *
   * @param followUps one per row
   * @param covariates of each row
   */
  RiskSets(List<FollowUp> followUps, double[][] covariates) {
    int[] byStop =
        IntStream.range(0, followUps.size())
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> followUps.get(i).stop()).reversed())
            .mapToInt(i -> i)
            .toArray();
    times = IntStream.of(byStop).mapToObj(followUps::get).toList();
    x = IntStream.of(byStop).mapToObj(i -> covariates[i]).toArray(double[][]::new);
    byStart =
        IntStream.range(0, times.size())
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> times.get(i).start()).reversed())
            .mapToInt(i -> i)
            .toArray();
  }

  private RiskSets(List<FollowUp> times, double[][] x, int[] byStart) {
    this.times = times;
    this.x = x;
    this.byStart = byStart;
  }

  /** The same rows with one more covariate. */
  RiskSets with(ToDoubleFunction<double[]> covariate) {
    double[][] more =
        Arrays.stream(x)
            .map(
                row -> {
                  double[] longer = Arrays.copyOf(row, row.length + 1);
                  longer[row.length] = covariate.applyAsDouble(row);
                  return longer;
                })
            .toArray(double[][]::new);
    return new RiskSets(times, more, byStart);
  }

  /**
   * A time with events, and sums over those at risk there and those with the event.
   *
   * <p>Good during the visit only: the sums go on changing.
   */
  static final class EventTime {
    private final PartialSums.Moments risk;
    private final PartialSums.Moments dead;
    private final double[] sumOfX;
    private final double logScale;
    private double sumOfPredictors;

    EventTime(PartialSums.Moments risk, int covariates, double logScale) {
      this.risk = risk;
      this.dead = new PartialSums.Moments(covariates);
      this.sumOfX = new double[covariates];
      this.logScale = logScale;
    }

    private void die(double[] row, double weight, double predictor) {
      dead.add(row, weight, 1);
      sumOfPredictors += predictor;
      for (int c = 0; c < sumOfX.length; c++) {
        sumOfX[c] += row[c];
      }
    }

    /** Sums over those at risk. */
    PartialSums.Moments risk() {
      return risk;
    }

    /** Sums over those with the event. */
    PartialSums.Moments dead() {
      return dead;
    }

    /** Over those with the event. */
    double sumOfPredictors() {
      return sumOfPredictors;
    }

    /** Over those with the event. */
    double sumOfX(int covariate) {
      return sumOfX[covariate];
    }

    /** Logarithm of the factor by which all weights were divided. */
    double logScale() {
      return logScale;
    }
  }

  /** Is shown the times with events. */
  interface Visitor {
    /** One of them. */
    void accept(double time, EventTime events);
  }

  /** Shows every time with events, from the last to the first. */
  void walk(double[] beta, Visitor visitor) {
    double[] predictors = along(beta);
    double largest = IntStream.range(0, x.length).mapToDouble(i -> predictors[i]).max().orElse(0);
    var risk = new PartialSums.Moments(beta.length);
    int left = 0;
    int entered = 0;
    while (entered < x.length) {
      double time = times.get(entered).stop();
      while (left < entered && times.get(byStart[left]).start() >= time) {
        int row = byStart[left++];
        risk.add(x[row], StrictMath.exp(predictors[row] - largest), -1);
      }
      var now = new EventTime(risk, beta.length, largest);
      for (; entered < x.length && times.get(entered).stop() == time; entered++) {
        double weight = StrictMath.exp(predictors[entered] - largest);
        risk.add(x[entered], weight, 1);
        if (times.get(entered).event()) {
          now.die(x[entered], weight, predictors[entered]);
        }
      }
      if (now.dead.count() > 0) {
        visitor.accept(time, now);
      }
    }
  }

  /**
   * Whether at every event time the rows with the event lie highest in this direction among all at
   * risk: then the likelihood does not fall however far one goes in it.
   */
  boolean alwaysHighest(double[] direction) {
    double[] height = along(direction);
    double low = IntStream.range(0, x.length).mapToDouble(i -> height[i]).min().orElse(0);
    double high = IntStream.range(0, x.length).mapToDouble(i -> height[i]).max().orElse(0);
    double same = SAME * (high - low);
    var atRisk = new PriorityQueue<Integer>(Comparator.comparingDouble((Integer i) -> -height[i]));
    int entered = 0;
    while (entered < x.length) {
      double time = times.get(entered).stop();
      double lowestDead = Double.POSITIVE_INFINITY;
      for (; entered < x.length && times.get(entered).stop() == time; entered++) {
        atRisk.add(entered);
        if (times.get(entered).event()) {
          lowestDead = Math.min(lowestDead, height[entered]);
        }
      }
      // Whoever started at or after this time did so for all the times still to come as well.
      while (times.get(atRisk.peek()).start() >= time) {
        atRisk.remove();
      }
      if (height[atRisk.peek()] > lowestDead + same) {
        return false;
      }
    }
    return true;
  }

  private double[] along(double[] direction) {
    var values = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      for (int c = 0; c < direction.length; c++) {
        values[i] += x[i][c] * direction[c];
      }
    }
    return values;
  }
}
