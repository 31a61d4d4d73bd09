package org.shiguan.track;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.shiguan.study.Account;

/**
 * The days, at +08:00, on which every post of an executive would be known: at least 95 % of the day
 * lies in what valid crawls of whole timelines cover (codebook M02, D02), while the account was
 * theirs and existed, and after the last purge of half of it or more before the crawl.
 *
 * <p>A crawl that lists a whole account reaches back to its opening. Where no profile says when
 * that was, it reaches back to the day the roster gives, else to the first known post: before that
 * there may have been no account to be silent with.
 */
final class CoveredDays {
  private static final double WHOLE_DAY = 0.95;

  private record Stretch(long from, long to) {}

  private final BitSet days = new BitSet();

  private CoveredDays() {}

  /** The covered days of all accounts of one executive together. */
  static CoveredDays of(List<AccountHistory> accounts) {
    var stretches = new ArrayList<Stretch>();
    for (AccountHistory account : accounts) {
      addTo(stretches, account);
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

  private static void addTo(List<Stretch> stretches, AccountHistory account) {
    Long opened = opened(account);
    for (Capture capture : account.captures()) {
      // A crawl of original posts cannot see somebody who only reposts.
      if (!capture.isValid() || capture.kinds() != Capture.Kinds.ALL || opened == null) {
        continue;
      }
      long from = Math.max(opened, capture.lo() == Long.MIN_VALUE ? opened : capture.lo() + 1);
      for (Cause cause : account.causes()) {
        if (cause.what().state() == State.PURGED && cause.toAt() <= capture.at()) {
          from = Math.max(from, cause.at());
        }
      }
      long to = capture.hi() + 1;
      if (account.account().to() != null) {
        to = Math.min(to, ChinaDay.begins(ChinaDay.of(account.account().to())));
      }
      if (from < to) {
        stretches.add(new Stretch(from, to));
      }
    }
  }

  /** From when on the account is known to exist and was theirs; null when nothing says. */
  private static Long opened(AccountHistory history) {
    Account account = history.account();
    Long theirs =
        account.from() == null ? null : (Long) ChinaDay.begins(ChinaDay.of(account.from()));
    if (history.openedAt() != null) {
      return theirs == null ? history.openedAt() : (Long) Math.max(theirs, history.openedAt());
    }
    if (theirs != null) {
      return theirs;
    }
    return history.posts().isEmpty() ? null : history.posts().get(0);
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
