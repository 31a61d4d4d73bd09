package org.shiguan.report.chart.kind;

import java.awt.Color;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.shiguan.report.chart.Chart;
import org.shiguan.report.chart.Drawing;
import org.shiguan.report.chart.Frame;
import org.shiguan.report.chart.HouseAxis;
import org.shiguan.report.chart.HouseTheme;
import org.shiguan.report.chart.Pen;
import org.shiguan.report.chart.Subject;
import org.shiguan.report.mart.Executive;
import org.shiguan.report.mart.LedgerMonth;
import org.shiguan.report.mart.Mart;
import org.shiguan.report.mart.Text;

/** What the crawls hold of every month of every executive. */
public final class CoverageLedger implements Chart {
  private static final int MOST_ROWS = 80;
  private static final int LEFT = 190;
  private static final int RIGHT = 62;
  private static final int CELL = 14;
  private static final int ROW = 22;

  @Override
  public String id() {
    return "coverage-ledger";
  }

  @Override
  public Text title() {
    return new Text("覆盖账", "Coverage ledger");
  }

  @Override
  public Text appliesTo() {
    return new Text("有抓取记录的研究", "a study whose crawls are known");
  }

  @Override
  public Text caption() {
    return new Text(
        "每格为一位高管的一个月，颜色为列出最多的那次抓取所含的、该月已知帖子的占比（“已知”指任何一次抓取中出现过）。半高的格只有一次"
            + "抓取覆盖：没有第二次抓取，缺失就无从确认。浅灰表示有覆盖、但未知有帖子；深灰表示没有抓取覆盖，不得而知。行下短线为抓取时间，"
            + "右侧为抓取次数。",
        "A cell is one month of one executive; its colour is the share of the month's known posts that"
            + " the fullest crawl lists (known: seen in any crawl). Half a cell is covered by one"
            + " crawl only: without a second one no absence can be confirmed. Pale grey is covered"
            + " and no post is known; grey is covered by no crawl: unknown. Ticks under a row are"
            + " crawls, their number stands at the right.");
  }

  @Override
  public List<Subject> subjects(Mart mart) {
    return known(mart).isEmpty() ? List.of() : List.of(Subject.STUDY);
  }

  private static List<Executive> known(Mart mart) {
    return mart.executives().stream().filter(e -> !mart.coverageLedger(e.id()).isEmpty()).toList();
  }

  @Override
  public Drawing draw(Mart mart, Subject subject, HouseTheme theme) {
    List<Executive> known = known(mart);
    List<Executive> shown = known.subList(0, Math.min(MOST_ROWS, known.size()));
    MonthScale scale = MonthScale.of(mart.manifest().study().period());
    String title = theme.label("What the crawls hold of every month", "每个月抓取到多少");
    String subtitle =
        theme.label(
                "Share of the month's known posts in the fullest crawl; right: number of crawls.",
                "列出最多的那次抓取所含的、当月已知帖子的占比；右侧为抓取次数。")
            + (known.size() == shown.size()
                ? ""
                : theme.label(
                    " The first " + shown.size() + " of " + known.size() + " executives.",
                    "仅列 " + known.size() + " 位中的前 " + shown.size() + " 位。"));
    Frame frame = Frame.of(theme, title, subtitle, mart.manifest());
    Legend legend = legend(theme);
    int axis = frame.top() + legend.height() + 18;
    int first = axis + 8;
    int end = first + ROW * shown.size();
    int height = end + 22 + Frame.FOOT;
    return new Drawing(
        HouseTheme.WIDTH,
        height,
        title,
        subtitle,
        canvas -> {
          Pen pen = theme.pen(canvas);
          frame.paint(pen, height);
          legend.paint(pen, frame.top());
          double width = HouseTheme.WIDTH - LEFT - RIGHT;
          for (HouseAxis.Mark mark : scale.marks(theme, width)) {
            double x = LEFT + mark.at() / scale.count() * width;
            pen.rule(x, axis + 4.0, x, end, 0.75, HouseTheme.RULE);
            pen.left(mark.label(), x, axis, HouseTheme.SMALL, HouseTheme.MUTED);
            pen.left(mark.label(), x, end + 16.0, HouseTheme.SMALL, HouseTheme.MUTED);
          }
          String head = theme.label("crawls", "抓取");
          pen.right(head, HouseTheme.WIDTH, axis, HouseTheme.SMALL, HouseTheme.MUTED);
          for (int i = 0; i < shown.size(); i++) {
            row(theme, pen, mart, shown.get(i), scale, first + i * (double) ROW);
          }
        });
  }

