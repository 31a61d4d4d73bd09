package org.shiguan.track;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The days, at +08:00, on which every post of an executive would be known: at least 95 % of the day
 * lies in what valid crawls of whole timelines cover (codebook M02, D02), while the account was
 * theirs and is known to have been there, and after the last purge of half of it or more before the
 * crawl.
 *
 * <p>An account is known to have been there from its opening on where a profile says when that was,
 * else from its first post or the first time it was shown, until the last time that it was seen.
 * Before and after there may have been no account to be silent with, whatever a study file declares
 * as covered: a roster's first day is no sight of the account.
 */
final class CoveredDays {
  private static final double WHOLE_DAY = 0.95;

  private record Stretch(long from, long to) {}

  private final BitSet days = new BitSet();

  private CoveredDays() {}

  /** The covered days of all accounts of one executive together, purges in their middle. */
  static CoveredDays of(List<AccountHistory> accounts) {
    return of(accounts, Cause.Placement.MIDDLE);
  }

  /** The same with purges placed as asked. */
  static CoveredDays of(List<AccountHistory> accounts, Cause.Placement placement) {
    var stretches = new ArrayList<Stretch>();
    for (AccountHistory account : accounts) {
      addTo(stretches, account, placement);
    }
    stretches.sort(Comparator.comparingLong(Stretch::from).thenComparingLong(Stretch::to));
    var covered = new CoveredDays();
    long dayCovered = 0;
    int day = -1;
    long until = Long.MIN_VALUE;
    for (Stretch stretch : stretches) {
      long from = Math.max(stretch.from, until);
      while (from < stretch.to) {
        if (ChinaDay.of(from) != day) {
          day = ChinaDay.of(from);
          dayCovered = 0;
        }
        long to = Math.min(stretch.to, ChinaDay.begins(day + 1));
        dayCovered += to - from;
        if (dayCovered >= WHOLE_DAY * ChinaDay.MICROS) {
          covered.days.set(day);
        }
        from = to;
      }
      until = Math.max(until, stretch.to);
    }
    return covered;
  }

  private static void addTo(
      List<Stretch> stretches, AccountHistory account, Cause.Placement placement) {
    Long there = thereFrom(account);
    for (Capture capture : account.captures()) {
      // A crawl of original posts cannot see somebody who only reposts.
      if (!capture.isValid() || capture.kinds() != Capture.Kinds.ALL || there == null) {
        continue;
      }
      long from = Math.max(there, capture.lo() == Long.MIN_VALUE ? there : capture.lo() + 1);
      for (Cause cause : account.causes()) {
        if (cause.what().state() == State.PURGED && cause.toAt() <= capture.at()) {
          from = Math.max(from, cause.at(placement));
        }
      }
      long to = Math.min(capture.hi(), account.lastSight()) + 1;
      if (account.account().to() != null) {
        to = Math.min(to, ChinaDay.begins(ChinaDay.of(account.account().to())));
      }
      if (from < to) {
        stretches.add(new Stretch(from, to));
      }
    }
  }

  /** From when on the account is known to be there and theirs; null when it was never seen. */
  private static Long thereFrom(AccountHistory history) {
    LocalDate theirs = history.account().from();
    return theirs == null || history.firstSight() == null
        ? history.firstSight()
        : (Long) Math.max(history.firstSight(), ChinaDay.begins(ChinaDay.of(theirs)));
  }

  boolean isCovered(int day) {
    return day >= 0 && days.get(day);
  }

  /** The first covered day; {@link Integer#MAX_VALUE} when there is none. */
  int first() {
    return days.isEmpty() ? Integer.MAX_VALUE : days.nextSetBit(0);
  }

  /** The last covered day; −1 when there is none. */
  int last() {
    return days.length() - 1;
  }
}
