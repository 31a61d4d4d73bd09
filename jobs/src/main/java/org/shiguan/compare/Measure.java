package org.shiguan.compare;

import org.shiguan.study.Bilingual;

/** Kinds of effect. */
public enum Measure {
  /** Chance to be greater less chance to be smaller, −1 to 1. */
  CLIFF_DELTA(new Bilingual("Cliff δ", "Cliff's δ")),
  /** Rank correlation, −1 to 1. */
  SPEARMAN(new Bilingual("Spearman ρ", "Spearman's ρ")),
  /** Difference of means or mean of differences, in the unit of the outcome. */
  DIFFERENCE(new Bilingual("差值", "difference")),
  /** Middle of differences, in the unit of the outcome. */
  PSEUDO_MEDIAN(new Bilingual("差值的（伪）中位数", "(pseudo-)median of differences")),
  /** A share, 0 to 1. */
  SHARE(new Bilingual("比例", "share")),
  /** Ratio of hazards, above 0. */
  HAZARD_RATIO(new Bilingual("风险比", "hazard ratio")),
  /** Share of the variance of ranks between groups, 0 to 1. */
  EPSILON_SQUARED(new Bilingual("ε²", "ε²"));

  private final String zh;
  private final String en;

  Measure(Bilingual title) {
    this.zh = title.zh();
    this.en = title.en();
  }

  /** What readers call it. */
  public Bilingual title() {
    return new Bilingual(zh, en);
  }
}
