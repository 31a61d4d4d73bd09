package org.shiguan.report.chart.kind;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shiguan.report.chart.Subject;
import org.shiguan.report.mart.Catalogue;
import org.shiguan.report.mart.Mart;
import org.shiguan.report.mart.MetricValue;

/**
 * Posts by weekday and hour, read from whichever metric of the catalogue has such slices ({@code
 * 1-00} to {@code 7-23}, ISO weekday and hour at +08:00).
 */
final class WeeklyProfile {
  private static final Pattern SLICE = Pattern.compile("[1-7]-(?:[01][0-9]|2[0-3])");

  private static final int ENOUGH = 400;

  private final double[][] counts = new double[7][24];
  private String reason;
  private boolean measured;

  private WeeklyProfile() {}

  static Optional<Catalogue.Metric> metric(Mart mart) {
    return mart.catalogue().metrics().stream()
        .filter(Catalogue.Metric::sliced)
        .filter(
            m -> {
              // Rows come by executive: the first few hundred hold one whole profile.
              List<MetricValue> rows = mart.values(m.id()).stream().limit(ENOUGH).toList();
              return rows.stream().anyMatch(WeeklyProfile::isBin)
                  && rows.stream().allMatch(r -> r.slice() == null || isBin(r));
            })
        .findFirst();
  }

  /** The profile of an executive, or of all together for the whole study. */
  static WeeklyProfile of(Mart mart, Catalogue.Metric metric, Subject subject) {
    var profile = new WeeklyProfile();
    List<MetricValue> rows =
        subject.kind() == Subject.Kind.STUDY
            ? mart.values(metric.id())
            : mart.values(metric.id(), subject.id());
    for (MetricValue row : rows) {
      if (row.value() == null) {
        profile.reason = row.reason();
      } else if (isBin(row)) {
        profile.measured = true;
        int day = row.slice().charAt(0) - '1';
        profile.counts[day][Integer.parseInt(row.slice().substring(2))] += row.value();
      }
    }
    return profile;
  }

  private static boolean isBin(MetricValue row) {
    return row.slice() != null && SLICE.matcher(row.slice()).matches();
  }

  /** Posts of an ISO weekday less one, and an hour. */
  double count(int day, int hour) {
    return counts[day][hour];
  }

  /** Whether any hour was counted, with posts or without. */
  boolean measured() {
    return measured;
  }

  /** Code why there is nothing; null when nobody says why. */
  String reason() {
    return reason;
  }

  double total() {
    double total = 0;
    for (int day = 0; day < 7; day++) {
      total += total(day);
    }
    return total;
  }

  double total(int day) {
    double total = 0;
    for (double count : counts[day]) {
      total += count;
    }
    return total;
  }

  double highest() {
    double highest = 0;
    for (double[] day : counts) {
      for (double count : day) {
        highest = Math.max(highest, count);
      }
    }
    return highest;
  }
}
