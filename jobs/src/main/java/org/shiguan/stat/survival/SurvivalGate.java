package org.shiguan.stat.survival;

/**
 * When a deletion time may be printed (codebook §8), for single executives and for all together.
 * The numbers come from the scoring of made-up archives: decision 0020.
 */
public final class SurvivalGate {
  /** Deletions without which there is no curve. */
  public static final int FEWEST_EVENTS = 5;

  /** Posts that must be at risk at an age for a value at that age. */
  public static final int FEWEST_AT_RISK = 10;

  /** Widest 95 % interval of a share that is printed. */
  public static final double WIDEST = 0.3;

  /**
   * Largest ratio of the ends of the 95 % interval of a time that is printed: its geometric middle
   * is within a factor of 1.5 of both.
   */
  public static final double LARGEST_RATIO = 2.25;

  private SurvivalGate() {}

  /** Whether a share at an age may be printed. */
  public static boolean share(long atRisk, double low, double high) {
    return atRisk >= FEWEST_AT_RISK && high - low <= WIDEST;
  }

  /** Whether a time may be printed. */
  public static boolean time(double low, double high) {
    return high <= LARGEST_RATIO * low;
  }
}
