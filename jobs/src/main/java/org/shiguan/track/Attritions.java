package org.shiguan.track;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Of the posts of one dump that a later one covers, how many it still has, by their age (codebook
 * D09): the survivorship of the archive itself. Accounts that the later dump does not cover say
 * nothing, so that it must be told whose posts were counted.
 */
final class Attritions {
  private static final long DAY = 86_400_000_000L;

  /** An age and the days it goes up to. */
  private record Bin(String name, int days) {}

  private static final List<Bin> BINS =
      List.of(
          new Bin("0-1", 1),
          new Bin("1-7", 7),
          new Bin("7-30", 30),
          new Bin("30-90", 90),
          new Bin("90-365", 365),
          new Bin("365+", Integer.MAX_VALUE));

  private Attritions() {}

  /**
   * Two dumps and an age.
   *
   * @param dump line of inputs that has the posts
   * @param later line of inputs that was crawled later
   * @param age bin of ages in days
   */
  record Pair(int dump, int later, String age) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      int byDump = Integer.compare(dump, other.dump);
      int byLater = byDump != 0 ? byDump : Integer.compare(later, other.later);
      return byLater != 0 ? byLater : age.compareTo(other.age);
    }
  }

  /** The dumps that list posts of an account. */
  static Set<Integer> dumps(AccountLedger ledger) {
    return ledger.captures().stream()
        .filter(capture -> capture.listed() > 0)
        .map(Capture::dump)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Posts that were covered and posts that were there: {posts, present}. */
  static Map<Pair, long[]> of(AccountLedger ledger) {
    var counts = new TreeMap<Pair, long[]>();
    List<Capture> captures = ledger.captures();
    for (int a = 0; a < captures.size(); a++) {
      for (int b = a + 1; b < captures.size(); b++) {
        Capture earlier = captures.get(a);
        Capture later = captures.get(b);
        if (earlier.dump() == later.dump() || !later.isValid()) {
          continue;
        }
        for (Fate fate : ledger.fates()) {
          PostHistory post = fate.post();
          boolean present = post.shownIn().get(b);
          boolean covered = present || later.covers(post.postedAt(), post.repost());
          if (post.listedIn().get(a) && covered) {
            String age = age(later.at() - post.postedAt());
            long[] count =
                counts.computeIfAbsent(
                    new Pair(earlier.dump(), later.dump(), age), pair -> new long[2]);
            count[0]++;
            count[1] += present ? 1 : 0;
          }
        }
      }
    }
    return counts;
  }

  private static String age(long micros) {
    return BINS.stream()
        .filter(bin -> bin.days == Integer.MAX_VALUE || micros < bin.days * DAY)
        .findFirst()
        .orElseThrow()
        .name;
  }
}
