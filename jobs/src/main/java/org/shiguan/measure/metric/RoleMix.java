package org.shiguan.measure.metric;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.arrays_overlap;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.shiguan.measure.CodeQuality;
import org.shiguan.measure.FoldMetric;
import org.shiguan.measure.Metric;
import org.shiguan.measure.MetricCard;
import org.shiguan.measure.Partial;
import org.shiguan.measure.Range;
import org.shiguan.measure.Reason;
import org.shiguan.measure.Tally;
import org.shiguan.measure.Unit;
import org.shiguan.measure.Value;
import org.shiguan.measure.Window;
import org.shiguan.measure.formula.RoleShares;
import org.shiguan.stat.RoganGladen;
import org.shiguan.table.Posts;
import org.shiguan.table.Readings;

/**
 * What posts are about (codebook M11): the share of posts that rules give each code, the mix of the
 * three roles, and its entropy. Only posts with own words count. Withheld below 30 posts (the
 * entropy below 50), and where people find that the rules cannot tell a code.
 */
public final class RoleMix {
  /** The roles, in the order of the codebook. */
  static final List<String> ROLES = List.of("IMG", "PROD", "CS");

  /** The codes an executive's own post can have; the other two are about posts of others. */
  static final List<String> CODES =
      Stream.concat(
              ROLES.stream(),
              Stream.of(
                  "ANN",
                  "CRISIS",
                  "QUARREL",
                  "BRAG",
                  "SOUP",
                  "PERSONAL",
                  "PROMO",
                  "DELEGATE",
                  "OFFICIAL",
                  "USERCENTRED",
                  "SELFCRIT",
                  "CONFRONT"))
          .toList();

  private static final Column OWN_WORDS =
      not(Posts.BARE.col()).and(Readings.CODES.col().isNotNull());
  private static final Partial POSTS = Partial.count("posts_own_words", OWN_WORDS);
  private static final Partial ROLE_POSTS =
      Partial.count(
          "posts_role",
          OWN_WORDS.and(
              arrays_overlap(
                  Readings.CODES.col(),
                  array(ROLES.stream().map(role -> lit(role)).toArray(Column[]::new)))));
  private static final String REFERENCE =
      "Rogan & Gladen 1978, Am. J. Epidemiol. 107:71; Forman 2008, Data Min. Knowl. Disc. 17:164";

  /** The metrics of this file. */
  public static final List<Metric> METRICS =
      List.of(
          new FoldMetric(
              MetricCard.card("code_share", "M11")
                  .title("各类编码占比", "Share of posts with a code")
                  .measuredIn(Unit.FRACTION, Range.UNIT)
                  .definition(
                      "规则判给某一编码的帖子占有自己文字的帖子的比例，附 95% Wilson 区间；一帖可有多个编码；n 为有自己文字的帖子数，空转发不计。",
                      "Posts that the rules give a code, divided by posts with own words, with the"
                          + " 95 % Wilson interval; a post can have several codes; n is the posts"
                          + " with own words, so bare reposts do not count.")
                  .whenUndefined(
                      "少于 30 帖不公布；与人工编码相比规则分辨不出该编码（tpr − fpr 低于 0.2）时也不公布。",
                      "Withheld below 30 posts, and where human coders show that the rules cannot"
                          + " tell the code (tpr − fpr below 0.2).")
                  .caveat(
                      "这是规则的计数，未按其误差校正；未经人工验证的编码加注。帖子之间不独立，区间只作描述。",
                      "This is what the rules count, not corrected for their errors; a code that is"
                          + " not validated carries a flag. Posts are not independent, so the"
                          + " interval is descriptive.")
                  .reference(REFERENCE)
                  .slices("编码", "Code", CODES)
                  .gate(30, 30)
                  .build(),
              Stream.concat(Stream.of(POSTS), CODES.stream().map(RoleMix::ofCode)).toList(),
              RoleMix::codes),
          new FoldMetric(
              MetricCard.card("role_share", "M11")
                  .title("三种角色的构成", "Mix of the three roles")
                  .measuredIn(Unit.FRACTION, Range.UNIT)
                  .definition(
                      "形象代言人 IMG、产品代言人 PROD、第一客服 CS 三者各自的帖子占比，再除以三者之和；三个编码都经人工验证时先按 Rogan–Gladen "
                          + "校正；n 为至少有一种角色的帖子数。",
                      "Shares of posts with the roles IMG (speaks for the firm), PROD (for its"
                          + " products) and CS (first customer service), divided by the sum of the"
                          + " three; corrected by Rogan and Gladen first where all three codes are"
                          + " validated; n is the posts with one role or more.")
                  .whenUndefined(
                      "没有任何角色时无值；有角色的帖子少于 30 或规则分辨不出某一角色时不公布。",
                      "Undefined where no post has a role; withheld below 30 such posts, and where"
                          + " the rules cannot tell one of the roles.")
                  .caveat(
                      "未经人工验证时只是规则的计数，并加注；一帖可兼有多种角色；单个账号不给区间。",
                      "Without validation it is only what the rules count, and flagged; a post can"
                          + " have several roles; a single account gets no interval.")
                  .reference(REFERENCE)
                  .slices("角色", "Role", ROLES)
                  .gate(30, 30)
                  .build(),
              rolePartials(),
              (window, tally) ->
                  IntStream.range(0, ROLES.size())
                      .mapToObj(i -> role(window, tally, s -> s[i]).at(ROLES.get(i)))
                      .toList()),
          new FoldMetric(
              MetricCard.card("role_entropy", "M11")
                  .title("角色熵", "Role entropy")
                  .measuredIn(Unit.INDEX, Range.UNIT)
                  .definition(
                      "三种角色构成的熵除以 ln 3：0 为只有一种角色，1 为三者均等；n 为至少有一种角色的帖子数。",
                      "Entropy of the mix of the three roles, divided by ln 3: 0 is one role only, 1"
                          + " all three alike; n is the posts with one role or more.")
                  .whenUndefined(
                      "没有任何角色时无值；有角色的帖子少于 50 或规则分辨不出某一角色时不公布。",
                      "Undefined where no post has a role; withheld below 50 such posts, and where"
                          + " the rules cannot tell one of the roles.")
                  .caveat(
                      "帖子少时偏低；规则把角色混淆时偏高；未经人工验证时加注。",
                      "It is biased low when posts are few, and high where the rules mix roles up;"
                          + " flagged without validation.")
                  .reference("Shannon 1948, Bell Syst. Tech. J. 27:379")
                  .gate(200, 50)
                  .build(),
              rolePartials(),
              (window, tally) ->
                  List.of(
                      role(window, tally, shares -> RoleShares.entropy(shares).getAsDouble()))));

