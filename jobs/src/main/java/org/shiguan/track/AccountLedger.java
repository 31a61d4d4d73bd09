package org.shiguan.track;

import java.util.List;

/**
 * What became of one account and its posts.
 *
 * @param account its id; null stands for posts whose author nobody knows
 * @param captures what each crawl covered, in time order
 * @param went for each capture, posts that went by the profile counters; null where unknown (D08)
 * @param fates of its posts, newest first
 * @param purges in time order
 * @param events in time order
 */
record AccountLedger(
    String account,
    List<Capture> captures,
    List<Long> went,
    List<Fate> fates,
    List<Purge> purges,
    List<AccountEvent> events) {

  /** Reads an account's archive: coverage, then posts, then purges, then the account itself. */
  static AccountLedger of(AccountArchive archive) {
    Captures.Covered covered = Captures.of(archive.listings(), archive.posts());
    List<Fate> fates =
        archive.posts().stream()
            .map(post -> Lattice.fate(post, covered.captures(), covered.confirmed()))
            .toList();
    List<Purge> purges = Purges.of(covered, fates);
    return new AccountLedger(
        archive.account(),
        covered.captures(),
        covered.counted(),
        fates,
        purges,
        AccountEvents.of(archive, covered.captures(), fates, purges));
  }
}
