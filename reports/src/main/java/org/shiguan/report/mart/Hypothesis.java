package org.shiguan.report.mart;

import java.util.List;
import java.util.Objects;

/**
 * One hypothesis of the study and what became of it (codebook §1).
 *
 * @param id such as {@code C01}
 * @param claim the claim of the articles, in the study's own words
 * @param statement what is tested
 * @param family how its p-value is adjusted
 * @param rivals hypotheses that contradict it, shown beside it and not averaged away
 * @param status whether it could be tested
 * @param verdict which way it went; null unless {@code TESTED}
 * @param sentence the result in one sentence that can be printed
 * @param why why it was not tested; null when it was
 */
public record Hypothesis(
    String id,
    Text claim,
    Text statement,
    Family family,
    List<String> rivals,
    Status status,
    Verdict verdict,
    Text sentence,
    Text why) {

  /** How a p-value is adjusted (codebook E03). */
  public enum Family {
    /** Confirmatory: Holm over the family. */
    PRIMARY(new Text("主要检验（Holm 校正）", "primary (Holm)")),
    /** Benjamini and Hochberg over the family. */
    SECONDARY(new Text("次要检验（BH 校正）", "secondary (Benjamini–Hochberg)")),
    /** Intervals only. */
    EXPLORATORY(new Text("探索性（只给区间）", "exploratory (interval only)"));

    private final String titleZh;
    private final String titleEn;

    Family(Text title) {
      this.titleZh = title.zh();
      this.titleEn = title.en();
    }

    /** What the report calls it. */
    public Text title() {
      return new Text(titleZh, titleEn);
    }
  }

  /** Whether it could be tested. */
  public enum Status {
    /** It was. */
    TESTED,
    /** Too few accounts or events: it left its family before anybody looked. */
    GATED,
    /** The archive or this program has not what it takes. */
    NOT_TESTED
  }

  /** Which way it went. */
  public enum Verdict {
    /** In the direction of the claim, the interval clear of the null value. */
    FOR,
    /** Against the claim, the interval clear of the null value. */
    AGAINST,
    /** The data do not say. */
    OPEN
  }

  /** Refuses a verdict without a test, and a test without a verdict. */
  public Hypothesis {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(claim, "claim");
    Objects.requireNonNull(statement, "statement");
    Objects.requireNonNull(family, "family");
    Objects.requireNonNull(sentence, "sentence");
    rivals = List.copyOf(rivals);
    boolean tested = status == Status.TESTED;
    if (tested != (verdict != null) || tested != (why == null)) {
      throw new MartException("%s: %s, %s, %s".formatted(id, status, verdict, why));
    }
  }
}
