package org.shiguan.report.chart.kind;

import java.util.ArrayList;
import java.util.List;
import org.shiguan.report.chart.Chart;
import org.shiguan.report.chart.Drawing;
import org.shiguan.report.chart.Frame;
import org.shiguan.report.chart.HouseTheme;
import org.shiguan.report.chart.Pen;
import org.shiguan.report.chart.Subject;
import org.shiguan.report.mart.CurvePoint;
import org.shiguan.report.mart.Executive;
import org.shiguan.report.mart.Language;
import org.shiguan.report.mart.Mart;
import org.shiguan.report.mart.Text;

/** The share of service requests not yet answered, by hours since they were made. */
public final class ReplyLatency implements Chart {
  private static final double THREE_HOURS = 3 / 24.0;

  @Override
  public String id() {
    return "reply-latency";
  }

  @Override
  public Text title() {
    return new Text("回复用时曲线", "Reply latency curve");
  }

  @Override
  public Text appliesTo() {
    return new Text("全体高管，以及每位有估计的高管", "all executives, and each executive with an estimate");
  }

  @Override
  public Text caption() {
    return new Text(
        "纵轴为提出若干小时后仍未得到高管回复的服务请求占比（Kaplan–Meier），浅色为 95% 区间，竖线为三小时。下方为仍在等待的请求数与已回复"
            + "数。请求由规则识别；观察至多七天，存档不再覆盖、请求被删或公司账号先回复时提前结束。只用无论是否得到回复都被存档的请求；只存有"
            + "高管时间线的存档不能画这条曲线。",
        "The share of service requests that the executive has not answered so many hours after they"
            + " were made (Kaplan and Meier); the pale area is the 95 % interval, the upright line"
            + " three hours. Below: requests still waiting, and answered so far. Requests are found"
            + " by rules and watched for seven days at most, less where coverage ends, the request"
            + " is deleted or the firm's account answers first. Only requests that are held whether"
            + " answered or not count: an archive of the executive's timeline alone cannot give this"
            + " curve.");
  }

  @Override
  public List<Subject> subjects(Mart mart) {
    var subjects = new ArrayList<Subject>();
    if (!mart.replyLatency(null).isEmpty()) {
      subjects.add(Subject.STUDY);
    }
    for (Executive executive : mart.executives()) {
      if (!mart.replyLatency(executive.id()).isEmpty()) {
        subjects.add(Subject.executive(executive.id()));
      }
    }
    return subjects;
  }

  @Override
  public Drawing draw(Mart mart, Subject subject, HouseTheme theme) {
    boolean study = subject.kind() == Subject.Kind.STUDY;
    List<CurvePoint> curve = mart.replyLatency(study ? null : subject.id());
    String title =
        study
            ? theme.label("How soon requests are answered", "多久回复请求")
            : theme.label("How soon requests are answered: ", "多久回复请求：")
                + theme.name(mart.executive(subject.id()));
    String subtitle = subtitle(theme, curve);
    Frame frame = Frame.of(theme, title, subtitle, mart.manifest());
    int top = frame.top() + 10;
    int height = top + StepPlot.HEIGHT + Frame.FOOT;
    return new Drawing(
        HouseTheme.WIDTH,
        height,
        title,
        subtitle,
        canvas -> {
          Pen pen = theme.pen(canvas);
          frame.paint(pen, height);
          var plot =
              new StepPlot(
                  theme,
                  pen,
                  curve,
                  new HourScale(),
                  new StepPlot.Words(
                      theme.label("hours since the request", "提出后小时数"),
                      theme.label("requests waiting", "等待中的请求"),
                      theme.label("answered so far", "已回复")),
                  0,
                  top);
          plot.paint();
          double x = plot.x(THREE_HOURS);
          pen.rule(x, top, x, top + (double) StepPlot.PLOT, 1, HouseTheme.MUTED);
        });
  }

  private static String subtitle(HouseTheme theme, List<CurvePoint> curve) {
    long requests = curve.get(0).n();
    long answered = curve.get(curve.size() - 1).events();
    double waiting = 1;
    for (CurvePoint point : curve) {
      waiting = point.days() <= THREE_HOURS ? point.atMost() : waiting;
    }
    String n = theme.numbers().count(requests);
    String events = theme.numbers().count(answered);
    boolean known = curve.get(curve.size() - 1).days() >= THREE_HOURS;
    String share = theme.numbers().tick(waiting * 100, 0.1) + "%";
    String words =
        theme.label(
            "n = " + n + " requests, " + events + " answered.",
            "n = " + n + " 条请求，" + events + " 条得到回复。");
    if (known) {
      words +=
          theme.label(" After three hours " + share + " still wait.", "三小时后 " + share + " 仍在等待。");
    }
    String note = theme.data(curve.get(0).note().in(theme.language()));
    return words + (note.isEmpty() || theme.language() == Language.ZH ? note : " " + note);
  }
}
