package org.shiguan.measure.formula;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Posts that ride on what everybody talks about (codebook M23): those with a term whose burst
 * ({@link BurstOnsets}) began up to 24 hours before. Chance is measured by moving the posts by ±1
 * to ±26 whole weeks, which keeps weekday and clock time.
 *
 * @param posts posts looked at
 * @param hits posts with a term in its first 24 hours
 * @param shiftsAsHigh of the 52 shifts, those with at least as many hits
 */
public record Newsjacking(long posts, long hits, int shiftsAsHigh) {
  private static final int WEEKS = 26;
  private static final int SHIFTS = 2 * WEEKS;
  private static final long FRESH = 24 * 3_600;
  private static final long WEEK = 7 * 24 * 3_600;

  /**
   * A post.
   *
   * @param at seconds of any epoch
   * @param terms the terms in it
   */
  public record Post(long at, Collection<String> terms) {}

  /**
   * Counts one account.
   *
   * @param posts posts in weeks with a list of bursts; the others are not known and left out
   * @param onsets when bursts of a term began, seconds of the same epoch
   */
  public static Newsjacking of(Collection<Post> posts, Map<String, long[]> onsets) {
    long hits = hits(posts, onsets, 0);
    long asHigh =
        IntStream.rangeClosed(-WEEKS, WEEKS)
            .filter(week -> week != 0 && hits(posts, onsets, week * WEEK) >= hits)
            .count();
    return new Newsjacking(posts.size(), hits, (int) asHigh);
  }

  private static long hits(Collection<Post> posts, Map<String, long[]> onsets, long shift) {
    return posts.stream().filter(p -> hit(p, onsets, p.at + shift)).count();
  }

  private static boolean hit(Post post, Map<String, long[]> onsets, long at) {
    return post.terms.stream()
        .flatMapToLong(term -> Arrays.stream(onsets.getOrDefault(term, new long[0])))
        .anyMatch(onset -> onset <= at && at - onset <= FRESH);
  }

  /** Hits by posts, 0 to 1; empty without posts. */
  public OptionalDouble share() {
    return posts == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) hits / posts);
  }

  /** (1 + shifts as high)/(1 + 52); no smaller than 1/53. */
  public double pValue() {
    return (1.0 + shiftsAsHigh) / (1 + SHIFTS);
  }
}
