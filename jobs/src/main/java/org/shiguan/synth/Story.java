package org.shiguan.synth;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Everything that everybody wrote in the period, whether or not a crawl saw it.
 *
 * <p>Told in time order, so that a repost can only repeat what was written before.
 */
final class Story {
  static final long FROM = ChinaTime.day("2011-01-01");
  static final long TO = ChinaTime.day("2013-01-01");

  /** The months told in Weiboscope's pseudonyms. */
  static final long SCOPE_FROM = ChinaTime.day("2012-01-02");

  static final long SCOPE_TO = ChinaTime.day("2012-04-02");

  /** The ten days of the keyword crawl. */
  static final long KEYWORD_FROM = ChinaTime.day("2012-08-10");

  static final long KEYWORD_TO = ChinaTime.day("2012-08-20");

  private static final double CROWD_POSTS_A_DAY = 4.5;
  private static final double KEYWORD_POSTS_A_DAY = 40;
  private static final long MEMORY = 5 * ChinaTime.DAY;
  private static final List<Double> CROWD_HOURS =
      List.of(
          2.0, 1.0, .5, .3, .2, .3, .8, 2.0, 4.0, 5.0, 5.0, 5.0, 6.0, 5.0, 4.0, 4.0, 4.0, 5.0, 6.0,
          7.0, 8.0, 9.0, 8.0, 5.0);

  private final Cast cast;
  private final Plot plot;
  private final Dice dice;
  private final Ids ids;
  private final Fates fates;
  private final Scribe scribe;
  private final List<Talk> talk = new ArrayList<>();
  private final Map<Space, ArrayDeque<Post>> byExecutives = new EnumMap<>(Space.class);
  private final Map<Space, ArrayDeque<Post>> byCrowd = new EnumMap<>(Space.class);

  private Story(long seed, Cast cast, Plot plot) {
    this.cast = cast;
    this.plot = plot;
    this.dice = Dice.of(seed, "story");
    this.ids = new Ids(Dice.of(seed, "ids"));
    this.fates = new Fates(Dice.of(seed, "fates"), plot);
    this.scribe = new Scribe(Dice.of(seed, "words"), cast.crowd());
    for (Space space : Space.values()) {
      byExecutives.put(space, new ArrayDeque<>());
      byCrowd.put(space, new ArrayDeque<>());
    }
  }

  /**
   * What was written, in time order, the teller for a few posts more, the requests, the first words
   * and the talk about executives in it.
   */
  record Told(
      List<Post> posts,
      Story story,
      List<Requests.Asked> requests,
      List<FirstWords.Said> firstWords,
      List<Talk> talk) {}

  /** A post of the crowd about an executive. */
  record Talk(Post post, Executive executive) {}

  static Told tell(long seed, Cast cast, Plot plot) {
    Story story = new Story(seed, cast, plot);
    List<Post> posts = new ArrayList<>();
    for (Turn turn : story.turns(Dice.of(seed, "rhythm"))) {
      posts.add(
          turn.executive == null
              ? story.crowdPost(turn)
              : story.executivePost(turn.executive, turn.time));
    }
    List<Requests.Asked> requests = Requests.of(seed, cast, List.copyOf(posts), plot.requests());
    posts.addAll(Requests.posts(requests));
    List<FirstWords.Said> firstWords = FirstWords.of(seed, cast, plot);
    posts.addAll(FirstWords.posts(firstWords));
    posts.sort(Comparator.comparingLong(Post::time));
    return new Told(List.copyOf(posts), story, requests, firstWords, List.copyOf(story.talk));
  }

  /** One post nobody else knows of, for the fault planter: in one place only and plain. */
  Post extra(Space space, long from, long to) {
    Person author = dice.pick(cast.crowd());
    return post(space, author, dice.between(from, to), Kind.ORIGINAL, plainWords(), null);
  }

  private String plainWords() {
    return dice.pick(Phrases.CROWD) + "，第" + Cast.chinese(1 + dice.below(99)) + "次";
  }

  /** Somebody's turn to write. */
  private record Turn(long time, Space space, Executive executive) {}

  private List<Turn> turns(Dice rhythmDice) {
    List<Turn> turns = new ArrayList<>();
    int size = cast.executives().size();
    Rhythm rhythm = new Rhythm(rhythmDice, size, plot);
    for (int number = 0; number < size; number++) {
      Executive executive = cast.executives().get(number);
      if (executive.hasAccount()) {
        for (long time : rhythm.times(number, executive, FROM, TO)) {
          turns.add(new Turn(time, spaceAt(time), executive));
        }
      }
    }
    for (long day = FROM; day < TO; day += ChinaTime.DAY) {
      for (int i = dice.poisson(CROWD_POSTS_A_DAY); i > 0; i--) {
        long time = day + crowdClock();
        turns.add(new Turn(time, spaceAt(time), null));
      }
    }
    for (long day = KEYWORD_FROM; day < KEYWORD_TO; day += ChinaTime.DAY) {
      for (int i = 0; i < KEYWORD_POSTS_A_DAY; i++) {
        turns.add(new Turn(day + crowdClock(), Space.OKWS, null));
      }
    }
    turns.sort(Comparator.comparingLong(Turn::time));
    return turns;
  }

