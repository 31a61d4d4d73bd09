package org.shiguan.report.mart;

import java.util.Objects;

/**
 * One comparison of groups, or of accounts with a value (codebook §5): an effect with its interval,
 * its test and its gate. A suppressed one has its groups and its reason, and no number.
 *
 * @param id such as {@code C16} or {@code attention:STAYED-DELETED}
 * @param hypothesis the hypothesis it answers; null when it answers none
 * @param kind what it is for
 * @param title what is compared
 * @param measure kind of effect
 * @param unit unit of the effect; of the values compared, where the effect has none (δ, ρ, ε²);
 *     empty when there is none
 * @param a first side
 * @param b second side; of a correlation the other value of the same accounts; null when one group
 *     is held against the null value, or when there are more than two
 * @param events episodes, posts or deletions it stands on; null when accounts are all there is
 * @param nullValue value that would mean no effect
 * @param estimate the effect; null when suppressed or undefined
 * @param low lower end of its 95 % interval; null without one
 * @param high upper end
 * @param interval how the interval was made; null without one
 * @param estimator id of the test in the catalogue; null without a test
 * @param p two-sided p-value unless the estimator's card says otherwise; null without a test
 * @param adjusted p-value adjusted within the family; null when it is in none
 * @param smallest smallest p-value that so few accounts can give; null when it is no matter
 * @param family family of the p-value
 * @param gate what codebook §8 says of so many accounts and events
 * @param reason why it is suppressed, flagged or undefined; null otherwise
 * @param caveat what must be said beside it
 */
public record Comparison(
    String id,
    String hypothesis,
    Kind kind,
    Text title,
    Measure measure,
    Text unit,
    Side a,
    Side b,
    Long events,
    double nullValue,
    Double estimate,
    Double low,
    Double high,
    Text interval,
    String estimator,
    Double p,
    Double adjusted,
    Double smallest,
    Hypothesis.Family family,
    Gate gate,
    Text reason,
    Text caveat) {

  /** What a comparison is for. */
  public enum Kind {
    /** The pre-declared statistic of a hypothesis, or of a metric. */
    HEADLINE,
    /** Two of several groups. */
    PAIR,
    /** The same with another threshold or estimator. */
    SENSITIVITY,
    /** Grouped by what became of accounts later, which is wrong: it shows how large the bias is. */
    FINAL_LABEL
  }

  /** Kinds of effect. */
  public enum Measure {
    /** Chance to be greater less chance to be smaller, −1 to 1. */
    CLIFF_DELTA(new Text("Cliff δ", "Cliff's δ"), Scale.SIGNED),
    /** Rank correlation, −1 to 1. */
    SPEARMAN(new Text("Spearman ρ", "Spearman's ρ"), Scale.SIGNED),
    /** Difference of two shares or indices, −1 to 1. */
    DIFFERENCE(new Text("差值", "difference"), Scale.SIGNED),
    /** A share, 0 to 1. */
    SHARE(new Text("比例", "share"), Scale.SHARE),
    /** Median of differences, in hours. */
    HOURS(new Text("小时（Hodges–Lehmann）", "hours (Hodges–Lehmann)"), Scale.OPEN),
    /** Ratio of hazards or rates, above 0. */
    HAZARD_RATIO(new Text("风险比", "hazard ratio"), Scale.RATIO),
    /** Share of the variance of ranks that groups explain, 0 to 1. */
    EPSILON_SQUARED(new Text("ε²", "ε²"), Scale.SHARE);

    private final String titleZh;
    private final String titleEn;
    private final Scale scale;

    Measure(Text title, Scale scale) {
      this.titleZh = title.zh();
      this.titleEn = title.en();
      this.scale = scale;
    }

    /** What an axis calls it. */
    public Text title() {
      return new Text(titleZh, titleEn);
    }

    /** The axis it belongs on. */
    public Scale scale() {
      return scale;
    }
  }

  /** Axes of effects. */
  public enum Scale {
    /** −1 to 1, linear. */
    SIGNED,
    /** 0 to 1, linear. */
    SHARE,
    /** Above 0, logarithmic. */
    RATIO,
    /** Any number. */
    OPEN
  }

  /** What may be printed. */
  public enum Gate {
    /** Estimate, interval and test. */
    PUBLISH,
    /** The same with a warning beside it. */
    FLAG,
    /** How many there are and why no more is said: neither numbers nor dots nor names. */
    SUPPRESS
  }

  /**
   * One side of a comparison.
   *
   * @param code such as {@code STAYED}; the points name their side by it
   * @param title for readers
   * @param accounts executives with a value
   * @param middle median of their values; null when suppressed
   * @param meanRank mean of their ranks among the values of all sides; null when suppressed
   */
  public record Side(String code, Text title, long accounts, Double middle, Double meanRank) {
    private boolean speaks() {
      return middle != null || meanRank != null;
    }

    /** Refuses a side without a name. */
    public Side {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(title, "title");
    }
  }

  /** What the id begins with: the hypothesis or metric, the same for a headline and its pairs. */
  public String stem() {
    int colon = id.indexOf(':');
    return colon < 0 ? id : id.substring(0, colon);
  }

  /** Whether it is of two values of the same accounts, which its two sides name. */
  public boolean correlates() {
    return measure == Measure.SPEARMAN;
  }

  /** Whether its numbers must not be shown. */
  public boolean suppressed() {
    return gate == Gate.SUPPRESS;
  }

  /** Refuses a number where the gate says none. */
  public Comparison {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(a, "a");
    unit = Objects.requireNonNullElse(unit, Text.EMPTY);
    caveat = Objects.requireNonNullElse(caveat, Text.EMPTY);
    boolean numbers =
        estimate != null
            || low != null
            || p != null
            || adjusted != null
            || a.speaks()
            || (b != null && b.speaks());
    if (gate == Gate.SUPPRESS && (numbers || reason == null)) {
      throw new MartException(id + " is suppressed and has a number, or has no reason");
    }
    if ((low == null) != (high == null) || (low != null && !(low <= high))) {
      throw new MartException("%s: an interval from %s to %s".formatted(id, low, high));
    }
    if (p != null && !(p >= 0 && p <= 1)) {
      throw new MartException(id + ": a p-value of " + p);
    }
  }
}
