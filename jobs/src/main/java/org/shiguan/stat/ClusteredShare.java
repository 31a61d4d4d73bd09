package org.shiguan.stat;

import java.util.List;

/**
 * The interval of a share whose observations come in clusters that resemble each other, such as the
 * posts of one day: Wilson's interval with the effective number of observations, which is the
 * number divided by the design effect. The variance is that of the ratio of cluster totals,
 * linearised; a design effect below 1 counts as 1. A share of 0 or 1 shows no variance between
 * clusters, and then the clusters themselves are counted.
 *
 * <p>Kish 1965, Survey Sampling, §8.2; Korn &amp; Graubard 1998, Survey Methodology 24:193; Franco,
 * Little, Louis &amp; Slud 2019, J. Surv. Stat. Methodol. 7:334 (Wilson with a design effect).
 */
public final class ClusteredShare {
  private ClusteredShare() {}

  /**
   * One cluster.
   *
   * @param part 0 to whole
   * @param whole 1 or more
   */
  public record Cluster(long part, long whole) {}

  /**
   * The 95 % interval of all parts by all wholes.
   *
   * @throws IllegalArgumentException without a cluster
   */
  public static Interval interval(List<Cluster> clusters) {
    if (clusters.isEmpty()) {
      throw new IllegalArgumentException("a share needs a cluster");
    }
    long part = clusters.stream().mapToLong(Cluster::part).sum();
    long whole = clusters.stream().mapToLong(Cluster::whole).sum();
    double share = (double) part / whole;
    return Wilson.interval(share, effective(clusters, share, whole));
  }

  private static double effective(List<Cluster> clusters, double share, long whole) {
    int m = clusters.size();
    if (share == 0 || share == 1 || m == 1) {
      return m;
    }
    double squares = 0;
    for (Cluster cluster : clusters) {
      double residual = cluster.part - share * cluster.whole;
      squares += residual * residual;
    }
    double variance = m / (m - 1.0) * squares / ((double) whole * whole);
    double designEffect = variance * whole / (share * (1 - share));
    return whole / Math.max(1, designEffect);
  }
}
