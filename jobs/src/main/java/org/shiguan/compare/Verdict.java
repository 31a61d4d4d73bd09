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

  private static final double LEVEL = 0.05;

  /** A normal 99 % interval is so many times as wide as a 95 % one. */
  private static final double STRICTER = 2.575829 / 1.959964;

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
   * The verdict on a claim. Support needs the adjusted p-value of the family, since many claims are
   * tried; of an exploratory one, which has none, the interval at 99 %. A contradiction needs the
   * 95 % interval alone: one that lies wholly on the far side excludes the claim, whatever the
   * other claims of its family.
   */
  public static Verdict of(Compared compared, Hypothesis.Direction direction) {
    double none = compared.question().estimator().nullValue();
    if (direction == Hypothesis.Direction.EITHER) {
      return clear(compared) ? FOR : OPEN;
    }
    int claimed = direction == Hypothesis.Direction.ABOVE ? 1 : -1;
    if (side(compared.finding().interval(), none) == -claimed) {
      return AGAINST;
    }
    if (!clear(compared)) {
      return OPEN;
    }
    return Math.signum(compared.finding().estimate() - none) == claimed ? FOR : AGAINST;
  }

  /** The side of the null value on which the whole interval lies: 1, −1 or 0 for none. */
  static int side(Interval interval, double none) {
    return interval == null ? 0 : interval.low() > none ? 1 : interval.high() < none ? -1 : 0;
  }

  private static boolean clear(Compared compared) {
    if (compared.adjusted() != null) {
      return compared.adjusted() <= LEVEL;
    }
    Interval interval = compared.finding().interval();
    if (interval == null) {
      return false;
    }
    double estimate = compared.finding().estimate();
    var stricter =
        new Interval(
            estimate - STRICTER * (estimate - interval.low()),
            estimate + STRICTER * (interval.high() - estimate));
    return side(stricter, compared.question().estimator().nullValue()) != 0;
  }
}
