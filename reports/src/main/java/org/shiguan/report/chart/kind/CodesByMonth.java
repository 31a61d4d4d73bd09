package org.shiguan.report.chart.kind;

import java.awt.geom.Rectangle2D;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shiguan.report.chart.Drawing;
import org.shiguan.report.chart.Frame;
import org.shiguan.report.chart.HouseAxis;
import org.shiguan.report.chart.HouseTheme;
import org.shiguan.report.chart.Pen;
import org.shiguan.report.mart.Catalogue;
import org.shiguan.report.mart.Executive;
import org.shiguan.report.mart.Mart;
import org.shiguan.report.mart.MetricValue;

/**
 * The share of one executive's posts with each code, by month: a panel for each code on one scale,
 * the largest first.
 *
 * @param mart the mart
 * @param card the metric
 * @param executive whose posts
 * @param theme the look
 */
record CodesByMonth(Mart mart, Catalogue.Metric card, Executive executive, HouseTheme theme) {
  private static final int LEFT = 190;
  private static final int RIGHT = 148;
  private static final int PANEL = 30;
  private static final int STEP = 44;

  Drawing drawing() {
    List<MetricValue> all =
        mart.slices(card.id(), executive.id()).values().stream()
            .filter(row -> row.value() != null)
            .sorted(
                Comparator.comparing(MetricValue::value)
                    .reversed()
                    .thenComparing(MetricValue::slice))
            .toList();
    // A code that no post has would be an empty panel; those stand in one line below.
    List<MetricValue> codes = all.stream().filter(row -> row.value() > 0).toList();
    List<MetricValue> never = all.stream().filter(row -> row.value() == 0).toList();
    List<String> below = never.isEmpty() ? List.of() : never(never);
    Map<String, Map<Integer, Double>> months = months();
    double top = top(codes, months);
    String title = theme.label("What the posts are about: ", "帖子的内容：") + theme.name(executive);
    String subtitle = all.isEmpty() ? noData() : subtitle(all, top);
    Frame frame = Frame.of(theme, title, subtitle, mart.manifest());
    int first = frame.top() + 34;
    int last = first + STEP * (codes.size() - 1) + PANEL;
    int notes = codes.isEmpty() ? frame.top() + 22 : last + 44;
    int height = (all.isEmpty() ? frame.top() + 22 : notes + 18 * below.size()) + Frame.FOOT;
    return new Drawing(
        HouseTheme.WIDTH,
        height,
        title,
        subtitle,
        canvas -> {
          Pen pen = theme.pen(canvas);
          frame.paint(pen, height);
          for (int i = 0; i < below.size(); i++) {
            pen.left(below.get(i), 0, notes + 18.0 * i, HouseTheme.SMALL, HouseTheme.MUTED);
          }
          if (codes.isEmpty()) {
            return;
          }
          MonthScale scale = MonthScale.of(mart.manifest().study().period());
          double width = HouseTheme.WIDTH - LEFT - RIGHT;
          List<HouseAxis.Mark> years = scale.marks(theme, width);
          head(pen, first - 10.0);
          for (int i = 0; i < codes.size(); i++) {
            var area = new Rectangle2D.Double(LEFT, first + i * (double) STEP, width, PANEL);
            String code = codes.get(i).slice();
            panel(pen, scale, years, months.getOrDefault(code, Map.of()), top, area);
            words(pen, codes.get(i), area.y);
          }
          for (HouseAxis.Mark year : years) {
            double x = LEFT + year.at() / scale.count() * width;
            pen.left(year.label(), x, last + 16.0, HouseTheme.SMALL, HouseTheme.MUTED);
          }
        });
  }

  private String subtitle(List<MetricValue> codes, double top) {
    String scale = theme.numbers().percent(top);
    String posts = theme.posts(codes.get(0).n());
    return theme.label(
            "Share of the month's posts with own words; every panel reaches "
                + scale
                + ". "
                + posts
                + " in all.",
            "占当月有自己文字的帖子的比例；各格纵轴上端均为 " + scale + "。共 " + posts + "。")
        + CodedShares.warning(theme, mart, codes);
  }

