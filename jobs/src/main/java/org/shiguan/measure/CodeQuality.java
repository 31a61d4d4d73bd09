package org.shiguan.measure;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.shiguan.study.Validation;

/**
 * How well the rules of this run find the codes of the coding manual (codebook V02).
 *
 * @param rates of the codes that were measured against people, by code
 */
public record CodeQuality(Map<String, Rates> rates) implements Serializable {
  /** Nobody measured. */
  public static final CodeQuality UNKNOWN = new CodeQuality(Map.of());

  /** Keeps its own copy. */
  public CodeQuality {
    rates = Map.copyOf(rates);
  }

  /**
   * One code against people.
   *
   * @param tpr true positive rate, 0 to 1
   * @param fpr false positive rate, 0 to 1
   * @param validated whether it passed every gate
   */
  public record Rates(double tpr, double fpr, boolean validated) implements Serializable {}

  /**
   * What a validation says about codes that these rules found: nothing when it measured others.
   *
   * @param validation null when nobody measured
   * @param rulesNow hash of the rule files that found the codes
   */
  public static CodeQuality of(Validation validation, String rulesNow) {
    if (validation == null || !validation.rules().equals(rulesNow)) {
      return UNKNOWN;
    }
    var rates = new HashMap<String, Rates>();
    for (Validation.Score score : validation.scores()) {
      Double tpr = score.truePositiveRate();
      Double fpr = score.falsePositiveRate();
      if (tpr != null && fpr != null) {
        boolean validated = validation.isValidated(score.code(), rulesNow);
        rates.put(score.code(), new Rates(tpr, fpr, validated));
      }
    }
    return new CodeQuality(rates);
  }

  /** The rates of a code; empty when it was not measured. */
  public Optional<Rates> of(String code) {
    return Optional.ofNullable(rates.get(code));
  }

  /** Whether a code may be printed without a warning. */
  public boolean isValidated(String code) {
    return of(code).filter(Rates::validated).isPresent();
  }
}
