package org.shiguan.report.chart.kind;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.shiguan.report.chart.Drawing;
import org.shiguan.report.chart.Frame;
import org.shiguan.report.chart.HouseAxis;
import org.shiguan.report.chart.HouseTheme;
import org.shiguan.report.chart.Pen;
import org.shiguan.report.mart.Event;
import org.shiguan.report.mart.Executive;
import org.shiguan.report.mart.Manifest;
import org.shiguan.report.mart.Mart;

/**
 * Attention to one executive and net support, one above the other, week by week with events.
 *
 * @param mart the mart
 * @param executive who is spoken of
 * @param theme the look
 */
record AttentionTimeline(Mart mart, Executive executive, HouseTheme theme) {
  private static final int LEFT = 66;
  private static final int PANEL = 150;
  private static final int BETWEEN = 46;
  private static final Color BASELINE = new Color(0xcfe3f0);

  Drawing drawing() {
    Manifest.Period period = mart.manifest().study().period();
    MonthScale scale = MonthScale.of(period);
    List<Event> touching = mart.events(executive.id());
    EventMarks events = EventMarks.of(theme, scale, touching);
    AttentionWeeks weeks =
        AttentionWeeks.of(period, mart.attention(executive.id()), mart.corpusDays());
    Optional<AttentionWeeks.Band> baseline = weeks.baseline(touching);
    String title =
        theme.label("Attention and net support by week: ", "每周关注度与净支持度：") + theme.name(executive);
    String subtitle = subtitle(weeks.weeks());
    Frame frame = Frame.of(theme, title, subtitle, mart.manifest());
    Legend legend = legend(!events.shown().isEmpty(), baseline.isPresent());
    int upper = frame.top() + legend.height() + (events.shown().isEmpty() ? 28 : 48);
    int lower = upper + PANEL + BETWEEN;
    int key = lower + PANEL + 36;
    int height = key + events.keyHeight() + Frame.FOOT;
    return new Drawing(
        HouseTheme.WIDTH,
        height,
        title,
        subtitle,
        canvas -> {
          Pen pen = theme.pen(canvas);
          frame.paint(pen, height);
          legend.paint(pen, frame.top());
          var panel = new Panel(theme, pen, scale, weeks.weeks());
          panel.heading(
              theme.label("mentions per million posts of the corpus", "每百万条存档帖子中的提及数"),
              frame.top() + legend.height() + 18.0);
          panel.attention(upper);
          panel.heading(theme.label("net support", "净支持度"), lower - 12.0);
          panel.support(lower, baseline);
          panel.months(lower + PANEL);
          events.paint(pen, e -> true, LEFT, Panel.WIDTH, upper, upper + (double) PANEL);
          for (Event event : events.shown()) {
            double x = panel.x(scale.at(event));
            pen.rule(x, lower, x, lower + (double) PANEL, 1, HouseTheme.EVENT);
          }
          panel.noSupport(lower);
          events.paintKey(pen, key);
        });
  }

  private String subtitle(List<AttentionWeeks.Week> weeks) {
    String mentions = sum(weeks.stream().mapToLong(AttentionWeeks.Week::mentions).sum());
    String positive = sum(weeks.stream().mapToLong(AttentionWeeks.Week::positive).sum());
    String negative = sum(weeks.stream().mapToLong(AttentionWeeks.Week::negative).sum());
    String corpus = sum(weeks.stream().mapToLong(AttentionWeeks.Week::corpus).sum());
    String judged = sum(weeks.stream().filter(w -> w.support().isPresent()).count());
    String all = sum(weeks.size());
    return theme.label(
        "n = %s mentions (%s favourable, %s unfavourable) among %s posts and comments; net support in %s of %s whole weeks."
            .formatted(mentions, positive, negative, corpus, judged, all),
        "n = %s 条提及（正面 %s，负面 %s），存档共 %s 条帖子与评论；%s 周（共 %s 个整周）有净支持度。"
            .formatted(mentions, positive, negative, corpus, judged, all));
  }

  private String sum(long number) {
    return theme.numbers().count(number);
  }

  private Legend legend(boolean events, boolean baseline) {
    var legend = new Legend(theme);
    legend.add(
        (pen, x, y) -> pen.box(x, y, 22, 12, HouseTheme.DATA), theme.label("attention", "关注度"));
    legend.add(
        (pen, x, y) -> {
          pen.rule(x, y + 6, x + 22, y + 6, 1.25, HouseTheme.DATA);
          Panel.dot(pen, x + 11, y + 6);
        },
        theme.label("net support", "净支持度"));
    if (baseline) {
      legend.add(
          (pen, x, y) -> pen.box(x, y, 22, 12, BASELINE),
          theme.label("weeks without events, mean ± ½ sd", "无事件各周的均值 ± ½ 标准差"));
    }
    legend.add(
        (pen, x, y) -> pen.box(x, y, 22, 12, HouseTheme.UNSEEN),
        theme.label("no posts in the corpus: unknown", "存档中无帖子：不得而知"));
    if (events) {
      legend.add(
          (pen, x, y) -> pen.rule(x + 11, y - 1, x + 11, y + 13, 1.5, HouseTheme.EVENT),
          theme.label("event, see key", "事件，见下表"));
    }
    return legend;
  }

