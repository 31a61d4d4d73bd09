package org.shiguan.synth;

import java.util.List;

/**
 * A made-up executive of the sample.
 *
 * @param id roster id ({@code sample-one})
 * @param zh Chinese name ({@code 样本一号})
 * @param en English name ({@code Sample One})
 * @param aliases other names the crowd uses
 * @param accounts Weibo accounts in order of use, empty if never joined
 * @param employees2010 firm size at the start of 2010
 * @param employees2012 firm size at the start of 2012
 */
record Executive(
    String id,
    String zh,
    String en,
    List<String> aliases,
    String companyZh,
    String companyEn,
    String roleZh,
    String roleEn,
    int employees2010,
    int employees2012,
    Habit habit,
    List<Person> accounts) {

  /** The day the executive with {@link Habit.Fate#SECOND_ACCOUNT} changes accounts. */
  static final String MOVE = "2011-10-15";

  /** The account in use at this moment; the executive must have one. */
  Person accountAt(long unix) {
    return accounts.size() > 1 && unix >= ChinaTime.day(MOVE) ? accounts.get(1) : accounts.get(0);
  }

  boolean hasAccount() {
    return !accounts.isEmpty();
  }
}
