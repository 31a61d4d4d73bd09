package org.shiguan.publish;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shiguan.report.mart.CoverageMonth;
import org.shiguan.report.mart.CoverageMonth.Basis;
import org.shiguan.study.Period;

/** Covered stretches as covered days of each month; a day counts when 95 % of it is covered. */
final class CoverageMonths {
  private static final long DAY_MICROS = 86_400_000_000L;
  private static final double WHOLE_DAY = 0.95;

  private final Period period;
  private final Map<String, List<Stretch>> stretches = new HashMap<>();

  CoverageMonths(Period period) {
    this.period = period;
  }

  private record Stretch(long from, long to, Basis basis) {}

  void add(String executive, long fromMicros, long toMicros, String basis) {
    stretches
        .computeIfAbsent(executive, id -> new ArrayList<>())
        .add(new Stretch(fromMicros, toMicros, Basis.valueOf(basis)));
  }

  /** The months of the study period. */
  List<CoverageMonth> of(String executive, Map<YearMonth, Long> posts) {
    var months = new ArrayList<CoverageMonth>();
    List<Stretch> covered = stretches.getOrDefault(executive, List.of());
    YearMonth last = YearMonth.from(period.to().minusDays(1));
    for (YearMonth month = YearMonth.from(period.from());
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      LocalDate from = later(month.atDay(1), period.from());
      LocalDate to = earlier(month.plusMonths(1).atDay(1), period.to());
      int days = 0;
      int coveredDays = 0;
      Basis basis = Basis.NONE;
      for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
        days++;
        long start = day.atStartOfDay().toEpochSecond(Period.CHINA) * 1_000_000;
        long held = 0;
        for (Stretch stretch : covered) {
          long part = Math.min(stretch.to(), start + DAY_MICROS) - Math.max(stretch.from(), start);
          if (part > 0) {
            held += part;
            basis = stretch.basis() == Basis.OBSERVED ? Basis.OBSERVED : weaker(basis);
          }
        }
        if (held >= WHOLE_DAY * DAY_MICROS) {
          coveredDays++;
        }
      }
      months.add(
          new CoverageMonth(
              executive, month, days, coveredDays, posts.getOrDefault(month, 0L), basis));
    }
    return months;
  }

  /** A month with any observed part counts as observed. */
  private static Basis weaker(Basis soFar) {
    return soFar == Basis.OBSERVED ? Basis.OBSERVED : Basis.DECLARED;
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