  /** The codes that no post has, in lines; they stand on the same posts, so on one interval. */
  private List<String> never(List<MetricValue> codes) {
    String names =
        codes.stream()
            .map(
                row ->
                    CodedShares.name(theme, row.slice())
                        + " "
                        + theme.data(row.slice())
                        + (CodedShares.isNotValidated(row) ? notValidated() : ""))
            .collect(Collectors.joining(theme.label(", ", "、")));
    String interval = theme.numbers().interval(codes.get(0), card);
    String words =
        theme.label("No post with (" + interval + "): ", "没有一帖属于（" + interval + "）：") + names;
    return Pen.wrap(theme.face(), words, HouseTheme.WIDTH, HouseTheme.SMALL, 8);
  }

  private String notValidated() {
    return theme.label(" · not validated", " · 未经验证");
  }

  private String noData() {
    String words = theme.label("No data", "无数据");
    return mart.slices(card.id(), executive.id()).values().stream()
        .flatMap(row -> Stream.ofNullable(row.reason()))
        .sorted()
        .findFirst()
        .map(reason -> words + theme.label(": ", "：") + theme.reason(mart.catalogue(), reason))
        .orElse(words);
  }

  /** Values by code and place of the month. */
  private Map<String, Map<Integer, Double>> months() {
    MonthScale scale = MonthScale.of(mart.manifest().study().period());
    var months = new HashMap<String, Map<Integer, Double>>();
    for (MetricValue row : mart.months(executive.id())) {
      if (row.metric().equals(card.id()) && row.slice() != null && row.value() != null) {
        YearMonth month = YearMonth.parse(row.period());
        if (scale.holds(month)) {
          months
              .computeIfAbsent(row.slice(), code -> new HashMap<>())
              .put(scale.index(month), row.value());
        }
      }
    }
    return months;
  }

  /** The upper end of all panels, in tenths. */
  private static double top(List<MetricValue> codes, Map<String, Map<Integer, Double>> months) {
    double highest =
        Stream.concat(
                codes.stream().map(MetricValue::value),
                months.values().stream().flatMap(values -> values.values().stream()))
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(0);
    return Math.max(1, Math.ceil(highest * 10 - 1e-9)) / 10;
  }

  private void head(Pen pen, double y) {
    String period = theme.label("period (95 % interval)", "全期（95% 区间）");
    pen.right(period, HouseTheme.WIDTH, y, HouseTheme.SMALL, HouseTheme.MUTED);
    pen.box(LEFT, y - 9, 14, 10, HouseTheme.UNSEEN);
    String none = theme.label("no value: not crawled, or fewer than 30 posts", "没有数值：未抓取，或不足 30 帖");
    pen.left(none, LEFT + 20.0, y, HouseTheme.SMALL, HouseTheme.MUTED);
  }

  private void panel(
      Pen pen,
      MonthScale scale,
      List<HouseAxis.Mark> years,
      Map<Integer, Double> values,
      double top,
      Rectangle2D.Double area) {
    double month = area.width / scale.count();
    for (int i = 0; i < scale.count(); i++) {
      if (!values.containsKey(i)) {
        pen.box(area.x + i * month, area.y, month, area.height, HouseTheme.UNSEEN);
      }
    }
    for (HouseAxis.Mark year : years) {
      double x = area.x + year.at() * month;
      pen.rule(x, area.y, x, area.getMaxY(), 0.75, HouseTheme.GRID);
    }
    values.forEach(
        (i, value) -> {
          double tall = value / top * area.height;
          pen.box(
              area.x + (i + 0.1) * month,
              area.getMaxY() - tall,
              0.8 * month,
              tall,
              HouseTheme.DATA);
        });
    pen.rule(area.x, area.getMaxY(), area.getMaxX(), area.getMaxY(), 1, HouseTheme.RULE);
  }

  private void words(Pen pen, MetricValue row, double y) {
    String name = pen.fit(CodedShares.name(theme, row.slice()), LEFT - 14.0, HouseTheme.BODY);
    pen.left(name, 0, y + 12, HouseTheme.BODY, HouseTheme.INK);
    String code = theme.data(row.slice()) + (CodedShares.isNotValidated(row) ? notValidated() : "");
    pen.left(
        pen.fit(code, LEFT - 14.0, HouseTheme.SMALL),
        0,
        y + 28,
        HouseTheme.SMALL,
        HouseTheme.MUTED);
    double right = HouseTheme.WIDTH;
    pen.right(theme.numbers().value(row, card), right, y + 12, HouseTheme.BODY, HouseTheme.INK);
    pen.right(
        theme.numbers().interval(row, card), right, y + 28, HouseTheme.SMALL, HouseTheme.MUTED);
  }
}
