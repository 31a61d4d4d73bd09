package org.shiguan.react;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An announcement of an executive and the post of the official account that says the same, at most
 * three days before or after (codebook M14).
 *
 * @param exec the executive's post
 * @param other the official account's
 * @param matched why they are the same
 */
record News(Utterance exec, Utterance other, Match matched) {
  private static final long APART = 3 * 86_400_000_000L;
  private static final int FEWEST_WORDS = 5;
  private static final double SECOND = 1e6;

  /** Why two posts are the same news, from the surest on. */
  enum Match {
    /** One reposts the other. */
    REPOST,
    /** A common topic. */
    TOPIC,
    /** A common address. */
    LINK,
    /** Words in common. */
    WORDS
  }

  /** Smallest lead of the executive, seconds; 0 within one minute. */
  double leadLow() {
    return exec.isInTheMinuteOf(other) ? 0 : (other.at() - exec.until()) / SECOND;
  }

  /** Largest lead. */
  double leadHigh() {
    return exec.isInTheMinuteOf(other) ? 0 : (other.until() - exec.at()) / SECOND;
  }

  /**
   * The announcements of one executive: each post coded ANN with the nearest match; of posts with
   * one match the earliest, because a reminder announces nothing.
   *
   * @param all posts of executive and official accounts, in time order
   */
  static List<News> of(List<Utterance> all) {
    List<Utterance> firm = all.stream().filter(u -> !u.byExecutive()).toList();
    var first = new HashMap<String, News>();
    int from = 0;
    for (Utterance exec : all) {
      if (!exec.byExecutive() || !exec.announces()) {
        continue;
      }
      while (from < firm.size() && firm.get(from).at() < exec.at() - APART) {
        from++;
      }
      News nearest = null;
      for (int i = from; i < firm.size() && firm.get(i).at() <= exec.at() + APART; i++) {
        Utterance other = firm.get(i);
        Optional<Match> match = match(exec, other);
        if (match.isPresent() && (nearest == null || distance(exec, other) < nearest.distance())) {
          nearest = new News(exec, other, match.get());
        }
      }
      if (nearest != null) {
        first.putIfAbsent(nearest.other.id(), nearest);
      }
    }
    var news = new ArrayList<>(first.values());
    news.sort(Comparator.<News>comparingLong(n -> n.exec.at()).thenComparing(n -> n.exec.id()));
    return news;
  }

  private long distance() {
    return distance(exec, other);
  }

  private static long distance(Utterance a, Utterance b) {
    return Math.abs(a.at() - b.at());
  }

  /** Why two posts are the same news; empty when they are not known to be. */
  static Optional<Match> match(Utterance a, Utterance b) {
    if (a.id().equals(b.repostOf()) || b.id().equals(a.repostOf())) {
      return Optional.of(Match.REPOST);
    }
    if (common(a.topics(), b.topics()) > 0) {
      return Optional.of(Match.TOPIC);
    }
    if (common(a.links(), b.links()) > 0) {
      return Optional.of(Match.LINK);
    }
    int words = common(a.words(), b.words());
    int shorter = Math.min(a.words().size(), b.words().size());
    return words >= FEWEST_WORDS && 2 * words >= shorter
        ? Optional.of(Match.WORDS)
        : Optional.empty();
  }

  private static int common(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    var both = new HashSet<>(a);
    both.retainAll(b);
    return both.size();
  }
}