  private static void row(
      HouseTheme theme, Pen pen, Mart mart, Executive executive, MonthScale scale, double top) {
    double width = HouseTheme.WIDTH - LEFT - RIGHT;
    double month = width / scale.count();
    Map<Integer, Cell> cells = new HashMap<>();
    var crawls = new TreeSet<Instant>();
    for (LedgerMonth row : mart.coverageLedger(executive.id())) {
      crawls.add(row.capturedAt());
      if (scale.holds(row.month()) && row.coveredShare() > 0) {
        cells.merge(scale.index(row.month()), Cell.of(row), Cell::and);
      }
    }
    // Months that look alike are painted as one where they are too narrow for a gap: at 80
    // executives and ten years that is most of them.
    double gap = month < 10 ? 0 : 1;
    for (int i = 0; i < scale.count(); ) {
      Look look = look(cells.get(i));
      int to = i + 1;
      while (gap == 0 && to < scale.count() && look(cells.get(to)).equals(look)) {
        to++;
      }
      double x = LEFT + i * month;
      pen.box(x, top + CELL - look.height(), (to - i) * month - gap, look.height(), look.color());
      i = to;
    }
    for (Instant crawl : crawls) {
      double at = scale.at(crawl);
      if (at >= 0 && at <= scale.count()) {
        double x = LEFT + at * month;
        pen.rule(x, top + CELL + 1, x, top + CELL + 5, 1, HouseTheme.INK);
      }
    }
    String name = pen.fit(theme.name(executive), LEFT - 12.0, HouseTheme.BODY);
    pen.left(name, 0, top + 12, HouseTheme.BODY, HouseTheme.INK);
    String number = theme.numbers().count(crawls.size());
    pen.right(number, HouseTheme.WIDTH, top + 12, HouseTheme.SMALL, HouseTheme.MUTED);
  }

  /**
   * One month as all its crawls together show it.
   *
   * @param crawls crawls that cover it, in part or whole
   * @param listed posts that the fullest of them lists
   * @param known posts known
   */
  private record Cell(int crawls, long listed, long known) {
    static Cell of(LedgerMonth row) {
      return new Cell(1, row.listed(), row.known());
    }

    Cell and(Cell other) {
      return new Cell(
          crawls + other.crawls, Math.max(listed, other.listed), Math.max(known, other.known));
    }
  }

  /** How a cell is painted. */
  private record Look(double height, Color color) {}

  private static Look look(Cell cell) {
    if (cell == null) {
      return new Look(CELL, HouseTheme.UNSEEN);
    }
    Color color =
        cell.known() == 0
            ? BlueScale.NONE
            : new BlueScale(1).at((double) cell.listed() / cell.known());
    return new Look(cell.crawls() == 1 ? CELL / 2.0 : CELL, color);
  }

  private static Legend legend(HouseTheme theme) {
    var legend = new Legend(theme);
    var scale = new BlueScale(1);
    for (double share : new double[] {0.25, 0.5, 0.75, 1}) {
      legend.add(
          (pen, x, y) -> pen.box(x, y, 22, 12, scale.at(share)),
          theme.numbers().tick(share * 100, 1) + "%");
    }
    legend.add(
        (pen, x, y) -> pen.box(x, y + 6, 22, 6, scale.at(1)),
        theme.label("one crawl only", "只有一次抓取"));
    legend.add(
        (pen, x, y) -> pen.box(x, y, 22, 12, BlueScale.NONE),
        theme.label("covered, no post known", "有覆盖，未知有帖子"));
    legend.add(
        (pen, x, y) -> pen.box(x, y, 22, 12, HouseTheme.UNSEEN),
        theme.label("covered by no crawl", "没有抓取覆盖"));
    legend.add(
        (pen, x, y) -> pen.rule(x + 11, y + 4, x + 11, y + 8, 1, HouseTheme.INK),
        theme.label("a crawl", "一次抓取"));
    return legend;
  }
}
