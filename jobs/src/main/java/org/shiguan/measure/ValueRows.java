package org.shiguan.measure;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.shiguan.table.MetricValues;

/**
 * The one place where values become rows of {@link MetricValues#TABLE}: grains are honoured,
 * uncovered time gives NO_COVERAGE, and the gates of the codebook are applied.
 */
final class ValueRows implements Serializable {
  private ValueRows() {}

  /**
   * The rows of one metric in one window; none when the card has no such grain.
   *
   * @param finish the values of a window with covered time
   * @throws IllegalStateException when the values are not one per slice of the card
   */
  static List<Row> of(MetricCard card, Window window, Function<Window, List<Value>> finish) {
    return asked(
        card,
        window,
        w ->
            w.isCovered()
                ? finish.apply(w)
                : card.slices().stream()
                    .map(s -> Value.undefined(Reason.NO_COVERAGE, 0).at(s))
                    .toList());
  }

  /** The same for a metric that is asked for uncovered windows, too. */
  static List<Row> asked(MetricCard card, Window window, Function<Window, List<Value>> finish) {
    if (!card.grains().contains(window.grain())) {
      return List.of();
    }
    List<Value> values = finish.apply(window);
    var slices = new HashSet<>(card.slices());
    if (values.size() != slices.size()
        || !values.stream().allMatch(v -> slices.remove(v.slice()))) {
      throw new IllegalStateException(
          card.id() + " must give one value per slice of its card: " + values);
    }
    return values.stream().map(card.gate()::apply).map(v -> row(card, window, v)).toList();
  }

  /** In the column order of the dictionary, which {@code ValueRowsTest} holds. */
  private static Row row(MetricCard card, Window window, Value value) {
    return RowFactory.create(
        window.executive(),
        card.id(),
        value.slice(),
        window.grain().id(),
        window.period(),
        value.value(),
        value.n(),
        value.low(),
        value.high(),
        value.reason() == null ? null : value.reason().name());
  }
}
