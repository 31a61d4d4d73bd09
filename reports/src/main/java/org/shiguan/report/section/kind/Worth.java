package org.shiguan.report.section.kind;

import java.util.List;
import java.util.stream.Collectors;
import org.shiguan.report.mart.Accuracy;
import org.shiguan.report.mart.Catalogue;
import org.shiguan.report.mart.Grain;
import org.shiguan.report.section.PageContext;

/** What a measure proved to be worth where the truth is known, in a sentence with its row. */
final class Worth {
  private Worth() {}

  /** The sentence of a metric's values of a whole period; empty where it was never tried. */
  static String of(PageContext page, Catalogue.Metric metric) {
    List<Accuracy> rows =
        Accuracy.of(metric.id()).stream().filter(r -> r.grain().equals(Grain.PERIOD.id())).toList();
    if (rows.isEmpty()) {
      return "";
    }
    String row = "accuracy.md#" + metric.id();
    List<Accuracy> known = rows.stream().filter(r -> r.known() && r.scored() > 0).toList();
    if (known.isEmpty()) {
      return page.say(
          "In made-up archives its truth is not known to a program (handbook, " + row + ").",
          "合成存档中无法由程序得知其真值（手册 " + row + "）。");
    }
    long scored = known.stream().mapToLong(Accuracy::scored).sum();
    long archives =
        known.stream()
            .collect(Collectors.toMap(Accuracy::difficulty, Accuracy::archives, (a, b) -> a))
            .values()
            .stream()
            .mapToLong(Long::longValue)
            .sum();
    String error = page.numbers().value(error(known), metric.unit());
    String count = page.numbers().count(scored);
    String of = page.numbers().count(archives);
    return page.say(
        "In "
            + of
            + " made-up archives "
            + count
            + " values were held against the truth: they are off by "
            + error
            + " (root mean square)"
            + holdsEn(page, known)
            + " (handbook, "
            + row
            + ").",
        "在 "
            + of
            + " 份合成存档中以真值检验 "
            + count
            + " 个数值：均方根误差 "
            + error
            + holdsZh(page, known)
            + "（手册 "
            + row
            + "）。");
  }

  private static double error(List<Accuracy> rows) {
    double squares = 0;
    long n = 0;
    for (Accuracy row : rows) {
      if (row.rmse() != null) {
        squares += row.rmse() * row.rmse() * row.scored();
        n += row.scored();
      }
    }
    return n == 0 ? 0 : Math.sqrt(squares / n);
  }

  private static String holdsEn(PageContext page, List<Accuracy> rows) {
    return intervals(rows) == 0 ? "" : ", and " + holds(page, rows) + " of their intervals hold it";
  }

  private static String holdsZh(PageContext page, List<Accuracy> rows) {
    return intervals(rows) == 0 ? "" : "，其区间有 " + holds(page, rows) + " 包含真值";
  }

  private static String holds(PageContext page, List<Accuracy> rows) {
    double held = 0;
    for (Accuracy row : rows) {
      held += row.coverage() == null ? 0 : row.coverage() * row.intervals();
    }
    return page.numbers().percent(held / intervals(rows));
  }

  private static long intervals(List<Accuracy> rows) {
    return rows.stream().mapToLong(Accuracy::intervals).sum();
  }
}
