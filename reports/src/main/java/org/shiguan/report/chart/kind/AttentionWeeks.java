package org.shiguan.report.chart.kind;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.shiguan.report.mart.AttentionDay;
import org.shiguan.report.mart.Event;
import org.shiguan.report.mart.Manifest;

/**
 * What was said of one executive week by week, Monday to Sunday at +08:00 (codebook M17).
 *
 * @param weeks every week that lies wholly in the study, in order; one day of a cut week would
 *     stand beside seven of another
 */
record AttentionWeeks(List<Week> weeks) {
  private static final long FEWEST = 20;
  private static final int FEWEST_WEEKS = 4;
  private static final double LEAST_DEVIATION = 0.05;

  /**
   * One week.
   *
   * @param monday its first day
   * @param mentions posts and comments that speak of the executive
   * @param positive those of them that are favourable
   * @param negative those of them that are unfavourable
   * @param corpus all posts and comments of the corpus
   */
  record Week(LocalDate monday, long mentions, long positive, long negative, long corpus) {

    /** Mentions per million posts; empty while the corpus has none. */
    OptionalDouble attention() {
      return corpus == 0 ? OptionalDouble.empty() : OptionalDouble.of(1e6 * mentions / corpus);
    }

    /** (p − n)/(p + n), −1 to 1; empty when p + n is below 20. */
    OptionalDouble support() {
      long all = positive + negative;
      return all < FEWEST
          ? OptionalDouble.empty()
          : OptionalDouble.of((double) (positive - negative) / all);
    }

    private Week plus(AttentionDay day) {
      return new Week(
          monday,
          mentions + day.mentions(),
          positive + day.positive(),
          negative + day.negative(),
          corpus + day.corpusPosts());
    }
  }

  /** Where net support lies while nothing happens. */
  record Band(double low, double high) {}

  static AttentionWeeks of(
      Manifest.Period period, List<AttentionDay> said, List<AttentionDay> corpus) {
    var weeks = new ArrayList<Week>();
    LocalDate first = period.from().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    LocalDate end = first;
    for (; !end.plusWeeks(1).isAfter(period.to()); end = end.plusWeeks(1)) {
      weeks.add(new Week(end, 0, 0, 0, 0));
    }
    for (AttentionDay day : Stream.concat(said.stream(), corpus.stream()).toList()) {
      if (!day.day().isBefore(first) && day.day().isBefore(end)) {
        int at = (int) ChronoUnit.WEEKS.between(first, day.day());
        weeks.set(at, weeks.get(at).plus(day));
      }
    }
    return new AttentionWeeks(List.copyOf(weeks));
  }

  /**
   * Mean ± ½ standard deviation of the weeks with a value that no event touches: none of their days
   * lies from two days before to four weeks after one. A deviation of 0 counts as 0.05. Empty below
   * four such weeks.
   */
  Optional<Band> baseline(List<Event> events) {
    double[] calm =
        weeks.stream()
            .filter(week -> events.stream().noneMatch(event -> touches(event, week)))
            .map(Week::support)
            .flatMapToDouble(OptionalDouble::stream)
            .toArray();
    if (calm.length < FEWEST_WEEKS) {
      return Optional.empty();
    }
    double sum = 0;
    for (double value : calm) {
      sum += value;
    }
    double mean = sum / calm.length;
    double squares = 0;
    for (double value : calm) {
      squares += (value - mean) * (value - mean);
    }
    double deviation = Math.sqrt(squares / (calm.length - 1));
    double half = (deviation == 0 ? LEAST_DEVIATION : deviation) / 2;
    return Optional.of(new Band(mean - half, mean + half));
  }

  private static boolean touches(Event event, Week week) {
    LocalDate last =
        event.precision() == Event.Precision.MONTH
            ? event.date().with(TemporalAdjusters.lastDayOfMonth())
            : event.date();
    return !week.monday().plusDays(6).isBefore(event.date().minusDays(2))
        && !week.monday().isAfter(last.plusWeeks(4));
  }
}
