package org.shiguan.measure.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.shiguan.measure.MetricCard;
import org.shiguan.measure.Partial;
import org.shiguan.measure.Tally;
import org.shiguan.table.Posts;

/**
 * Posts by hour of day at +08:00, the state shared by the metrics of codebook M06. A post counts
 * when its hour is known, so precision second, minute or hour; weekdays come from the day of the
 * cell.
 */
final class HourBins {
  static final int HOURS = 24;
  static final int WEEKDAYS = 7;

  static final List<Partial> PARTIALS =
      IntStream.range(0, HOURS)
          .mapToObj(h -> Partial.count(name(h), Posts.CHINA_HOUR.col().equalTo(h)))
          .toList();

  private HourBins() {}

  /** Posts by hour, 0 to 23. */
  static long[] byHour(Tally tally) {
    return IntStream.range(0, HOURS).mapToLong(h -> tally.sum(name(h))).toArray();
  }

  /** Posts by weekday, Monday first, and hour. */
  static long[][] byWeekdayAndHour(Tally tally) {
    var counts = new long[WEEKDAYS][HOURS];
    for (int hour = 0; hour < HOURS; hour++) {
      long[] weekdays = tally.byWeekday(name(hour));
      for (int day = 0; day < WEEKDAYS; day++) {
        counts[day][hour] = weekdays[day];
      }
    }
    return counts;
  }

  /** Posts with a known hour. */
  static long total(long[] counts) {
    return Arrays.stream(counts).sum();
  }

  /** What the cards of this family say about missing values. */
  static MetricCard.Builder undefinedWithoutHours(MetricCard.Builder card) {
    return card.whenUndefined(
        "没有帖子，或没有一帖知道钟点时无值。", "Undefined when there is no post, or none whose hour is known.");
  }

  private static String name(int hour) {

    return String.format(Locale.ROOT, "posts_h%02d", hour);
  }
}
