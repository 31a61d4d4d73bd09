package org.shiguan.track;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Timelines of twelve made-up executives over two years, what crawls saw of them, and the truth:
 * for scoring curves. Shares no code with the estimators.
 *
 * <p>Two delete 15 % of their posts one by one, the others 4 %. Beside that three empty the
 * account, one of whom returns, one deletes most at once and one a third. Of single deletions two
 * in five come within hours, the others any day of the first four hundred.
 *
 * @param histories what the curve is given, by executive
 * @param truths every post that was written, seen or not, by executive
 */
record MadeUpTimelines(
    List<PostSurvival.History> histories, List<List<MadeUpTimelines.Truth>> truths) {
  private static final double DAYS = 730;
  private static final long DAY = 86_400_000_000L;
  private static final long START = 15_340L * DAY;

  /**
   * How much the crawls hide: crawls in two years, the share of them that list the newest posts
   * only and how many, the share of accounts that a crawl skips, and of standing posts that it
   * misses.
   */
  enum Difficulty {
    EASY(24, 0, 0, .02, 0),
    MEDIUM(14, .25, 90, .05, .01),
    HARD(10, .6, 60, .1, .03);

    private final int crawls;
    private final double capped;
    private final int cap;
    private final double skipped;
    private final double ghosts;

    Difficulty(int crawls, double capped, int cap, double skipped, double ghosts) {
      this.crawls = crawls;
      this.capped = capped;
      this.cap = cap;
      this.skipped = skipped;
      this.ghosts = ghosts;
    }
  }

  /**
   * A post as it was, in days.
   *
   * @param gone ∞ when it still stands
   */
  record Truth(double posted, double gone) {}

  static MadeUpTimelines of(Difficulty difficulty, long seed) {
    var random = new SplittableRandom(seed);
    var crawls = new ArrayList<Double>();
    double step = (DAYS - 60) / (difficulty.crawls - 1);
    for (int k = 0; k < difficulty.crawls; k++) {
      boolean edge = k == 0 || k == difficulty.crawls - 1;
      crawls.add(45 + k * step + (edge ? 0 : (random.nextDouble() - .5) * .4 * step));
    }
    var caps = new ArrayList<Integer>();
    for (int k = 0; k < difficulty.crawls; k++) {
      caps.add(random.nextDouble() < difficulty.capped ? difficulty.cap : Integer.MAX_VALUE);
    }
    var histories = new ArrayList<PostSurvival.History>();
    var truths = new ArrayList<List<Truth>>();
    for (int executive = 0; executive < 12; executive++) {
      List<Truth> life = life(executive, random);
      truths.add(life);
      histories.add(seen(life, crawls, caps, difficulty, random));
    }
    return new MadeUpTimelines(histories, truths);
  }

  private static List<Truth> life(int executive, SplittableRandom random) {
    double single = executive == 5 || executive == 6 ? .15 : .04;
    double turn = DAYS * (.3 + .35 * random.nextDouble());
    double back = executive == 8 ? turn + 100 + 60 * random.nextDouble() : turn;
    double share =
        switch (executive) {
          case 7, 8, 11 -> 1;
          case 9 -> .65 + .3 * random.nextDouble();
          case 10 -> .25 + .13 * random.nextDouble();
          default -> 0;
        };
    boolean ends = executive == 7 || executive == 11;
    double pace = .15 + .25 * random.nextDouble();
    var life = new ArrayList<Truth>();
    for (double at = wait(pace, random); at < DAYS; at += wait(pace, random)) {
      if (at >= turn && (ends || at < back)) {
        continue;
      }
      double gone = Double.POSITIVE_INFINITY;
      if (random.nextDouble() < single) {
        double hours = -.25 * StrictMath.log(1 - random.nextDouble());
        gone = at + (random.nextDouble() < .4 ? hours : 1 + 399 * random.nextDouble());
      }
      if (at < turn && random.nextDouble() < share) {
        gone = Math.min(gone, turn);
      }
      life.add(new Truth(at, gone < DAYS ? gone : Double.POSITIVE_INFINITY));
    }
    return life;
  }

  private static double wait(double pace, SplittableRandom random) {
    return -StrictMath.log(1 - random.nextDouble()) / pace;
  }

  /** The rule of the ledger: seen, and then missing in two crawls that cover it. */
  private static PostSurvival.History seen(
      List<Truth> life,
      List<Double> crawls,
      List<Integer> caps,
      Difficulty difficulty,
      SplittableRandom random) {
    int posts = life.size();
    var first = new double[posts];
    var last = new double[posts];
    var missing = new double[posts];
    var absences = new int[posts];
    java.util.Arrays.fill(first, -1);
    double look = 0;
    for (int k = 0; k < crawls.size(); k++) {
      double at = crawls.get(k);
      if (random.nextDouble() < difficulty.skipped) {
        continue;
      }
      look = at;
      int listed = 0;
      for (int i = posts - 1; i >= 0 && listed < caps.get(k); i--) {
        if (life.get(i).posted() > at) {
          continue;
        }
        boolean there = life.get(i).gone() > at && random.nextDouble() >= difficulty.ghosts;
        if (there) {
          listed++;
          first[i] = first[i] < 0 ? at : first[i];
          last[i] = at;
          absences[i] = 0;
        } else if (first[i] >= 0) {
          missing[i] = absences[i] == 0 ? at : missing[i];
          absences[i]++;
        }
      }
    }
    var known = new ArrayList<PostSurvival.Post>();
    for (int i = 0; i < posts; i++) {
      if (first[i] >= 0) {
        known.add(
            new PostSurvival.Post(
                micros(life.get(i).posted()),
                micros(first[i]),
                micros(last[i]),
                absences[i] >= 2 ? (Long) micros(missing[i]) : null,
                true));
      }
    }
    return new PostSurvival.History(List.copyOf(known), micros(look));
  }

  private static long micros(double days) {
    return START + (long) (days * DAY);
  }

  /** The share that stands at an age of what stood at an earlier one, product-limit to the end. */
  static double survival(List<Truth> posts, double from, double age) {
    double share = 1;
    var gone =
        posts.stream()
            .mapToDouble(post -> post.gone() - post.posted())
            .filter(t -> t > from && t <= age)
            .sorted()
            .toArray();
    for (double t : gone) {
      long atRisk =
          posts.stream().filter(post -> Math.min(post.gone(), DAYS) - post.posted() >= t).count();
      share *= 1 - 1.0 / atRisk;
    }
    return share;
  }
}
