package org.shiguan.track;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Purges, closures and bans with the covered ones of the 28 days before them, which the comparison
 * of D06 reads. A deletion stirs up controversy itself, so that only days that ended before L, the
 * last moment at which nothing had gone, can have led to it.
 */
final class Exits {
  private static final int DAYS_BEFORE = 28;

  private Exits() {}

  /** The exits of an executive in time order. */
  static List<Exit> of(String executive, List<AccountHistory> accounts, DailyCounts counts) {
    CoveredDays covered = CoveredDays.of(accounts);
    var exits = new ArrayList<Exit>();
    for (AccountHistory account : accounts) {
      for (Cause cause : account.causes()) {
        boolean concerns = account.concerns(cause.at(), Spells.isLast(account, accounts));
        if (cause.what() != Cause.What.BACK && concerns) {
          exits.add(new Exit(executive, cause, days(cause.fromAt(), covered, counts)));
        }
      }
    }
    exits.sort(Comparator.comparing(Exit::cause, Cause.IN_TIME));
    return List.copyOf(exits);
  }

  private static List<Exit.Day> days(Long from, CoveredDays covered, DailyCounts counts) {
    var days = new ArrayList<Exit.Day>();
    for (int before = DAYS_BEFORE; from != null && before >= 1; before--) {
      int day = ChinaDay.of(from) - before;
      if (covered.isCovered(day)) {
        LocalDate date = ChinaDay.date(day);
        days.add(
            new Exit.Day(
                date,
                before,
                DailyCounts.on(counts.posts(), date),
                DailyCounts.on(counts.comments(), date),
                DailyCounts.on(counts.mentions(), date)));
      }
    }
    return List.copyOf(days);
  }
}
