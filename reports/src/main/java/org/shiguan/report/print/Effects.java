package org.shiguan.report.print;

import java.util.ArrayList;
import java.util.List;
import org.shiguan.report.mart.Comparison;
import org.shiguan.report.mart.Hypothesis;
import org.shiguan.report.mart.Language;
import org.shiguan.report.mart.Text;
import org.shiguan.report.mart.Unit;

/**
 * The results of comparisons in words and figures. A suppressed comparison has no figure in any of
 * them, whatever its row holds.
 *
 * @param language language of the words; figures are the same in both
 */
public record Effects(Language language) {

  /** The effect: −0.312, 42.0%, 2.31 hours; a dash without one. */
  public String estimate(Comparison comparison) {
    return comparison.suppressed() || comparison.estimate() == null
        ? Numbers.UNDEFINED
        : value(comparison, comparison.estimate());
  }

  /** The 95 % interval of the effect: −0.720 to 0.221; empty without one. */
  public String interval(Comparison comparison) {
    return comparison.suppressed() || comparison.low() == null
        ? ""
        : bare(comparison, comparison.low())
            + say(" to ", " 至 ")
            + value(comparison, comparison.high());
  }

  /** A value on the scale of the effect, with its unit. */
  public String value(Comparison comparison, double value) {
    String unit =
        comparison.measure().scale() == Comparison.Scale.OPEN ? comparison.unit().in(language) : "";
    return bare(comparison, value) + (unit.isBlank() ? "" : " " + unit);
  }

  private String bare(Comparison comparison, double value) {
    var numbers = new Numbers(language);
    return switch (comparison.measure()) {
      case CLIFF_DELTA, SPEARMAN, DIFFERENCE, EPSILON_SQUARED ->
          numbers.value(value, Unit.COEFFICIENT);
      case SHARE -> numbers.percent(value);
      case HOURS, HAZARD_RATIO -> numbers.significant(value);
    };
  }

  /** A p-value: 0.183, &lt; 0.001; a dash without one. */
  public String p(Comparison comparison, Double p) {
    return comparison.suppressed() || p == null
        ? Numbers.UNDEFINED
        : new Numbers(language).value(p, Unit.PROBABILITY);
  }

  /** What may be printed of it, in a word or two. */
  public String gate(Comparison comparison) {
    return switch (comparison.gate()) {
      case PUBLISH -> say("published", "已公布");
      case FLAG -> say("flagged: few", "样本偏少，慎用");
      case SUPPRESS -> say("withheld: too few", "样本太少，不公布");
    };
  }

  /** How a hypothesis came out, in a word or two. */
  public String verdict(Hypothesis hypothesis) {
    return switch (hypothesis.status()) {
      case GATED -> say("cannot be told here: too few", "此处无从判断：样本太少");
      case NOT_TESTED -> say("cannot be told here: not tested", "此处无从判断：没有检验");
      case TESTED ->
          switch (hypothesis.verdict()) {
            case FOR -> say("supported", "支持该说法");
            case AGAINST -> say("contradicted", "与该说法相反");
            case OPEN -> say("not decided", "不能判定");
          };
    };
  }

  /** Sides with their executives: n = 8, 9. */
  public String accounts(List<Comparison.Side> sides) {
    var numbers = new Numbers(language);
    return "n = "
        + String.join(", ", sides.stream().map(s -> numbers.count(s.accounts())).toList());
  }

  /** How many observations a comparison stands on: requests, posts, exits or crises. */
  public String observations(long observations) {
    String count = new Numbers(language).count(observations);
    return say(count + (observations == 1 ? " observation" : " observations"), count + " 次观测");
  }

  /** A number of events: 1 event, 31 events. */
  public String events(long events) {
    String count = new Numbers(language).count(events);
    return say(count + (events == 1 ? " event" : " events"), count + " 起事件");
  }

  /** Effect, interval, test and gate in sentences, for the line below the title of a picture. */
  public String sentence(Comparison comparison) {
    String reason = comparison.reason() == null ? "" : comparison.reason().in(language);
    if (comparison.suppressed()) {
      return stop(say("Withheld: ", "不予公布：") + reason)
          + say("No number, no dots, no names.", "不列数值、圆点与姓名。");
    }
    if (comparison.estimate() == null) {
      return stop(say("No estimate", "没有估计值") + (reason.isBlank() ? "" : say(": ", "：") + reason))
          .strip();
    }
    var parts = new ArrayList<String>();
    parts.add(comparison.measure().title().in(language) + " = " + estimate(comparison));
    if (comparison.low() != null) {
      String kind = comparison.interval() == null ? "" : comparison.interval().in(language);
      parts.add(
          say("95 % interval ", "95% 区间 ")
              + interval(comparison)
              + (kind.isBlank() ? "" : say(" (" + kind + ")", "（" + kind + "）")));
    }
    if (comparison.p() != null) {
      String p = p(comparison, comparison.p());
      parts.add(p.startsWith("<") ? "p " + p : "p = " + p);
    }
    if (comparison.adjusted() != null) {
      parts.add(say("adjusted ", "校正后 ") + p(comparison, comparison.adjusted()));
    }
    if (comparison.smallest() != null) {
      parts.add(say("smallest possible ", "可能的最小值 ") + p(comparison, comparison.smallest()));
    }
    String flag =
        comparison.gate() == Comparison.Gate.FLAG || !reason.isBlank()
            ? stop(say("Flagged: ", "慎用：") + (reason.isBlank() ? say("few", "样本偏少") : reason))
            : "";
    return stop(String.join(say(", ", "，"), parts))
        + flag
        + say("Association, not effect.", "只是关联，不是因果。");
  }

  /** A sentence with its stop, and room for the next one. */
  private String stop(String sentence) {
    String end = sentence.endsWith(".") || sentence.endsWith("。") ? "" : say(".", "。");
    return sentence + end + say(" ", "");
  }

  private String say(String en, String zh) {
    return new Text(zh, en).in(language);
  }
}
