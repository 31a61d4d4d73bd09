package org.shiguan.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.sql.Row;

/** Makes the values of all ledger metrics of one executive from its chronicle. */
final class LedgerPass implements CoGroupFunction<String, Row, Row, Row> {
  private static final long DAY_MICROS = 86_400_000_000L;

  private final LocalDate from;
  private final LocalDate to;
  private final ArrayList<LedgerMetric> metrics;

  LedgerPass(LocalDate from, LocalDate to, List<LedgerMetric> metrics) {
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
    Chronicle chronicle = LedgerFacts.read(facts);
    CoveredTime spokenOf =
        spokenOf(chronicle, covered).cut(Window.startOf(from), Window.startOf(to));
    var rows = new ArrayList<Row>();
    for (Window spoken : Window.of(executive, spokenOf, spokenOf, from, to)) {
      Window window = spoken.coveredBy(covered);
      Chronicle part = chronicle.in(window);
      Window known = window.withPosts(part.posts().size());
      for (LedgerMetric metric : metrics) {
        rows.addAll(ValueRows.asked(metric.card(), known, w -> metric.finisher().finish(w, part)));
      }
    }
    return rows.iterator();
  }

  /** The time of which anything can be said: covered, of a known state, or with a known fate. */
  private static CoveredTime spokenOf(Chronicle chronicle, CoveredTime covered) {
    var stretches = new ArrayList<>(covered.stretches());
    for (Chronicle.StateSpell spell : chronicle.spells()) {
      if (spell.isKnown()) {
        stretches.add(
            new Stretch(
                Window.startOf(LocalDate.ofEpochDay(spell.startDay())),
                Window.startOf(LocalDate.ofEpochDay(spell.stopDay())),
                false));
      }
    }
    for (Chronicle.PostFate post : chronicle.posts()) {
      if (post.covered()) {
        long day = Window.startOf(Window.dayOf(post.postedAt()));
        stretches.add(new Stretch(day, day + DAY_MICROS, false));
      }
    }
    return new CoveredTime(stretches);
  }
}
