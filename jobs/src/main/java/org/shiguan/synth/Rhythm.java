package org.shiguan.synth;

import java.util.ArrayList;
import java.util.List;

/** The posting process: when an executive writes, from the {@link Habit} and the events. */
final class Rhythm {
  private static final double SECONDS_BETWEEN_POSTS_OF_A_SITTING = 260;

  private final Dice dice;
  private final int castSize;
  private final Plot plot;
  private final List<Happening> happenings;

  Rhythm(Dice dice, int castSize, Plot plot) {
    this.dice = dice;
    this.castSize = castSize;
    this.plot = plot;
    this.happenings = plot.happenings();
  }

  /** Unix seconds of all posts in [from, to), ascending, no two in one second. */
  List<Long> times(int number, Executive executive, long from, long to) {
    Habit habit = executive.habit();
    List<Long> times = new ArrayList<>();
    long last = 0;
    for (long day = Math.max(from, ChinaTime.day(habit.joined())); day < to; day += ChinaTime.DAY) {
      if (silent(habit, day)) {
        continue;
      }
      for (long time : habit.clockwork() ? clockwork(habit, day) : sittings(number, habit, day)) {
        if (time > last && time < to && !silent(habit, time)) {
          times.add(time);
          last = time;
        }
      }
    }
    return times;
  }

  /** One post in the morning on most days, within a minute and a half of eight. */
  private List<Long> clockwork(Habit habit, long day) {
    return dice.chance(habit.perDay()) ? List.of(day + 8 * 3600 + dice.below(90)) : List.of();
  }

  private List<Long> sittings(int number, Habit habit, long day) {
    double rate = habit.perDay() / habit.burst();
    if (ChinaTime.weekday(day) >= 6) {
      rate *= habit.weekend();
    }
    for (Happening happening : happenings) {
      if (happening.heats(number, castSize, day)) {
        rate *= habit.eventPull();
      }
    }
    List<Long> times = new ArrayList<>();
    int sittings = dice.poisson(rate);
    for (int i = 0; i < sittings; i++) {
      long time = day + dice.weighted(habit.hours()) * 3600L + dice.below(3600);
      times.add(time);
      while (dice.chance(1 - 1 / habit.burst())) {
        time += 20 + dice.exponential(SECONDS_BETWEEN_POSTS_OF_A_SITTING);
        times.add(time);
      }
    }
    times.sort(null);
    return times;
  }

  private boolean silent(Habit habit, long unix) {
    if (habit.fate() == Habit.Fate.CLOSED && unix >= plot.closed()) {
      return true;
    }
    if (habit.fate() == Habit.Fate.EMPTIED_AND_RETURNED
        && unix >= plot.emptied()
        && unix < plot.returned()) {
      return true;
    }
    for (Habit.Pause pause : habit.pauses()) {
      if (unix >= ChinaTime.day(pause.from()) && unix < ChinaTime.day(pause.to())) {
        return true;
      }
    }
    return false;
  }
}
