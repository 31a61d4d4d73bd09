package org.shiguan.synth;

import java.util.ArrayList;
import java.util.List;

/**
 * An account as the roster lists it: every Weibo account stands there twice, under its number and
 * under its Weiboscope pseudonym.
 *
 * @param space {@code weibo} or {@code weiboscope}
 * @param from first China date of validity
 * @param to end of validity, exclusive, null while it lasts
 */
record RosterAccount(String space, String uid, String name, String from, String to) {

  static List<RosterAccount> of(Executive executive, Plot plot) {
    List<RosterAccount> accounts = new ArrayList<>();
    for (int i = 0; i < executive.accounts().size(); i++) {
      Person person = executive.accounts().get(i);
      String from = ChinaTime.date(person.createdAt());
      boolean replaced = i + 1 < executive.accounts().size();
      boolean closed = executive.habit().fate() == Habit.Fate.CLOSED;
      String to =
          replaced ? Executive.MOVE : closed ? ChinaTime.date(plot.closed() + ChinaTime.DAY) : null;
      accounts.add(new RosterAccount("weibo", person.uid(), person.name(), from, to));
      accounts.add(new RosterAccount("weiboscope", person.scopeUid(), person.name(), from, to));
    }
    return accounts;
  }
}
