package org.shiguan.track;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.shiguan.stat.Interval;
import org.shiguan.stat.Quantiles;
import org.shiguan.stat.Wilson;
import org.shiguan.stat.survival.GroupedHazard;
import org.shiguan.stat.survival.LifeTable;
import org.shiguan.stat.survival.SurvivalGate;

/**
 * How long posts stay (codebook D03), as a curve over ages in days. Two things take posts away, and
 * each has its own clock; the hazards of both are added.
 *
 * <p><b>Single deletions</b> come by the age of the post. A post is at risk of one from the age at
 * which it was first seen to that at which it was last seen; a deletion lies between last sight and
 * first absence ({@link GroupedHazard}). It counts only where a crawl would also have shown that
 * the post stands: a tombstone among posts nobody looked for again says that it went, and nothing
 * about how many stayed.
 *
 * <p><b>Mass deletions</b> come on a day, whatever the age ({@link MassDeletion}). Ages of posts in
 * them are that day minus the day of posting, so every post that is known to have stood before says
 * how old the posts were that went, those nobody looked for again too: of them as large a part went
 * as of the others. The day is taken to lie anywhere in its window with equal chance. Posts that
 * were written in the window before that day and went unseen are put back, at the pace of posting
 * before it (the unseen ones of Turnbull 1976).
 *
 * <p>The interval is the middle 95 % of replicates that each draw a day for every mass deletion and
 * days of posting with replacement, and never narrower than for a share of the posts at risk. Where
 * it starts, what is withheld, and what this scored against archives whose truth is known, is in
 * decision 0020.
 */
final class PostSurvival {
  /** Where the curve has values, in days; hazards are constant in between. */
  private static final double[] AGES = {
    0, 1, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60, 75, 90, 120, 150, 180, 210, 240, 270, 300, 330, 365,
    400, 450, 500, 550, 600, 650, 700, 730, 910, 1095, 1460, 1825, 2555, 3650
  };

  private static final int REPLICATES = 300;
  private static final long SEED = 20_110_101L;
  private static final double DAY = 86_400e6;
  private static final double TAIL = 0.025;

  /** Days in the window of a mass deletion that the estimate averages over. */
  private static final int MOMENTS = 9;

  /** Days before a window whose posts tell the pace of posting. */
  private static final double PACE_DAYS = 90;

  /** Ages that posts written and gone in a window are put at. */
  private static final int UNSEEN_AGES = 20;

  private final List<Life> lives;
  private final int clusters;

  private PostSurvival(List<Life> lives) {
    this.lives = lives;
    this.clusters = lives.isEmpty() ? 0 : lives.get(lives.size() - 1).lastCluster() + 1;
  }

  /**
   * A post as the curve sees it.
   *
   * @param postedAt when it was posted, epoch microseconds
   * @param firstSeenAt when it came under observation; a post seen before it was posted is no life
   *     and must not come here
   * @param lastSeenAt L
   * @param missingAt R; null when it is not known to be deleted
   * @param lookedFor whether a crawl at R or later covers it, and would have shown it had it stood
   */
  record Post(long postedAt, long firstSeenAt, long lastSeenAt, Long missingAt, boolean lookedFor) {

    private double age(double at) {
      return Math.max(0, (at - postedAt) / DAY);
    }
  }

  /**
   * The posts of one executive.
   *
   * @param posts in time order
   * @param lastLookAt the last crawl that covers anything of the executive's
   */
  record History(List<Post> posts, long lastLookAt) {}

  /**
   * A value of a curve, which holds until the next.
   *
   * @param days age in days
   * @param survives share that survives to this age
   * @param interval 95 %
   * @param events deletions known by then
   * @param atRisk posts under observation then: first seen before, and last seen or first missing
   *     after
   */
  record Step(double days, double survives, Interval interval, long events, long atRisk) {}

  /**
   * A curve.
   *
   * @param from everything is given survival to this age in days
   * @param steps those that may be printed, in order
   */
  record Curve(double from, List<Step> steps) {}

  /** The curve of some executives together; no steps with too few deletions. */
  static Curve of(List<History> histories) {
    var lives = new ArrayList<Life>();
    int cluster = 0;
    for (History history : histories) {
      Life life = Life.of(history, cluster);
      lives.add(life);
      cluster = life.lastCluster() + 1;
    }
    return new PostSurvival(List.copyOf(lives)).curve();
  }

