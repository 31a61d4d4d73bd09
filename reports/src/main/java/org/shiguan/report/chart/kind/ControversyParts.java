package org.shiguan.report.chart.kind;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.stream.Collectors;
import org.shiguan.report.chart.Chart;
import org.shiguan.report.chart.Drawing;
import org.shiguan.report.chart.Frame;
import org.shiguan.report.chart.HouseTheme;
import org.shiguan.report.chart.Pen;
import org.shiguan.report.chart.Subject;
import org.shiguan.report.mart.Controversy;
import org.shiguan.report.mart.Executive;
import org.shiguan.report.mart.Mart;
import org.shiguan.report.mart.Text;

/**
 * The controversy index of each executive as a bar of its components, with its interval and with
 * what other weightings of the components would make of it.
 */
public final class ControversyParts implements Chart {
  private static final int MOST_ROWS = 60;
  private static final int LEFT = 170;
  private static final int PLOT = 420;
  private static final int RANK = 712;
  private static final int CHANCE = 858;
  private static final int ROW = 40;
  private static final int BAR = 14;
  private static final int HEAD = 46;
  private static final double STEP = 0.2;

  /** From dark to light, so that grey print tells them apart; hues of Okabe and Ito. */
  private static final List<Color> COLOURS =
      List.of(
          new Color(0x004c78),
          new Color(0xd55e00),
          new Color(0x2b9d76),
          new Color(0x8a6bb1),
          new Color(0xf0c75e));

  private static final List<Text> NAMES =
      List.of(
          new Text("评论转发比", "comments to reposts"),
          new Text("语气方差", "variance of tone"),
          new Text("褒贬均衡", "balance of tone"),
          new Text("转发随机游走", "random walk on reposts"),
          new Text("敌意评论", "hostile comments"));

  @Override
  public String id() {
    return "controversy-parts";
  }

  @Override
  public Text title() {
    return new Text("争议指数的构成与敏感性", "Controversy index: parts and sensitivity");
  }

  @Override
  public Text appliesTo() {
    return new Text("有争议指数的研究", "studies with controversy indices");
  }

  @Override
  public Text caption() {
    return new Text(
        "条形为各成分对指数的贡献，合计即指数；其上的黑线为 95% 自助区间（只对该账号的帖子），其下的灰带为 10,000 种权重中 90% 给出的指数。"
            + "名次为这些权重下名次的中位数与 90% 区间；右侧为在多少权重下高于下一位。灰带或名次区间重叠者，先后取决于权重。"
            + "只反映抓取时仍在的评论；0.5 是语料库同季度的中位。敌意由未经验证的规则判定时，见指标的说明。",
        "Bars are what the components add to the index. The black line on a bar is its 95 % bootstrap"
            + " interval (of this account's posts alone); the grey band below is where 90 % of 10,000"
            + " weightings of the components put the index. Ranks are the median and the 90 % interval"
            + " under these weightings; on the right, the share of them that puts the executive above"
            + " the next. Where bands or ranks overlap, the order is a matter of weighting. Surviving"
            + " comments only; 0.5 is the middle of the corpus in the same quarter. Whether the rules for"
            + " hostile comments were validated is said at the metric.");
  }

  @Override
  public List<Subject> subjects(Mart mart) {
    return mart.controversy().isEmpty() ? List.of() : List.of(Subject.STUDY);
  }

  @Override
  public Drawing draw(Mart mart, Subject subject, HouseTheme theme) {
    List<Controversy> all = mart.controversy();
    List<Controversy> rows = all.stream().limit(MOST_ROWS).toList();
    String title = theme.label("Who is controversial, and by which component", "谁有争议，争议来自哪个成分");
    String count = theme.numbers().count(all.size());
    String posts = theme.numbers().count(all.stream().mapToLong(Controversy::posts).sum());
    String subtitle =
        theme.label(
            count + " executives with five or more posts that have an index, " + posts + " posts.",
            count + " 位高管各有五帖以上具备指数，共 " + posts + " 帖。");
    Frame frame = Frame.of(theme, title, subtitle, mart.manifest());
    Legend legend = legend(theme, rows);
    int first = frame.top() + legend.height() + HEAD;
    int more = all.size() > rows.size() ? ROW : 0;
    int height = first + ROW * rows.size() + more + Frame.FOOT;
    return new Drawing(
        HouseTheme.WIDTH,
        height,
        title,
        subtitle,
        canvas -> {
          Pen pen = theme.pen(canvas);
          frame.paint(pen, height);
          legend.paint(pen, frame.top());
          heads(theme, pen, first, rows.size());
          for (int i = 0; i < rows.size(); i++) {
            row(mart, theme, pen, rows.get(i), first + (double) ROW * i);
          }
          if (more > 0) {
            String rest = theme.numbers().count(all.size() - rows.size());
            String words = theme.label("and " + rest + " more in the table", "另有 " + rest + " 位见表");
            pen.left(
                words, 0, first + ROW * rows.size() + 18.0, HouseTheme.SMALL, HouseTheme.MUTED);
          }
        });
  }

