package org.shiguan.study;

import java.util.List;

/**
 * A claim and how it is tested, declared before anybody looks (codebook §1, E03).
 *
 * @param id such as {@code C01}
 * @param claim the claim, in the study's own words
 * @param statement what is tested
 * @param family how its p-value is adjusted
 * @param outcome id of the outcome; null when it is not tested
 * @param of what the outcome is of: metrics, codes or a company; may be empty
 * @param estimator id of the estimator; null when it is not tested
 * @param direction the side of the null value on which the claim lies
 * @param rivals hypotheses that contradict it
 * @param notTested why it is not tested; null when it is
 * @param line line of the file on which it begins
 */
public record Hypothesis(
    String id,
    Bilingual claim,
    Bilingual statement,
    Family family,
    String outcome,
    List<String> of,
    String estimator,
    Direction direction,
    List<String> rivals,
    Bilingual notTested,
    int line) {

  /** How a p-value is adjusted. */
  public enum Family {
    /** Confirmatory: Holm over the family. */
    PRIMARY,
    /** Benjamini and Hochberg over the family. */
    SECONDARY,
    /** Intervals only, no p-value. */
    EXPLORATORY
  }

  /** The side of the null value on which the claim lies. */
  public enum Direction {
    /** Greater than the null value. */
    ABOVE,
    /** Smaller. */
    BELOW,
    /** The claim names no side. */
    EITHER
  }

  /** Keeps its own copies of the lists. */
  public Hypothesis {
    of = List.copyOf(of);
    rivals = List.copyOf(rivals);
  }

  /** Whether it names an outcome and an estimator. */
  public boolean tested() {
    return notTested == null;
  }
}
