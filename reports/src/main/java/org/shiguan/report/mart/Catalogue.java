package org.shiguan.report.mart;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the mart's codes mean: {@code catalogue.json}.
 *
 * @param metrics cards of all metrics, in the order of the report
 * @param reasons why a value is null or flagged
 * @param rejectReasons why a record was rejected
 * @param steps cleaning steps in the order they run
 * @param formats input formats
 * @param estimators tests and effect sizes
 */
public record Catalogue(
    List<Metric> metrics,
    List<Reason> reasons,
    @JsonProperty("reject_reasons") List<Reason> rejectReasons,
    List<Step> steps,
    List<Format> formats,
    List<Estimator> estimators) {

  /** Copies the lists. */
  public Catalogue {
    metrics = List.copyOf(Objects.requireNonNullElse(metrics, List.of()));
    reasons = List.copyOf(Objects.requireNonNullElse(reasons, List.of()));
    rejectReasons = List.copyOf(Objects.requireNonNullElse(rejectReasons, List.of()));
    steps = List.copyOf(Objects.requireNonNullElse(steps, List.of()));
    formats = List.copyOf(Objects.requireNonNullElse(formats, List.of()));
    estimators = List.copyOf(Objects.requireNonNullElse(estimators, List.of()));
  }

  /**
   * The card of one metric.
   *
   * @param id metric id
   * @param codebook entry of the codebook, such as {@code M01}; null when it has none
   * @param title what the axis says
   * @param unit unit of value and interval
   * @param low lowest possible value, null when unbounded
   * @param high highest possible value, null when unbounded
   * @param definition how it is computed
   * @param whenUndefined when there is no value
   * @param caveat what must be said beside every figure
   * @param reference literature
   * @param grains grains it is published at
   * @param sliced whether it has one value per slice
   * @param sliceTitle what a slice is; {@link Text#EMPTY} when not sliced
   */
  public record Metric(
      String id,
      String codebook,
      Text title,
      Unit unit,
      Double low,
      Double high,
      Text definition,
      @JsonProperty("when_undefined") Text whenUndefined,
      Text caveat,
      String reference,
      List<Grain> grains,
      boolean sliced,
      @JsonProperty("slice_title") Text sliceTitle) {

    /** Refuses a card without id, title or unit; an absent text is the empty text. */
    public Metric {
      Objects.requireNonNull(id, "metric id");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(unit, "unit");
      definition = Objects.requireNonNullElse(definition, Text.EMPTY);
      whenUndefined = Objects.requireNonNullElse(whenUndefined, Text.EMPTY);
      caveat = Objects.requireNonNullElse(caveat, Text.EMPTY);
      sliceTitle = Objects.requireNonNullElse(sliceTitle, Text.EMPTY);
      grains = List.copyOf(Objects.requireNonNullElse(grains, List.of()));
    }
  }

  /**
   * A code and its sentence.
   *
   * @param code such as {@code NO_COVERAGE}
   * @param text what it means to a reader
   */
  public record Reason(String code, Text text) {}

  /**
   * A cleaning step.
   *
   * @param id step id
   * @param why why it is done, for the methods section
   */
  public record Step(String id, Text why) {}

  /**
   * An input format.
   *
   * @param id format id
   * @param title its name
   */
  public record Format(String id, Text title) {}

  /**
   * A test with its effect size.
   *
   * @param id estimator id
   * @param codebook entry of the codebook, such as {@code E04}
   * @param title its name
   * @param definition what effect, interval and p-value are, and by which conventions
   * @param reference literature
   */
  public record Estimator(
      String id, String codebook, Text title, Text definition, String reference) {}

  /** The sentence of a reason; empty when the catalogue does not know the code. */
  public Optional<Text> reason(String code) {
    return sentence(reasons, code);
  }

  /** The sentence of a reject reason; empty when the catalogue does not know the code. */
  public Optional<Text> rejectReason(String code) {
    return sentence(rejectReasons, code);
  }

  private static Optional<Text> sentence(List<Reason> reasons, String code) {
    return reasons.stream().filter(r -> r.code().equals(code)).map(Reason::text).findFirst();
  }
}
