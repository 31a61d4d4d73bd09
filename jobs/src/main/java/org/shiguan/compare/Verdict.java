package org.shiguan.compare;

import org.shiguan.stat.Interval;
import org.shiguan.study.Bilingual;
import org.shiguan.study.Hypothesis;

/** Which way a hypothesis that was tested went. One that was not cannot be told. */
public enum Verdict {
  /** Supported: clear of the null value on the side of the claim. */
  FOR("支持", "Supported"),
  /** Contradicted: clear of the null value on the other side. */
  AGAINST("相反", "Contradicted"),
  /** Neither. */
  OPEN("不能判定", "Not decided");

  private final String zh;
  private final String en;

  Verdict(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** What readers call it. */
  public Bilingual title() {
    return new Bilingual(zh, en);
  }

  /**
   * The verdict on a claim. Support needs the adjusted p-value of a family, where there is one:
   * many claims are tried. A contradiction needs the 95 % interval alone: one that lies wholly on
   * the far side excludes the claim, whatever the other claims of its family.
   */
  public static Verdict of(Compared compared, Hypothesis.Direction direction) {
    double none = compared.question().estimator().nullValue();
    if (direction == Hypothesis.Direction.EITHER) {
      return Comparisons.clear(compared) ? FOR : OPEN;
    }
    int claimed = direction == Hypothesis.Direction.ABOVE ? 1 : -1;
    Interval interval = compared.finding().interval();
    int side = interval == null ? 0 : interval.low() > none ? 1 : interval.high() < none ? -1 : 0;
    if (side == -claimed) {
      return AGAINST;
    }
    if (!Comparisons.clear(compared)) {
      return OPEN;
    }
    return Math.signum(compared.finding().estimate() - none) == claimed ? FOR : AGAINST;
  }
}
