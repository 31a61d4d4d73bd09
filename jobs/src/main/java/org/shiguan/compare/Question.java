package org.shiguan.compare;

import java.util.List;
import org.shiguan.study.Bilingual;
import org.shiguan.study.Hypothesis;

/**
 * Something to be compared, as declared: an outcome with its estimator.
 *
 * @param id id of the comparison
 * @param hypothesis hypothesis it answers; null when none
 * @param kind what it is for
 * @param title what is compared
 * @param outcome where the sample comes from
 * @param of what the outcome is of
 * @param estimator how it is compared
 * @param family family of its p-value
 */
public record Question(
    String id,
    Hypothesis hypothesis,
    Kind kind,
    Bilingual title,
    Outcome outcome,
    List<String> of,
    Estimator<?> estimator,
    Hypothesis.Family family) {

  /** What a comparison is for. */
  public enum Kind {
    /** The pre-declared statistic. */
    HEADLINE,
    /** Two of several groups. */
    PAIR,
    /** The same with another threshold or estimator. */
    SENSITIVITY,
    /** Grouped by what came later, to show the bias. */
    FINAL_LABEL
  }
}
