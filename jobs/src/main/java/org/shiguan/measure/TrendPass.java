package org.shiguan.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.sql.Row;

/** Makes the values of all trend metrics of one executive from its posts. */
final class TrendPass implements CoGroupFunction<String, Row, Row, Row> {
  private static final long serialVersionUID = 1;

  private final LocalDate from;
  private final LocalDate to;
  private final ArrayList<TrendMetric> metrics;

  TrendPass(LocalDate from, LocalDate to, List<TrendMetric> metrics) {
    this.from = from;
    this.to = to;
    this.metrics = new ArrayList<>(metrics);
  }

  @Override
  public Iterator<Row> call(String executive, Iterator<Row> facts, Iterator<Row> roster) {
    if (!roster.hasNext()) {
      return List.<Row>of().iterator();
    }
    CoveredTime covered = RosterRow.covered(roster.next(), from, to);
    TrendFacts.Read read = TrendFacts.read(facts);
    var rows = new ArrayList<Row>();
    for (Window window : Window.of(executive, covered, covered, from, to)) {
      Window known = window.withPosts(read.posts(window));
      Trends part = read.trends().in(window);
      for (TrendMetric metric : metrics) {
        rows.addAll(ValueRows.of(metric.card(), known, w -> metric.finisher().finish(w, part)));
      }
    }
    return rows.iterator();
  }
}
