package org.shiguan.synth.crawls;

import java.util.ArrayList;
import java.util.List;
import org.shiguan.synth.ChinaTime;
import org.shiguan.synth.Dice;

/** The true history of one account: its posts, what became of them, and what it did. */
final class Life {
  /** How long posts stay visible under the half-year mask, seconds. */
  static final long HALF_YEAR = 183 * ChinaTime.DAY;

  private static final long DAY = ChinaTime.DAY;
  private static final long SNOWFLAKE_OFFSET = 515_483_463L;
  private static final int LOW_BITS = 22;
  private static final int BYSTANDERS = 500;
  private static final List<String> WORDS =
      List.of(
          "今天天气不错", "样品二代的测试通过了", "读完一本旧书", "路上堵车", "陪孩子做手工", "客服的电话都有记录", "晚上下厨，咸了", "耐心是最便宜的投资");

  /** Something an account did, or had done to it. */
  enum Kind {
    PURGE_MASS,
    PURGE_TOTAL,
    PURGE_SELECTIVE,
    CLOSURE,
    BAN,
    MASK,
    UNMASK,
    RENAME,
    RETURN
  }

  /**
   * One such event.
   *
   * @param at Unix seconds
   * @param kind what
   * @param present posts that stood just before it; 0 when that does not matter
   * @param missing of those, the ones it took away
   */
  record Event(long at, Kind kind, int present, int missing) {}

  /** A time of writing; after a purge or a long silence it begins with three posts in one day. */
  private record Stretch(long from, long to, boolean rush) {}

  final int number;
  final Fate fate;
  final long opened;
  final List<Post> posts = new ArrayList<>();
  final List<Event> events = new ArrayList<>();

  /** A post shown above all others from a moment on; null when none is. */
  Post pinned;

  long pinnedFrom = Post.NEVER;

  private final World world;
  private final Dice dice;
  private long maskFrom = Post.NEVER;
  private long maskTo = Post.NEVER;
  private long renamed = Post.NEVER;
  private long ended = Post.NEVER;

  private Life(int number, World world) {
    this.number = number;
    this.world = world;
    this.dice = world.dice(number, "life");
    this.fate = Fate.of(number, world.web());
    boolean young = fate == Fate.STAYS && number > 0 && dice.chance(0.3);
    this.opened =
        young
            ? world.from() + dice.between(30 * DAY, 200 * DAY)
            : world.from() - dice.between(200 * DAY, 900 * DAY);
  }

  static Life of(int number, World world) {
    var life = new Life(number, world);
    life.live();
    return life;
  }

  long uid() {
    return 9_910_000_000L + number;
  }

  String executive() {
    return "sample-%03d".formatted(number + 1);
  }

  String nameAt(long moment) {
    return "样本%03d号%s".formatted(number + 1, moment < renamed ? "" : "改名");
  }

  boolean open(long moment) {
    return opened <= moment;
  }

  /** Whether the account itself is gone, closed or banned. */
  boolean ended(long moment) {
    return moment >= ended;
  }

  boolean masked(long moment) {
    return moment >= maskFrom && moment < maskTo;
  }

  /** Whether anybody can see the post. */
  boolean visible(Post post, long moment) {
    return post.exists(moment) && !(masked(moment) && post.at < moment - HALF_YEAR);
  }

  /** What the profile's counter says: the posts that exist, a mask hides none of them from it. */
  int counter(long moment) {
    int count = 0;
    for (Post post : posts) {
      count += post.exists(moment) ? 1 : 0;
    }
    return count;
  }

