package org.shiguan.record;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shiguan.record.Moment.Precision;

/**
 * Times that mean something only at the moment they were seen: 刚刚, 5分钟前, 昨天 12:30, 08-16. The
 * platform's pages write them so in China's clock ({@code formats.md} §7); a crawler keeps the
 * words.
 */
final class RelativeTimes {
  private static final Pattern NOW = Pattern.compile("刚刚|剛剛");
  private static final Pattern AGO = Pattern.compile("(\\d{1,4}) ?(秒|秒钟|秒鐘|分钟|分鐘|小时|小時|天)前");
  private static final Pattern DAY =
      Pattern.compile("(今天|昨天|前天)(?: ?(\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?");
  private static final Pattern NO_YEAR =
      Pattern.compile("(\\d{1,2})(?:-|月)(\\d{1,2})日?(?: ?(\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?");

  /**
   * The clock of a crawler may be ahead of the platform's; a date so little in the future is now.
   */
  private static final Duration SLACK = Duration.ofDays(1);

  private RelativeTimes() {}

  static boolean is(String text) {
    return NOW.matcher(text).matches()
        || AGO.matcher(text).matches()
        || DAY.matcher(text).matches()
        || NO_YEAR.matcher(text).matches();
  }

  /** The moment meant; null when the text is no relative time or names no real day. */
  static Moment resolve(String text, long capturedAtMicros) {
    LocalDateTime seen =
        LocalDateTime.ofInstant(
            Instant.ofEpochSecond(Math.floorDiv(capturedAtMicros, 1_000_000)), TimeForms.CHINA);
    try {
      if (NOW.matcher(text).matches()) {
        return moment(seen, Precision.MINUTE);
      }
      Matcher ago = AGO.matcher(text);
      if (ago.matches()) {
        return ago(seen, Long.parseLong(ago.group(1)), ago.group(2).charAt(0));
      }
      Matcher day = DAY.matcher(text);
      if (day.matches()) {
        int back =
            switch (day.group(1)) {
              case "今天" -> 0;
              case "昨天" -> 1;
              default -> 2;
            };
        return at(seen.toLocalDate().minusDays(back), day, 2);
      }
      Matcher noYear = NO_YEAR.matcher(text);
      if (noYear.matches()) {
        var date =
            MonthDay.of(Integer.parseInt(noYear.group(1)), Integer.parseInt(noYear.group(2)));
        LocalDate latest = seen.plus(SLACK).toLocalDate();
        int year = latest.getYear();
        // The latest such day that had come; 02-29 goes back to a leap year.
        while (!date.isValidYear(year) || date.atYear(year).isAfter(latest)) {
          year--;
        }
        return at(date.atYear(year), noYear, 3);
      }
    } catch (DateTimeException e) {
      return null;
    }
    return null;
  }

  private static Moment ago(LocalDateTime seen, long number, char unit) {
    return switch (unit) {
      case '秒' -> moment(seen.minusSeconds(number), Precision.MINUTE);
      case '分' -> moment(seen.minusMinutes(number), Precision.MINUTE);
      case '小' -> moment(seen.minusHours(number), Precision.HOUR);
      default -> moment(seen.toLocalDate().minusDays(number).atStartOfDay(), Precision.DAY);
    };
  }

  private static Moment at(LocalDate date, Matcher found, int hourGroup) {
    if (found.group(hourGroup) == null) {
      return moment(date.atStartOfDay(), Precision.DAY);
    }
    String second = found.group(hourGroup + 2);
    LocalTime time =
        LocalTime.of(
            Integer.parseInt(found.group(hourGroup)),
            Integer.parseInt(found.group(hourGroup + 1)),
            second == null ? 0 : Integer.parseInt(second));
    return moment(date.atTime(time), second == null ? Precision.MINUTE : Precision.SECOND);
  }

  private static Moment moment(LocalDateTime china, Precision precision) {
    return new Moment(china.toEpochSecond(TimeForms.CHINA) * 1_000_000, precision);
  }
}