  private Curve curve() {
    long[] atRisk = new long[AGES.length];
    long[] events = new long[AGES.length];
    for (Life life : lives) {
      life.count(atRisk, events);
    }
    int start = 0;
    while (start < AGES.length && atRisk[start] < SurvivalGate.FEWEST_AT_RISK) {
      start++;
    }
    if (start == AGES.length || events[AGES.length - 1] < SurvivalGate.FEWEST_EVENTS) {
      return new Curve(0, List.of());
    }
    double[] survives = given(start, averaged());
    int from = start;
    List<double[]> drawn =
        IntStream.range(0, REPLICATES)
            .parallel()
            .mapToObj(r -> given(from, replicate(new SplittableRandom(SEED + r))))
            .toList();
    var steps = new ArrayList<Step>();
    for (int i = start; i < AGES.length; i++) {
      int at = i;
      double[] sorted = drawn.stream().mapToDouble(curve -> curve[at]).sorted().toArray();
      Interval interval = interval(sorted, survives[i], atRisk[i]);
      if (SurvivalGate.share(atRisk[i], interval.low(), interval.high())) {
        steps.add(new Step(AGES[i], survives[i], interval, events[i], atRisk[i]));
      }
    }
    return new Curve(AGES[start], List.copyOf(steps));
  }

  /**
   * What the replicates say, but never narrower than for a share of the posts at risk (Wilson):
   * where few or none went, replicates hardly differ.
   */
  private static Interval interval(double[] sorted, double survives, long atRisk) {
    if (atRisk == 0) {
      return new Interval(0, 1);
    }
    Interval share = Wilson.interval(survives, atRisk);
    return new Interval(
        Math.min(share.low(), Quantiles.type7(sorted, TAIL)),
        Math.max(share.high(), Quantiles.type7(sorted, 1 - TAIL)));
  }

  /** Every post once, and the days of mass deletions spread over their windows. */
  private double[] averaged() {
    var weights = new int[clusters];
    Arrays.fill(weights, 1);
    var masses = new LifeTable(AGES);
    for (Life life : lives) {
      int moments = life.masses.isEmpty() ? 1 : MOMENTS;
      for (int i = 0; i < moments; i++) {
        var parts = new double[life.masses.size()];
        Arrays.fill(parts, (i + 0.5) / moments);
        life.passMasses(masses, weights, parts, 1.0 / moments);
      }
    }
    return added(weights, masses);
  }

  /** Days of posting drawn with replacement, and a day for every mass deletion. */
  private double[] replicate(SplittableRandom random) {
    var weights = new int[clusters];
    for (int i = 0; i < clusters; i++) {
      weights[random.nextInt(clusters)]++;
    }
    var masses = new LifeTable(AGES);
    for (Life life : lives) {
      double[] parts = random.doubles(life.masses.size()).toArray();
      life.passMasses(masses, weights, parts, 1);
    }
    return added(weights, masses);
  }

  /** Cumulative hazards of single and mass deletions, by age. */
  private double[] added(int[] weights, LifeTable masses) {
    var watched = new LifeTable(AGES);
    var deaths = new ArrayList<GroupedHazard.Death>();
    for (Life life : lives) {
      life.singles(watched, deaths, weights);
    }
    double[] single = GroupedHazard.fit(watched, deaths);
    double[] mass = masses.hazards();
    var sums = new double[AGES.length];
    for (int i = 0; i + 1 < AGES.length; i++) {
      sums[i + 1] = sums[i] + (single[i] + mass[i]) * (AGES[i + 1] - AGES[i]);
    }
    return sums;
  }

  private static double[] given(int from, double[] sums) {
    var survives = new double[sums.length];
    for (int i = from; i < sums.length; i++) {
      survives[i] = StrictMath.exp(sums[from] - sums[i]);
    }
    return survives;
  }

  /** What is known of one executive's posts, prepared for many replicates. */
  private static final class Life {
    private final List<Post> posts;
    private final long lastLookAt;
    private final List<MassDeletion> masses;

    /** The mass deletion that took each post; −1 for none. */
    private final int[] takenBy;

    /** Day of posting of each, numbered through all executives. */
    private final int[] cluster;

    private Life(
        List<Post> posts,
        long lastLookAt,
        List<MassDeletion> masses,
        int[] takenBy,
        int[] cluster) {
      this.posts = posts;
      this.lastLookAt = lastLookAt;
      this.masses = masses;
      this.takenBy = takenBy;
      this.cluster = cluster;
    }

