package org.shiguan.read.polarity;

/** How often a judge of two sides was right: counts of the four cases. */
public final class ClassScores {
  private final long[][] counts = new long[2][2];

  /** Counts one text. */
  public void add(boolean favourable, boolean judgedFavourable) {
    counts[favourable ? 1 : 0][judgedFavourable ? 1 : 0]++;
  }

  /** Texts counted. */
  public long judged() {
    return counts[0][0] + counts[0][1] + counts[1][0] + counts[1][1];
  }

  /** Share of texts judged right, 0 to 1; NaN without any. */
  public double accuracy() {
    return (double) (counts[0][0] + counts[1][1]) / judged();
  }

  /** Mean of the F1 of both sides, 0 to 1; a side that is neither there nor judged has 0. */
  public double macroF1() {
    return (f1(0) + f1(1)) / 2;
  }

  /** Harmonic mean of precision and recall of a side: 2tp / (2tp + fp + fn). */
  private double f1(int side) {
    long right = counts[side][side];
    long wrong = counts[side][1 - side] + counts[1 - side][side];
    return right == 0 ? 0 : 2.0 * right / (2 * right + wrong);
  }
}
