package org.shiguan.report.chart.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shiguan.report.chart.Chart;
import org.shiguan.report.chart.Drawing;
import org.shiguan.report.chart.Frame;
import org.shiguan.report.chart.HouseTheme;
import org.shiguan.report.chart.Pen;
import org.shiguan.report.chart.Subject;
import org.shiguan.report.mart.Capture;
import org.shiguan.report.mart.CrawlGaps;
import org.shiguan.report.mart.CurvePoint;
import org.shiguan.report.mart.Executive;
import org.shiguan.report.mart.Language;
import org.shiguan.report.mart.Mart;
import org.shiguan.report.mart.Text;

/** The share of posts not yet deleted, by days since posting. */
public final class PostSurvival implements Chart {
  @Override
  public String id() {
    return "post-survival";
  }

  @Override
  public Text title() {
    return new Text("帖子存留曲线", "Post survival curve");
  }

  @Override
  public Text appliesTo() {
    return new Text("全体高管，以及每位有估计的高管", "all executives, and each executive with an estimate");
  }

  @Override
  public Text caption() {
    return new Text(
        "在起始日仍在的帖子中，发帖后若干天仍未被删除的占比。零星删除按帖子的年龄、成批删除按日期估计；删除只知道发生在两次抓取之间。浅色为 95% 区间，"
            + "其中成批删除的日期在其窗口内抽取。处于观察中的帖子太少或区间太宽的日子不予公布。第一次抓取之前已删除的帖子看不见；"
            + "两次抓取之间发出又删除的帖子也是如此。",
        "The share of posts not deleted so many days after posting, of those that stood on the"
            + " first day shown. Single deletions are estimated by the age of the post, mass"
            + " deletions by their date; both are known only to lie between two crawls. The pale"
            + " area is the 95 % interval, for which the dates of mass deletions are drawn in their"
            + " windows. Ages with too few posts under observation, or too wide an interval, are"
            + " withheld. Deletions before the first crawl are invisible, and so is what was posted"
            + " and deleted between two crawls.");
  }

  @Override
  public List<Subject> subjects(Mart mart) {
    var subjects = new ArrayList<Subject>();
    if (!mart.postSurvival(null).isEmpty()) {
      subjects.add(Subject.STUDY);
    }
    for (Executive executive : mart.executives()) {
      if (!mart.postSurvival(executive.id()).isEmpty()) {
        subjects.add(Subject.executive(executive.id()));
      }
    }
    return subjects;
  }

  @Override
  public Drawing draw(Mart mart, Subject subject, HouseTheme theme) {
    boolean study = subject.kind() == Subject.Kind.STUDY;
    List<CurvePoint> curve = mart.postSurvival(study ? null : subject.id());
    List<List<Capture>> crawls =
        study
            ? mart.executives().stream().map(e -> mart.captures(e.id())).toList()
            : List.of(mart.captures(subject.id()));
    String title =
        study
            ? theme.label("How long posts stay", "帖子能留多久")
            : theme.label("How long posts stay: ", "帖子能留多久：")
                + theme.name(mart.executive(subject.id()));
    double floor = floor(curve);
    String subtitle = subtitle(theme, curve, CrawlGaps.of(crawls), floor);
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
          new StepPlot(
                  theme,
                  pen,
                  curve,
                  new DayScale(curve.get(curve.size() - 1).days()),
                  new StepPlot.Words(
                      theme.label("days since posting (log)", "发帖后天数（对数）"),
                      theme.label("posts at risk", "观察中的帖子"),
                      theme.label("deleted so far", "已删除")),
                  floor,
                  top)
              .paint();
        });
  }

  private static String subtitle(
      HouseTheme theme, List<CurvePoint> curve, Optional<CrawlGaps> gaps, double floor) {
    long events = curve.stream().mapToLong(CurvePoint::events).max().orElse(0);
    long most = curve.stream().mapToLong(CurvePoint::n).max().orElse(0);
    String deleted = theme.numbers().count(events);
    String posts = theme.posts(most);
    var words =
        new StringBuilder(
            theme.label(
                deleted + " deleted; at most " + posts + " at risk at once.",
                deleted + " 条被删除；同时处于观察中的至多 " + posts + "。"));
    gaps.ifPresent(
        g -> {
          String median = theme.numbers().significant(g.median());
          String longest = theme.numbers().significant(g.longest());
          words.append(
              theme.label(
                  " Crawls lie " + median + " days apart (median), " + longest + " at most.",
                  "相邻两次抓取相隔 " + median + " 天（中位数），最长 " + longest + " 天。"));
        });
    if (floor > 0) {
      String percent = theme.numbers().tick(floor * 100, 1) + "%";
      words.append(theme.label(" The axis begins at " + percent + ".", "纵轴从 " + percent + " 开始。"));
    }
    String note = theme.data(curve.get(0).note().in(theme.language()));
    return words + (note.isEmpty() || theme.language() == Language.ZH ? note : " " + note);
  }

  /** Where the axis begins: at 0, or at the tenth below a curve that stays in the upper half. */
  private static double floor(List<CurvePoint> curve) {
    double least =
        curve.stream()
            .mapToDouble(p -> p.low() == null ? p.atLeast() : Math.min(p.low(), p.atLeast()))
            .min()
            .orElse(0);
    return least < 0.5 ? 0 : Math.min(0.9, Math.floor(least * 10) / 10);
  }
}
