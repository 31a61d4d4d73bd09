package org.shiguan.track;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.shiguan.stat.Interval;
import org.shiguan.stat.survival.Turnbull;
import org.shiguan.stat.survival.TurnbullBootstrap;

/**
 * How long posts stay: Turnbull's estimate over ages in days, each post from the age at which it
 * was first seen, its deletion somewhere in (L, R] (codebook D03). Posts of one day are drawn
 * together for the interval, because a purge takes them together.
 */
final class PostSurvival {
  /** Fewer deletions than this give no curve (codebook §8). */
  static final int FEWEST_EVENTS = 5;

  private static final int REPLICATES = 200;
  private static final long SEED = 20_110_101L;
  private static final double DAY = 86_400e6;

  private PostSurvival() {}

  /**
   * A post as the curve sees it.
   *
   * @param postedAt when it was posted, epoch microseconds
   * @param firstSeenAt when it came under observation
   * @param lastSeenAt L
   * @param missingAt R; null when it is not known to be deleted
   */
  record Post(long postedAt, long firstSeenAt, long lastSeenAt, Long missingAt) {

    private Turnbull.Observation observation() {
      double low = age(lastSeenAt);
      double high = missingAt == null ? Double.POSITIVE_INFINITY : Math.max(low, age(missingAt));
      double entry = Math.min(low, age(firstSeenAt));
      return new Turnbull.Observation(entry == high ? 0 : entry, low, high);
    }

    private double age(long at) {
      return Math.max(0, (at - postedAt) / DAY);
    }
  }

  /**
   * A step of a curve, which holds until the next.
   *
   * @param days age in days
   * @param atLeast least share that survives
   * @param atMost greatest share
   * @param interval null when nothing varies
   * @param events deletions known by then
   * @param atRisk posts under observation then
   */
  record Step(
      double days, double atLeast, double atMost, Interval interval, long events, long atRisk) {}

  /**
   * A curve.
   *
   * @param steps in order
   * @param fit the estimate behind them
   */
  record Curve(List<Step> steps, Turnbull fit) {}

  /** The curve of some posts; empty with too few deletions, or when no maximum was found. */
  static Optional<Curve> of(List<Post> posts) {
    long events = posts.stream().filter(post -> post.missingAt != null).count();
    if (events < FEWEST_EVENTS) {
      return Optional.empty();
    }
    Map<Integer, List<Turnbull.Observation>> byDay = new TreeMap<>();
    for (Post post : posts) {
      byDay
          .computeIfAbsent(ChinaDay.of(post.postedAt), day -> new ArrayList<>())
          .add(post.observation());
    }
    List<Turnbull.Observation> all = byDay.values().stream().flatMap(List::stream).toList();
    Turnbull fit = Turnbull.fit(all);
    if (!fit.converged()) {
      return Optional.empty();
    }
    var times = new TreeSet<Double>();
    times.add(Math.max(0, fit.from()));
    for (Turnbull.Mass mass : fit.masses()) {
      if (mass.probability() > 0 && mass.high() < Double.POSITIVE_INFINITY) {
        times.add(mass.low());
        times.add(mass.high());
      }
    }
    List<Double> at = List.copyOf(times);
    List<Interval> intervals =
        TurnbullBootstrap.survival(List.copyOf(byDay.values()), at, REPLICATES, SEED).orElse(null);
    var steps = new ArrayList<Step>();
    for (int i = 0; i < at.size(); i++) {
      steps.add(step(at.get(i), fit, all, intervals == null ? null : intervals.get(i)));
    }
    return Optional.of(new Curve(List.copyOf(steps), fit));
  }

  private static Step step(
      double days, Turnbull fit, List<Turnbull.Observation> all, Interval interval) {
    double gone = 0;
    double going = 0;
    for (Turnbull.Mass mass : fit.masses()) {
      if (mass.high() <= days) {
        gone += mass.probability();
      } else if (mass.low() <= days && mass.high() < Double.POSITIVE_INFINITY) {
        going += mass.probability();
      }
    }
    long events = all.stream().filter(o -> o.high() <= days).count();
    long atRisk = all.stream().filter(o -> o.entry() <= days && o.low() >= days).count();
    double atMost = Math.min(1, Math.max(0, 1 - gone));
    double atLeast = Math.min(atMost, Math.max(0, 1 - gone - going));
    return new Step(days, atLeast, atMost, interval, events, atRisk);
  }
}
