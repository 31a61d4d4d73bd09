package org.shiguan.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.sql.Row;

/** Makes the values of all mention metrics of one executive from its days. */
final class MentionPass implements CoGroupFunction<String, Row, Row, Row> {
  private final LocalDate from;
  private final LocalDate to;
  private final ArrayList<MentionMetric> metrics;

  MentionPass(LocalDate from, LocalDate to, List<MentionMetric> metrics) {
    this.from = from;
    this.to = to;
    this.metrics = new ArrayList<>(metrics);
  }

  /** A day, since 1970 at +08:00, and what was said on it. */
  private record Day(long day, MentionMetric.Spoken spoken) {}

  @Override
  public Iterator<Row> call(String executive, Iterator<Row> rows, Iterator<Row> roster) {
    if (!roster.hasNext()) {
      return List.<Row>of().iterator();
    }
    var days = new ArrayList<Day>();
    rows.forEachRemaining(
        row ->
            days.add(
                new Day(
                    row.getInt(1),
                    new MentionMetric.Spoken(
                        row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))));
    var covered = new CoveredTime(days.stream().map(MentionPass::whole).toList());
    var values = new ArrayList<Row>();
    for (Window window : Window.of(executive, covered, covered, from, to)) {
      MentionMetric.Spoken spoken = within(window, days);
      Window known = window.withPosts(spoken.mentions());
      for (MentionMetric metric : metrics) {
        values.addAll(ValueRows.of(metric.card(), known, w -> metric.finisher().finish(w, spoken)));
      }
    }
    return values.iterator();
  }

  private static Stretch whole(Day day) {
    LocalDate date = LocalDate.ofEpochDay(day.day);
    return new Stretch(Window.startOf(date), Window.startOf(date.plusDays(1)), false);
  }

  private static MentionMetric.Spoken within(Window window, List<Day> days) {
    long[] sums = new long[4];
    for (Day day : days) {
      if (window.daysOf(day.day, day.day + 1) == 1) {
        sums[0] += day.spoken.mentions();
        sums[1] += day.spoken.positive();
        sums[2] += day.spoken.negative();
        sums[3] += day.spoken.corpus();
      }
    }
    return new MentionMetric.Spoken(sums[0], sums[1], sums[2], sums[3]);
  }
}
