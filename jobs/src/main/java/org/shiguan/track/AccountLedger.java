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

  /**
   * The same with what crawls of the account under another number say of its posts. Purges and
   * events stay those of the account's own crawls: of the other number's they are told there.
   */
  AccountLedger with(AccountArchive archive, List<Capture> elsewhere) {
    if (elsewhere.isEmpty()) {
      return this;
    }
    Captures.Covered covered = Captures.of(archive.listings(), archive.posts());
    return new AccountLedger(
        account, captures, went, fates(archive, covered, elsewhere), purges, events);
  }

  private static List<Fate> fates(
      AccountArchive archive, Captures.Covered covered, List<Capture> elsewhere) {
    return archive.posts().stream()
        .map(post -> Lattice.fate(post, covered.captures(), covered.confirmed(), elsewhere))
        .toList();
  }

  /** Reads an account's archive: coverage, then posts, then purges, then the account itself. */
  static AccountLedger of(AccountArchive archive) {
    Captures.Covered covered = Captures.of(archive.listings(), archive.posts());
    List<Fate> fates = fates(archive, covered, List.of());
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
