package org.shiguan.synth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the crowd wrote under posts of executives in the spring of 2012. Some executives have more
 * against them than others, so that it can be seen whether the controversy index finds them.
 */
final class Comments {
  private static final long FROM = ChinaTime.day("2012-04-03");
  private static final long TO = ChinaTime.day("2012-06-20");

  /** When the comments were captured. */
  static final long CAPTURED = ChinaTime.moment("2012-06-28T20:00:00");

  private static final int POSTS = 12;
  private static final int FEWEST = 22;
  private static final int SPREAD = 9;

  /** How much the crowd has against each executive, 0 to 1; the list repeats. */
  private static final List<Double> HEAT =
      List.of(0.15, 0.3, 0.8, 0.0, 0.45, 0.1, 0.5, 0.25, 0.2, 0.05, 0.1, 0.9, 0.3, 0.0);

  private static final double OF_ONE_POST = 0.2;

  /** How a comment was meant. */
  enum Tone {
    POSITIVE,
    NEUTRAL,
    NEGATIVE,
    HOSTILE
  }

  private static final List<String> POSITIVE =
      List.of(
          "说得太好了，支持",
          "很感动，加油",
          "真心喜欢，期待更好",
          "太棒了[鼓掌]",
          "越来越喜欢了，谢谢",
          "好感动，祝一切顺利",
          "哈哈太可爱了",
          "真好，幸福满满[爱你]",
          "精彩，学到很多，感谢分享",
          "非常赞，开心");
  private static final List<String> NEUTRAL =
      List.of("路过看看", "第一次来", "沙发", "今天也在上班", "转给同事", "几点开始", "在哪里可以看到", "先收藏", "围观", "我在现场");
  private static final List<String> NEGATIVE =
      List.of(
          "太失望了，越做越差",
          "真的很烂，后悔了",
          "说得好听，结果让人心寒[怒]",
          "无语，质量太差了",
          "越看越难过，唉[泪]",
          "服务差得要命，郁闷",
          "没意思，烦死了[抓狂]",
          "完全不同意，太过分了",
          "让人生气，不会再买",
          "可悲，太让人失望[失望]");
  private static final List<String> HOSTILE =
      List.of(
          "骗子公司，滚出微博",
          "不要脸，还有脸说话",
          "脑残才信你",
          "闭嘴吧，无耻",
          "垃圾公司，骗子",
          "装什么装，恶心[吐]",
          "无耻之徒，滚",
          "你就是个骗子，不要脸");

  private final Dice dice;
  private final Ids ids;
  private final Cast cast;
  private final List<Written> written = new ArrayList<>();

  /** A comment: its source is the post it stands under. */
  record Written(Post comment, Tone tone) {}

  private Comments(long seed, Cast cast) {
    this.dice = Dice.of(seed, "comments");
    this.ids = new Ids(Dice.of(seed, "ids of comments"));
    this.cast = cast;
  }

  /**
   * The comments.
   *
   * @param times how much the crowd has against executives, as a multiple of the sample's
   */
  static List<Written> of(long seed, Cast cast, List<Post> story, double times) {
    var comments = new Comments(seed, cast);
    for (int number = 0; number < cast.executives().size(); number++) {
      Executive executive = cast.executives().get(number);
      double heat = times * HEAT.get(number % HEAT.size());
      for (Post post : some(own(executive, story))) {
        comments.under(post, heat + OF_ONE_POST * (dice01(comments.dice) - 0.5));
      }
    }
    comments.written.sort(Comparator.comparingLong(w -> w.comment().time()));
    return List.copyOf(comments.written);
  }

  private static List<Post> own(Executive executive, List<Post> story) {
    return story.stream()
        .filter(p -> executive.accounts().contains(p.author()) && p.source() == null)
        .filter(p -> p.kind() == Kind.ORIGINAL && p.space() == Space.WEIBO)
        .filter(p -> p.time() >= FROM && p.time() < TO && p.standsAt(CAPTURED))
        .toList();
  }

  /** A dozen, evenly over the time. */
  private static List<Post> some(List<Post> posts) {
    int wanted = Math.min(POSTS, posts.size());
    var some = new ArrayList<Post>(wanted);
    for (int i = 0; i < wanted; i++) {
      some.add(posts.get(i * posts.size() / wanted));
    }
    return some;
  }

  private void under(Post post, double heat) {
    for (int left = FEWEST + dice.below(SPREAD); left > 0; left--) {
      Tone tone = tone(heat);
      long at = Math.min(post.time() + 30 + dice.exponential(8 * 3600.0), CAPTURED - 60);
      String text = dice.pick(words(tone));
      Person author = dice.pick(cast.crowd());
      String id = ids.mid(Space.COMMENT, at);
      written.add(
          new Written(
              new Post(
                  Space.COMMENT,
                  id,
                  id,
                  author,
                  at,
                  Kind.COMMENT,
                  text,
                  null,
                  post,
                  0,
                  Post.NEVER,
                  false),
              tone));
    }
  }

  private Tone tone(double heat) {
    if (dice.chance(clipped(0.25 * heat))) {
      return Tone.HOSTILE;
    }
    if (dice.chance(clipped(0.6 * heat))) {
      return Tone.NEGATIVE;
    }
    return dice.chance(0.65) ? Tone.POSITIVE : Tone.NEUTRAL;
  }

  private static List<String> words(Tone tone) {
    return switch (tone) {
      case POSITIVE -> POSITIVE;
      case NEUTRAL -> NEUTRAL;
      case NEGATIVE -> NEGATIVE;
      case HOSTILE -> HOSTILE;
    };
  }

  private static double dice01(Dice dice) {
    return dice.below(1000) / 1000.0;
  }

  private static double clipped(double chance) {
    return Math.max(0, Math.min(1, chance));
  }
}
