package org.shiguan.synth;

/** When posts are deleted, and by whom: the truth behind every gap between two crawls. */
final class Fates {
  private static final double CROWD_DELETES = 0.03;
  private static final double CROWD_REMOVED = 0.01;

  private final Dice dice;
  private final Plot plot;

  Fates(Dice dice, Plot plot) {
    this.dice = dice;
    this.plot = plot;
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
          dice.chance(plot.nowAndThen())
              ? posted + ChinaTime.DAY + dice.exponential(20.0 * ChinaTime.DAY)
              : Post.NEVER;
      case EMPTIED_AND_RETURNED -> posted < plot.emptied() ? plot.emptied() : Post.NEVER;
      case CLOSED -> plot.closed();
      case THINNED_OUT ->
          posted < plot.thinned() && dice.chance(plot.thinnedShare()) ? plot.thinned() : Post.NEVER;
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
