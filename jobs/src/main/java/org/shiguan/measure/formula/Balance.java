package org.shiguan.measure.formula;

/**
 * Component c3 of the controversy index: how evenly reactions are split between the two sides
 * (codebook M15). The score of Reddit's {@code _sorts.pyx} grows with their number without bound
 * and must not be averaged; the component scales the number by the corpus.
 */
public final class Balance {
  private Balance() {}

  /**
   * Reddit's controversy score (p + n)^(min/max), 0 when a side is empty.
   *
   * @param positive p, 0 or more
   * @param negative n, 0 or more
   */
  public static double reddit(long positive, long negative) {
    double evenness = evenness(positive, negative);
    return evenness == 0 ? 0 : StrictMath.pow((double) positive + negative, evenness);
  }

  /**
   * The component min/max · ln(1 + N)/ln(1 + N₉₅), N = p + n, the second factor at most 1; 0 to 1.
   *
   * @param positive p, 0 or more
   * @param negative n, 0 or more
   * @param typicalMost N₉₅, the 95th percentile of N in the corpus, above 0
   * @throws IllegalArgumentException for a count below 0 or N₉₅ that is not above 0
   */
  public static double normalised(long positive, long negative, double typicalMost) {
    if (!(typicalMost > 0)) {
      throw new IllegalArgumentException("N95 must be above 0, not " + typicalMost);
    }
    double volume = StrictMath.log1p((double) positive + negative) / StrictMath.log1p(typicalMost);
    return evenness(positive, negative) * Math.min(1, volume);
  }

  private static double evenness(long positive, long negative) {
    if (positive < 0 || negative < 0) {
      throw new IllegalArgumentException(positive + " for and " + negative + " against");
    }
    long larger = Math.max(positive, negative);
    return larger == 0 ? 0 : (double) Math.min(positive, negative) / larger;
  }
}
