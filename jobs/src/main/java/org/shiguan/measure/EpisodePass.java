package org.shiguan.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.sql.Row;

/** Makes the values of all episode metrics of one executive from its episodes. */
final class EpisodePass implements CoGroupFunction<String, Row, Row, Row> {
  private static final long serialVersionUID = 1;

  private final LocalDate from;
  private final LocalDate to;
  private final ArrayList<EpisodeMetric> metrics;
  private final CodeQuality codeQuality;

  EpisodePass(LocalDate from, LocalDate to, List<EpisodeMetric> metrics, CodeQuality codeQuality) {
    this.from = from;
    this.to = to;
    this.metrics = new ArrayList<>(metrics);
    this.codeQuality = codeQuality;
  }

  @Override
  public Iterator<Row> call(String executive, Iterator<Row> facts, Iterator<Row> roster) {
    if (!roster.hasNext()) {
      return List.<Row>of().iterator();
    }
    CoveredTime covered = RosterRow.covered(roster.next(), from, to);
    Episodes episodes = EpisodeFacts.read(facts);
    var rows = new ArrayList<Row>();
    for (Window window : Window.of(executive, covered, covered, from, to)) {
      Episodes part = episodes.in(window);
      for (EpisodeMetric metric : metrics) {
        rows.addAll(ValueRows.asked(metric.card(), window, w -> values(metric, w, part)));
      }
    }
    return rows.iterator();
  }

  private List<Value> values(EpisodeMetric metric, Window window, Episodes episodes) {
    List<Value> values = metric.finisher().finish(window, episodes);
    boolean validated = metric.codes().stream().allMatch(codeQuality::isValidated);
    return values.stream()
        .map(v -> v.value() == null || validated ? v : v.flagged(Reason.NOT_VALIDATED))
        .toList();
  }
}
