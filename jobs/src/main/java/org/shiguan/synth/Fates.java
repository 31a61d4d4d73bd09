package org.shiguan.synth;

/** When posts are deleted, and by whom: the truth behind every gap between two crawls. */
final class Fates {
  /** The day in July 2012 on which every post of one kind of executive goes. */
  static final long EMPTIED = ChinaTime.moment("2012-07-10T12:00:00");

  /** The day that executive begins to post again. */
  static final long RETURNED = ChinaTime.day("2012-11-05");

  /** The evening in March 2012 on which an account is closed with all its posts. */
  static final long CLOSED = ChinaTime.moment("2012-03-11T23:30:00");

  /** The night in November 2012 on which three posts in five go. */
  static final long THINNED = ChinaTime.moment("2012-11-15T01:20:00");

  /** Share of the posts that go at {@link #THINNED}. */
  static final double THINNED_SHARE = 0.6;

  private static final double NOW_AND_THEN = 1 / 10.0;
  private static final double CROWD_DELETES = 0.03;
  private static final double CROWD_REMOVED = 0.01;

  private final Dice dice;

  Fates(Dice dice) {
    this.dice = dice;
  }

  /**
   * When an executive's post goes.
   *
   * @return Unix seconds, or {@link Post#NEVER}
   */
  long ofExecutive(Habit.Fate fate, long posted) {
    return switch (fate) {
      case KEPT, SECOND_ACCOUNT -> Post.NEVER;
      case DELETES_NOW_AND_THEN ->
          dice.chance(NOW_AND_THEN)
              ? posted + ChinaTime.DAY + dice.exponential(20.0 * ChinaTime.DAY)
              : Post.NEVER;
      case EMPTIED_AND_RETURNED -> posted < EMPTIED ? EMPTIED : Post.NEVER;
      case CLOSED -> CLOSED;
      case THINNED_OUT -> posted < THINNED && dice.chance(THINNED_SHARE) ? THINNED : Post.NEVER;
    };
  }

  /** When an ordinary post goes, and whether the platform took it. */
  Removal ofCrowd(long posted) {
    boolean removed = dice.chance(CROWD_REMOVED);
    boolean gone = removed || dice.chance(CROWD_DELETES);
    long when = gone ? posted + 600 + dice.exponential(2.0 * ChinaTime.DAY) : Post.NEVER;
    return new Removal(when, removed);
  }

  /**
   * The end of an ordinary post.
   *
   * @param at Unix seconds, or {@link Post#NEVER}
   */
  record Removal(long at, boolean byPlatform) {}
}
