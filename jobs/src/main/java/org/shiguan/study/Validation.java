package org.shiguan.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How well codes were found, as {@code coding score} measured it against people.
 *
 * @param file the file it stands in, absolute
 * @param rules hash of the rule files that were measured
 * @param scores by code, each code once
 */
public record Validation(Path file, String rules, List<Score> scores) {
  /** Least Krippendorff's α of a code that may be used, tentatively (codebook V01). */
  public static final double LEAST_ALPHA = 0.667;

  /** Least F1 (codebook V02). */
  public static final double LEAST_F1 = 0.70;

  /** Least difference of true and false positive rate (codebook V02). */
  public static final double LEAST_DIFFERENCE = 0.5;

  /** Fewest units that people gave the code (codebook V02). */
  public static final long LEAST_POSITIVES = 100;

  /** Keeps its own copy. */
  public Validation {
    scores = List.copyOf(scores);
  }

  /** The score of a code; empty when it was not measured. */
  public Optional<Score> of(String code) {
    return scores.stream().filter(score -> score.code().equals(code)).findFirst();
  }

  /**
   * Whether a code found by these rules has passed every gate; what has not is printed "not
   * validated".
   *
   * @param rulesNow hash of the rule files that found it
   */
  public boolean isValidated(String code, String rulesNow) {
    return rules.equals(rulesNow) && of(code).filter(s -> s.failures().isEmpty()).isPresent();
  }

  /**
   * One code against people.
   *
   * @param code such as PROD
   * @param alpha Krippendorff's α of the coders; null when undefined
   * @param truePositives units that have the code by rules and by people
   * @param falsePositives by rules only
   * @param falseNegatives by people only
   * @param trueNegatives by neither
   */
  public record Score(
      String code,
      Double alpha,
      long truePositives,
      long falsePositives,
      long falseNegatives,
      long trueNegatives) {
    /** True positive rate, 0 to 1; null when people gave nobody the code. */
    public Double truePositiveRate() {
      return ratio(truePositives, truePositives + falseNegatives);
    }

    /** False positive rate, 0 to 1; null when people gave everybody the code. */
    public Double falsePositiveRate() {
      return ratio(falsePositives, falsePositives + trueNegatives);
    }

    /** Harmonic mean of precision and recall, 0 to 1; null when neither says yes once. */
    public Double f1() {
      return ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives);
    }

    /** The gates it does not pass, such as {@code F1 < 0.7}; none when it is validated. */
    public List<String> failures() {
      Double tpr = truePositiveRate();
      Double fpr = falsePositiveRate();
      var failures = new ArrayList<String>();
      if (alpha == null || alpha < LEAST_ALPHA) {
        failures.add("alpha < " + LEAST_ALPHA);
      }
      if (truePositives + falseNegatives < LEAST_POSITIVES) {
        failures.add("positives < " + LEAST_POSITIVES);
      }
      if (f1() == null || f1() < LEAST_F1) {
        failures.add("F1 < " + LEAST_F1);
      }
      if (tpr == null || fpr == null || tpr - fpr < LEAST_DIFFERENCE) {
        failures.add("tpr-fpr < " + LEAST_DIFFERENCE);
      }
      return List.copyOf(failures);
    }

    private static Double ratio(long part, long whole) {
      return whole == 0 ? null : Double.valueOf((double) part / whole);
    }
  }
}
