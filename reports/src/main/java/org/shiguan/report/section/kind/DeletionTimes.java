package org.shiguan.report.section.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shiguan.report.mart.CurvePoint;
import org.shiguan.report.section.PageContext;

/**
 * How soon posts were deleted, as sentences: each with its condition, its interval and the number
 * of posts under observation; what the curve withholds is said to be withheld, and then the same of
 * all executives together is offered.
 */
final class DeletionTimes {
  /** Ages in days that are said; those of the metric deleted_by_age that a crawl can show. */
  private static final List<Integer> AGES = List.of(7, 30, 365);

  private final PageContext page;

  private DeletionTimes(PageContext page) {
    this.page = page;
  }

  /** Sentences about an executive; empty when there is no curve of anybody. */
  static List<String> of(PageContext page, String executive) {
    var times = new DeletionTimes(page);
    List<CurvePoint> own = page.mart().postSurvival(executive);
    List<CurvePoint> all = page.mart().postSurvival(null);
    var lines = new ArrayList<String>();
    if (all.isEmpty() && own.isEmpty()) {
      return lines;
    }
    boolean withheld = own.isEmpty();
    if (own.isEmpty()) {
      lines.add(
          page.say(
              "How soon posts of this executive were deleted is withheld: too few deletions are"
                  + " known, or too few posts were under observation.",
              "本人的帖子多快被删，不予公布：已知的删除太少，或处于观察中的帖子太少。"));
    } else {
      for (int age : AGES) {
        Optional<CurvePoint> at = at(own, age);
        withheld |= at.isEmpty();
        lines.add(at.map(point -> times.said(own, point, false)).orElse(times.withheld(age)));
      }
    }
    for (int age : AGES) {
      Optional<CurvePoint> at = at(all, age);
      if (withheld && at.isPresent()) {
        lines.add(times.said(all, at.get(), true));
      }
    }
    return lines;
  }

  /** The value at an age; the first of a curve is its condition and no value. */
  private static Optional<CurvePoint> at(List<CurvePoint> curve, int age) {
    return curve.stream().skip(1).filter(point -> point.days() == age).findFirst();
  }

  private String said(List<CurvePoint> curve, CurvePoint at, boolean all) {
    String from = page.numbers().significant(curve.get(0).days());
    String age = page.numbers().significant(at.days());
    String share = page.numbers().percent(1 - at.atMost());
    String n = page.numbers().count(at.n());
    String interval =
        at.low() == null
            ? ""
            : page.say(", 95 % interval ", "，95% 区间 ")
                + page.numbers().percent(1 - at.high())
                + page.say(" to ", " 至 ")
                + page.numbers().percent(1 - at.low());
    return page.say(
        (all ? "All executives together: of" : "Of")
            + " the posts that stood on day "
            + from
            + ", "
            + share
            + " were deleted by day "
            + age
            + interval
            + "; posts under observation at that age: "
            + n
            + ".",
        (all ? "全体高管合计：" : "")
            + "第 "
            + from
            + " 天仍在的帖子中，到第 "
            + age
            + " 天已有 "
            + share
            + " 被删"
            + interval
            + "；这一天处于观察中的帖子 "
            + n
            + " 条。");
  }

  private String withheld(int age) {
    return page.say(
        "By day "
            + age
            + ": withheld. Too few posts were under observation at that age, or the interval is too"
            + " wide.",
        "到第 " + age + " 天：不予公布。这一天处于观察中的帖子太少，或区间太宽。");
  }
}
