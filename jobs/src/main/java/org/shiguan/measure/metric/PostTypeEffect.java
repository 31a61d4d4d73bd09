package org.shiguan.measure.metric;

import java.io.Serializable;
import java.util.List;
import java.util.OptionalDouble;
import org.shiguan.measure.EpisodeMetric;
import org.shiguan.measure.Episodes;
import org.shiguan.measure.Grain;
import org.shiguan.measure.Metric;
import org.shiguan.measure.MetricCard;
import org.shiguan.measure.Range;
import org.shiguan.measure.Reason;
import org.shiguan.measure.Unit;
import org.shiguan.measure.Value;
import org.shiguan.measure.Window;
import org.shiguan.measure.formula.MatchedControls;

/**
 * What a type of post does to how it is taken (codebook M16): quarrels, boasts, aphorisms, personal
 * words and promotion against posts of the same account that resemble them. For one account a
 * median difference without an interval; inference is over accounts.
 */
public final class PostTypeEffect {
  /** Types of posts whose effect is asked for. */
  static final List<String> TYPES = List.of("QUARREL", "BRAG", "SOUP", "PERSONAL", "PROMO");

  /** Clear comments a post needs before a share of them means anything. */
  private static final int FEWEST_COMMENTS = 5;

  private static final long SECOND_MICROS = 1_000_000;
  private static final long CHINA_SECONDS = 8 * 3_600;
  private static final String MATCHED_ZH =
      "同一账号中，某类帖子减去与之匹配的对照帖（至多三条：同为原创、转发或回复，相隔 14 天内，同为工作日或周末，同一个六小时时段，且 48"
          + " 小时内没有别的同类帖子）的均值，取各帖差值的中位数；n 为有对照的该类帖子数。";
  private static final String MATCHED_EN =
      "Within one account: each post of a type less the mean of its controls (three at most: of the"
          + " same kind, within 14 days, both on a working day or both on a weekend, in the same"
          + " six hours of the day, and no other post of the type within 48 hours); the median of"
          + " these differences; n is the posts of the type that have a control.";
  private static final String CAVEAT_ZH = "单个账号的差值不作推断，也不给区间；类别由规则判定。同类帖子与对照帖除类别外仍可能不同：相关不是因果。";
  private static final String CAVEAT_EN =
      "The difference of one account supports no inference and has no interval; types are those of"
          + " rules. Posts and controls may differ in more than the type: association, not effect.";
  private static final String REFERENCE =
      "matched within-unit design; Winkler et al. 2014, NeuroImage 92:381 (sign flips over"
          + " accounts)";

  /** The metrics of this file. */
  public static final List<Metric> METRICS =
      List.of(
          metric(
              "effect_on_support",
              "各类帖子与支持度",
              "Support beside similar posts, by type",
              "支持度为评论中褒占褒贬之和的比例，需至少 5 条褒贬分明的评论。",
              "Support is favourable comments over favourable and unfavourable ones, of at least"
                  + " five.",
              Unit.COEFFICIENT,
              Range.SIGNED_UNIT,
              PostTypeEffect::support),
          metric(
              "effect_on_reposts",
              "各类帖子与转发量",
              "Reposts beside similar posts, by type",
              "转发量取 ln(1 + 转发数)，计数须在发帖七天后仍可见。",
              "Reposts are ln(1 + count), of counts seen seven days or more after posting.",
              Unit.LOG_RATIO,
              new Range(null, null),
              r ->
                  r.reposts() == null
                      ? OptionalDouble.empty()
                      : OptionalDouble.of(log(r.reposts()))),
          metric(
              "effect_on_comment_ratio",
              "各类帖子与评论转发比",
              "Comments to reposts beside similar posts, by type",
              "评论转发比取 ln((评论数 + ½)/(转发数 + ½))。",
              "The ratio is ln((comments + ½)/(reposts + ½)) of settled counts.",
              Unit.LOG_RATIO,
              new Range(null, null),
              r ->
                  r.logRatio() == null ? OptionalDouble.empty() : OptionalDouble.of(r.logRatio())));

  private PostTypeEffect() {}

  private static Metric metric(
      String id,
      String titleZh,
      String titleEn,
      String outcomeZh,
      String outcomeEn,
      Unit unit,
      Range range,
      Outcome outcome) {
    return new EpisodeMetric(
        MetricCard.card(id, "M16")
            .title(titleZh, titleEn)
            .measuredIn(unit, range)
            .definition(MATCHED_ZH + outcomeZh, MATCHED_EN + " " + outcomeEn)
            .whenUndefined(
                "没有该类帖子，或没有一条有对照时无值；少于 3 条不公布，少于 10 条加注。",
                "Undefined without a post of the type that has a control; withheld below 3, flagged"
                    + " below 10.")
            .caveat(CAVEAT_ZH, CAVEAT_EN)
            .reference(REFERENCE)
            .grains(Grain.PERIOD)
            .slices("帖子类别", "Type of post", TYPES)
            .gate(10, 3)
            .build(),
        TYPES,
        new Effects(outcome));
  }

  /** A serializable way from a reaction to its outcome. */
  @FunctionalInterface
  private interface Outcome extends Serializable {
    OptionalDouble of(Episodes.Reaction reaction);
  }

  /** The effects of all types on one outcome. */
  private record Effects(Outcome outcome) implements EpisodeMetric.Finisher {
    @Override
    public List<Value> finish(Window window, Episodes episodes) {
      return TYPES.stream().map(type -> effect(episodes, type).at(type)).toList();
    }

    private Value effect(Episodes episodes, String type) {
      List<MatchedControls.Post> posts =
          episodes.reactions().stream()
              .filter(r -> r.clocked() && outcome.of(r).isPresent())
              .map(r -> post(r, type))
              .toList();
      MatchedControls matched = MatchedControls.of(posts);
      int n = matched.differences().size();
      OptionalDouble effect = matched.effect();
      return effect.isPresent()
          ? Value.of(effect.getAsDouble(), n)
          : Value.undefined(
              episodes.reactions().isEmpty()
                  ? Reason.N0
                  : posts.isEmpty() ? Reason.MISSING_FIELD : Reason.N1,
              0);
    }

    private MatchedControls.Post post(Episodes.Reaction reaction, String type) {
      return new MatchedControls.Post(
          Math.floorDiv(reaction.at(), SECOND_MICROS) + CHINA_SECONDS,
          reaction.kind(),
          reaction.codes().contains(type),
          outcome.of(reaction).getAsDouble());
    }
  }

  private static OptionalDouble support(Episodes.Reaction reaction) {
    long clear = reaction.positive() + reaction.negative();
    return clear < FEWEST_COMMENTS
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) reaction.positive() / clear);
  }

  private static double log(long count) {
    return StrictMath.log1p((double) count);
  }
}
