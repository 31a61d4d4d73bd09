package org.shiguan.compare;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * In which group, size of firm and rank an executive is on a day (codebook §4.5, M24): by what held
 * on that day, never by what came later (§4.4).
 */
public final class Membership {
  private final Map<String, List<Stretch>> byExecutive;

  private Membership(Map<String, List<Stretch>> byExecutive) {
    this.byExecutive = byExecutive;
  }

  /** The three groups. */
  public enum Group {
    /** On Weibo. */
    STAYED,
    /** Posts purged or account closed, and not back. */
    DELETED,
    /** Never there, on evidence. */
    NEVER_JOINED
  }

  /**
   * Days [from, to) on which nothing of this changed.
   *
   * @param executive executive id
   * @param from first day, days since 1970-01-01
   * @param to day after the last
   * @param group null on days that belong to none
   * @param size S, M or L; null when not known
   * @param rank null when no role is known
   */
  public record Stretch(String executive, int from, int to, Group group, String size, Rank rank) {}

  /** The membership of these stretches, in any order. */
  public static Membership of(Collection<Stretch> stretches) {
    return new Membership(
        stretches.stream()
            .sorted(Comparator.comparingInt(Stretch::from))
            .collect(Collectors.groupingBy(Stretch::executive, TreeMap::new, Collectors.toList())));
  }

  /** The stretches of an executive in time order. */
  public List<Stretch> of(String executive) {
    return byExecutive.getOrDefault(executive, List.of());
  }

  /** Executives with any stretch, by id. */
  public Collection<String> executives() {
    return byExecutive.keySet();
  }

  /** What held on a day; empty before the first and after the last. */
  public Optional<Stretch> on(String executive, int day) {
    return of(executive).stream().filter(s -> s.from() <= day && day < s.to()).findFirst();
  }

  /** The group on a day; null when in none. */
  public Group group(String executive, int day) {
    return on(executive, day).map(Stretch::group).orElse(null);
  }

  /** Days of [from, to) in a group. */
  public int days(String executive, Group group, int from, int to) {
    return of(executive).stream()
        .filter(s -> s.group() == group)
        .mapToInt(s -> Math.max(0, Math.min(to, s.to()) - Math.max(from, s.from())))
        .sum();
  }
}
