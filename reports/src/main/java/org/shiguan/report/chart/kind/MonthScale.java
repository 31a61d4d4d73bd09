package org.shiguan.report.chart.kind;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
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
  static MonthScale of(Manifest.Period period) {
    YearMonth first = YearMonth.from(period.from());
    YearMonth last = YearMonth.from(period.to().minusDays(1));
    return new MonthScale(first, (int) ChronoUnit.MONTHS.between(first, last) + 1);
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

  /** Where an event stands; one known to the month only stands in its middle. */
  double at(Event event) {
    LocalDate date = event.date();
    double part =
        event.precision() == Event.Precision.MONTH
            ? 0.5
            : (date.getDayOfMonth() - 0.5) / date.lengthOfMonth();
    return index(YearMonth.from(date)) + part;
  }

  /** Years, and quarters where they have room. */
  List<HouseAxis.Mark> marks(HouseTheme theme, double pixels) {
    boolean quarters = pixels / count * 3 >= 56;
    var marks = new ArrayList<HouseAxis.Mark>();
    for (int i = 0; i < count; i++) {
      YearMonth month = first.plusMonths(i);
      if (month.getMonthValue() == 1 || i == 0) {
        boolean crowded = i == 0 && month.getMonthValue() > 13 - Math.ceil(48 / (pixels / count));
        if (!crowded || count < 12) {
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
