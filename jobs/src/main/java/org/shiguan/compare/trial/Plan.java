package org.shiguan.compare.trial;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What is planted in a made-up study.
 *
 * @param accounts accounts in each group
 * @param lead hours by which executives announce first, the middle of their leads
 * @param recovery correlation of log latency and change of net support, before ranks
 * @param unanswered chance that a request is unanswered after three hours
 * @param hazardRatio of leaving in the 14 days after a spike
 * @param rank difference of the controversy index between top leaders and others
 * @param size standard deviations by which small firms exceed large ones
 * @param company the same for one company beside others
 * @param quarrel effect of quarrel posts on support
 * @param personal difference in place between personal and promotional posts
 * @param spikeAccounts accounts with spikes and exits
 */
public record Plan(
    int accounts,
    double lead,
    double recovery,
    double unanswered,
    double hazardRatio,
    double rank,
    double size,
    double company,
    double quarrel,
    double personal,
    int spikeAccounts) {

  /** Nothing, with so many accounts in each group. */
  public static Plan nothing(int accounts) {
    return new Plan(accounts, 0, 0, 0.5, 1, 0, 0, 0, 0, 0, Math.max(60, accounts));
  }

  /** Effects of a size that such a study might find. */
  public static Plan effects(int accounts) {
    return new Plan(accounts, 3, -0.6, 0.35, 2, 0.1, 1, 1, -0.2, 0.1, Math.max(400, accounts));
  }

  /** The true value of the headline of a hypothesis. */
  double truth(String hypothesis) {
    return switch (hypothesis) {
      case "C01" -> lead;
      case "C05" -> 6 / Math.PI * StrictMath.asin(recovery / 2);
      case "C07" -> unanswered;
      case "C09" -> delta(company);
      case "C14" -> hazardRatio;
      case "C15" -> rank;
      case "C16" -> delta(size);
      case "C18" -> quarrel;
      case "C21" -> personal;
      default -> throw new IllegalArgumentException(hypothesis);
    };
  }

  /** Cliff's δ of two normal groups so many standard deviations apart. */
  private static double delta(double apart) {
    return 2 * NormalDistribution.of(0, 1).cumulativeProbability(apart / Math.sqrt(2)) - 1;
  }
}
