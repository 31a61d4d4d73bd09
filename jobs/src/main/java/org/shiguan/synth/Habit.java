package org.shiguan.synth;

import java.util.ArrayList;
import java.util.List;

/**
 * How an executive uses Weibo.
 *
 * @param group what the ground truth calls this executive
 * @param perDay posts per active day, on average
 * @param burst posts per sitting, on average (1 = never two in a row)
 * @param hours 24 weights, China hours
 * @param weekend weight of Saturday and Sunday against a weekday
 * @param repost share of reposts
 * @param reply share of replies
 * @param clockwork whether posts come at fixed times of day
 * @param eventPull factor on the rate in the days around an event of the executive
 * @param joined China date of the account, null without account
 * @param pauses silences
 * @param fate what happens to the posts
 */
record Habit(
    Group group,
    double perDay,
    double burst,
    List<Double> hours,
    double weekend,
    double repost,
    double reply,
    boolean clockwork,
    double eventPull,
    String joined,
    List<Pause> pauses,
    Fate fate) {

  private static final List<Double> OFFICE = hours(9, 18, 1, 0.06);
  private static final List<Double> NIGHT = hours(21, 27, 1, 0.05);
  private static final List<Double> EVENING = hours(18, 24, 1, 0.15);
  private static final List<Double> ALL_DAY = hours(8, 24, 1, 0.03);
  private static final List<Double> COMMUTER = commuter();
  private static final List<Double> CLOCK = hours(8, 9, 1, 0);

  /** The fourteen ways of the sample; further executives repeat them. */
  static final List<Habit> ALL =
      List.of(
          stayed(0.75, 1.3, OFFICE, 0.25, 0.25, 0.10, 2, "2010-03-01"),
          stayed(0.60, 2.4, NIGHT, 1.0, 0.30, 0.05, 1, "2010-05-10"),
          deleted(0.75, 1.6, EVENING, 1.2, 0.20, 0.15, Fate.EMPTIED_AND_RETURNED),
          never(),
          stayed(0.30, 2.8, ALL_DAY, 0.8, 0.15, 0.10, 9, "2010-08-20")
              .with(Fate.DELETES_NOW_AND_THEN),
          stayed(0.55, 1.5, COMMUTER, 0.5, 0.35, 0.10, 1, "2010-02-14")
              .silent("2011-08-21", "2012-03-10"),
          deleted(0.70, 1.4, ALL_DAY, 0.7, 0.25, 0.10, Fate.CLOSED),
          stayed(0.55, 1.8, EVENING, 1.0, 0.80, 0.05, 1, "2010-06-06").with(Fate.SECOND_ACCOUNT),
          stayed(0.70, 1.0, CLOCK, 1.0, 0.05, 0.00, 1, "2010-01-05").regular(),
          never(),
          stayed(0.70, 3.0, OFFICE, 0.1, 0.10, 0.70, 1, "2010-11-11"),
          deleted(0.75, 2.0, NIGHT, 0.9, 0.30, 0.10, Fate.THINNED_OUT),
          stayed(0.16, 1.2, COMMUTER, 0.4, 0.30, 0.15, 2, "2011-09-01")
              .silent("2012-01-20", "2012-02-08"),
          never());

  /** What happens to an executive's posts or account. */
  enum Fate {
    /** Nothing is deleted. */
    KEPT,
    /** One post in ten is deleted within weeks. */
    DELETES_NOW_AND_THEN,
    /** Nothing is deleted; the executive moves to a second account in 2011. */
    SECOND_ACCOUNT,
    /** Every post goes on one day of July 2012; posting begins again in November. */
    EMPTIED_AND_RETURNED,
    /** The account and all posts go in March 2012. */
    CLOSED,
    /** Three posts in five go on one day of November 2012; posting goes on. */
    THINNED_OUT
  }

  private static Habit stayed(
      double perDay,
      double burst,
      List<Double> hours,
      double weekend,
      double repost,
      double reply,
      double eventPull,
      String joined) {
    return new Habit(
        Group.STAYED,
        perDay,
        burst,
        hours,
        weekend,
        repost,
        reply,
        false,
        eventPull,
        joined,
        List.of(),
        Fate.KEPT);
  }

  private static Habit deleted(
      double perDay,
      double burst,
      List<Double> hours,
      double weekend,
      double repost,
      double reply,
      Fate fate) {
    return new Habit(
        Group.DELETED,
        perDay,
        burst,
        hours,
        weekend,
        repost,
        reply,
        false,
        3,
        "2010-09-09",
        List.of(),
        fate);
  }

  private static Habit never() {
    return new Habit(
        Group.NEVER_JOINED, 0, 1, ALL_DAY, 1, 0, 0, false, 1, null, List.of(), Fate.KEPT);
  }

  private Habit with(Fate other) {
    return new Habit(
        group, perDay, burst, hours, weekend, repost, reply, clockwork, eventPull, joined, pauses,
        other);
  }

  private Habit silent(String from, String to) {
    return new Habit(
        group,
        perDay,
        burst,
        hours,
        weekend,
        repost,
        reply,
        clockwork,
        eventPull,
        joined,
        List.of(new Pause(from, to)),
        fate);
  }

  private Habit regular() {
    return new Habit(
        group, perDay, burst, hours, weekend, repost, reply, true, eventPull, joined, pauses, fate);
  }

  boolean hasAccount() {
    return joined != null;
  }

  /** Hours in [from, to) count {@code inside}, the others {@code outside}; to may pass midnight. */
  private static List<Double> hours(int from, int to, double inside, double outside) {
    List<Double> weights = new ArrayList<>();
    for (int hour = 0; hour < 24; hour++) {
      boolean in = (hour >= from && hour < to) || (hour + 24 >= from && hour + 24 < to);
      weights.add(in ? inside : hour >= 2 && hour < 7 ? outside / 6 : outside);
    }
    return List.copyOf(weights);
  }

  private static List<Double> commuter() {
    List<Double> weights = new ArrayList<>(hours(7, 24, 0.2, 0.02));
    weights.set(8, 1.0);
    weights.set(18, 1.0);
    weights.set(22, 0.6);
    return List.copyOf(weights);
  }

  /** A silence, as [from, to) China dates. */
  record Pause(String from, String to) {}
}