  /** The two panels, which share their weeks. */
  private record Panel(
      HouseTheme theme, Pen pen, MonthScale scale, List<AttentionWeeks.Week> weeks) {
    private static final double WIDTH = HouseTheme.WIDTH - LEFT;

    static void dot(Pen pen, double x, double y) {
      pen.fill(new Ellipse2D.Double(x - 2.5, y - 2.5, 5, 5), HouseTheme.DATA);
    }

    double x(double at) {
      return LEFT + Math.min(1, Math.max(0, at / scale.count())) * WIDTH;
    }

    private double from(int week) {
      return x(scale.at(weeks.get(week).monday()));
    }

    private double to(int week) {
      return x(scale.at(weeks.get(week).monday().plusWeeks(1)));
    }

    void heading(String words, double base) {
      pen.left(words, 0, base, HouseTheme.SMALL, HouseTheme.MUTED);
    }

    void attention(int top) {
      double most =
          weeks.stream()
              .map(AttentionWeeks.Week::attention)
              .flatMapToDouble(OptionalDouble::stream)
              .max()
              .orElse(0);
      double step = Ticks.step(0, Math.max(most, 1e-6), 4);
      double high = Math.max(1, Math.ceil(most / step - 1e-9)) * step;
      unseen(top);
      for (int i = 0; i * step <= high + step / 2; i++) {
        grid(top, i * step / high, theme.numbers().tick(i * step, step));
      }
      for (int i = 0; i < weeks.size(); i++) {
        double share = weeks.get(i).attention().orElse(0) / high;
        if (share > 0) {
          double width = Math.max(0.75, to(i) - from(i) - 0.75);
          pen.box(from(i), top + PANEL * (1 - share), width, PANEL * share, HouseTheme.DATA);
        }
      }
      base(top);
    }

    void support(int top, Optional<AttentionWeeks.Band> baseline) {
      baseline.ifPresent(
          band -> {
            double high = y(top, Math.min(1, band.high()));
            pen.box(LEFT, high, WIDTH, y(top, Math.max(-1, band.low())) - high, BASELINE);
          });
      unseen(top);
      for (double at = -1; at <= 1; at += 0.5) {
        grid(top, (at + 1) / 2, theme.numbers().tick(at, 0.5));
      }
      pen.rule(LEFT, y(top, 0), HouseTheme.WIDTH, y(top, 0), 1, HouseTheme.RULE);
      for (int i = 0; i < weeks.size(); i++) {
        OptionalDouble here = weeks.get(i).support();
        OptionalDouble before = i == 0 ? OptionalDouble.empty() : weeks.get(i - 1).support();
        if (here.isPresent()) {
          double x = (from(i) + to(i)) / 2;
          double y = y(top, here.getAsDouble());
          if (before.isPresent()) {
            double back = (from(i - 1) + to(i - 1)) / 2;
            pen.rule(back, y(top, before.getAsDouble()), x, y, 1.25, HouseTheme.DATA);
          }
          dot(pen, x, y);
        }
      }
      base(top);
    }

    /** The words on a panel without any value, on a ground that keeps lines off them. */
    void noSupport(int top) {
      if (weeks.stream().noneMatch(w -> w.support().isPresent())) {
        String words =
            theme.label(
                "no week has 20 mentions that are clearly for or against", "没有一周的明确褒贬提及达到 20 条");
        double width = theme.face().width(words, HouseTheme.SMALL);
        pen.box(LEFT + 12.0, y(top, 0) - 30, width + 8, 18, HouseTheme.PAPER);
        pen.left(words, LEFT + 16.0, y(top, 0) - 17, HouseTheme.SMALL, HouseTheme.INK);
      }
    }

    void months(int base) {
      for (HouseAxis.Mark mark : scale.marks(theme, WIDTH)) {
        pen.left(mark.label(), x(mark.at()), base + 16.0, HouseTheme.SMALL, HouseTheme.MUTED);
      }
    }

    private static double y(int top, double support) {
      return top + PANEL * (1 - support) / 2;
    }

    private void unseen(int top) {
      for (int i = 0; i < weeks.size(); i++) {
        if (weeks.get(i).corpus() == 0) {
          int last = i;
          while (last + 1 < weeks.size() && weeks.get(last + 1).corpus() == 0) {
            last++;
          }
          pen.box(from(i), top, to(last) - from(i), PANEL, HouseTheme.UNSEEN);
          i = last;
        }
      }
    }

    private void grid(int top, double share, String label) {
      double y = top + PANEL * (1 - share);
      pen.rule(LEFT, y, HouseTheme.WIDTH, y, 0.75, HouseTheme.GRID);
      pen.right(label, LEFT - 8.0, y + 4, HouseTheme.SMALL, HouseTheme.MUTED);
    }

    private void base(int top) {
      pen.rule(
          LEFT, top + (double) PANEL, HouseTheme.WIDTH, top + (double) PANEL, 1, HouseTheme.RULE);
    }
  }
}
