package org.shiguan.synth;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What differs from one made-up study to another: when accounts are purged, closed and thinned out,
 * who was crawled when, and how much is asked, answered and said.
 *
 * @param emptied when every post of one kind of executive goes
 * @param returned the day that executive begins to post again
 * @param closed when an account is closed with all its posts
 * @param thinned when many posts of one kind of executive go
 * @param thinnedShare share of the posts that go then
 * @param nowAndThen share of the posts of one kind of executive that go within weeks
 * @param crawls the crawls of timelines from April 2012 on, in order
 * @param requests how often the crowd asks, as a multiple of the sample's
 * @param talk share of the crowd's posts that are about an executive
 * @param heat how much the crowd has against executives, as a multiple of the sample's
 * @param words crises and announcements of the speaker beside those of the sample
 */
record Plot(
    long emptied,
    long returned,
    long closed,
    long thinned,
    double thinnedShare,
    double nowAndThen,
    List<Crawl> crawls,
    int requests,
    double talk,
    double heat,
    List<Word> words) {

  /** The sample's. */
  static final Plot SAMPLE =
      new Plot(
          ChinaTime.moment("2012-07-10T12:00:00"),
          ChinaTime.day("2012-11-05"),
          ChinaTime.moment("2012-03-11T23:30:00"),
          ChinaTime.moment("2012-11-15T01:20:00"),
          0.6,
          0.1,
          // What went in July or November was missing once; then it is missing again.
          List.of(
              new Crawl("2012-04-02", "2012-07-01", "2012-04-02", "api/crawl-2012-07.json.bz2"),
              new Crawl("2012-05-01", "2012-10-01", "2012-07-01", "api/crawl-2012-10.json.bz2"),
              new Crawl("2012-04-02", "2012-12-20", "2012-11-14", "api/crawl-2012-12.json.bz2"),
              new Crawl("2012-08-15", "2013-01-01", "2012-12-20", "api/crawl-2013-01.json.gz")),
          1,
          0.33,
          1,
          List.of());

  /** The day from which a harvest covers the six weeks to {@link #HARVEST_TO}. */
  static final String HARVEST_FROM = "2012-10-01";

  static final String HARVEST_TO = "2012-11-14";

  /**
   * A crawl of all timelines, at noon of its last day.
   *
   * @param from first day whose posts it covers
   * @param to the day after the last
   * @param crowdFrom from this day on it has the crowd's posts too
   * @param path its file
   */
  record Crawl(String from, String to, String crowdFrom, String path) {
    long at() {
      return ChinaTime.day(to) + 12 * 3600;
    }
  }

  /**
   * A crisis, or else an announcement, of the speaker.
   *
   * @param day its China day
   * @param crisis whether it is one
   * @param lead seconds by which the executive is before the firm; below 0 when after
   */
  record Word(String day, boolean crisis, long lead) {}

  private enum Difficulty {
    EASY,
    MEDIUM,
    HARD;

    static Difficulty named(String name) {
      for (Difficulty difficulty : values()) {
        if (difficulty.name().toLowerCase(Locale.ROOT).equals(name)) {
          return difficulty;
        }
      }
      throw new IllegalArgumentException("a difficulty is easy, medium or hard, not " + name);
    }
  }

  /**
   * The plot of a seed.
   *
   * @param name easy, medium or hard: how seldom was crawled, and how often something goes just
   *     after a crawl
   * @throws IllegalArgumentException when it is none of these
   */
  static Plot of(long seed, String name) {
    Difficulty difficulty = Difficulty.named(name);
    Dice dice = Dice.of(seed, "plot");
    List<Crawl> crawls = crawls(difficulty);
    double justAfter =
        switch (difficulty) {
          case EASY -> 0.1;
          case MEDIUM -> 0.3;
          case HARD -> 0.6;
        };
    long emptied = moment(dice, crawls, justAfter, "2012-05-20", "2012-09-10");
    long returned = ChinaTime.day(ChinaTime.date(emptied + dice.between(50, 100) * ChinaTime.DAY));
    long closed = moment(dice, crawls, justAfter, "2012-01-20", "2012-10-20");
    long thinned = moment(dice, crawls, justAfter, "2012-05-20", "2012-11-25");
    return new Plot(
        emptied,
        returned,
        closed,
        thinned,
        0.3 + 0.5 * dice.unit(),
        0.05 + 0.25 * dice.unit(),
        crawls,
        1 + dice.below(2),
        0.2 + 0.25 * dice.unit(),
        0.5 + dice.unit(),
        words(dice, 4 + dice.below(8)));
  }

  /** Everything that happens: the events of the sample, and the crises of this plot. */
  List<Happening> happenings() {
    var happenings = new ArrayList<Happening>(Happening.ALL);
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).crisis()) {
        happenings.add(
            new Happening(
                crisis(i),
                words.get(i).day(),
                "08:00",
                "minute",
                List.of(FirstWords.SPEAKER),
                "（虚构）样本公司戊的传闻，第%d则".formatted(i + 1),
                "(invented) rumour about Sample Company 5, number %d".formatted(i + 1)));
      }
    }
    return List.copyOf(happenings);
  }

  /** The event of a crisis. */
  static String crisis(int word) {
    return Happening.CRISIS + (word + 1);
  }

  private static List<Crawl> crawls(Difficulty difficulty) {
    List<String> days =
        switch (difficulty) {
          case EASY ->
              List.of(
                  "2012-05-01",
                  "2012-06-01",
                  "2012-07-01",
                  "2012-08-01",
                  "2012-09-01",
                  "2012-10-01",
                  "2012-12-01",
                  "2012-12-20",
                  "2013-01-01");
          case MEDIUM ->
              List.of("2012-06-01", "2012-08-01", "2012-10-01", "2012-12-10", "2013-01-01");
          case HARD -> List.of("2012-07-01", "2012-10-01", "2013-01-01");
        };
    var crawls = new ArrayList<Crawl>();
    String crowdFrom = "2012-04-02";
    for (String day : days) {
      // A hard archive has each post twice at most.
      boolean whole = difficulty != Difficulty.HARD || crawls.isEmpty();
      String from = whole ? "2012-04-02" : crawls.size() == 1 ? "2012-05-15" : "2012-07-15";
      String path = "api/crawl-%s.json.bz2".formatted(day);
      crawls.add(new Crawl(from, day, crowdFrom, path));
      crowdFrom = day.equals(HARVEST_FROM) ? HARVEST_TO : day;
    }
    return List.copyOf(crawls);
  }

  /** A moment between two days, or some hours after one of the crawls between them. */
  private static long moment(
      Dice dice, List<Crawl> crawls, double justAfter, String from, String to) {
    long lo = ChinaTime.day(from);
    long hi = ChinaTime.day(to);
    long drawn = dice.between(lo, hi);
    List<Crawl> between = crawls.stream().filter(c -> c.at() >= lo && c.at() < hi).toList();
    if (!dice.chance(justAfter) || between.isEmpty()) {
      return drawn;
    }
    return dice.pick(between).at() + 3600 + dice.below(12 * 3600);
  }

  private static List<Word> words(Dice dice, int number) {
    var words = new ArrayList<Word>();
    // In the quarter of Weiboscope accounts have other numbers, and no firm speaks.
    long lo = ChinaTime.day("2012-04-10");
    long span = ChinaTime.day("2012-12-10") - lo;
    for (int i = 0; i < number; i++) {
      for (boolean crisis : List.of(true, false)) {
        long day = lo + (i * span + (crisis ? span / 2 : 0)) / number;
        long hours = 1L + dice.below(20);
        boolean first = dice.chance(0.7);
        words.add(
            new Word(
                ChinaTime.date(day), crisis, (first ? 1 : -1) * (hours * 600 + dice.below(600))));
      }
    }
    return List.copyOf(words);
  }
}