    static Life of(History history, int firstCluster) {
      List<Post> posts = history.posts();
      List<MassDeletion> masses = MassDeletion.of(posts);
      Map<Post, Integer> taken = new IdentityHashMap<>();
      for (int m = 0; m < masses.size(); m++) {
        for (Post post : masses.get(m).took()) {
          taken.put(post, m);
        }
      }
      var days = new TreeMap<Integer, Integer>();
      posts.forEach(post -> days.putIfAbsent(ChinaDay.of(post.postedAt()), 0));
      int next = firstCluster;
      for (Map.Entry<Integer, Integer> day : days.entrySet()) {
        day.setValue(next++);
      }
      var takenBy = new int[posts.size()];
      var cluster = new int[posts.size()];
      long look = history.lastLookAt();
      for (int i = 0; i < takenBy.length; i++) {
        takenBy[i] = taken.getOrDefault(posts.get(i), -1);
        cluster[i] = days.get(ChinaDay.of(posts.get(i).postedAt()));
        look = Math.max(look, posts.get(i).lastSeenAt());
      }
      for (MassDeletion mass : masses) {
        look = Math.max(look, mass.to());
      }
      return new Life(posts, look, masses, takenBy, cluster);
    }

    int lastCluster() {
      return Arrays.stream(cluster).max().orElse(-1);
    }

    private boolean counts(int i) {
      Post post = posts.get(i);
      return post.missingAt() != null && (takenBy[i] >= 0 || post.lookedFor());
    }

    void count(long[] atRisk, long[] events) {
      for (int i = 0; i < posts.size(); i++) {
        Post post = posts.get(i);
        boolean gone = counts(i);
        double entry = post.age(post.firstSeenAt());
        double until = post.age(gone ? post.missingAt() : post.lastSeenAt());
        for (int a = 0; a < AGES.length; a++) {
          atRisk[a] += entry <= AGES[a] && until >= AGES[a] ? 1 : 0;
          events[a] += gone && until <= AGES[a] ? 1 : 0;
        }
      }
    }

    /** Time at risk of single deletions, and those deletions. */
    void singles(LifeTable watched, List<GroupedHazard.Death> deaths, int[] weights) {
      for (int i = 0; i < posts.size(); i++) {
        int weight = weights[cluster[i]];
        if (weight > 0) {
          Post post = posts.get(i);
          double low = post.age(post.lastSeenAt());
          watched.watch(post.age(post.firstSeenAt()), low, weight);
          if (takenBy[i] < 0 && counts(i)) {
            double by = Math.max(post.age(post.missingAt()), low + 1.0 / 24);
            deaths.add(new GroupedHazard.Death(low, by, weight));
          }
        }
      }
    }

    /**
     * Takes the posts through the mass deletions when each came at this part of its window; those
     * of executives without one are at risk of it all the same.
     */
    void passMasses(LifeTable table, int[] weights, double[] parts, double times) {
      for (int i = 0; i < posts.size(); i++) {
        if (weights[cluster[i]] > 0) {
          pass(table, i, parts, times * weights[cluster[i]]);
        }
      }
      for (int m = 0; m < parts.length; m++) {
        unseen(table, masses.get(m), weights, parts[m], times);
      }
    }

    private void pass(LifeTable table, int i, double[] parts, double weight) {
      Post post = posts.get(i);
      double stands = weight;
      double since = 0;
      for (int m = 0; m < masses.size(); m++) {
        MassDeletion mass = masses.get(m);
        double at = mass.moment(parts[m]);
        boolean taken = takenBy[i] == m;
        if (!taken && post.postedAt() >= at) {
          continue;
        }
        double age = Math.max(since, post.age(at));
        boolean known = post.lastSeenAt() >= mass.to() || post.missingAt() != null;
        double goes = taken ? 1 : known ? 0 : mass.share();
        table.watch(since, age, stands);
        table.die(age, stands * goes);
        stands *= 1 - goes;
        since = age;
      }
      boolean single = takenBy[i] < 0 && counts(i);
      double until = post.age(single ? post.lastSeenAt() : Math.max(lastLookAt, post.lastSeenAt()));
      table.watch(since, Math.max(since, until), stands);
    }

    /** Posts written in the window and gone before any crawl. */
    private void unseen(
        LifeTable table, MassDeletion mass, int[] weights, double part, double times) {
      double span = PACE_DAYS * DAY;
      double first = mass.from() - span;
      double written = 0;
      long earliest = posts.get(0).postedAt();
      for (int i = 0; i < posts.size(); i++) {
        Post post = posts.get(i);
        boolean near = post.postedAt() > first && post.postedAt() <= mass.from();
        written += near && post.firstSeenAt() <= mass.from() ? weights[cluster[i]] : 0;
      }
      span = Math.min(span, Math.max(DAY, mass.from() - earliest));
      double open = mass.moment(part) - mass.from();
      double each = times * mass.share() * written * open / span / UNSEEN_AGES;
      if (each <= 0) {
        return;
      }
      for (int i = 0; i < UNSEEN_AGES; i++) {
        double age = (i + 0.5) / UNSEEN_AGES * open / DAY;
        table.watch(0, age, each);
        table.die(age, each);
      }
    }
  }
}
