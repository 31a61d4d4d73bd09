package org.shiguan.compare;

import org.shiguan.study.Bilingual;

/** The gates of codebook §8 for comparisons, all of them. */
public final class Gates {
  private static final long ENOUGH_ACCOUNTS = 8;
  private static final long FEWEST_ACCOUNTS = 5;
  private static final long ENOUGH_EVENTS = 10;
  private static final long FEWEST_EVENTS = 5;

  private Gates() {}

  /**
   * Tests of accounts, and δ with its interval: 8 accounts in the smallest group, 5 to 7 with a
   * flag, else none.
   *
   * @param smallest accounts in the smallest group
   */
  public static Gate accounts(long smallest) {
    if (smallest >= ENOUGH_ACCOUNTS) {
      return Gate.PUBLISH;
    }
    return smallest >= FEWEST_ACCOUNTS
        ? new Gate(
            Gate.Level.FLAG,
            new Bilingual(
                "最小一组只有 %s 个账号（不足 8 个）：只作精确检验，结果不稳。".formatted(smallest),
                "Accounts in the smallest group: %s (below 8): exact test only, unstable."
                    .formatted(smallest)))
        : new Gate(
            Gate.Level.SUPPRESS,
            new Bilingual(
                "最小一组只有 %s 个账号（不足 5 个）。".formatted(smallest),
                "Accounts in the smallest group: %s (below 5).".formatted(smallest)));
  }

  /**
   * Hazards with one covariate: 10 events, 5 to 9 by Firth's penalty with a flag, else the events
   * are listed.
   */
  public static Gate hazard(long events) {
    if (events >= ENOUGH_EVENTS) {
      return Gate.PUBLISH;
    }
    return events >= FEWEST_EVENTS
        ? new Gate(
            Gate.Level.FLAG,
            new Bilingual(
                "只有 %s 次事件（不足 10 次）：用 Firth 惩罚估计。".formatted(events),
                "Events: %s (below 10): estimated with Firth's penalty.".formatted(events)))
        : new Gate(
            Gate.Level.SUPPRESS,
            new Bilingual(
                "只有 %s 次事件（不足 5 次）。".formatted(events), "Events: %s (below 5).".formatted(events)));
  }

  /** Curves of episodes: 10 episodes of 5 accounts; 5 episodes with a flag. */
  public static Gate curve(long episodes, long accounts) {
    if (episodes < FEWEST_EVENTS || accounts < 1) {
      return new Gate(
          Gate.Level.SUPPRESS,
          new Bilingual(
              "只有 %s 次事件可观察（不足 5 次）。".formatted(episodes),
              "Episodes: %s (below 5).".formatted(episodes)));
    }
    Gate ofAccounts = accounts(accounts);
    if (ofAccounts.level() == Gate.Level.PUBLISH && episodes < ENOUGH_EVENTS) {
      return new Gate(
          Gate.Level.FLAG,
          new Bilingual(
              "只有 %s 次可观察（不足 10 次）。".formatted(episodes),
              "Episodes: %s (below 10).".formatted(episodes)));
    }
    return ofAccounts;
  }
}
