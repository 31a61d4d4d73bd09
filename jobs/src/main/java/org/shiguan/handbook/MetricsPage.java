package org.shiguan.handbook;

import static java.util.stream.Collectors.joining;
import static org.shiguan.handbook.Markdown.code;
import static org.shiguan.handbook.Markdown.link;
import static org.shiguan.handbook.Markdown.text;

import java.util.List;
import java.util.Locale;
import org.shiguan.measure.FoldMetric;
import org.shiguan.measure.Gate;
import org.shiguan.measure.LedgerMetric;
import org.shiguan.measure.Metric;
import org.shiguan.measure.MetricCard;
import org.shiguan.measure.Range;
import org.shiguan.measure.Reason;
import org.shiguan.measure.Text;
import org.shiguan.measure.Unit;

/** What every metric means, in both languages of the report. */
final class MetricsPage {
  private static final int MOST_SLICES = 12;

  private MetricsPage() {}

  static String of(List<? extends Metric> metrics, List<Reason> reasons) {
    var page =
        new Markdown(
            "Metrics",
            "What `metric_values` and the report hold, one entry per metric. A value that is not"
                + " defined is null and says why: see [reasons](#reasons).");
    page.columns("metric", "title", "名称", "unit", "codebook");
    for (Metric metric : metrics) {
      MetricCard card = metric.card();
      page.row(
          link(card.id()),
          text(card.title().en()),
          text(card.title().zh()),
          unit(card.unit()),
          card.codebook());
    }
    metrics.forEach(metric -> entry(page, metric));
    page.heading("Reasons")
        .paragraph("Stands in the column `reason` of `metric_values`.")
        .columns("reason", "stands", "meaning", "含义");
    for (Reason reason : reasons) {
      page.row(
          code(reason.name()),
          reason.isFlag() ? "beside a value" : "in place of a value",
          text(reason.text().en()),
          text(reason.text().zh()));
    }
    return page.toString();
  }

  private static void entry(Markdown page, Metric metric) {
    MetricCard card = metric.card();
    page.heading(card.id())
        .paragraph("**" + text(card.title().en()) + "** · " + text(card.title().zh()))
        .columns("", "")
        .row("unit", unit(card.unit()))
        .row("range", range(card.range()))
        .row("codebook", card.codebook())
        .row("grains", card.grains().stream().map(g -> code(g.id())).collect(joining(", ")))
        .row("slices", slices(card))
        .row("needs", gate(card.gate()))
        .row("computed from", computedFrom(metric))
        .row("reference", text(card.reference()));
    both(page, "Definition", "定义", card.definition());
    both(page, "No value", "无值", card.whenUndefined());
    both(page, "Caveat", "注意", card.caveat());
  }

  private static String computedFrom(Metric metric) {
    if (metric instanceof LedgerMetric) {
      return "fates of posts, states and purges";
    }
    return metric instanceof FoldMetric ? "counts per day, merged" : "posts in their order";
  }

  private static void both(Markdown page, String en, String zh, Text words) {
    page.paragraph("*" + en + ".* " + text(words.en()))
        .paragraph("*" + zh + "：* " + text(words.zh()));
  }

  private static String unit(Unit unit) {
    return unit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String range(Range range) {
    if (range.low() == null && range.high() == null) {
      return "any number";
    }
    if (range.high() == null) {
      return number(range.low()) + " or more";
    }
    return range.low() == null
        ? number(range.high()) + " or less"
        : number(range.low()) + " to " + number(range.high());
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  private static String slices(MetricCard card) {
    if (!card.sliced()) {
      return "none";
    }
    List<String> names = card.slices();
    String which =
        names.size() <= MOST_SLICES
            ? names.stream().map(Markdown::code).collect(joining(", "))
            : names.size()
                + " from "
                + code(names.get(0))
                + " to "
                + code(names.get(names.size() - 1));
    return text(card.sliceTitle().en()) + " · " + text(card.sliceTitle().zh()) + ": " + which;
  }

  private static String gate(Gate gate) {
    if (gate.equals(Gate.OPEN)) {
      return "no least number of observations";
    }
    String flagged =
        gate.flag() < gate.publish()
            ? "; from " + gate.flag() + " on it is published as `LOW_N`"
            : "";
    return gate.publish() + " observations" + flagged + "; below, `TOO_FEW`";
  }
}
