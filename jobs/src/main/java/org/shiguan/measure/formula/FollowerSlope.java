package org.shiguan.measure.formula;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.shiguan.stat.TheilSen;

/**
 * Followers won or lost per day before and after a day (codebook M19), by {@link TheilSen} over the
 * snapshots of 14 days on either side; one at the moment itself belongs to both, as in the worked
 * value. Needs 3 on each side.
 *
 * @param before followers per day before
 * @param after followers per day after
 * @param followers F₀, at the snapshot nearest to the moment
 * @param jumps pairs of neighbouring snapshots between which followers changed by more than 5 % a
 *     day: bought or cleaned-up ones, if nothing was posted then
 */
public record FollowerSlope(double before, double after, long followers, List<Jump> jumps) {
  private static final double WINDOW = 14;
  private static final int FEWEST = 3;
  private static final double JUMP = 0.05;

  /**
   * Followers seen.
   *
   * @param day days after the moment, negative before it
   * @param followers 0 or more
   */
  public record Snapshot(double day, long followers) {}

  /**
   * A sudden change.
   *
   * @param from day of the snapshot before it
   * @param to day of the snapshot after it
   */
  public record Jump(double from, double to) {}

  /** Keeps its own copy of the list. */
  public FollowerSlope {
    jumps = List.copyOf(jumps);
  }

  /** The slopes around day 0; empty with fewer than 3 snapshots on a side. */
  public static Optional<FollowerSlope> of(Collection<Snapshot> snapshots) {
    List<Snapshot> near =
        snapshots.stream()
            .filter(s -> Math.abs(s.day) <= WINDOW)
            .sorted(
                Comparator.comparingDouble(Snapshot::day).thenComparingLong(Snapshot::followers))
            .toList();
    List<Snapshot> before = side(near, s -> s.day <= 0);
    List<Snapshot> after = side(near, s -> s.day >= 0);
    if (before.size() < FEWEST || after.size() < FEWEST) {
      return Optional.empty();
    }
    var first = slope(before);
    var second = slope(after);
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    Snapshot nearest =
        near.stream().min(Comparator.comparingDouble(s -> Math.abs(s.day))).orElseThrow();
    return Optional.of(
        new FollowerSlope(
            first.getAsDouble(), second.getAsDouble(), nearest.followers, jumps(near)));
  }

  /** Followers per day won (above 0) or lost (below) by the change. */
  public double change() {
    return after - before;
  }

  /** The change as a part of F₀ per day; empty when there was no follower. */
  public OptionalDouble relativeChange() {
    return followers == 0 ? OptionalDouble.empty() : OptionalDouble.of(change() / followers);
  }

  private static List<Snapshot> side(List<Snapshot> near, Predicate<Snapshot> side) {
    return near.stream().filter(side).toList();
  }

  private static OptionalDouble slope(List<Snapshot> side) {
    return TheilSen.slope(
        side.stream().mapToDouble(Snapshot::day).toArray(),
        side.stream().mapToDouble(Snapshot::followers).toArray());
  }

  private static List<Jump> jumps(List<Snapshot> near) {
    return IntStream.range(1, near.size())
        .filter(i -> jumped(near.get(i - 1), near.get(i)))
        .mapToObj(i -> new Jump(near.get(i - 1).day, near.get(i).day))
        .toList();
  }

  /** Less than a day apart counts as a day. */
  private static boolean jumped(Snapshot earlier, Snapshot later) {
    double days = Math.max(1, later.day - earlier.day);
    return Math.abs(later.followers - earlier.followers) > JUMP * days * earlier.followers;
  }
}
