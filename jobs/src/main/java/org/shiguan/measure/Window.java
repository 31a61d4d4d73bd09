package org.shiguan.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * One executive in one month or period: the time that can be spoken about.
 *
 * @param executive id in the roster
 * @param grain month or period
 * @param period as printed in {@code metric_values}
 * @param from first day at +08:00
 * @param to day after the last, at +08:00
 * @param covered covered time in the window
 * @param sharp covered time without the minutes, hours and days in which a post of no better
 *     precision lies: only there the order and distance of posts are known; the same as covered for
 *     a fold metric
 * @param posts posts in covered time, whatever their precision
 */
public record Window(
    String executive,
    Grain grain,
    String period,
    LocalDate from,
    LocalDate to,
    CoveredTime covered,
    CoveredTime sharp,
    long posts) {

  static final long OFFSET_MICROS = 8 * 3_600_000_000L;
  private static final long DAY_MICROS = 86_400_000_000L;

  /** Share of a day that must be covered for the day to count (codebook M02), in hundredths. */
  private static final long WHOLE_DAY_PERCENT = 95;

  /** The first instant of a day at +08:00. */
  static long startOf(LocalDate day) {
    return day.toEpochDay() * DAY_MICROS - OFFSET_MICROS;
  }

  /** The day at +08:00 on which an instant falls. */
  public static LocalDate dayOf(long micros) {
    return LocalDate.ofEpochDay(Math.floorDiv(micros + OFFSET_MICROS, DAY_MICROS));
  }

  /** The windows of an executive: the period, then every month with covered time. */
  static List<Window> of(
      String executive, CoveredTime covered, CoveredTime sharp, LocalDate from, LocalDate to) {
    var windows = new ArrayList<Window>();
    windows.add(
        new Window(executive, Grain.PERIOD, from + "/" + to, from, to, NONE, NONE, 0)
            .cut(covered, sharp));
    for (LocalDate month = from.withDayOfMonth(1);
        month.isBefore(to);
        month = month.plusMonths(1)) {
      LocalDate start = month.isBefore(from) ? from : month;
      LocalDate end = month.plusMonths(1).isAfter(to) ? to : month.plusMonths(1);
      String name = month.toString().substring(0, 7);
      Window window =
          new Window(executive, Grain.MONTH, name, start, end, NONE, NONE, 0).cut(covered, sharp);
      if (window.isCovered()) {
        windows.add(window);
      }
    }
    return windows;
  }

  private static final CoveredTime NONE = CoveredTime.NONE;

  private Window cut(CoveredTime allCovered, CoveredTime allSharp) {
    return new Window(
        executive,
        grain,
        period,
        from,
        to,
        allCovered.cut(startOf(from), startOf(to)),
        allSharp.cut(startOf(from), startOf(to)),
        posts);
  }

  /** The same window with its number of posts. */
  Window withPosts(long count) {
    return new Window(executive, grain, period, from, to, covered, sharp, count);
  }

  /** The same window with other covered time. */
  Window coveredBy(CoveredTime time) {
    return cut(time, time);
  }

  /** Days of [from, to), since 1970 at +08:00, that lie in the window. */
  public long daysOf(long first, long end) {
    return Math.max(0, Math.min(end, to.toEpochDay()) - Math.max(first, from.toEpochDay()));
  }

  /** Length in calendar days at +08:00. */
  public long days() {
    return to.toEpochDay() - from.toEpochDay();
  }

  /** Whether any time is covered; a lone instant is not time. */
  boolean isCovered() {
    return covered.micros() > 0;
  }

  /**
   * The calendar days at +08:00 of which at least 95 % is covered, as days since 1970, in order.
   */
  public List<Long> wholeDays() {
    var coveredByDay = new TreeMap<Long, Long>();
    for (Stretch stretch : covered.stretches()) {
      long start = stretch.from() + OFFSET_MICROS;
      long end = stretch.to() + OFFSET_MICROS;
      for (long day = Math.floorDiv(start, DAY_MICROS); day * DAY_MICROS < end; day++) {
        long part = Math.min(end, (day + 1) * DAY_MICROS) - Math.max(start, day * DAY_MICROS);
        coveredByDay.merge(day, part, Long::sum);
      }
    }
    return coveredByDay.entrySet().stream()
        .filter(d -> d.getValue() * 100 >= DAY_MICROS * WHOLE_DAY_PERCENT)
        .map(d -> d.getKey())
        .toList();
  }

  /** Why there is no post: nothing is covered, or nothing was posted. */
  public Reason whyNoPost() {
    return isCovered() ? Reason.N0 : Reason.NO_COVERAGE;
  }

  /**
   * Why a value that needs posts of known second or hour does not exist.
   *
   * @param usable posts precise enough
   */
  public Reason whyNone(long usable) {
    if (posts == 0) {
      return Reason.N0;
    }
    return usable == 0 ? Reason.MISSING_FIELD : Reason.N1;
  }
}
