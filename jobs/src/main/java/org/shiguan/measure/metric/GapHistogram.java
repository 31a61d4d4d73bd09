package org.shiguan.measure.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shiguan.measure.Grain;
import org.shiguan.measure.Metric;
import org.shiguan.measure.MetricCard;
import org.shiguan.measure.PostTimes;
import org.shiguan.measure.Range;
import org.shiguan.measure.SequenceMetric;
import org.shiguan.measure.Unit;
import org.shiguan.measure.Value;
import org.shiguan.measure.Window;

/**
 * How many gaps fall into each tenth of a decade from 1 s to 10⁸ s (codebook M03); n is the number
 * of gaps. Posts of the same second stand in {@code zero}, gaps of 10⁸ s and more in {@code 8.0}.
 * Undefined without a gap.
 */
public final class GapHistogram {
  private static final int BINS_PER_DECADE = 10;
  private static final int DECADES = 8;
  private static final String SAME_SECOND = "zero";

  /** The metrics of this file. */
  public static final List<Metric> METRICS =
      List.of(
          new SequenceMetric<>(
              MetricCard.card("gap_histogram", "M03")
                  .title("发帖间隔分布", "Histogram of gaps")
                  .measuredIn(Unit.COUNT, Range.NOT_NEGATIVE)
                  .definition(
                      "相邻两帖间隔落入各组的个数，组宽为 0.1 个数量级；组名为下限秒数的常用对数，" + "zero 为同一秒的两帖，8.0 为 10⁸ 秒及以上。",
                      "Gaps between neighbouring posts in bins of a tenth of a decade; a bin is"
                          + " named by the decimal logarithm of its lower end in seconds, zero"
                          + " holds posts of the same second, 8.0 holds 10⁸ seconds and more.")
                  .whenUndefined(
                      "没有可用间隔时无值：没有帖子、不足两帖，或发帖时刻不精确到秒。",
                      "Undefined without a gap: no post, fewer than two, or no post known to the"
                          + " second.")
                  .caveat(
                      "双对数图上的直线并不证明幂律。",
                      "A straight line on two logarithmic axes is no proof of a power law.")
                  .reference("Clauset, Shalizi & Newman 2009, SIAM Review 51:661–703")
                  .grains(Grain.PERIOD)
                  .slices("间隔秒数的常用对数", "log₁₀ of the gap in seconds", bins())
                  .build(),
              PostTimes.class,
              PostTimes::new,
              GapHistogram::counts));

  private GapHistogram() {}

  private static List<String> bins() {
    var bins = new ArrayList<String>(List.of(SAME_SECOND));
    for (int bin = 0; bin <= DECADES * BINS_PER_DECADE; bin++) {
      bins.add(String.format(Locale.ROOT, "%.1f", bin / (double) BINS_PER_DECADE));
    }
    return List.copyOf(bins);
  }

  private static List<Value> counts(Window window, PostTimes times) {
    List<String> bins = bins();
    long[] gaps = times.sortedGaps();
    var counts = new long[bins.size()];
    for (long gap : gaps) {
      counts[1 + bin(gap)]++;
    }
    var values = new ArrayList<Value>();
    for (int i = 0; i < counts.length; i++) {
      Value value =
          gaps.length == 0
              ? Value.undefined(window.whyNone(times.posts().size()), 0)
              : Value.of((double) counts[i], gaps.length);
      values.add(value.at(bins.get(i)));
    }
    return values;
  }

  /** Number of the bin, −1 for a gap of 0 seconds. */
  static int bin(long gapSeconds) {
    if (gapSeconds == 0) {
      return -1;
    }
    // log10 is exact for powers of ten, so 10 s falls into 1.0 and not into 0.9
    int bin = (int) Math.floor(StrictMath.log10((double) gapSeconds) * BINS_PER_DECADE);
    return Math.min(bin, DECADES * BINS_PER_DECADE);
  }
}