  private void live() {
    long from = world.from();
    double span = world.to() - from;
    boolean late = fate == Fate.MASKS_IN_SILENCE;
    long turn = from + (long) (((late ? 0.5 : 0.3) + 0.35 * dice.unit()) * span);
    List<Stretch> stretches = stretches(turn);
    for (Stretch stretch : stretches) {
      write(stretch);
    }
    switch (fate) {
      case FALLS_SILENT, MASKS_IN_SILENCE, PAUSES, FALLS_SILENT_AND_RETURNS -> keepEdges(stretches);
      case PURGES_ALL_AND_RETURNS, PURGES_MOST_AND_RETURNS -> keepEdges(stretches);
      default -> {}
    }
    deleteSingly();
    switch (fate) {
      case PURGES_ALL, PURGES_ALL_AND_RETURNS -> purge(turn, 1, Kind.PURGE_TOTAL);
      case PURGES_MOST, PURGES_MOST_AND_RETURNS ->
          purge(turn, 0.65 + 0.3 * dice.unit(), Kind.PURGE_MASS);
      case PURGES_SOME -> purge(turn, 0.25 + 0.13 * dice.unit(), Kind.PURGE_SELECTIVE);
      case CLOSES -> end(turn, Kind.CLOSURE, Post.Hand.AUTHOR, Post.How.CLOSURE);
      case IS_BANNED -> end(turn, Kind.BAN, Post.Hand.PLATFORM, Post.How.BAN);
      case MASKS, MASKS_IN_SILENCE -> mask(turn, Post.NEVER);
      case MASKS_FOR_A_WHILE -> mask(turn, turn + dice.between(120 * DAY, 200 * DAY));
      case CHANGES_NAME -> {
        renamed = turn;
        events.add(new Event(turn, Kind.RENAME, 0, 0));
      }
      default -> {}
    }
    for (Stretch stretch : stretches) {
      if (stretch.rush()) {
        events.add(new Event(stretch.from(), Kind.RETURN, 0, 0));
      }
    }
    if (world.web()) {
      editAndPin();
    }
    beReposted();
  }

  private List<Stretch> stretches(long turn) {
    long start = Math.max(opened, world.from() - 150 * DAY);
    long end = world.to();
    var first = new Stretch(start, turn, false);
    return switch (fate) {
      case PURGES_ALL, PURGES_MOST, CLOSES, IS_BANNED, FALLS_SILENT -> List.of(first);
      case PURGES_ALL_AND_RETURNS, PURGES_MOST_AND_RETURNS ->
          List.of(first, new Stretch(turn + dice.between(100 * DAY, 160 * DAY), end, true));
      case PAUSES ->
          List.of(first, new Stretch(turn + dice.between(105 * DAY, 140 * DAY), end, false));
      case MASKS_IN_SILENCE ->
          List.of(new Stretch(start, turn - dice.between(190 * DAY, 250 * DAY), false));
      case FALLS_SILENT_AND_RETURNS -> {
        long silent = world.from() + dice.between(70 * DAY, 180 * DAY);
        long back = silent + dice.between(300 * DAY, 400 * DAY);
        yield List.of(new Stretch(start, silent, false), new Stretch(back, end, true));
      }
      default -> List.of(new Stretch(start, end, false));
    };
  }

  private void write(Stretch stretch) {
    double perDay = 0.15 + 0.25 * dice.unit();
    long at = stretch.from();
    if (stretch.rush()) {
      add(at);
      add(at + 2 * 3600);
      add(at + 5 * 3600);
      at += 5 * 3600;
    }
    while (true) {
      // An archive for measuring has its posts before the first crawl, so that all crawls are even.
      double rate = world.lean() ? (at < world.from() ? 0.087 : 0.006) : perDay;
      at += 61 + dice.exponential(DAY / rate);
      if (at >= stretch.to()) {
        return;
      }
      add(at);
    }
  }

  private void add(long at) {
    Post.Bystander original = null;
    if (dice.chance(0.3)) {
      long before = at - 600 - dice.below(80_000);
      int person = dice.below(BYSTANDERS);
      original =
          new Post.Bystander(
              mid(before, (1 << (LOW_BITS - 1)) + number), before, person, "路人的微博：" + word());
    }
    String text = "样本微博第" + (posts.size() + 1) + "条：" + word();
    posts.add(new Post(mid(at, number), at, text, original));
  }

