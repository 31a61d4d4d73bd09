package org.shiguan.synth;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants of the sample as Unix seconds, read and written at the fixed offset +08:00. */
public final class ChinaTime {
  public static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);
  public static final long DAY = 86_400;

  private static final DateTimeFormatter PLAIN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
  private static final DateTimeFormatter WEIBO_API =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss xx yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

  private ChinaTime() {}

  /** Unix seconds of a China date's midnight ({@code 2012-01-02}). */
  public static long day(String date) {
    return LocalDate.parse(date).atStartOfDay().toEpochSecond(OFFSET);
  }

  /** Unix seconds of a China date and time ({@code 2012-07-01T12:00:00}). */
  public static long moment(String dateTime) {
    return LocalDateTime.parse(dateTime).toEpochSecond(OFFSET);
  }

  /** {@code 2012-01-02 20:02:12}, as Weiboscope and most tables write it. */
  public static String plain(long unix) {
    return at(unix).format(PLAIN);
  }

  /** {@code 2012-01-02T20:02:12+08:00}, as the ground truth writes it. */
  public static String iso(long unix) {
    return at(unix).format(ISO);
  }

  /** {@code Mon Jan 02 20:02:12 +0800 2012}, as Weibo's API writes it. */
  public static String api(long unix) {
    return at(unix).format(WEIBO_API);
  }

  /** {@code 120102}, the date inside the oldest kind of mid. */
  public static String shortDay(long unix) {
    return at(unix).format(SHORT_DAY);
  }

  /** {@code 2012-01-02}. */
  public static String date(long unix) {
    return at(unix).toLocalDate().toString();
  }

  /** 1 for Monday to 7 for Sunday. */
  public static int weekday(long unix) {
    return at(unix).getDayOfWeek().getValue();
  }

  private static OffsetDateTime at(long unix) {
    return Instant.ofEpochSecond(unix).atOffset(OFFSET);
  }
}
