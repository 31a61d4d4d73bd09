package org.shiguan.report.chart.kind;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.shiguan.report.chart.Chart;
import org.shiguan.report.chart.Drawing;
import org.shiguan.report.chart.Frame;
import org.shiguan.report.chart.HouseAxis;
import org.shiguan.report.chart.HouseTheme;
import org.shiguan.report.chart.Pen;
import org.shiguan.report.chart.Subject;
import org.shiguan.report.mart.AccountEvent;
import org.shiguan.report.mart.AccountState;
import org.shiguan.report.mart.Executive;
import org.shiguan.report.mart.Group;
import org.shiguan.report.mart.Manifest;
import org.shiguan.report.mart.Mart;
import org.shiguan.report.mart.Spell;
import org.shiguan.report.mart.Text;

/** The state of every account on every day: a ribbon for each executive. */
public final class StateRibbons implements Chart {
  private static final int MOST_ROWS = 80;
  // More rows than this are a page only without room for events above each of them.
  private static final int MOST_MARKED = 30;
  private static final int LEFT = 190;
  private static final int RIGHT = 62;
  private static final int PLAIN = 24;
  private static final int MARKED = 43;
  private static final int RIBBON = 12;
  private static final int UNCERTAIN = 4;
  private static final double DISC = 8;
  private static final Color ENTRY = HouseTheme.MUTED;

  @Override
  public String id() {
    return "state-ribbons";
  }

  @Override
  public Text title() {
    return new Text("账号状态带", "State ribbons");
  }

  @Override
  public Text appliesTo() {
    return new Text("全体高管，以及每位有状态记录的高管", "all executives, and each executive with a known state");
  }

  @Override
  public Text caption() {
    return new Text(
        "每条带为一位高管，颜色与花纹为当日账号状态；带变细处状态不能确定，所画为区间中点的状态。带下细线为进入该状态的时间区间；圆点为账号事件，其横线为事件所在的区间"
            + "（最后一次见到原状，至首次见到改变）。灰底的月份没有被抓取。隐藏期间不属于任何一组。",
        "A ribbon is an executive, its colour and pattern the state of the account on that day; where it"
            + " is narrow the state is not certain and the one of the middle is drawn. A thin line below a ribbon is the time within which the state was entered; a disc is an"
            + " event of the account, and its line the time within which it happened (last seen as"
            + " before, first seen otherwise). Months on grey were not crawled. Masked days are in"
            + " no group.");
  }

  @Override
  public List<Subject> subjects(Mart mart) {
    List<Subject> each =
        mart.executives().stream()
            .filter(e -> !mart.spells(e.id()).isEmpty())
            .map(e -> Subject.executive(e.id()))
            .toList();
    return each.isEmpty()
        ? List.of()
        : Stream.concat(Stream.of(Subject.STUDY), each.stream()).toList();
  }

  @Override
  public Drawing draw(Mart mart, Subject subject, HouseTheme theme) {
    boolean study = subject.kind() == Subject.Kind.STUDY;
    List<Executive> known =
        mart.executives().stream()
            .filter(e -> !mart.spells(e.id()).isEmpty())
            .filter(e -> study || e.id().equals(subject.id()))
            .sorted(Comparator.comparingLong((Executive e) -> stayed(mart, e)).reversed())
            .toList();
    List<Executive> shown = known.subList(0, Math.min(MOST_ROWS, known.size()));
    String title =
        study
            ? theme.label("Who stayed, who deleted, who never joined", "谁留下，谁删除，谁从未加入")
            : theme.label("State of the account: ", "账号状态：")
                + theme.name(mart.executive(subject.id()));
    return drawing(mart, theme, title, subtitle(theme, study, known, shown), shown);
  }

  private static String subtitle(
      HouseTheme theme, boolean study, List<Executive> known, List<Executive> shown) {
    String about =
        theme.label(
            "State by day. Right: share of the study's days on which the state is known.",
            "每日的状态。右侧为研究时段内状态已知的天数占比。");
    if (!study) {
      return about;
    }
    int more = known.size() - shown.size();
    String order =
        theme.label(" In order of the days on which they count as stayed.", "按计为“留下”的天数排列。");
    return about
        + order
        + (shown.size() <= MOST_MARKED
            ? ""
            : theme.label(" Events of the accounts stand on their own pages.", "账号事件见各自页面。"))
        + (more == 0
            ? ""
            : theme.label(
                " The first " + shown.size() + "; " + more + " more have pages.",
                "仅列前 " + shown.size() + " 位，其余 " + more + " 位见各自页面。"));
  }

  private static long stayed(Mart mart, Executive executive) {
    return mart.spells(executive.id()).stream()
        .filter(s -> s.group() == Group.STAYED && !s.masked())
        .mapToLong(s -> ChronoUnit.DAYS.between(s.start(), s.stop()))
        .sum();
  }

