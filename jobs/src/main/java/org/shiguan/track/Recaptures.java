package org.shiguan.track;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.shiguan.stat.Chapman;

/**
 * How many posts went in a purge, also those that no crawl saw: two dumps that saw the account
 * before, and how many of the lost posts both have (codebook D07). Of several dumps the two that
 * have most of them are taken. Whether they are independent the ledger cannot know.
 */
final class Recaptures {
  private Recaptures() {}

  /** The estimate; empty when fewer than two dumps saw any of the posts. */
  static Optional<Chapman> of(AccountLedger ledger, Purge purge) {
    List<Fate> gone = ledger.fates().stream().filter(purge::took).toList();
    Map<Integer, BitSet> byDump = new TreeMap<>();
    for (int i = 0; i < ledger.captures().size(); i++) {
      Capture capture = ledger.captures().get(i);
      if (capture.at() > purge.fromAt()) {
        continue;
      }
      BitSet seen = byDump.computeIfAbsent(capture.dump(), dump -> new BitSet());
      for (int post = 0; post < gone.size(); post++) {
        if (gone.get(post).post().listedIn().get(i)) {
          seen.set(post);
        }
      }
    }
    List<BitSet> most =
        byDump.values().stream()
            .filter(seen -> !seen.isEmpty())
            .sorted(Comparator.comparingInt(BitSet::cardinality).reversed())
            .limit(2)
            .toList();
    if (most.size() < 2) {
      return Optional.empty();
    }
    BitSet both = (BitSet) most.get(0).clone();
    both.and(most.get(1));
    return Optional.of(
        Chapman.of(most.get(0).cardinality(), most.get(1).cardinality(), both.cardinality()));
  }
}
