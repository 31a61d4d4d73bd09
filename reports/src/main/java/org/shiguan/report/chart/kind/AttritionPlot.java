package org.shiguan.report.chart.kind;

import java.awt.geom.Ellipse2D;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.shiguan.report.chart.Chart;
import org.shiguan.report.chart.Drawing;
import org.shiguan.report.chart.Frame;
import org.shiguan.report.chart.HouseTheme;
import org.shiguan.report.chart.Pen;
import org.shiguan.report.chart.Subject;
import org.shiguan.report.mart.Attrition;
import org.shiguan.report.mart.Mart;
import org.shiguan.report.mart.Text;

/** The share of one dump's posts that a later dump still holds, by their age. */
public final class AttritionPlot implements Chart {
  private static final int MOST = 8;
  private static final int COLUMNS = 2;
  private static final int GAP = 40;
  private static final int LEFT = 44;
  private static final int HEAD = 38;
  private static final int PLOT = 110;
  private static final int PANEL = HEAD + PLOT + 58;

  @Override
  public String id() {
    return "attrition";
  }

  @Override
  public Text title() {
    return new Text("档案损耗图", "Attrition plot");
  }

  @Override
  public Text appliesTo() {
    return new Text("有两次以上抓取的研究", "a study with two dumps or more");
  }

  @Override
  public Text caption() {
    return new Text(
        "每个小图比较两份存档：A 中作者与日期也被 B 覆盖的帖子，有多少仍在 B 中，按帖子在 B 抓取时的年龄分列。竖线为 Wilson 95%"
            + " 区间，n 为帖子数。不在 B 中的帖子可能被删除、被隐藏，也可能只是漏抓：这是档案的存留曲线，不是删帖率。",
        "A panel compares two dumps: of A's posts whose author and day B covers too, the share that is"
            + " still in B, by the age of the post when B was crawled. Lines are Wilson 95 %"
            + " intervals, n is posts. A post that is not in B was deleted, hidden or missed by the"
            + " crawler: this is the survival of the archive, not a rate of deletion.");
  }

  @Override
  public List<Subject> subjects(Mart mart) {
    return mart.attrition().isEmpty() ? List.of() : List.of(Subject.STUDY);
  }

  /** Two dumps. */
  private record Pair(String a, String b) {}

  @Override
  public Drawing draw(Mart mart, Subject subject, HouseTheme theme) {
    var pairs = new LinkedHashMap<Pair, List<Attrition>>();
    for (Attrition row : mart.attrition()) {
      pairs.computeIfAbsent(new Pair(row.dumpA(), row.dumpB()), p -> rows(mart, p));
    }
    List<Map.Entry<Pair, List<Attrition>>> shown =
        pairs.entrySet().stream()
            .sorted(
                Comparator.comparingLong(
                        (Map.Entry<Pair, List<Attrition>> e) -> posts(e.getValue()))
                    .reversed())
            .limit(MOST)
            .toList();
    int more = pairs.size() - shown.size();
    String title = theme.label("What a later dump still holds", "后一份存档还留下多少");
    String subtitle =
        theme.label(
                "Share of the posts of dump A that are in dump B, by their age in days at B.",
                "A 存档的帖子仍在 B 存档中的占比，按在 B 时的年龄（天）分列。")
            + (more == 0
                ? ""
                : theme.label(
                    " The "
                        + shown.size()
                        + " pairs with most posts; "
                        + more
                        + " more are in the"
                        + " table attrition.csv.",
                    "仅列帖子最多的 " + shown.size() + " 对，其余 " + more + " 对见 attrition.csv。"));
    Frame frame = Frame.of(theme, title, subtitle, mart.manifest());
    int rows = (shown.size() + COLUMNS - 1) / COLUMNS;
    int height = frame.top() + rows * PANEL + Frame.FOOT;
    return new Drawing(
        HouseTheme.WIDTH,
        height,
        title,
        subtitle,
        canvas -> {
          Pen pen = theme.pen(canvas);
          frame.paint(pen, height);
          double width = (HouseTheme.WIDTH - (COLUMNS - 1.0) * GAP) / COLUMNS;
          for (int i = 0; i < shown.size(); i++) {
            double x = i % COLUMNS * (width + GAP);
            int line = i / COLUMNS;
            double y = frame.top() + line * (double) PANEL;
            panel(theme, pen, shown.get(i), x, y, width);
          }
        });
  }

