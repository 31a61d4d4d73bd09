package org.shiguan.report.mart;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How many posts of one dump are still in another, by their age at the second (codebook D09).
 *
 * @param dumpA the earlier dump
 * @param dumpB the later dump
 * @param age age of the posts when B was crawled
 * @param posts posts of A of that age whose author and day B covers, 0 or more
 * @param present those of them that are in B, 0 to {@code posts}
 * @param accounts accounts whose posts these are, 1 or more
 * @param accountsOfDump accounts of which A lists posts, {@code accounts} or more
 * @param whose executives, or accounts of others, whose posts these are; empty when they are all of
 *     A's or too many to name
 * @param low lower end of the Wilson interval of their share, null without posts
 * @param high upper end, null without posts
 */
public record Attrition(
    String dumpA,
    String dumpB,
    Age age,
    long posts,
    long present,
    long accounts,
    long accountsOfDump,
    List<String> whose,
    Double low,
    Double high) {

  /** Age of a post in days, lower end included. */
  public enum Age {
    /** Less than a day. */
    DAY("0-1"),
    /** One day to a week. */
    WEEK("1-7"),
    /** A week to thirty days. */
    MONTH("7-30"),
    /** Thirty to ninety days. */
    QUARTER("30-90"),
    /** Ninety days to a year. */
    YEAR("90-365"),
    /** A year and more. */
    OLDER("365+");

    private final String days;

    Age(String days) {
      this.days = days;
    }

    /** The days, as in the column {@code age}. */
    public String days() {
      return days;
    }

    static Age of(String days) {
      return Stream.of(values())
          .filter(a -> a.days.equals(days))
          .findFirst()
          .orElseThrow(
              () -> Suggestion.unknown("age", days, Stream.of(values()).map(Age::days).toList()));
    }
  }

  /** Refuses more posts present than there are, and an interval that is none. */
  public Attrition {
    Objects.requireNonNull(dumpA, "dumpA");
    Objects.requireNonNull(dumpB, "dumpB");
    Objects.requireNonNull(age, "age");
    whose = List.copyOf(whose);
    if (accounts < 1 || accounts > accountsOfDump) {
      throw new MartException(
          "%s to %s, age %s: %d of %d accounts"
              .formatted(dumpA, dumpB, age.days, accounts, accountsOfDump));
    }
    boolean interval = low == null ? high == null : high != null && low <= high;
    if (present < 0 || present > posts || !interval || (posts > 0) != (low != null)) {
      throw new MartException(
          "%s to %s, age %s: %d of %d posts, %s to %s"
              .formatted(dumpA, dumpB, age.days, present, posts, low, high));
    }
  }
}