  private static Drawing drawing(
      Mart mart, HouseTheme theme, String title, String subtitle, List<Executive> shown) {
    Manifest.Period period = mart.manifest().study().period();
    Stream<LocalDate> days =
        shown.stream()
            .flatMap(
                e ->
                    Stream.concat(
                        mart.spells(e.id()).stream()
                            .flatMap(s -> Stream.of(s.start(), s.stop().minusDays(1))),
                        mart.accountEvents(e.id()).stream().map(a -> MonthScale.day(a.to()))));
    MonthScale scale = MonthScale.of(period, days);
    Frame frame = Frame.of(theme, title, subtitle, mart.manifest());
    Legend legend = legend(mart, theme, shown);
    int axis = frame.top() + legend.height() + 18;
    List<Row> rows = rows(mart, shown, axis + 8);
    int end = rows.get(rows.size() - 1).bottom();
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
          List<HouseAxis.Mark> marks = scale.marks(theme, width);
          for (int i = 0; i < shown.size(); i++) {
            row(theme, pen, mart, shown.get(i), scale, marks, rows.get(i));
          }
          years(pen, marks, scale, width, axis);
          years(pen, marks, scale, width, end + 16.0);
          String head = theme.label("known", "已知");
          pen.right(head, HouseTheme.WIDTH, axis, HouseTheme.SMALL, HouseTheme.MUTED);
          ends(pen, scale, period, width, axis + 8.0, end);
        });
  }

  /** Where a row begins and ends, and the events above its ribbon. */
  private record Row(int top, int bottom, List<AccountEvent> events) {}

  /** The rows of these executives, from {@code top} on. */
  private static List<Row> rows(Mart mart, List<Executive> shown, int top) {
    var rows = new ArrayList<Row>();
    int y = top;
    for (Executive executive : shown) {
      List<AccountEvent> events =
          shown.size() > MOST_MARKED ? List.of() : mart.accountEvents(executive.id());
      int bottom = y + (events.isEmpty() ? PLAIN : MARKED);
      rows.add(new Row(y, bottom, events));
      y = bottom;
    }
    return rows;
  }

  private static void years(
      Pen pen, List<HouseAxis.Mark> marks, MonthScale scale, double width, double y) {
    for (HouseAxis.Mark mark : marks) {
      double x = LEFT + mark.at() / scale.count() * width;
      pen.left(mark.label(), x, y, HouseTheme.SMALL, HouseTheme.MUTED);
    }
  }

  /** Lines at the ends of the study where states are known beyond them. */
  private static void ends(
      Pen pen, MonthScale scale, Manifest.Period period, double width, double top, double bottom) {
    for (LocalDate day : List.of(period.from(), period.to())) {
      double x = scale.at(day) / scale.count();
      if (x > 0.001 && x < 0.999) {
        pen.rule(LEFT + x * width, top, LEFT + x * width, bottom, 1, HouseTheme.INK);
      }
    }
  }

  private static void row(
      HouseTheme theme,
      Pen pen,
      Mart mart,
      Executive executive,
      MonthScale scale,
      List<HouseAxis.Mark> marks,
      Row row) {
    double width = HouseTheme.WIDTH - LEFT - RIGHT;
    double ribbon = row.bottom() - 8.0 - RIBBON;
    Manifest.Period period = mart.manifest().study().period();
    MonthScale months = MonthScale.of(period);
    double from = LEFT + scale.index(months.first()) / (double) scale.count() * width;
    var study =
        new Rectangle2D.Double(
            from,
            row.top() + 1.0,
            months.count() / (double) scale.count() * width,
            row.bottom() - row.top() - 2.0);
    MonthPanel.of(theme, months, mart.coverage(executive.id())).shade(pen, study);
    for (HouseAxis.Mark mark : marks) {
      double x = LEFT + mark.at() / scale.count() * width;
      pen.rule(x, row.top(), x, row.bottom(), 0.75, HouseTheme.GRID);
    }
    for (Spell spell : mart.spells(executive.id())) {
      double start = LEFT + scale.pixel(spell.start(), width);
      double stop = LEFT + scale.pixel(spell.stop(), width);
      double height = spell.isCertain() ? RIBBON : UNCERTAIN;
      var box =
          new Rectangle2D.Double(
              start, ribbon + (RIBBON - height) / 2, Math.max(0.75, stop - start), height);
      StateLook.paint(pen, box, spell.state());
      if (spell.masked()) {
        StateLook.paintMask(pen, box);
      }
      if (spell.entryLo() != null) {
        whisker(
            pen,
            LEFT + scale.pixel(spell.entryLo().plusDays(1), width),
            LEFT + scale.pixel(spell.entryHi().plusDays(1), width),
            ribbon + RIBBON + 3.0,
            ENTRY);
      }
    }
    events(theme, pen, row.events(), scale, width, ribbon);
    double base = ribbon + 10.5;
    String name = pen.fit(theme.name(executive), LEFT - 12.0, HouseTheme.BODY);
    pen.left(name, 0, base, HouseTheme.BODY, HouseTheme.INK);
    String known = theme.numbers().percent(known(mart.spells(executive.id()), period));
    pen.right(known, HouseTheme.WIDTH, base, HouseTheme.SMALL, HouseTheme.MUTED);
  }

  private static double known(List<Spell> spells, Manifest.Period period) {
    long days =
        spells.stream()
            .filter(s -> s.state() != AccountState.UNKNOWN && s.state() != AccountState.NOT_FOUND)
            .mapToLong(
                s -> {
                  LocalDate from = s.start().isBefore(period.from()) ? period.from() : s.start();
                  LocalDate to = s.stop().isAfter(period.to()) ? period.to() : s.stop();
                  return Math.max(0, ChronoUnit.DAYS.between(from, to));
                })
            .sum();
    return (double) days / ChronoUnit.DAYS.between(period.from(), period.to());
  }

  /** A line with ends, from the day after {@code lo} to the end of {@code hi}. */
  private static void whisker(Pen pen, double from, double to, double y, Color color) {
    if (to - from >= 1.5) {
      pen.rule(from, y, to, y, 1, color);
      pen.rule(from, y - 2, from, y + 2, 1, color);
      pen.rule(to, y - 2, to, y + 2, 1, color);
    }
  }

  private static void events(
      HouseTheme theme,
      Pen pen,
      List<AccountEvent> events,
      MonthScale scale,
      double width,
      double ribbon) {
    double disc = ribbon - 6 - DISC;
    double step = 2 * DISC + 1;
    // As many as stand side by side; the page lists them all.
    int most = Math.min(events.size(), (int) (width / step));
    var places = new double[most];
    double free = LEFT + DISC;
    for (int i = 0; i < most; i++) {
      double from = LEFT + start(scale, events.get(i), width);
      double to = LEFT + scale.pixel(events.get(i).to(), width);
      places[i] = Math.max((from + to) / 2, free);
      free = places[i] + step;
      whisker(pen, from, to, ribbon - 3, HouseTheme.INK);
      pen.rule((from + to) / 2, ribbon - 3, (from + to) / 2, ribbon, 1, HouseTheme.INK);
    }
    double limit = LEFT + width - DISC;
    for (int i = most - 1; i >= 0; i--) {
      places[i] = Math.min(places[i], limit);
      limit = places[i] - step;
      String sign = theme.label(events.get(i).kind().sign());
      double from = LEFT + start(scale, events.get(i), width);
      double middle = (from + LEFT + scale.pixel(events.get(i).to(), width)) / 2;
      pen.rule(places[i], disc, middle, ribbon - 3, 1, HouseTheme.INK);
      disc(pen, sign, places[i], disc);
    }
  }

  /** A disc large enough for a Chinese character. */
  private static void disc(Pen pen, String sign, double x, double y) {
    pen.fill(new Ellipse2D.Double(x - DISC, y - DISC, 2 * DISC, 2 * DISC), HouseTheme.INK);
    pen.centre(sign, x, y + 4.2, HouseTheme.SMALL, HouseTheme.PAPER);
  }

  private static double start(MonthScale scale, AccountEvent event, double width) {
    return scale.pixel(event.from() == null ? event.to() : event.from(), width);
  }

  private static Legend legend(Mart mart, HouseTheme theme, List<Executive> shown) {
    var states = EnumSet.noneOf(AccountState.class);
    var kinds = EnumSet.noneOf(AccountEvent.Kind.class);
    boolean masked = false;
    for (Executive executive : shown) {
      for (Spell spell : mart.spells(executive.id())) {
        states.add(spell.state());
        masked |= spell.masked();
      }
      if (shown.size() <= MOST_MARKED) {
        mart.accountEvents(executive.id()).forEach(e -> kinds.add(e.kind()));
      }
    }
    var legend = new Legend(theme);
    for (AccountState state : states) {
      String words = theme.label(state.title());
      legend.add(
          (pen, x, y) -> StateLook.paint(pen, new Rectangle2D.Double(x, y, 22, RIBBON), state),
          state.code().length() > 3 ? words : words + " " + state.code());
    }
    if (masked) {
      legend.add(
          (pen, x, y) -> {
            var box = new Rectangle2D.Double(x, y, 22, RIBBON);
            StateLook.paint(pen, box, AccountState.ACTIVE);
            StateLook.paintMask(pen, box);
          },
          theme.label("masked: posts hidden by the owner", "隐藏：作者限制了可见范围"));
    }
    legend.add(
        (pen, x, y) -> pen.box(x, y, 22, RIBBON, HouseTheme.UNSEEN),
        theme.label("ground: month not crawled", "底色：当月未抓取"));
    if (shown.stream().anyMatch(e -> mart.spells(e.id()).stream().anyMatch(s -> !s.isCertain()))) {
      legend.add(
          (pen, x, y) -> {
            double narrow = y + (RIBBON - UNCERTAIN) / 2.0;
            StateLook.paint(
                pen, new Rectangle2D.Double(x, narrow, 22, UNCERTAIN), AccountState.ACTIVE);
          },
          theme.label("narrow: not certain", "变细：不能确定"));
    }
    legend.add(
        (pen, x, y) -> whisker(pen, x, x + 22, y + 6, ENTRY),
        theme.label("entered within", "进入状态的时间区间"));
    for (AccountEvent.Kind kind : kinds) {
      String sign = theme.label(kind.sign());
      legend.add((pen, x, y) -> disc(pen, sign, x + 13, y + 6), theme.label(kind.title()));
    }
    return legend;
  }
}