  private static List<Attrition> rows(Mart mart, Pair pair) {
    return mart.attrition().stream()
        .filter(r -> r.dumpA().equals(pair.a()) && r.dumpB().equals(pair.b()))
        .toList();
  }

  private static long posts(List<Attrition> rows) {
    return rows.stream().mapToLong(Attrition::posts).sum();
  }

  private static void panel(
      HouseTheme theme,
      Pen pen,
      Map.Entry<Pair, List<Attrition>> pair,
      double left,
      double top,
      double width) {
    // Both names are cut alike, so that the second one stays.
    double space = (width - theme.face().width(" → ", HouseTheme.BODY)) / 2;
    String a = pen.fit(theme.data(pair.getKey().a()), space, HouseTheme.BODY);
    String b = pen.fit(theme.data(pair.getKey().b()), space, HouseTheme.BODY);
    String heading = a + theme.label(" → ", " → ") + b;
    pen.left(heading, left, top + 13, HouseTheme.BODY, HouseTheme.INK);
    String whose = whose(theme, pair.getValue());
    if (!whose.isEmpty()) {
      String fit = pen.fit(whose, width, HouseTheme.SMALL);
      pen.left(fit, left, top + 26, HouseTheme.SMALL, HouseTheme.MUTED);
    }
    double base = top + HEAD + PLOT;
    for (int percent = 0; percent <= 100; percent += 50) {
      double y = base - percent / 100.0 * PLOT;
      pen.rule(left + LEFT, y, left + width, y, 0.75, HouseTheme.GRID);
      String label = percent + "%";
      pen.right(label, left + LEFT - 6, y + 4, HouseTheme.SMALL, HouseTheme.MUTED);
    }
    pen.rule(left + LEFT, base, left + width, base, 1, HouseTheme.RULE);
    pen.right(
        theme.label("days", "天"), left + LEFT - 6, base + 17, HouseTheme.SMALL, HouseTheme.MUTED);
    pen.right("n", left + LEFT - 6, base + 34, HouseTheme.SMALL, HouseTheme.MUTED);
    List<Attrition.Age> ages = List.of(Attrition.Age.values());
    double step = (width - LEFT) / ages.size();
    double x = left + LEFT - step / 2;
    for (Attrition.Age age : ages) {
      x += step;
      String days = theme.face().require(age.days().replace("-", "–").replace("365+", "≥365"));
      pen.centre(days, x, base + 17, HouseTheme.SMALL, HouseTheme.MUTED);
      for (Attrition row : pair.getValue()) {
        if (row.age() == age) {
          dot(theme, pen, row, x, base);
        }
      }
    }
  }

  /** Whose posts a panel counts; nothing to say when they are those of all accounts of the dump. */
  private static String whose(HouseTheme theme, List<Attrition> rows) {
    long all = rows.stream().mapToLong(Attrition::accountsOfDump).max().orElse(0);
    long most = rows.stream().mapToLong(Attrition::accounts).max().orElse(0);
    if (most >= all) {
      return "";
    }
    var named = new TreeSet<String>();
    rows.forEach(row -> named.addAll(row.whose()));
    String of =
        theme.label(
            "only " + most + " of " + all + " accounts are covered by both",
            "两份存档都覆盖的账号仅 " + most + "/" + all + " 个");
    return named.isEmpty()
        ? of
        : of + theme.label(": ", "：") + theme.data(String.join(", ", named));
  }

  private static void dot(HouseTheme theme, Pen pen, Attrition row, double x, double base) {
    String n = theme.numbers().count(row.posts());
    pen.centre(n, x, base + 34, HouseTheme.SMALL, HouseTheme.MUTED);
    if (row.posts() > 0) {
      pen.rule(
          x, base - row.low() * PLOT, x, base - row.high() * PLOT, 2.5, RankedDots.INTERVAL_LINE);
      double y = base - (double) row.present() / row.posts() * PLOT;
      pen.fill(new Ellipse2D.Double(x - 3, y - 3, 6, 6), HouseTheme.DATA);
    }
  }
}
