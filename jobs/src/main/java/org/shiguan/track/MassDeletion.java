package org.shiguan.track;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Posts of one executive that went together, as far as their own intervals let them: a moment that
 * twenty or more of the deletions have in common, and a fifth or more of what stood then.
 *
 * <p>Curves need more than {@link Purges}: a post last seen a year before the purge has an interval
 * of a year, while those around it say within which weeks it went. The window is where the
 * intervals of nearly all of them overlap; of single deletions that only happen to lie there, one
 * in twenty may narrow it no further.
 *
 * @param from they went after this, epoch microseconds
 * @param to and no later than this
 * @param share of the posts that stood before and of which more is known, those that went
 * @param took the posts
 */
record MassDeletion(long from, long to, double share, List<PostSurvival.Post> took) {
  /** Fewer are single deletions (codebook D04). */
  static final int FEWEST = 20;

  private static final double LEAST_SHARE = 0.2;
  private static final double NEARLY_ALL = 0.95;

  /** The moment at a part of the window, 0 to 1. */
  double moment(double part) {
    return from + part * (to - from);
  }

  /** Those of one executive in time order; no post is in two. */
  static List<MassDeletion> of(List<PostSurvival.Post> posts) {
    var found = new ArrayList<MassDeletion>();
    var left = new ArrayList<PostSurvival.Post>();
    posts.stream().filter(post -> post.missingAt() != null).forEach(left::add);
    while (left.size() >= FEWEST) {
      long[] window = window(left);
      if (window == null) {
        break;
      }
      Map<PostSurvival.Post, Boolean> in = new IdentityHashMap<>();
      left.stream()
          .filter(post -> post.lastSeenAt() < window[1] && post.missingAt() > window[0])
          .forEach(post -> in.put(post, true));
      List<PostSurvival.Post> took = left.stream().filter(in::containsKey).toList();
      left.removeIf(in::containsKey);
      long kept =
          posts.stream()
              .filter(post -> post.lastSeenAt() >= window[1] && post.postedAt() <= window[0])
              .count();
      double share = (double) took.size() / (took.size() + kept);
      if (share >= LEAST_SHARE) {
        found.add(
            new MassDeletion(
                window[0], kept == 0 ? before(posts, window) : window[1], share, took));
      }
    }
    found.sort(Comparator.comparingLong(MassDeletion::from).thenComparingLong(MassDeletion::to));
    return List.copyOf(found);
  }

  /** When everything went, it went before the first post that stands. */
  private static long before(List<PostSurvival.Post> posts, long[] window) {
    return posts.stream()
        .filter(post -> post.lastSeenAt() >= window[1] && post.postedAt() > window[0])
        .mapToLong(PostSurvival.Post::postedAt)
        .reduce(window[1], Math::min);
  }

  /** Where nearly as many intervals overlap as anywhere; null when too few do. */
  private static long[] window(List<PostSurvival.Post> posts) {
    var ends = new ArrayList<long[]>();
    for (PostSurvival.Post post : posts) {
      ends.add(new long[] {post.lastSeenAt(), 1});
      ends.add(new long[] {post.missingAt(), -1});
    }
    ends.sort(Comparator.comparingLong((long[] end) -> end[0]).thenComparingLong(end -> end[1]));
    var overlapping = new ArrayList<long[]>();
    long open = 0;
    int best = 0;
    for (int i = 0; i + 1 < ends.size(); i++) {
      open += ends.get(i)[1];
      if (ends.get(i + 1)[0] > ends.get(i)[0]) {
        overlapping.add(new long[] {ends.get(i)[0], ends.get(i + 1)[0], open});
        if (open > overlapping.get(best)[2]) {
          best = overlapping.size() - 1;
        }
      }
    }
    if (overlapping.isEmpty() || overlapping.get(best)[2] < FEWEST) {
      return null;
    }
    double enough = NEARLY_ALL * overlapping.get(best)[2];
    int first = best;
    int last = best;
    while (first > 0 && overlapping.get(first - 1)[2] >= enough) {
      first--;
    }
    while (last + 1 < overlapping.size() && overlapping.get(last + 1)[2] >= enough) {
      last++;
    }
    return new long[] {overlapping.get(first)[0], overlapping.get(last)[1]};
  }
}
