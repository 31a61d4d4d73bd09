package org.shiguan.report.mart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How controversial the posts of one executive are, and how much of that is the analyst's weighting
 * (codebook M15).
 *
 * @param executive executive id
 * @param posts posts with an index
 * @param index mean index, 0 to 1
 * @param low lower end of its 95 % interval
 * @param high upper end
 * @param geometric index made with the geometric mean
 * @param contributions what each of {@link #COMPONENTS} adds to the index
 * @param without index without each of them; null where no post can do without it
 * @param medianRank middle rank under 10,000 weightings, 1 for the most controversial
 * @param rankLow where 90 of 100 ranks lie: lower end
 * @param rankHigh upper end
 * @param bandLow where 90 of 100 weightings put the index: lower end
 * @param bandHigh upper end
 * @param aboveNext share of weightings that put it above the next by index; null for the last
 */
public record Controversy(
    String executive,
    long posts,
    double index,
    double low,
    double high,
    double geometric,
    List<Double> contributions,
    List<Double> without,
    double medianRank,
    double rankLow,
    double rankHigh,
    double bandLow,
    double bandHigh,
    Double aboveNext) {
  /** The components in the order of the codebook, c1 to c5. */
  public static final List<String> COMPONENTS =
      List.of("log_ratio", "tone_variance", "balance", "walk", "hostile");

  private static final double ROUNDING = 1e-6;

  /** Refuses an index out of range, and parts that do not make it up. */
  public Controversy {
    Objects.requireNonNull(executive, "executive");
    contributions = List.copyOf(contributions);
    without = Collections.unmodifiableList(new ArrayList<>(without));
    double sum = contributions.stream().mapToDouble(c -> c).sum();
    boolean ranged = Stream.of(index, low, high, bandLow, bandHigh).allMatch(v -> v >= 0 && v <= 1);
    if (!ranged
        || low > high
        || bandLow > bandHigh
        || posts < 1
        || contributions.size() != COMPONENTS.size()
        || without.size() != COMPONENTS.size()
        || Math.abs(sum - index) > ROUNDING) {
      throw new MartException(
          "%s: an index of %s from %s, %s to %s"
              .formatted(executive, index, contributions, low, high));
    }
  }
}
