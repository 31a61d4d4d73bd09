package org.shiguan.track;

import java.util.ArrayList;
import java.util.List;
import org.shiguan.stat.BinomialTail;
import org.shiguan.stat.Holm;
import org.shiguan.track.Purge.Kind;

/**
 * Purges of one account: intervals between consecutive valid crawls in which more confirmed posts
 * went than the account loses otherwise (codebook D04). What the half-year mask hides was taken out
 * of the captures before and is no missing post here.
 */
final class Purges {
  /** Fewer missing posts are no purge. */
  static final int FEWEST_MISSING = 20;

  private static final double MASS_SHARE = 0.5;
  private static final double CHANCE = 1e-6;

  /** No account is taken to lose fewer of its posts than this in an interval. */
  private static final double LEAST_EXPECTED = 0.002;

  private Purges() {}

  /**
   * The purges of an account in time order.
   *
   * @param fates of its posts
   */
  static List<Purge> of(Captures.Covered covered, List<Fate> fates) {
    List<Capture> captures = covered.captures();
    var intervals = new ArrayList<Purge>();
    long allPresent = 0;
    long allMissing = 0;
    int before = -1;
    for (int i = 0; i < captures.size(); i++) {
      if (!captures.get(i).isValid()) {
        continue;
      }
      if (before >= 0) {
        int present = 0;
        int missing = 0;
        for (Fate fate : fates) {
          PostHistory post = fate.post();
          boolean there = post.listedIn().get(before);
          if (there
              && (post.listedIn().get(i)
                  || captures.get(i).covers(post.postedAt(), post.repost()))) {
            present++;
            missing += fate.wentIn(captures.get(before).at(), captures.get(i).at()) ? 1 : 0;
          }
        }
        double expected = Math.max(LEAST_EXPECTED, (allMissing + 0.5) / (allPresent + 1.0));
        if (present > 0) {
          intervals.add(
              interval(
                  captures.get(before),
                  captures.get(i),
                  present,
                  missing,
                  expected,
                  covered.counted().get(i)));
        }
        allPresent += present;
        allMissing += missing;
      }
      before = i;
    }
    return purges(intervals);
  }

  private static Purge interval(
      Capture before, Capture after, int present, int missing, double expected, Long counted) {
    double logTail = BinomialTail.logUpper(present, missing, expected);
    Kind kind =
        missing == present
            ? Kind.TOTAL
            : missing >= MASS_SHARE * present ? Kind.MASS : Kind.SELECTIVE;
    return new Purge(
        before.at(), after.at(), present, missing, expected, logTail / Math.log(10), kind, counted);
  }

  private static List<Purge> purges(List<Purge> intervals) {
    double[] adjusted =
        Holm.adjust(
            intervals.stream()
                .mapToDouble(p -> Math.min(1, Math.pow(10, p.log10Tail())))
                .toArray());
    var purges = new ArrayList<Purge>();
    for (int i = 0; i < intervals.size(); i++) {
      Purge interval = intervals.get(i);
      if (interval.missing() >= FEWEST_MISSING && adjusted[i] < CHANCE) {
        purges.add(interval);
      }
    }
    return purges;
  }
}