  private String word() {
    return dice.pick(WORDS);
  }

  /** Multiplying by an odd number is one-to-one, so two accounts never give one number. */
  private static long mid(long at, int low) {
    long mixed = (low * 0x9E3779B1L) & ((1L << LOW_BITS) - 1);
    return ((at - SNOWFLAKE_OFFSET) << LOW_BITS) | mixed;
  }

  private void keepEdges(List<Stretch> stretches) {
    for (int i = 0; i < stretches.size(); i++) {
      Stretch stretch = stretches.get(i);
      for (Post post : posts) {
        boolean last = post.at < stretch.to() && post.at > stretch.to() - 60 * DAY;
        boolean first = i > 0 && post.at >= stretch.from() && post.at < stretch.from() + 40 * DAY;
        post.safe |= (last && stretch.to() < world.to()) || first;
      }
    }
  }

  /** Two in five single deletions come within hours, before any crawl. */
  private void deleteSingly() {
    double byAuthor = fate == Fate.DELETES_NOW_AND_THEN ? 0.15 : 0.04;
    for (Post post : posts) {
      double draw = dice.unit();
      long lasts =
          60 + (dice.chance(0.4) ? dice.exponential(6 * 3600) : dice.between(DAY, 400 * DAY));
      if (post.safe || post.at + lasts >= world.to()) {
        continue;
      }
      if (draw < byAuthor) {
        post.goes(post.at + lasts, Post.Hand.AUTHOR, Post.How.SINGLE);
      } else if (draw < byAuthor + 0.015) {
        post.goes(post.at + lasts, Post.Hand.PLATFORM, Post.How.SINGLE);
      }
    }
  }

  private void purge(long at, double share, Kind kind) {
    int present = 0;
    int missing = 0;
    for (Post post : posts) {
      if (post.exists(at)) {
        present++;
        // By quota, so that the true share is the one drawn and not its luck.
        if (missing < share * present - dice.unit() * (share < 1 ? 1 : 0)) {
          missing++;
          post.goes(at, Post.Hand.AUTHOR, Post.How.PURGE);
        }
      }
    }
    events.add(new Event(at, kind, present, missing));
  }

  private void end(long at, Kind kind, Post.Hand hand, Post.How how) {
    ended = at;
    for (Post post : posts) {
      post.goes(at, hand, how);
    }
    events.add(new Event(at, kind, 0, 0));
  }

  private void mask(long from, long to) {
    maskFrom = from;
    maskTo = to;
    events.add(new Event(from, Kind.MASK, 0, 0));
    if (to < world.to()) {
      events.add(new Event(to, Kind.UNMASK, 0, 0));
    }
  }

  private void editAndPin() {
    for (Post post : posts) {
      if (dice.chance(0.05)) {
        post.editedAt = post.at + dice.between(DAY, 100 * DAY);
      }
    }
    boolean pins = dice.chance(0.4) && posts.size() > 30 && fate != Fate.MASKS_IN_SILENCE;
    if (pins) {
      pinned = posts.get(5 + dice.below(20));
      pinnedFrom = Math.max(world.from(), pinned.at) + 100 * DAY;
    }
  }

  private void beReposted() {
    if (world.lean()) {
      return;
    }
    int seq = 0;
    for (Post post : posts) {
      if (!dice.chance(world.rates().reposted())) {
        continue;
      }
      long at = post.at + 60 + dice.exponential(DAY);
      if (at >= post.goneAt || !visible(post, at)) {
        continue;
      }
      String text = seq++ % 3 == 0 ? "说得好//@" + nameAt(at) + "：" + post.text : "转发微博";
      long mid = mid(at, (1 << (LOW_BITS - 2)) + number);
      post.reposts = List.of(new Post.Bystander(mid, at, dice.below(BYSTANDERS), text));
    }
  }
}
