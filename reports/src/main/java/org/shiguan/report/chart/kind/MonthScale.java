package org.shiguan.report.chart.kind;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.shiguan.report.chart.HouseAxis;
import org.shiguan.report.chart.HouseTheme;
import org.shiguan.report.mart.Event;
import org.shiguan.report.mart.Manifest;

/**
 * Months of a study side by side, each one unit wide.
 *
 * @param first the first month
 * @param count how many, 1 or more
 */
record MonthScale(YearMonth first, int count) {
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
  private static final double YEAR_LABEL = 48;

  static MonthScale of(Manifest.Period period) {
    YearMonth first = YearMonth.from(period.from());
    YearMonth last = YearMonth.from(period.to().minusDays(1));
    return new MonthScale(first, (int) ChronoUnit.MONTHS.between(first, last) + 1);
  }

  /** The months of the period, and as many more as these days need. */
  static MonthScale of(Manifest.Period period, Stream<LocalDate> days) {
    var all = new TreeSet<>(List.of(period.from(), period.to().minusDays(1)));
    days.forEach(all::add);
    return of(new Manifest.Period(all.first(), all.last().plusDays(1)));
  }

  int index(YearMonth month) {
    return (int) ChronoUnit.MONTHS.between(first, month);
  }

  boolean holds(YearMonth month) {
    int index = index(month);
    return index >= 0 && index < count;
  }

  boolean holds(Event event) {
    return holds(YearMonth.from(event.date()));
  }

  /** Where a day begins. */
  double at(LocalDate day) {
    return index(YearMonth.from(day)) + (day.getDayOfMonth() - 1.0) / day.lengthOfMonth();
  }

  /** Where a moment stands, at +08:00. */
  double at(Instant moment) {
    OffsetDateTime china = moment.atOffset(CHINA);
    double day = china.toLocalTime().toSecondOfDay() / 86_400.0;
    LocalDate date = china.toLocalDate();
    return at(date) + day / date.lengthOfMonth();
  }

  /** Where a moment stands on a line of this many pixels, not beyond its ends. */
  double pixel(Instant moment, double pixels) {
    return Math.min(1, Math.max(0, at(moment) / count)) * pixels;
  }

  /** Where a day begins on a line of this many pixels, not beyond its ends. */
  double pixel(LocalDate day, double pixels) {
    return Math.min(1, Math.max(0, at(day) / count)) * pixels;
  }

  /** The day of a moment at +08:00. */
  static LocalDate day(Instant moment) {
    return moment.atOffset(CHINA).toLocalDate();
  }

  /** Where an event stands; one known to the month only stands in its middle. */
  double at(Event event) {
    LocalDate date = event.date();
    double part =
        event.precision() == Event.Precision.MONTH
            ? 0.5
            : (date.getDayOfMonth() - 0.5) / date.lengthOfMonth();
    return index(YearMonth.from(date)) + part;
  }

  /** Years as far as they have room, and quarters where they have. */
  List<HouseAxis.Mark> marks(HouseTheme theme, double pixels) {
    int years = (int) Math.ceil(YEAR_LABEL / (pixels / count * 12));
    boolean quarters = pixels / count * 3 >= 56;
    var marks = new ArrayList<HouseAxis.Mark>();
    for (int i = 0; i < count; i++) {
      YearMonth month = first.plusMonths(i);
      if (month.getMonthValue() == 1 || i == 0) {
        boolean crowded = i == 0 && month.getMonthValue() > 13 - Math.ceil(48 / (pixels / count));
        boolean named = years <= 1 || month.getYear() % years == 0;
        if (named && (!crowded || count < 12)) {
          marks.add(
              new HouseAxis.Mark(i, theme.face().require(theme.dates().year(month.getYear()))));
        }
      } else if (quarters && month.getMonthValue() % 3 == 1 && i > 1) {
        marks.add(new HouseAxis.Mark(i, theme.face().require(theme.dates().monthAlone(month))));
      }
    }
    return marks;
  }
}
