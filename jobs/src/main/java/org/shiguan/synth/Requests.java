package org.shiguan.synth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Service requests of the crowd to executives, and what was answered: told after the story and put
 * between its posts, so that it changes nobody else's. Nobody asks an executive who happens to
 * answer that person in the story anyway: the answers below are all there are.
 */
final class Requests {
  private static final long FROM = ChinaTime.day("2012-04-10");
  private static final long TO = ChinaTime.day("2012-06-25");
  private static final long LATER_TO = ChinaTime.day("2012-09-10");
  private static final long HOUR = 3_600;
  private static final long LONGEST = 5 * ChinaTime.DAY;
  private static final long APART = 15 * ChinaTime.DAY;

  /** The one who answers customers; the others are asked now and then. */
  private static final int SERVANT = 10;

  private static final List<Integer> ASKED = List.of(SERVANT, 0, 1, 4, 5, 12);
  private static final int MANY = 26;
  private static final int FEW = 5;

  private static final List<String> PROBLEMS =
      List.of(
          "我的订单%s天了还没发货，能不能帮忙查一下",
          "刚买的样品%s天就坏了，该怎么办", "客服电话打不通，打了%s次，求解决", "申请退款%s天了还没到，请处理", "样品收到就碎屏，联系客服%s次没人理");
  private static final List<String> ANSWERS =
      List.of("订单号发给我，马上查", "抱歉让您久等，马上处理", "收到，我来跟进", "请把电话私信给我，会有人联系您");
  private static final List<String> CLOSURES = List.of("已经处理好了，给您补发", "问题解决了，谢谢提醒", "已退款，请查收");

  private final Dice dice;
  private final Ids ids;
  private final Cast cast;
  private final List<Post> story;
  private final Set<Person> askers = new HashSet<>();
  private final List<Asked> asked = new ArrayList<>();

  private Requests(long seed, Cast cast, List<Post> story) {
    this.dice = Dice.of(seed, "requests");
    this.ids = new Ids(Dice.of(seed, "ids of requests"));
    this.cast = cast;
    this.story = story;
  }

  /**
   * A request and what became of it.
   *
   * @param answer the first answer, null without one
   * @param byFirm whether the firm's account gave it
   * @param delegated whether it hands the case to the firm's account
   * @param closure what says that the case is closed, null if nothing does
   */
  record Asked(
      Post request,
      Executive executive,
      Post answer,
      boolean byFirm,
      boolean delegated,
      Post closure) {

    /** As the table of requests calls it. */
    String answeredBy() {
      return byFirm ? "FIRM" : "EXEC";
    }

    /** As the table of requests calls it. */
    String addressed() {
      return request.source() == null ? "MENTION" : "REPOST";
    }
  }

  /**
   * The requests.
   *
   * @param times how often everybody is asked, as a multiple of the sample's
   */
  static List<Asked> of(long seed, Cast cast, List<Post> story, int times) {
    var requests = new Requests(seed, cast, story);
    for (int number : ASKED) {
      if (number < cast.executives().size() && cast.executives().get(number).hasAccount()) {
        boolean servant = number == SERVANT;
        for (int i = times * (servant ? MANY : FEW); i > 0; i--) {
          requests.ask(cast.executives().get(number), servant);
        }
      }
    }
    requests.asked.sort(Comparator.comparingLong(a -> a.request().time()));
    return List.copyOf(requests.asked);
  }

  /** Every post of these requests, in no order. */
  static List<Post> posts(List<Asked> all) {
    List<Post> posts = new ArrayList<>();
    for (Asked asked : all) {
      posts.add(asked.request);
      if (asked.answer != null) {
        posts.add(asked.answer);
      }
      if (asked.closure != null) {
        posts.add(asked.closure);
      }
    }
    return posts;
  }

  /** The service account of an executive's firm. */
  static Person desk(Executive executive) {
    String uid = executive.accounts().get(0).uid();
    return new Person(
        "97" + uid.substring(2),
        "d" + executive.accounts().get(0).scopeUid().substring(1),
        executive.companyZh() + "客服",
        executive.accounts().get(0).createdAt(),
        false);
  }

  private void ask(Executive executive, boolean servant) {
    long at = dice.between(FROM, servant ? LATER_TO : TO) / 60 * 60 + dice.below(60);
    Person author = executive.accountAt(at);
    Person asker = asker(author, at);
    String words = String.format(dice.pick(PROBLEMS), Cast.chinese(2 + dice.below(20)));
    Post about = dice.chance(0.3) ? lastPost(author, at) : null;
    Post request =
        about == null
            ? post(asker, at, Kind.ORIGINAL, "@" + author.name() + " " + words, null)
            : post(asker, at, Kind.REPOST, words, about);
    boolean byFirm = servant && dice.chance(0.12);
    boolean answers = byFirm || dice.chance(servant ? 0.75 : 0.45);
    if (!answers) {
      asked.add(new Asked(request, executive, null, false, false, null));
      return;
    }
    Person desk = desk(executive);
    boolean delegated = !byFirm && dice.chance(0.35);
    String answer = delegated ? "请@" + desk.name() + " 处理" : dice.pick(ANSWERS);
    long wait = 60 + dice.exponential((servant ? 5.0 : 20.0) * HOUR);
    Post answered = reply(byFirm ? desk : author, request, at + Math.min(wait, LONGEST), answer);
    Post closure = null;
    if (dice.chance(0.4)) {
      long later = answered.time() + HOUR + dice.exponential(30.0 * HOUR);
      closure =
          reply(
              dice.chance(0.5) ? desk : author,
              request,
              Math.min(later, answered.time() + LONGEST),
              dice.pick(CLOSURES));
    }
    asked.add(new Asked(request, executive, answered, byFirm, delegated, closure));
  }

  /** In one of the three ways: a repost of the request, its words in a chain, the name alone. */
  private Post reply(Person author, Post request, long at, String text) {
    String name = request.author().name();
    int way = dice.below(4);
    if (way == 0 && request.source() == null) {
      return post(author, at, Kind.REPOST, text, request);
    }
    String reply = "回复@" + name + ":" + text;
    return way == 1
        ? post(author, at, Kind.REPLY, reply, null)
        : post(author, at, Kind.REPLY, reply + "//@" + name + ":" + request.text(), null);
  }

  private Person asker(Person author, long at) {
    while (true) {
      Person asker = dice.pick(cast.crowd());
      String reply = "回复@" + asker.name();
      boolean answeredAnyway =
          story.stream()
              .anyMatch(
                  p ->
                      p.author().equals(author)
                          && Math.abs(p.time() - at) < APART
                          && p.text().contains(reply));
      if (!answeredAnyway && askers.add(asker)) {
        return asker;
      }
    }
  }

  /** The newest post of its own that stands. */
  private Post lastPost(Person author, long before) {
    Post last = null;
    for (Post post : story) {
      boolean own = post.author().equals(author) && post.source() == null;
      if (own && post.time() < before && post.deletedAt() == Post.NEVER) {
        last = post;
      }
    }
    return last != null && last.space() == Space.WEIBO ? last : null;
  }

  private Post post(Person author, long at, Kind kind, String text, Post source) {
    String mid = ids.mid(Space.WEIBO, at);
    return new Post(
        Space.WEIBO,
        mid,
        ids.alias(Space.WEIBO, mid, at),
        author,
        at,
        kind,
        text,
        Phrases.CLIENTS.get(dice.rank(Phrases.CLIENTS.size())),
        source,
        author.executive() ? dice.heavy(180, 1.1) : dice.heavy(2, 1.2),
        Post.NEVER,
        false);
  }
}