  private RoleMix() {}

  private static List<Partial> rolePartials() {
    return Stream.concat(Stream.of(POSTS, ROLE_POSTS), ROLES.stream().map(RoleMix::ofCode))
        .toList();
  }

  private static Partial ofCode(String code) {
    return Partial.count(partial(code), OWN_WORDS.and(array_contains(Readings.CODES.col(), code)));
  }

  private static String partial(String code) {
    return "posts_code_" + code.toLowerCase(Locale.ROOT);
  }

  private static List<Value> codes(Window window, Tally tally) {
    return CODES.stream().map(code -> code(window, tally, code).at(code)).toList();
  }

  private static Value code(Window window, Tally tally, String code) {
    long posts = tally.sum(POSTS.name());
    if (posts == 0) {
      return withoutWords(window);
    }
    if (isUnreliable(tally.codeQuality(), code)) {
      return Value.undefined(Reason.UNRELIABLE, posts);
    }
    Value share = Value.share(tally.sum(partial(code)), posts);
    return tally.codeQuality().isValidated(code) ? share : share.flagged(Reason.NOT_VALIDATED);
  }

  /** A value made of the shares of the roles, which sum to 1. */
  private static Value role(Window window, Tally tally, ToDoubleFunction<double[]> made) {
    CodeQuality quality = tally.codeQuality();
    long posts = tally.sum(POSTS.name());
    long n = tally.sum(ROLE_POSTS.name());
    if (posts == 0) {
      return withoutWords(window);
    }
    if (ROLES.stream().anyMatch(role -> isUnreliable(quality, role))) {
      return Value.undefined(Reason.UNRELIABLE, n);
    }
    boolean validated = ROLES.stream().allMatch(quality::isValidated);
    double[] shares =
        ROLES.stream().mapToDouble(role -> share(tally, role, posts, validated)).toArray();
    double sum = Arrays.stream(shares).sum();
    if (sum == 0) {
      return Value.undefined(Reason.N1, n);
    }
    Value value =
        Value.of(made.applyAsDouble(Arrays.stream(shares).map(s -> s / sum).toArray()), n);
    return validated ? value : value.flagged(Reason.NOT_VALIDATED);
  }

  /** The share of posts with a role: as counted, or corrected, but never one beside the other. */
  private static double share(Tally tally, String role, long posts, boolean corrected) {
    double counted = (double) tally.sum(partial(role)) / posts;
    if (!corrected) {
      return counted;
    }
    CodeQuality.Rates rates = tally.codeQuality().of(role).orElseThrow();
    return RoganGladen.share(counted, rates.tpr(), rates.fpr()).orElseThrow();
  }

  private static boolean isUnreliable(CodeQuality quality, String code) {
    return quality
        .of(code)
        .filter(rates -> rates.tpr() - rates.fpr() < RoganGladen.LEAST_DIFFERENCE)
        .isPresent();
  }

  private static Value withoutWords(Window window) {
    return Value.undefined(window.posts() == 0 ? Reason.N0 : Reason.N1, 0);
  }
}
