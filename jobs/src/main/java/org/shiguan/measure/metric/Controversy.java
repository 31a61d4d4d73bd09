package org.shiguan.measure.metric;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.shiguan.measure.EpisodeMetric;
import org.shiguan.measure.Episodes;
import org.shiguan.measure.Grain;
import org.shiguan.measure.Metric;
import org.shiguan.measure.MetricCard;
import org.shiguan.measure.Range;
import org.shiguan.measure.Reason;
import org.shiguan.measure.Unit;
import org.shiguan.measure.Value;
import org.shiguan.measure.formula.AccountControversy;

/**
 * How controversial an executive's posts are (codebook M15): the mean index of the posts that have
 * one, what each component adds to it, and the share of highly controversial ones. A post needs
 * three of the five components.
 */
public final class Controversy {
  /** The components in the order of the table {@code reactions}. */
  static final List<String> COMPONENTS =
      List.of("log_ratio", "tone_variance", "balance", "walk", "hostile");

  private static final List<String> CODES = List.of("HOSTILE");
  private static final String REFERENCE =
      "OECD/JRC 2008, Handbook on Constructing Composite Indicators; Minot et al. 2021, PLoS ONE"
          + " 16:e0248880; Garimella et al. 2018, ACM Trans. Soc. Comput. 1:3";

  /** The metrics of this file. */
  public static final List<Metric> METRICS =
      List.of(
          new EpisodeMetric(
              MetricCard.card("controversy", "M15")
                  .title("争议指数", "Controversy index")
                  .measuredIn(Unit.INDEX, Range.UNIT)
                  .definition(
                      "有指数的帖子的争议指数均值。每帖取五个成分中已知的（至少三个）：评论转发比、评论语气的方差、褒贬的均衡、转发随机游走争议、敌意评论占比，"
                          + "各取在语料库同一季度全部帖子中的位次（0 到 1），等权平均；区间为对帖子自助抽样 2,000 次的 95% 区间；n 为有指数的帖子数。",
                      "Mean index of the posts that have one. Of each post the known ones of five"
                          + " components (three at least): comments to reposts, variance of the tone of"
                          + " comments, balance of favourable and unfavourable ones, random-walk"
                          + " controversy of reposts, share of hostile comments; each as its standing (0"
                          + " to 1) among all posts of the corpus in the same quarter, averaged with equal"
                          + " weights. The 95 % interval is of 2,000 bootstrap draws of the posts; n is"
                          + " the posts with an index.")
                  .whenUndefined(
                      "没有任何帖子具备三个成分时无值；少于 5 帖不公布，少于 10 帖加注。",
                      "Undefined when no post has three components; withheld below 5 posts, flagged"
                          + " below 10.")
                  .caveat(
                      "只反映抓取时仍在的评论：作者可以精选或关闭评论，平台会隐藏评论。权重由分析者选定，须与敏感性图并看；0.5 是语料库的中位，不是“没有争议”。",
                      "It speaks of comments that survived until the crawl: authors curate or close"
                          + " them, the platform hides some. The weights are the analyst's choice: read"
                          + " it beside its sensitivity. 0.5 is the middle of the corpus, not the absence"
                          + " of controversy.")
                  .reference(REFERENCE)
                  .grains(Grain.PERIOD)
                  .gate(10, 5)
                  .build(),
              CODES,
              (window, episodes) -> List.of(index(episodes))),
          new EpisodeMetric(
              MetricCard.card("controversy_component", "M15")
                  .title("争议指数的构成", "What the controversy index is made of")
                  .measuredIn(Unit.INDEX, Range.UNIT)
                  .definition(
                      "各成分对争议指数的贡献：每帖该成分的位次除以该帖已知成分的个数，再对有指数的帖子取均值；五项之和即争议指数；n 为有指数的帖子数。",
                      "What each component adds to the index: its standing in each post over the number"
                          + " of known components of that post, averaged over the posts with an index;"
                          + " the five add up to the index; n is the posts with an index.")
                  .whenUndefined(
                      "没有任何帖子具备三个成分时无值；少于 5 帖不公布，少于 10 帖加注。",
                      "Undefined when no post has three components; withheld below 5 posts, flagged"
                          + " below 10.")
                  .caveat(
                      "贡献为 0 可能是没有数据（例如没有转发图），不等于没有争议；不给区间。",
                      "A contribution of 0 may mean that there are no data, such as no repost graph; it"
                          + " does not mean no controversy. No interval is given.")
                  .reference(REFERENCE)
                  .grains(Grain.PERIOD)
                  .slices("成分", "Component", COMPONENTS)
                  .gate(10, 5)
                  .build(),
              CODES,
              (window, episodes) -> components(episodes)),
          new EpisodeMetric(
              MetricCard.card("controversial_share", "M15")
                  .title("高争议帖子占比", "Share of highly controversial posts")
                  .measuredIn(Unit.FRACTION, Range.UNIT)
                  .definition(
                      "争议指数高于 0.9 的帖子占有指数帖子的比例，附 Wilson 区间；n 为有指数的帖子数。",
                      "Posts with an index above 0.9, divided by the posts that have one, with Wilson's"
                          + " interval; n is the posts with an index.")
                  .whenUndefined(
                      "没有任何帖子具备三个成分时无值；少于 5 帖不公布，少于 10 帖加注。",
                      "Undefined when no post has three components; withheld below 5 posts, flagged"
                          + " below 10.")
                  .caveat(
                      "0.9 是约定的界线；只反映仍在的评论。",
                      "0.9 is a convention; it speaks of surviving comments only.")
                  .reference(REFERENCE)
                  .grains(Grain.PERIOD)
                  .gate(10, 5)
                  .build(),
              CODES,
              (window, episodes) -> List.of(above(episodes))));

  private Controversy() {}

  private static Optional<AccountControversy> of(Episodes episodes) {
    return AccountControversy.of(
        episodes.reactions().stream().map(Episodes.Reaction::standings).toList());
  }

  private static Value index(Episodes episodes) {
    return of(episodes)
        .map(c -> Value.of(c.index(), c.posts()).within(c.interval().low(), c.interval().high()))
        .orElseGet(() -> undefined(episodes));
  }

  private static List<Value> components(Episodes episodes) {
    Optional<AccountControversy> controversy = of(episodes);
    return IntStream.range(0, COMPONENTS.size())
        .mapToObj(
            k ->
                controversy
                    .map(c -> Value.of(c.contributions().get(k), c.posts()))
                    .orElseGet(() -> undefined(episodes))
                    .at(COMPONENTS.get(k)))
        .toList();
  }

  private static Value above(Episodes episodes) {
    return of(episodes)
        .map(c -> Value.share(c.above(), c.posts()))
        .orElseGet(() -> undefined(episodes));
  }

  private static Value undefined(Episodes episodes) {
    return Value.undefined(
        episodes.reactions().isEmpty() ? Reason.N0 : Reason.MISSING_FIELD,
        episodes.reactions().stream()
            .filter(r -> r.standings().stream().anyMatch(OptionalDouble::isPresent))
            .count());
  }
}
