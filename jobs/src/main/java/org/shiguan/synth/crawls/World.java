package org.shiguan.synth.crawls;

import java.util.ArrayList;
import java.util.List;
import org.shiguan.synth.ChinaTime;
import org.shiguan.synth.Dice;

/**
 * What all accounts of an archive have in common: two years, and the crawls in them.
 *
 * @param seed decides everything that is left to chance
 * @param rates what goes wrong, and how often
 * @param web whether the years are 2019 and 2020, with pages of the web, pinned posts, edits and
 *     masks; else 2012 and 2013 with the Open API
 * @param lean whether there are so many accounts that each writes about ten posts only
 * @param from Unix seconds of the first moment
 * @param to Unix seconds of the end
 * @param crawls the crawls of timelines, in order
 * @param keywords when the keyword crawls were, Unix seconds, in order
 */
record World(
    long seed,
    Difficulty.Rates rates,
    boolean web,
    boolean lean,
    long from,
    long to,
    List<Crawl> crawls,
    List<Long> keywords) {
  /** From so many accounts on an archive is for measuring speed. */
  static final int LEAN = 2_000;

  private static final long FIRST_CRAWL = 20 * ChinaTime.DAY;
  private static final long LAST_CRAWL = 5 * ChinaTime.DAY;

  /**
   * One crawl of timelines.
   *
   * @param number from 1
   * @param at Unix seconds, the same for all its accounts
   * @param dump how it is written
   * @param cap how many posts it lists at most
   * @param originalsOnly whether it left out reposts
   * @param reach the accounts before this number were reached; it stopped at the next
   */
  record Crawl(int number, long at, Dump dump, int cap, boolean originalsOnly, int reach) {}

  /** The formats of timelines. */
  enum Dump {
    /** Pages of the Open API, one a line. */
    API_PAGES,
    /** Statuses of the Open API without their author's profile, one a line. */
    API_LINES,
    /** Pages of weibo.com/ajax, one a line. */
    AJAX_PAGES,
    /** A file of weibo-crawler per account. */
    CRAWLER_FILES
  }

  static World of(long seed, Difficulty difficulty, int accounts, int crawls) {
    boolean web = Math.floorMod(seed, 2L) == 0;
    boolean lean = accounts >= LEAN;
    long from = ChinaTime.day(web ? "2019-01-01" : "2012-01-01");
    long to = ChinaTime.day(web ? "2021-01-01" : "2014-01-01");
    Difficulty.Rates rates = difficulty.rates();
    Dice dice = Dice.of(seed, "crawls");
    var list = new ArrayList<Crawl>();
    int originals = rates.originalsOnly() > 0 && crawls > 4 ? 2 + dice.below(crawls - 4) : 0;
    double step = (to - LAST_CRAWL - from - FIRST_CRAWL) / (double) Math.max(1, crawls - 1);
    for (int number = 1; number <= crawls; number++) {
      boolean edge = number == 1 || number == crawls;
      double shift = edge ? 0 : (dice.unit() - 0.5) * 0.4 * step;
      long at = from + FIRST_CRAWL + (long) ((number - 1) * step + shift);
      int cap = dice.chance(rates.capped()) ? rates.cap() : Integer.MAX_VALUE;
      boolean stops = dice.chance(rates.stopped()) && !edge;
      int reach = 1 + (int) (accounts * (0.3 + 0.6 * dice.unit()));
      list.add(
          new Crawl(
              number,
              at,
              dump(web, lean, number),
              cap,
              number == originals,
              stops ? reach : accounts));
    }
    var keywords = new ArrayList<Long>();
    for (int i = 0; i < rates.keyword(); i++) {
      keywords.add(dice.between(from + FIRST_CRAWL, to));
    }
    keywords.sort(null);
    return new World(seed, rates, web, lean, from, to, List.copyOf(list), List.copyOf(keywords));
  }

  private static Dump dump(boolean web, boolean lean, int number) {
    if (lean) {
      return Dump.API_LINES;
    }
    if (!web) {
      return Dump.API_PAGES;
    }
    return number % 2 == 0 ? Dump.CRAWLER_FILES : Dump.AJAX_PAGES;
  }

  /** Draws that belong to one account and one purpose. */
  Dice dice(int account, String purpose) {
    return Dice.of(seed, purpose + account);
  }
}
