package org.shiguan.report.chart.kind;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shiguan.report.chart.Chart;
import org.shiguan.report.chart.Drawing;
import org.shiguan.report.chart.Frame;
import org.shiguan.report.chart.HouseAxis;
import org.shiguan.report.chart.HouseTheme;
import org.shiguan.report.chart.Pen;
import org.shiguan.report.chart.Subject;
import org.shiguan.report.mart.AccountState;
import org.shiguan.report.mart.Mart;
import org.shiguan.report.mart.StateMonth;
import org.shiguan.report.mart.Text;

/** How many executives are in each state on the first day of each month: stacked areas. */
public final class StateOccupation implements Chart {
  private static final int LEFT = 52;
  private static final int PLOT = 280;

  @Override
  public String id() {
    return "state-occupation";
  }

  @Override
  public Text title() {
    return new Text("各状态的人数", "State occupation");
  }

  @Override
  public Text appliesTo() {
    return new Text("有每月状态的研究", "studies with states by month");
  }

  @Override
  public Text caption() {
    return new Text(
        "每月第一天处于各状态的高管人数，自下而上叠加。分组按当日的状态，不按后来的结局；被封禁、被隐藏、未找到和不得而知的不属于任何一组。"
            + "空白的月份没有数据。不得而知的部分变化时，其他部分的增减也可能只是抓取的多少。",
        "Executives in each state on the first day of a month, stacked. States are those of the day,"
            + " not of the end; banned, not found and unknown are in none of the groups. Blank months"
            + " have no data. Where the unknown part changes, the others may grow or shrink by"
            + " crawling alone.");
  }

  @Override
  public List<Subject> subjects(Mart mart) {
    return mart.stateMonths().isEmpty() ? List.of() : List.of(Subject.STUDY);
  }

  @Override
  public Drawing draw(Mart mart, Subject subject, HouseTheme theme) {
    Map<YearMonth, Map<AccountState, Long>> months =
        mart.stateMonths().stream()
            .collect(
                Collectors.groupingBy(
                    StateMonth::month,
                    TreeMap::new,
                    Collectors.toMap(
                        StateMonth::state, StateMonth::executives, Long::sum, TreeMap::new)));
    long most =
        months.values().stream()
            .mapToLong(m -> m.values().stream().mapToLong(Long::longValue).sum())
            .max()
            .orElse(1);
    Stream<LocalDate> days = months.keySet().stream().map(m -> m.atDay(1));
    MonthScale scale = MonthScale.of(mart.manifest().study().period(), days);
    String title =
        CountedTitle.of(
            theme,
            theme.label("Accounts by state, month by month", "每月各状态的账号"),
            "n = " + theme.numbers().count(most));
    String subtitle = theme.label("Executives on the first day of the month.", "每月第一天的高管人数。");
    Frame frame = Frame.of(theme, title, subtitle, mart.manifest());
    Legend legend = legend(theme, mart.stateMonths());
    int top = frame.top() + legend.height() + 12;
    int height = top + PLOT + 26 + Frame.FOOT;
    return new Drawing(
        HouseTheme.WIDTH,
        height,
        title,
        subtitle,
        canvas -> {
          Pen pen = theme.pen(canvas);
          frame.paint(pen, height);
          legend.paint(pen, frame.top());
          axes(theme, pen, scale, most, top);
          for (AccountState state : AccountState.values()) {
            Path2D area = area(months, state, scale, most, top);
            if (area.getCurrentPoint() != null) {
              StateLook.paintArea(pen, area, state);
            }
          }
        });
  }

  private static Legend legend(HouseTheme theme, List<StateMonth> months) {
    var legend = new Legend(theme);
    for (AccountState state : AccountState.values()) {
      if (months.stream().anyMatch(m -> m.state() == state)) {
        String words = theme.label(state.title());
        legend.add(
            (pen, x, y) -> StateLook.paintArea(pen, new Rectangle2D.Double(x, y, 22, 12), state),
            state.code().length() > 3 ? words : words + " " + state.code());
      }
    }
    return legend;
  }

  private static void axes(HouseTheme theme, Pen pen, MonthScale scale, long most, int top) {
    double step = Math.max(1, Ticks.step(0, (double) most, 5));
    for (int i = 0; i * step <= (double) most + 1e-9; i++) {
      double y = top + PLOT - i * step / (double) most * PLOT;
      pen.rule(LEFT, y, HouseTheme.WIDTH, y, 0.75, i == 0 ? HouseTheme.RULE : HouseTheme.GRID);
      pen.right(
          theme.numbers().tick(i * step, step),
          LEFT - 8.0,
          y + 4,
          HouseTheme.SMALL,
          HouseTheme.MUTED);
    }
    double width = HouseTheme.WIDTH - LEFT;
    for (HouseAxis.Mark mark : scale.marks(theme, width)) {
      double x = LEFT + mark.at() / scale.count() * width;
      pen.rule(x, top + (double) PLOT, x, top + PLOT + 5.0, 1, HouseTheme.RULE);
      pen.left(
          pen.fit(mark.label(), HouseTheme.WIDTH - x, HouseTheme.SMALL),
          x,
          top + PLOT + 19.0,
          HouseTheme.SMALL,
          HouseTheme.MUTED);
    }
  }

  /**
   * The stacked area of a state: one closed shape for each run of months in which it has anybody.
   */
  private static Path2D area(
      Map<YearMonth, Map<AccountState, Long>> months,
      AccountState state,
      MonthScale scale,
      long most,
      int top) {
    var area = new Path2D.Double();
    double unit = (HouseTheme.WIDTH - LEFT) / (double) scale.count();
    double high = (double) PLOT / most;
    int month = 0;
    while (month < scale.count()) {
      int end = month;
      while (end < scale.count() && in(months, scale.first().plusMonths(end), state) > 0) {
        end++;
      }
      if (end > month) {
        for (int i = month; i < end; i++) {
          Map<AccountState, Long> states = months.get(scale.first().plusMonths(i));
          double y = top + PLOT - (double) (below(states, state) + states.get(state)) * high;
          if (i == month) {
            area.moveTo(LEFT + i * unit, y);
          } else {
            area.lineTo(LEFT + i * unit, y);
          }
          area.lineTo(LEFT + (i + 1) * unit, y);
        }
        for (int i = end - 1; i >= month; i--) {
          double y = top + PLOT - below(months.get(scale.first().plusMonths(i)), state) * high;
          area.lineTo(LEFT + (i + 1) * unit, y);
          area.lineTo(LEFT + i * unit, y);
        }
        area.closePath();
      }
      month = end + 1;
    }
    return area;
  }

  private static long in(
      Map<YearMonth, Map<AccountState, Long>> months, YearMonth month, AccountState state) {
    return months.getOrDefault(month, Map.of()).getOrDefault(state, 0L);
  }

  private static long below(Map<AccountState, Long> states, AccountState state) {
    return states.entrySet().stream()
        .filter(e -> e.getKey().compareTo(state) < 0)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
