package org.shiguan.measure.metric;

import java.util.List;
import org.shiguan.measure.Chronicle;
import org.shiguan.measure.LedgerMetric;
import org.shiguan.measure.Metric;
import org.shiguan.measure.MetricCard;
import org.shiguan.measure.Range;
import org.shiguan.measure.Unit;
import org.shiguan.measure.Value;
import org.shiguan.measure.Window;

/**
 * Share of the time of a window of which everything they posted is in the archives (codebook 0.4,
 * D02): the time all rates of own posts stand on. It is an amount of time and no estimate, so it
 * has no interval; n is the number of calendar days of the window. Always defined.
 */
public final class CoverageShare {
  /** The metrics of this file. */
  public static final List<Metric> METRICS =
      List.of(
          new LedgerMetric(
              MetricCard.card("coverage_share", "D02")
                  .title("存档覆盖率", "Coverage")
                  .measuredIn(Unit.FRACTION, Range.UNIT)
                  .definition(
                      "时间段内有完整存档的时间所占比例；发帖类指标只就这部分时间而言，n 为日历天数。",
                      "Share of the time for which complete archives exist; rates of own posts speak"
                          + " of this time only, and n is the number of calendar days.")
                  .whenUndefined("总有定义；没有存档时为 0。", "Always defined; 0 without archives.")
                  .caveat(
                      "这是时间的长度而非估计，故没有区间；未覆盖不等于没有发帖，更不等于已删除。",
                      "It is a length of time and no estimate, hence no interval; time that is not"
                          + " covered is neither silence nor deletion.")
                  .reference("none — ad hoc")
                  .build(),
              CoverageShare::share));

  private CoverageShare() {}

  private static List<Value> share(Window window, Chronicle chronicle) {
    long days = window.days();
    return List.of(Value.of(Math.min(1, window.covered().days() / days), days));
  }
}
