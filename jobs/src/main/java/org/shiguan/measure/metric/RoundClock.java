package org.shiguan.measure.metric;

import java.util.Arrays;
import java.util.List;
import org.shiguan.measure.FoldMetric;
import org.shiguan.measure.Metric;
import org.shiguan.measure.MetricCard;
import org.shiguan.measure.Range;
import org.shiguan.measure.Reason;
import org.shiguan.measure.Tally;
import org.shiguan.measure.Unit;
import org.shiguan.measure.Value;
import org.shiguan.measure.Window;
import org.shiguan.stat.EvenSpread;

/**
 * Do posts fall on round clock times more often than chance makes them (codebook M10)? The p-values
 * of χ² tests that the minutes are even modulo 5, and the seconds by tens. Undefined below 50 posts
 * whose minute, or second, is known.
 */
public final class RoundClock {
  private static final String MINUTES = "MINUTES";
  private static final String SECONDS = "SECONDS";

  /** The metrics of this file. */
  public static final List<Metric> METRICS =
      List.of(
          new FoldMetric(
              MetricCard.card("clock_p_value", "M10")
                  .title("整点发帖检验", "Test of round clock times")
                  .measuredIn(Unit.PROBABILITY, Range.UNIT)
                  .definition(
                      "χ² 检验的 p 值：MINUTES 为分钟除以 5 的余数是否均匀（5 类），SECONDS 为秒数按十秒是否均匀（6 类）；"
                          + "n 为知道分钟或秒数的帖子。",
                      "The p-value of Pearson's χ² test: MINUTES, that minutes are even modulo 5"
                          + " (5 classes); SECONDS, that seconds are even by tens (6 classes); n is"
                          + " the posts whose minute, or second, is known.")
                  .whenUndefined(
                      "不足 50 帖，或存档没有分钟、秒数（秒数全为 0）时无值。",
                      "Undefined below 50 posts, and where the archive has no minutes, or no seconds"
                          + " (all are 0).")
                  .caveat(
                      "未作多重校正：比较多人时须用 Holm 法调整；p 小只说明偏离均匀，偏向整点的程度看 hands_on 的 TIMING；"
                          + "定时工具与人都可能偏好整点。",
                      "Not adjusted: over several executives use Holm's method; a small p says uneven"
                          + " and no more, how round it is stands in TIMING of hands_on; people like"
                          + " round times too.")
                  .reference("Pearson 1900, Phil. Mag. 50:157; Zhang & Paxson 2011, PAM")
                  .slices("钟面", "Clock", List.of(MINUTES, SECONDS))
                  .build(),
              ClockBins.PARTIALS,
              RoundClock::pValues));

  private RoundClock() {}

  private static List<Value> pValues(Window window, Tally tally) {
    long[] seconds = ClockBins.seconds(tally);
    boolean cutOff = ClockBins.secondZero(tally) == Arrays.stream(seconds).sum();
    return List.of(
        pValue(window, ClockBins.minutes(tally)).at(MINUTES),
        (cutOff ? Value.undefined(window.whyNone(0), 0) : pValue(window, seconds)).at(SECONDS));
  }

  private static Value pValue(Window window, long[] counts) {
    long n = Arrays.stream(counts).sum();
    if (n == 0) {
      return Value.undefined(window.whyNone(0), 0);
    }
    return EvenSpread.of(counts)
        .map(test -> Value.of(test.pValue(), n))
        .orElseGet(() -> Value.undefined(Reason.TOO_FEW, n));
  }
}
