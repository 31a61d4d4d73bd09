package org.shiguan.report;

import java.util.List;
import org.shiguan.report.mart.Catalogue;
import org.shiguan.report.mart.Grain;
import org.shiguan.report.mart.Text;
import org.shiguan.report.mart.Unit;

/** A small catalogue with every kind of unit the charts treat differently. */
public final class SampleCatalogue {
  private SampleCatalogue() {}

  public static Catalogue catalogue() {
    return new Catalogue(
        List.of(
            metric("posting_rate", "M01", "发帖频率", "Posting rate", Unit.POSTS_PER_DAY, 0.0, null),
            metric(
                "night_share", "M06", "夜间发帖占比", "Share of posts at night", Unit.FRACTION, 0.0, 1.0),
            metric("gap_median_seconds", "M03", "发帖间隔中位数", "Median gap", Unit.SECONDS, 0.0, null),
            metric("burstiness", "M04", "突发性", "Burstiness", Unit.COEFFICIENT, -1.0, 1.0),
            metric(
                "mean_hour", "M06", "平均发帖时刻", "Mean hour of posting", Unit.HOUR_OF_DAY, 0.0, 24.0),
            metric(
                "silence_p_value",
                "M07",
                "最长沉默的 p 值",
                "p of the silence",
                Unit.PROBABILITY,
                0.0,
                1.0),
            metric("attention", "M17", "关注度", "Attention", Unit.PER_MILLION, 0.0, null),
            sliced("weekly_profile", "每周时段", "Weekly profile", Unit.COUNT),
            sliced("kind_share", "帖子类型占比", "Share of kinds", Unit.FRACTION),
            sliced("shares_of_codes", "编码占比", "Share of codes", Unit.FRACTION),
            sliced("mix_of_roles", "角色构成", "Mix of roles", Unit.FRACTION)),
        List.of(
            new Catalogue.Reason("NO_COVERAGE", new Text("该时段没有抓取", "no time of it was crawled")),
            new Catalogue.Reason("N0", new Text("没有帖子", "there are no posts")),
            new Catalogue.Reason(
                "NOT_VALIDATED", new Text("未经验证：规则的计数。", "Not validated: what rules count.")),
            new Catalogue.Reason("LOW_N", new Text("样本偏小，仅供参考", "few posts, read with care"))),
        List.of(new Catalogue.Reason("BAD_DATE", new Text("日期无法读取", "the date cannot be read"))),
        List.of(
            new Catalogue.Step(
                "html", new Text("去掉标签，否则标签会被当作词语。", "Tags are removed: they are not words.")),
            new Catalogue.Step(
                "repost-chain", new Text("转发链不是作者的话。", "A repost chain is not the author's."))),
        List.of(new Catalogue.Format("weiboscope", new Text("Weiboscope 表格", "Weiboscope CSV"))),
        SampleComparisons.estimators());
  }

  private static Catalogue.Metric metric(
      String id, String codebook, String zh, String en, Unit unit, Double low, Double high) {
    return new Catalogue.Metric(
        id,
        codebook,
        new Text(zh, en),
        unit,
        low,
        high,
        new Text("在抓取到的时间内计算。", "Computed over crawled time."),
        new Text("没有抓取时无定义。", "Undefined where nothing was crawled."),
        new Text("仅描述留存的帖子。", "Describes the posts that are held, no others."),
        "Garwood 1936, Biometrika 28:437",
        List.of(Grain.MONTH, Grain.PERIOD),
        false,
        Text.EMPTY);
  }

  private static Catalogue.Metric sliced(String id, String zh, String en, Unit unit) {
    return new Catalogue.Metric(
        id,
        "M09",
        new Text(zh, en),
        unit,
        0.0,
        null,
        new Text("按组计数。", "Counted by group."),
        Text.EMPTY,
        Text.EMPTY,
        null,
        List.of(Grain.PERIOD),
        true,
        new Text("组别", "group"));
  }
}
