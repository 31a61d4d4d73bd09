package org.shiguan.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The cells of one window: every partial, day by day, in the order of days. */
public final class Tally {
  private final Map<String, Integer> columns;
  private final List<Day> days;
  private final CodeQuality codeQuality;

  /** Sums by weekday, Monday first, and column. */
  private final long[][] sums;

  /** The partials of one day at +08:00. */
  static final class Day {
    private final long epochDay;
    private final long[] partials;

    /**
     * A cell.
     *
     * @param epochDay days since 1970
     * @param partials in column order
     */
    Day(long epochDay, long[] partials) {
      this.epochDay = epochDay;
      this.partials = partials;
    }

    long epochDay() {
      return epochDay;
    }
  }

  Tally(Map<String, Integer> columns, List<Day> days, CodeQuality codeQuality) {
    this.columns = columns;
    this.days = days;
    this.codeQuality = codeQuality;
    this.sums = new long[7][columns.size()];
    for (Day day : days) {
      // 1970-01-01 was a Thursday
      long[] weekday = sums[Math.floorMod(day.epochDay + 3, 7)];
      for (int column = 0; column < weekday.length; column++) {
        weekday[column] = Math.addExact(weekday[column], day.partials[column]);
      }
    }
  }

  /** The sum of a partial over the days. */
  public long sum(String partial) {
    return Arrays.stream(byWeekday(partial)).reduce(0, Math::addExact);
  }

  /** The sums of a partial by weekday, Monday first. */
  public long[] byWeekday(String partial) {
    int column = column(partial);
    return Arrays.stream(sums).mapToLong(weekday -> weekday[column]).toArray();
  }

  /** How well the codes that were counted are found. */
  public CodeQuality codeQuality() {
    return codeQuality;
  }

  /** The days, since 1970 and in order, on which a partial is above 0. */
  public List<Long> daysWith(String partial) {
    int column = column(partial);
    return days.stream().filter(d -> d.partials[column] > 0).map(Day::epochDay).toList();
  }

  private int column(String partial) {
    Integer column = columns.get(partial);
    if (column == null) {
      throw new IllegalArgumentException(
          "the metric does not declare " + partial + "; the cells have " + columns.keySet());
    }
    return column;
  }
}
