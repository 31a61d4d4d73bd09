package org.shiguan.measure.metric;

import java.util.Arrays;
import java.util.List;
import org.shiguan.measure.Metric;
import org.shiguan.measure.MetricCard;
import org.shiguan.measure.PostAt;
import org.shiguan.measure.PostTimes;
import org.shiguan.measure.Range;
import org.shiguan.measure.Reason;
import org.shiguan.measure.SequenceMetric;
import org.shiguan.measure.Stretch;
import org.shiguan.measure.Unit;
import org.shiguan.measure.Value;
import org.shiguan.measure.Window;

/**
 * The longest time without a post (codebook M07); n is the number of closed gaps. The value is the
 * longest closed gap, or the longest gap open towards uncovered time when that is longer. It is
 * flagged AT_LEAST in the latter case and when covered time has a hole, which could hide more.
 * Undefined without covered time only.
 */
public final class LongestSilence {
  private static final double MICROS = 1e6;

  /** The metrics of this file. */
  public static final List<Metric> METRICS =
      List.of(
          new SequenceMetric<>(
              MetricCard.card("longest_silence_seconds", "M07")
                  .title("最长沉默", "Longest silence")
                  .measuredIn(Unit.SECONDS, Range.NOT_NEGATIVE)
                  .definition(
                      "已覆盖时间内两帖之间最长的间隔；若覆盖段首尾（首帖之前、末帖之后）的无帖时间更长，则取后者并注明为下限；没有帖子时取最长覆盖段。",
                      "The longest gap between two posts in covered time; when the time before the"
                          + " first or after the last post of a covered stretch is longer, that time,"
                          + " as a lower bound; without posts the longest covered stretch.")
                  .whenUndefined("没有已覆盖的时间时无值。", "Undefined when no time is covered.")
                  .caveat(
                      "覆盖有缺口时数值只是下限：缺口里发生了什么并不知道，缺口不是沉默。",
                      "With holes in the coverage it is a lower bound: what happened in a hole is"
                          + " not known, and a hole is no silence.")
                  .reference("none — ad hoc")
                  .build(),
              PostTimes.class,
              PostTimes::new,
              LongestSilence::longest));

  private LongestSilence() {}

  private static List<Value> longest(Window window, PostTimes times) {
    long[] gaps = times.sortedGaps();
    double closed = Arrays.stream(gaps).max().orElse(-1);
    double open = longestOpen(window, times.posts()) / MICROS;
    Value value = Value.of(Math.max(open, closed), gaps.length);
    boolean hole = window.covered().stretches().size() > 1;
    return List.of(open > closed || hole ? value.flagged(Reason.AT_LEAST) : value);
  }

  /**
   * The longest time, in microseconds, from an end of a sharp stretch to the nearest post in it, or
   * of a sharp stretch without posts.
   */
  private static long longestOpen(Window window, List<PostAt> posts) {
    long longest = 0;
    int next = 0;
    for (Stretch stretch : window.sharp().stretches()) {
      int first = next;
      while (next < posts.size() && stretch.contains(posts.get(next).micros())) {
        next++;
      }
      long open =
          first == next
              ? stretch.micros()
              : Math.max(
                  posts.get(first).micros() - stretch.from(),
                  stretch.to() - posts.get(next - 1).micros());
      longest = Math.max(longest, open);
    }
    return longest;
  }
}
