package org.shiguan.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.chrono.IsoEra;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.shiguan.record.Moment.Precision;

/** The ways in which archives write a time of posting ({@code formats.md}). */
public final class TimeForms {
  /** China's clock; the study period has no daylight saving. */
  public static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  private static final long CHINA_SECONDS = 8 * 3600;
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("MMM dd HH:mm:ss Z uuuu", Locale.ENGLISH)
          .withResolverStyle(ResolverStyle.STRICT);

  /** {@code 2012-01-03 02:02:27}, China's clock. */
  public static final TimeForm CHINA_SECOND = TimeForms::chinaSecond;

  /** {@code Tue May 31 17:46:55 +0800 2011}, Open API v1 and v2. */
  public static final TimeForm API_ENGLISH = TimeForms::apiEnglish;

  /** Seconds since 1970 UTC. */
  public static final TimeForm EPOCH_SECONDS = text -> epoch(text, 1_000_000, 10);

  /** Milliseconds since 1970 UTC. */
  public static final TimeForm EPOCH_MILLIS = text -> epoch(text, 1_000, 13);

  /**
   * What crawlers of the platform's pages write into one column, over the years and versions: a
   * full time to the second, minute or day, with hyphens, slashes, a T or 年月日; the API's English;
   * and relative and year-less times, which need a capture time.
   */
  public static final TimeForm CRAWLED = new CrawledForm();

  private TimeForms() {}

  /**
   * A pattern of {@link DateTimeFormatter}, English names, strict: 2012-02-30 is no day. The
   * precision is that of the finest field in the pattern; an offset in the text wins over China's.
   *
   * @throws IllegalArgumentException when the pattern is none
   */
  public static TimeForm pattern(String pattern) {
    // Fails here, on the driver, and not at the first record on an executor.
    formatter(pattern);
    return new PatternForm(pattern);
  }

  private static DateTimeFormatter formatter(String pattern) {
    return new DateTimeFormatterBuilder()
        .appendPattern(pattern)
        // Strict resolving wants to be told the era of y, year of era.
        .parseDefaulting(ChronoField.ERA, IsoEra.CE.getValue())
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  private static Moment chinaSecond(String text) {
    // Digit by digit, because a formatter costs ten times as much and this runs for every row.
    if (text.length() != 19
        || text.charAt(4) != '-'
        || text.charAt(7) != '-'
        || text.charAt(10) != ' '
        || text.charAt(13) != ':'
        || text.charAt(16) != ':') {
      return null;
    }
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 2);
    int day = digits(text, 8, 2);
    int hour = digits(text, 11, 2);
    int minute = digits(text, 14, 2);
    int second = digits(text, 17, 2);
    boolean real =
        year >= 1970
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= daysIn(year, month)
            && hour >= 0
            && hour < 24
            && minute >= 0
            && minute < 60
            && second >= 0
            && second < 60;
    if (!real) {
      return null;
    }
    long seconds =
        LocalDate.of(year, month, day).toEpochDay() * 86_400
            + hour * 3600L
            + minute * 60L
            + second
            - CHINA_SECONDS;
    return new Moment(seconds * 1_000_000, Precision.SECOND);
  }

  private static int daysIn(int year, int month) {
    return switch (month) {
      case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  private static int digits(String text, int from, int count) {
    int value = 0;
    for (int i = from; i < from + count; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static Moment apiEnglish(String text) {
    int blank = text.indexOf(' ');
    if (blank != 3) {
      return null;
    }
    try {
      // The weekday is left out: it adds nothing, and a wrong one would reject a right time.
      long second = OffsetDateTime.parse(text.substring(4), ENGLISH).toEpochSecond();
      return new Moment(second * 1_000_000, Precision.SECOND);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Moment epoch(String text, long microsPerUnit, int mostDigits) {
    if (text.isEmpty() || text.length() > mostDigits) {
      return null;
    }
    long value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return null;
      }
      value = value * 10 + digit;
    }
    // Zero is how crawlers write "no time".
    return value == 0 ? null : new Moment(value * microsPerUnit, Precision.SECOND);
  }

  private static final class CrawledForm implements TimeForm {
    private static final long serialVersionUID = 1L;

    private static final List<TimeForm> FULL =
        List.of(
            CHINA_SECOND,
            pattern("yyyy-MM-dd HH:mm"),
            pattern("yyyy-MM-dd'T'HH:mm:ss"),
            pattern("yyyy-MM-dd"),
            API_ENGLISH,
            pattern("yyyy年M月d日 H:mm:ss"),
            pattern("yyyy年M月d日 H:mm"),
            pattern("yyyy年M月d日"),
            pattern("yyyy/M/d H:mm:ss"),
            pattern("yyyy/M/d H:mm"),
            pattern("yyyy/M/d"),
            pattern("yyyy-MM-dd'T'HH:mm:ssXXX"));

    @Override
    public Moment parse(String text) {
      for (TimeForm form : FULL) {
        Moment found = form.parse(text);
        if (found != null) {
          return found;
        }
      }
      return null;
    }

    @Override
    public Moment parseRelative(String text, long capturedAtMicros) {
      return RelativeTimes.resolve(text, capturedAtMicros);
    }

    @Override
    public boolean isRelative(String text) {
      return RelativeTimes.is(text);
    }
  }

  private static final class PatternForm implements TimeForm {
    private static final long serialVersionUID = 1L;
    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    private final String pattern;
    private transient DateTimeFormatter formatter;

    PatternForm(String pattern) {
      this.pattern = pattern;
    }

    @Override
    public Moment parse(String text) {
      if (formatter == null) {
        formatter = formatter(pattern);
      }
      try {
        TemporalAccessor found = formatter.parse(text.strip());
        Precision precision = precision(found);
        LocalDateTime local =
            precision == Precision.DAY
                ? LocalDate.from(found).atStartOfDay()
                : LocalDate.from(found)
                    .atTime(
                        found.get(ChronoField.HOUR_OF_DAY),
                        part(found, ChronoField.MINUTE_OF_HOUR),
                        part(found, ChronoField.SECOND_OF_MINUTE));
        ZoneOffset zone =
            found.isSupported(ChronoField.OFFSET_SECONDS) ? ZoneOffset.from(found) : CHINA;
        return new Moment(local.toEpochSecond(zone) * 1_000_000, precision);
      } catch (DateTimeException e) {
        return null;
      }
    }

    private static int part(TemporalAccessor found, ChronoField field) {
      return found.isSupported(field) ? found.get(field) : 0;
    }

    private Precision precision(TemporalAccessor found) {
      if (!found.isSupported(ChronoField.HOUR_OF_DAY)) {
        return Precision.DAY;
      }
      String letters = QUOTED.matcher(pattern).replaceAll("");
      if (letters.indexOf('s') >= 0) {
        return Precision.SECOND;
      }
      return letters.indexOf('m') >= 0 ? Precision.MINUTE : Precision.HOUR;
    }
  }
}
