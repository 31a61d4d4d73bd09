package org.shiguan.measure.formula;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.shiguan.stat.Quantiles;
import org.shiguan.stat.SignFlip;
import org.shiguan.stat.WilcoxonSignedRank;

/**
 * What a type of post does to an outcome, within one account (codebook M16): each treated post
 * against up to 3 controls that resemble it, the nearest in time. A control is of the same kind,
 * within 14 days, on the same class of weekday (working day or weekend) and in the same 6-hour
 * block of the day, and not within 48 hours of another treated post. Accounts are then compared by
 * {@link SignFlip} or {@link WilcoxonSignedRank}, never posts.
 *
 * @param differences treated − mean of its controls, in the order of time
 * @param unmatched treated posts without a control, which are dropped
 */
public record MatchedControls(List<Double> differences, int unmatched) {
  private static final long HOUR = 3_600;
  private static final long DAY = 24 * HOUR;
  private static final long WINDOW = 14 * DAY;
  private static final long APART = 48 * HOUR;
  private static final long BLOCK = 6 * HOUR;
  private static final int MOST = 3;

  /**
   * A post.
   *
   * @param local seconds since 1970-01-01 00:00 of local clock time
   * @param kind original, repost or reply
   * @param treated whether it is of the type in question
   * @param outcome y, such as the support share; posts without it are left out by the caller
   */
  public record Post(long local, String kind, boolean treated, double outcome) {
    /** Monday to Friday; 1970-01-01 was a Thursday. */
    private boolean onWorkingDay() {
      return Math.floorMod(Math.floorDiv(local, DAY) + 3, 7) < 5;
    }

    private long block() {
      return Math.floorMod(local, DAY) / BLOCK;
    }

    private long distance(Post other) {
      return Math.abs(local - other.local);
    }

    private boolean isNear(Post other) {
      return distance(other) <= APART;
    }

    private boolean resembles(Post other) {
      return kind.equals(other.kind)
          && distance(other) <= WINDOW
          && onWorkingDay() == other.onWorkingDay()
          && block() == other.block();
    }
  }

  /**
   * A post that may be a control.
   *
   * @param near treated posts within 48 hours
   */
  private record Candidate(Post post, long near) {
    boolean serves(Post treated) {
      return treated.resembles(post) && near == (treated.isNear(post) ? 1 : 0);
    }
  }

  /** Keeps its own copy of the list. */
  public MatchedControls {
    differences = List.copyOf(differences);
  }

  /** Matches the posts of one account. */
  public static MatchedControls of(Collection<Post> posts) {
    List<Post> inOrder = posts.stream().sorted(Comparator.comparingLong(Post::local)).toList();
    List<Post> treated = inOrder.stream().filter(Post::treated).toList();
    List<Candidate> others =
        inOrder.stream()
            .filter(p -> !p.treated)
            .map(p -> new Candidate(p, treated.stream().filter(p::isNear).count()))
            .toList();
    var differences = new ArrayList<Double>();
    for (Post post : treated) {
      OptionalDouble control =
          others.stream()
              .filter(c -> c.serves(post))
              .map(Candidate::post)
              .sorted(Comparator.comparingLong(post::distance))
              .limit(MOST)
              .mapToDouble(Post::outcome)
              .average();
      control.ifPresent(mean -> differences.add(post.outcome - mean));
    }
    return new MatchedControls(differences, treated.size() - differences.size());
  }

  /**
   * The effect of the account, the median difference, in the unit of the outcome; empty if none.
   */
  public OptionalDouble effect() {
    double[] sorted = differences.stream().mapToDouble(d -> d).sorted().toArray();
    return sorted.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Quantiles.type7(sorted, 0.5));
  }
}
