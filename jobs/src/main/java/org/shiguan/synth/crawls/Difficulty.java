package org.shiguan.synth.crawls;

import java.util.Locale;

/**
 * How much an archive hides. A listing is what one crawl got of one account.
 *
 * <table>
 * <caption>Rates</caption>
 * <tr><th></th><th>easy</th><th>medium</th><th>hard</th></tr>
 * <tr><td>crawls in two years, unless told otherwise</td><td>24</td><td>14</td><td>10</td></tr>
 * <tr><td>crawls that list only the newest posts, and how many</td>
 *     <td>none</td><td>25 %, 90</td><td>60 %, 60</td></tr>
 * <tr><td>ghosts among the living posts of a listing</td>
 *     <td>none</td><td>1 %</td><td>3 %</td></tr>
 * <tr><td>listings with a hole of 10 to 20 posts</td><td>none</td><td>3 %</td><td>8 %</td></tr>
 * <tr><td>listings that an error breaks off</td><td>none</td><td>3 %</td><td>6 %</td></tr>
 * <tr><td>accounts that a crawl skips</td><td>2 %</td><td>5 %</td><td>10 %</td></tr>
 * <tr><td>crawls that stop in the middle of the accounts</td>
 *     <td>none</td><td>10 %</td><td>20 %</td></tr>
 * <tr><td>listings without the profile's counter</td><td>none</td><td>10 %</td><td>40 %</td></tr>
 * <tr><td>crawls of originals only</td><td>none</td><td>1</td><td>1</td></tr>
 * <tr><td>keyword crawls</td><td>1</td><td>2</td><td>3</td></tr>
 * <tr><td>posts that others repost</td><td>30 %</td><td>20 %</td><td>10 %</td></tr>
 * <tr><td>of those reposts, seen beside one crawl</td><td>60 %</td><td>50 %</td><td>30 %</td></tr>
 * <tr><td>posts missing from a listing that are asked for one by one</td>
 *     <td>30 %</td><td>20 %</td><td>10 %</td></tr>
 * <tr><td>of those questions, answered with an error</td>
 *     <td>5 %</td><td>15 %</td><td>25 %</td></tr>
 * </table>
 *
 * <p>What happens to posts and accounts is the same at every difficulty.
 */
public enum Difficulty {
  /** Monthly crawls of whole timelines. */
  EASY,
  /** A crawl every seven weeks, with what usually goes wrong. */
  MEDIUM,
  /** A crawl every ten weeks, most of them capped, many without a counter. */
  HARD;

  /**
   * The difficulty of this name.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static Difficulty named(String name) {
    for (Difficulty difficulty : values()) {
      if (difficulty.label().equals(name)) {
        return difficulty;
      }
    }
    throw new IllegalArgumentException("a difficulty is easy, medium or hard, not " + name);
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  Rates rates() {
    return switch (this) {
      case EASY -> new Rates(24, 0, 0, 0, 0, 0, 0.02, 0, 0, 0, 1, 0.3, 0.6, 0.3, 0.05);
      case MEDIUM ->
          new Rates(14, 0.25, 90, 0.01, 0.03, 0.03, 0.05, 0.1, 0.1, 1, 2, 0.2, 0.5, 0.2, 0.15);
      case HARD ->
          new Rates(10, 0.6, 60, 0.03, 0.08, 0.06, 0.1, 0.2, 0.4, 1, 3, 0.1, 0.3, 0.1, 0.25);
    };
  }

  /**
   * The rows of the table, shares in [0, 1].
   *
   * @param crawls crawls in two years
   * @param capped share of crawls that list only the newest posts
   * @param cap how many those list
   * @param ghosts share of living posts that one listing misses
   * @param holes share of listings with a hole
   * @param broken share of listings that an error breaks off
   * @param skipped share of accounts that a crawl skips
   * @param stopped share of crawls that stop in the middle
   * @param uncounted share of listings without a counter
   * @param originalsOnly number of crawls that leave out reposts
   * @param keyword number of keyword crawls
   * @param reposted share of posts that others repost
   * @param repostSeen share of those reposts that is seen beside one crawl
   * @param probed share of missing posts that are asked for
   * @param probeError share of those questions that get an error for an answer
   */
  record Rates(
      int crawls,
      double capped,
      int cap,
      double ghosts,
      double holes,
      double broken,
      double skipped,
      double stopped,
      double uncounted,
      int originalsOnly,
      int keyword,
      double reposted,
      double repostSeen,
      double probed,
      double probeError) {}
}
