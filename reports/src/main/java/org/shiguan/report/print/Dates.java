package org.shiguan.report.print;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.shiguan.report.mart.Event;
import org.shiguan.report.mart.Language;
import org.shiguan.report.mart.Manifest;

/**
 * Dates at +08:00 as a reader wants them.
 *
 * @param language language of month names and order
 */
public record Dates(Language language) {
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  /** 14 Aug 2012, 2012年8月14日. */
  public String day(LocalDate day) {
    return pattern("d MMM uuuu", "uuuu年M月d日").format(day);
  }

  /** The day of an instant at +08:00. */
  public String day(Instant instant) {
    return day(instant.atOffset(CHINA).toLocalDate());
  }

  /** 14 Aug 2012, 09:58; 2012年8月14日 09:58. */
  public String minute(Instant instant) {
    return pattern("d MMM uuuu, HH:mm", "uuuu年M月d日 HH:mm").format(instant.atOffset(CHINA));
  }

  /** The time of day of an instant at +08:00: 09:58. */
  public String clock(Instant instant) {
    return pattern("HH:mm", "HH:mm").format(instant.atOffset(CHINA));
  }

  /** Aug 2012, 2012年8月. */
  public String month(YearMonth month) {
    return pattern("MMM uuuu", "uuuu年M月").format(month);
  }

  /** Aug, 8月. */
  public String monthAlone(YearMonth month) {
    return pattern("MMM", "M月").format(month);
  }

  /** 2012, 2012年. */
  public String year(int year) {
    return language == Language.ZH ? year + "年" : Integer.toString(year);
  }

  /** 1 Jan 2011 to 31 Dec 2012: the last day is inside. */
  public String period(Manifest.Period period) {
    String between = language == Language.ZH ? " 至 " : " to ";
    return day(period.from()) + between + day(period.to().minusDays(1));
  }

  /** The moment of an event, no finer than it is known. */
  public String moment(Event event) {
    return switch (event.precision()) {
      case MONTH -> month(YearMonth.from(event.date()));
      case DAY -> day(event.date());
      case HOUR, MINUTE ->
          event.time() == null
              ? day(event.date())
              : day(event.date()) + " " + event.time().toString().substring(0, 5);
    };
  }

  private DateTimeFormatter pattern(String en, String zh) {
    return DateTimeFormatter.ofPattern(language == Language.ZH ? zh : en, Locale.ENGLISH);
  }
}
