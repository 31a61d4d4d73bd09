package org.shiguan.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The posts of a window in order; for what needs each gap, not sums of them. */
public final class PostTimes implements SequenceState<PostTimes> {
  private final List<PostAt> posts = new ArrayList<>();

  @Override
  public void add(PostAt post) {
    posts.add(post);
  }

  @Override
  public void merge(PostTimes right) {
    posts.addAll(right.posts);
  }

  /** The posts in order. */
  public List<PostAt> posts() {
    return posts;
  }

  /** The gaps of each run in order, in whole seconds; a run of one post has an empty array. */
  public long[][] gapRuns() {
    var runs = new ArrayList<long[]>();
    int start = 0;
    for (int i = 1; i <= posts.size(); i++) {
      if (i == posts.size() || posts.get(i).run() != posts.get(start).run()) {
        var gaps = new long[i - start - 1];
        for (int g = 0; g < gaps.length; g++) {
          gaps[g] = posts.get(start + g + 1).second() - posts.get(start + g).second();
        }
        runs.add(gaps);
        start = i;
      }
    }
    return runs.toArray(long[][]::new);
  }

  /** All gaps from short to long, in whole seconds. */
  public long[] sortedGaps() {
    return Arrays.stream(gapRuns()).flatMapToLong(Arrays::stream).sorted().toArray();
  }
}
