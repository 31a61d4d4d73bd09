package org.shiguan.stat.survival;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
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
   * @param means what to take away from each covariate
   */
  RiskSets(List<Cox.Row> rows, double[] means) {
    List<Cox.Row> byStop =
        rows.stream()
            .sorted(Comparator.comparingDouble((Cox.Row r) -> r.followUp().stop()).reversed())
            .toList();
    times = byStop.stream().map(Cox.Row::followUp).toList();
    x =
        byStop.stream()
            .map(
                r ->
                    IntStream.range(0, means.length)
                        .mapToDouble(c -> r.covariates().get(c) - means[c])
                        .toArray())
            .toArray(double[][]::new);
    byStart =
        IntStream.range(0, times.size())
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> times.get(i).start()).reversed())
            .mapToInt(i -> i)
            .toArray();
  }

  /** Adds what the events of this stratum say about beta. */
  void addTo(PartialSums sums, double[] beta) {
    double[] predictors = along(beta);
    double largest = IntStream.range(0, x.length).mapToDouble(i -> predictors[i]).max().orElse(0);
    var risk = new PartialSums.Moments(beta.length);
    int left = 0;
    int entered = 0;
    while (entered < x.length) {
      double time = times.get(entered).stop();
      while (left < entered && times.get(byStart[left]).start() >= time) {
        int row = byStart[left++];
        risk.add(x[row], Math.exp(predictors[row] - largest), -1);
      }
      var dead = new PartialSums.Moments(beta.length);
      var sumOfX = new double[beta.length];
      double sumOfPredictors = 0;
      for (; entered < x.length && times.get(entered).stop() == time; entered++) {
        double weight = Math.exp(predictors[entered] - largest);
        risk.add(x[entered], weight, 1);
        if (times.get(entered).event()) {
          dead.add(x[entered], weight, 1);
          sumOfPredictors += predictors[entered];
          for (int c = 0; c < sumOfX.length; c++) {
            sumOfX[c] += x[entered][c];
          }
        }
      }
      sums.add(risk, dead, sumOfPredictors, sumOfX, largest);
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
