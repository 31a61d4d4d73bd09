package org.shiguan.track;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shiguan.run.RosterAccounts;
import org.shiguan.study.Account;
import org.shiguan.study.Executive;
import org.shiguan.study.Study;

/**
 * One account under the numbers of two corpora. The roster lets nobody have two accounts of one
 * platform on one day, so two at once, of different spaces, are one. Their posts have different ids
 * and are never matched; but when one listing shows the whole account, what was posted under the
 * other number before the oldest post of that listing is missing from it too.
 */
final class Twins {
  private Twins() {}

  /** Accounts that are one with another, each with the first of those in the roster. */
  static Map<String, String> of(Study study) {
    var first = new HashMap<String, String>();
    List<RosterAccounts.Held> held = RosterAccounts.of(study);
    int next = 0;
    for (Executive executive : study.roster().executives()) {
      List<Account> accounts = executive.accounts();
      for (int i = 0; i < accounts.size(); i++) {
        for (int k = 0; k < i; k++) {
          if (areOne(accounts.get(k), accounts.get(i))) {
            String one = held.get(next + k).account();
            first.putIfAbsent(one, one);
            first.putIfAbsent(held.get(next + i).account(), first.get(one));
          }
        }
      }
      next += accounts.size();
    }
    return first;
  }

  private static boolean areOne(Account a, Account b) {
    boolean before = a.to() != null && b.from() != null && !a.to().isAfter(b.from());
    boolean after = b.to() != null && a.from() != null && !b.to().isAfter(a.from());
    return !a.space().equals(b.space()) && !before && !after;
  }

  /**
   * What an account's crawls say of its posts under another number: as captures that list none of
   * them.
   */
  static List<Capture> elsewhere(AccountLedger ledger) {
    var captures = new ArrayList<Capture>();
    for (int i = 0; i < ledger.captures().size(); i++) {
      Capture capture = ledger.captures().get(i);
      boolean whole =
          capture.cut() == Capture.Cut.WHOLE
              && (capture.stated() == null
                  ? capture.listed() == 0
                  : capture.stated() <= capture.listed());
      if (whole) {
        long oldest = capture.hi() + 1;
        for (Fate fate : ledger.fates()) {
          boolean listed = fate.post().listedIn().get(i);
          oldest = listed ? Math.min(oldest, fate.post().postedAt()) : oldest;
        }
        captures.add(
            new Capture(
                capture.at(),
                capture.dump(),
                Long.MIN_VALUE,
                oldest - 1,
                capture.kinds(),
                capture.cut(),
                0,
                capture.stated()));
      }
    }
    return captures;
  }
}
