package org.shiguan.measure;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.sql.Row;

/** Makes the values of all fold metrics of one executive from its cells in the order of days. */
final class FoldPass implements CoGroupFunction<String, Row, Row, Row> {
  private final LocalDate from;
  private final LocalDate to;
  private final CodeQuality codeQuality;
  private final HashMap<String, Integer> columns = new HashMap<>();
  private final ArrayList<Finish> finishes = new ArrayList<>();

  /** A metric without its columns, which executors do not need. */
  private record Finish(MetricCard card, FoldMetric.Finisher finisher) implements Serializable {}

  /**
   * A pass over cells.
   *
   * @param partials names of the columns after executive and day
   */
  FoldPass(
      LocalDate from,
      LocalDate to,
      List<String> partials,
      List<FoldMetric> metrics,
      CodeQuality codeQuality) {
    this.from = from;
    this.to = to;
    this.codeQuality = codeQuality;
    partials.forEach(p -> columns.put(p, columns.size()));
    metrics.forEach(m -> finishes.add(new Finish(m.card(), m.finisher())));
  }

  @Override
  public Iterator<Row> call(String executive, Iterator<Row> cells, Iterator<Row> roster) {
    if (!roster.hasNext()) {
      return List.<Row>of().iterator();
    }
    CoveredTime covered = RosterRow.covered(roster.next(), from, to);
    List<Tally.Day> days = new ArrayList<>();
    cells.forEachRemaining(cell -> days.add(day(cell)));
    var rows = new ArrayList<Row>();
    for (Window window : Window.of(executive, covered, covered, from, to)) {
      var tally = new Tally(columns, within(window, days), codeQuality);
      Window known = window.withPosts(tally.sum(Cells.POSTS.name()));
      for (Finish finish : finishes) {
        rows.addAll(ValueRows.of(finish.card, known, w -> finish.finisher.finish(w, tally)));
      }
    }
    return rows.iterator();
  }

  private Tally.Day day(Row cell) {
    var partials = new long[columns.size()];
    for (Map.Entry<String, Integer> column : columns.entrySet()) {
      partials[column.getValue()] = cell.getLong(2 + column.getValue());
    }
    return new Tally.Day(cell.getInt(1), partials);
  }

  private static List<Tally.Day> within(Window window, List<Tally.Day> days) {
    long first = window.from().toEpochDay();
    long end = window.to().toEpochDay();
    return days.stream().filter(d -> d.epochDay() >= first && d.epochDay() < end).toList();
  }
}