  private static Legend legend(HouseTheme theme, List<Controversy> rows) {
    var legend = new Legend(theme);
    for (int k = 0; k < NAMES.size(); k++) {
      int component = k;
      boolean known = rows.stream().anyMatch(r -> r.contributions().get(component) > 0);
      if (known) {
        legend.add(
            (pen, x, y) -> pen.box(x, y, 22, 12, COLOURS.get(component)),
            theme.label(NAMES.get(component)));
      }
    }
    legend.add(
        (pen, x, y) -> pen.rule(x, y + 6, x + 22, y + 6, 1.5, HouseTheme.INK),
        theme.label("95 % interval", "95% 区间"));
    legend.add(
        (pen, x, y) -> pen.box(x, y + 3, 22, 6, HouseTheme.RULE),
        theme.label("90 % of weightings", "90% 的权重"));
    return legend;
  }

  private static void heads(HouseTheme theme, Pen pen, int first, int rows) {
    double heads = first - 26.0;
    pen.left(
        theme.label("index, 0 to 1", "指数（0 到 1）"), LEFT, heads, HouseTheme.SMALL, HouseTheme.MUTED);
    pen.right(
        theme.label("rank (90 %)", "名次（90%）"), RANK, heads, HouseTheme.SMALL, HouseTheme.MUTED);
    pen.right(
        theme.label("above the next", "高于下一位"), CHANCE, heads, HouseTheme.SMALL, HouseTheme.MUTED);
    pen.right("n", HouseTheme.WIDTH, heads, HouseTheme.SMALL, HouseTheme.MUTED);
    for (int mark = 0; mark * STEP <= 1.0001; mark++) {
      double x = at(mark * STEP);
      pen.rule(x, first - 4.0, x, first + (double) ROW * rows - 6, 1, HouseTheme.GRID);
      pen.centre(
          theme.numbers().tick(mark * STEP, STEP),
          x,
          first - 9.0,
          HouseTheme.SMALL,
          HouseTheme.MUTED);
    }
  }

  private static double at(double index) {
    return LEFT + index * PLOT;
  }

  private static void row(Mart mart, HouseTheme theme, Pen pen, Controversy row, double top) {
    String name =
        mart.executives().stream()
            .filter(e -> e.id().equals(row.executive()))
            .map((Executive e) -> theme.name(e))
            .collect(Collectors.joining());
    double middle = top + 5 + BAR / 2.0;
    pen.left(
        pen.fit(name, LEFT - 14.0, HouseTheme.BODY),
        0,
        middle + 5,
        HouseTheme.BODY,
        HouseTheme.INK);
    double from = 0;
    for (int k = 0; k < COLOURS.size(); k++) {
      double part = row.contributions().get(k);
      pen.box(at(from), top + 5, part * PLOT, BAR, COLOURS.get(k));
      from += part;
    }
    pen.box(
        at(row.bandLow()),
        top + BAR + 8,
        (row.bandHigh() - row.bandLow()) * PLOT,
        6,
        HouseTheme.RULE);
    pen.rule(at(row.low()), middle, at(row.high()), middle, 1.5, HouseTheme.INK);
    var end = new Path2D.Double();
    for (double x : new double[] {at(row.low()), at(row.high())}) {
      end.moveTo(x, middle - 4);
      end.lineTo(x, middle + 4);
    }
    pen.draw(end, HouseTheme.line(1.5), HouseTheme.INK);
    String value = theme.numbers().significant(row.index());
    pen.left(
        value, at(Math.max(row.high(), from)) + 8, middle + 4, HouseTheme.SMALL, HouseTheme.INK);
    String ranks =
        rank(theme, row.medianRank())
            + " ("
            + rank(theme, row.rankLow())
            + "–"
            + rank(theme, row.rankHigh())
            + ")";
    pen.right(ranks, RANK, middle + 4, HouseTheme.BODY, HouseTheme.INK);
    String chance = row.aboveNext() == null ? "–" : theme.numbers().percent(row.aboveNext());
    pen.right(chance, CHANCE, middle + 4, HouseTheme.BODY, HouseTheme.INK);
    pen.right(
        theme.numbers().count(row.posts()),
        HouseTheme.WIDTH,
        middle + 4,
        HouseTheme.BODY,
        HouseTheme.INK);
  }

  /** Halves come from ties. */
  private static String rank(HouseTheme theme, double rank) {
    return rank == Math.rint(rank)
        ? theme.numbers().count((long) rank)
        : theme.numbers().tick(rank, 0.5);
  }
}