  private long crowdClock() {
    return dice.weighted(CROWD_HOURS) * 3600L + dice.below(3600);
  }

  private static Space spaceAt(long unix) {
    return unix >= SCOPE_FROM && unix < SCOPE_TO ? Space.WEIBOSCOPE : Space.WEIBO;
  }

  private Post executivePost(Executive executive, long time) {
    Habit habit = executive.habit();
    Space space = spaceAt(time);
    Person author = executive.accountAt(time);
    double draw = dice.unit();
    Post post = null;
    if (draw < habit.reply()) {
      Person asker = cast.crowd().get(dice.rank(cast.crowd().size()));
      post = post(space, author, time, Kind.REPLY, scribe.reply(space, asker), null);
    } else if (draw < habit.reply() + habit.repost()) {
      Post source = dice.chance(0.3) ? outsiderPost(space, time) : recent(byCrowd, space, time);
      if (source != null && !source.author().equals(author)) {
        post = post(space, author, time, Kind.REPOST, scribe.repost(space, null, null), source);
      }
    }
    if (post == null) {
      post = post(space, author, time, Kind.ORIGINAL, scribe.own(space), null);
    }
    post = fated(post, fates.ofExecutive(habit.fate(), time), false);
    return remembered(byExecutives, post);
  }

  private Post crowdPost(Turn turn) {
    Space space = turn.space;
    Person author = cast.crowd().get(dice.rank(cast.crowd().size()));
    double draw = dice.unit();
    Post post = null;
    Executive talkedAbout = null;
    if (draw < 0.30) {
      post = repostOf(recent(byExecutives, space, turn.time), space, author, turn.time);
    } else if (draw < 0.36) {
      post = repostOf(recent(byCrowd, space, turn.time), space, author, turn.time);
    } else if (draw < 0.42) {
      Person asker = dice.pick(cast.crowd());
      post = post(space, author, turn.time, Kind.REPLY, scribe.reply(space, asker), null);
    } else if (draw < 0.42 + plot.talk()) {
      talkedAbout = dice.pick(cast.executives());
      String text = scribe.about(space, talkedAbout, turn.time);
      post = post(space, author, turn.time, Kind.ORIGINAL, text, null);
    }
    if (post == null) {
      post = post(space, author, turn.time, Kind.ORIGINAL, scribe.chatter(space), null);
    }
    Fates.Removal removal = fates.ofCrowd(turn.time);
    post = fated(post, removal.at(), removal.byPlatform());
    if (talkedAbout != null) {
      talk.add(new Talk(post, talkedAbout));
    }
    return remembered(byCrowd, post);
  }

  /** A repost of the original behind {@code seen}, with {@code seen} in its chain if it is one. */
  private Post repostOf(Post seen, Space space, Person author, long time) {
    if (seen == null || seen.author().equals(author)) {
      return null;
    }
    Post original = seen.source() == null ? seen : seen.source();
    boolean chained = seen.source() != null || seen.kind() == Kind.REPLY;
    String said = seen.text().lines().findFirst().orElse("");
    String text = scribe.repost(space, chained ? seen.author() : null, said);
    return post(space, author, time, Kind.REPOST, text, original);
  }

  private Post outsiderPost(Space space, long before) {
    long time = before - 60 - dice.exponential(6.0 * 3600);
    if (time < FROM || spaceAt(time) != space) {
      return null;
    }
    Person author = dice.pick(cast.outsiders());
    return post(space, author, time, Kind.ORIGINAL, scribe.chatter(space), null);
  }

  /** A post of the last days in the same space that still stands, null if there is none. */
  private Post recent(Map<Space, ArrayDeque<Post>> pools, Space space, long time) {
    ArrayDeque<Post> pool = pools.get(space);
    while (!pool.isEmpty() && pool.peekFirst().time() < time - MEMORY) {
      pool.removeFirst();
    }
    List<Post> standing = new ArrayList<>();
    for (Iterator<Post> posts = pool.descendingIterator(); posts.hasNext(); ) {
      Post post = posts.next();
      boolean originalStands = post.source() == null || post.source().standsAt(time);
      if (post.time() < time && post.standsAt(time) && originalStands) {
        standing.add(post);
      }
    }
    return standing.isEmpty() ? null : standing.get(dice.rank(standing.size()));
  }

  private static Post remembered(Map<Space, ArrayDeque<Post>> pools, Post post) {
    pools.get(post.space()).addLast(post);
    return post;
  }

  private Post post(Space space, Person author, long time, Kind kind, String text, Post source) {
    String mid = ids.mid(space, time);
    String client = Phrases.CLIENTS.get(dice.rank(Phrases.CLIENTS.size()));
    int reach = author.executive() ? dice.heavy(180, 1.1) : dice.heavy(2, 1.2);
    String alias = ids.alias(space, mid, time);
    return new Post(
        space, mid, alias, author, time, kind, text, client, source, reach, Post.NEVER, false);
  }

  private static Post fated(Post post, long deletedAt, boolean byPlatform) {
    return new Post(
        post.space(),
        post.mid(),
        post.alias(),
        post.author(),
        post.time(),
        post.kind(),
        post.text(),
        post.client(),
        post.source(),
        post.reach(),
        deletedAt,
        byPlatform);
  }
}
