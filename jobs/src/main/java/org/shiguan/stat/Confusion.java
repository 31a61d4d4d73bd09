package org.shiguan.stat;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How a classifier's yes and no about one code meet the labels of people (codebook V02). Every
 * score is empty where its denominator is 0.
 *
 * @param truePositives both say yes
 * @param falsePositives only the classifier says yes
 * @param falseNegatives only people say yes
 * @param trueNegatives both say no
 */
public record Confusion(
    long truePositives, long falsePositives, long falseNegatives, long trueNegatives) {
  /** Checks that these are counts. */
  public Confusion {
    if (truePositives < 0 || falsePositives < 0 || falseNegatives < 0 || trueNegatives < 0) {
      throw new IllegalArgumentException("a count below 0");
    }
  }

  /** The counts of units, each with the two answers at its place. */
  public static Confusion of(boolean[] classifier, boolean[] people) {
    long[] counts = new long[4];
    for (int i = 0; i < people.length; i++) {
      counts[(classifier[i] ? 0 : 2) + (people[i] == classifier[i] ? 0 : 1)]++;
    }
    return new Confusion(counts[0], counts[1], counts[3], counts[2]);
  }

  /** Units that people said yes to. */
  public long positives() {
    return truePositives + falseNegatives;
  }

  /** Units that people said no to. */
  public long negatives() {
    return falsePositives + trueNegatives;
  }

  /** Share of the classifier's yes that is right, 0 to 1. */
  public OptionalDouble precision() {
    return ratio(truePositives, truePositives + falsePositives);
  }

  /** Share of people's yes that the classifier finds, 0 to 1; the true positive rate. */
  public OptionalDouble recall() {
    return ratio(truePositives, positives());
  }

  /** Share of people's no that the classifier says yes to, 0 to 1. */
  public OptionalDouble falsePositiveRate() {
    return ratio(falsePositives, negatives());
  }

  /** Harmonic mean of precision and recall, 0 to 1: 2·tp / (2·tp + fp + fn). */
  public OptionalDouble f1() {
    return ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives);
  }

  /** Mean of the F1 of codes that have one, each code alike; empty when none has. */
  public static OptionalDouble macroF1(List<Confusion> codes) {
    return codes.stream()
        .map(Confusion::f1)
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .average();
  }

  /** F1 of the counts of all codes together, each unit alike. */
  public static OptionalDouble microF1(List<Confusion> codes) {
    return codes.stream().reduce(new Confusion(0, 0, 0, 0), Confusion::plus).f1();
  }

  private Confusion plus(Confusion other) {
    return new Confusion(
        truePositives + other.truePositives,
        falsePositives + other.falsePositives,
        falseNegatives + other.falseNegatives,
        trueNegatives + other.trueNegatives);
  }

  private static OptionalDouble ratio(long part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}
