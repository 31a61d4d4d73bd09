package org.shiguan.coding;

import java.util.Map;
import java.util.TreeMap;

/** How many units each stratum gives. */
final class Allocation {
  private Allocation() {}

  /**
   * As many from each stratum as from any other, so that small groups and years can be judged by
   * themselves; what a small stratum lacks, the others give, and what is left over when the number
   * does not divide, the strata of most units.
   *
   * @param sizes units of each stratum, each above 0
   * @param wanted 1 or more
   * @return at most the size for each; all units together when there are no more than wanted
   */
  static <K extends Comparable<K>> Map<K, Integer> equal(Map<K, Long> sizes, int wanted) {
    var given = new TreeMap<K, Integer>();
    sizes.keySet().forEach(stratum -> given.put(stratum, 0));
    long left = wanted;
    while (left > 0) {
      var open = sizes.keySet().stream().filter(k -> given.get(k) < sizes.get(k)).sorted().toList();
      if (open.isEmpty()) {
        break;
      }
      long each = left / open.size();
      if (each == 0) {
        var largest =
            open.stream()
                .sorted((a, b) -> Long.compare(sizes.get(b), sizes.get(a)))
                .limit(left)
                .toList();
        largest.forEach(stratum -> given.merge(stratum, 1, Integer::sum));
        break;
      }
      for (K stratum : open) {
        long more = Math.min(each, sizes.get(stratum) - given.get(stratum));
        given.merge(stratum, (int) more, Integer::sum);
        left -= more;
      }
    }
    return given;
  }
}
