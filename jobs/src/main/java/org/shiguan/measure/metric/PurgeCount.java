package org.shiguan.measure.metric;

import java.util.List;
import org.shiguan.measure.Chronicle;
import org.shiguan.measure.LedgerMetric;
import org.shiguan.measure.Metric;
import org.shiguan.measure.MetricCard;
import org.shiguan.measure.Range;
import org.shiguan.measure.Reason;
import org.shiguan.measure.Unit;
import org.shiguan.measure.Value;
import org.shiguan.measure.Window;
import org.shiguan.stat.Garwood;
import org.shiguan.stat.Interval;

/**
 * Purges (codebook D04) by kind, each in the window that holds its whole interval; n is the number
 * of days of the window on which an account is known to stand. The interval is Garwood's for the
 * expected count. Undefined without such a day, and where a purge may have been in the window or
 * outside of it.
 */
public final class PurgeCount {
  private static final List<String> KINDS = List.of("TOTAL", "MASS", "SELECTIVE");

  /** States in which there is something to purge. */
  private static final List<String> STANDING = List.of("S1", "S2", "S3", "S5");

  /** The metrics of this file. */
  public static final List<Metric> METRICS =
      List.of(
          new LedgerMetric(
              MetricCard.card("purge_count", "D04")
                  .title("批量删帖次数", "Purges")
                  .measuredIn(Unit.COUNT, Range.NOT_NEGATIVE)
                  .definition(
                      "两次抓取之间消失的帖子多到不能归于偶然的次数（半年可见的隐藏已排除），按全部、过半、选择性分列，只计入整个区间都落在其中的月份；"
                          + "n 为已知账号存在的天数，区间按泊松计数。",
                      "How often more posts went between two crawls than chance allows (hiding by"
                          + " the half-year setting excluded): all of them, half or more, or a"
                          + " selection; each where its whole interval lies; n is the number of days on which an account is known to"
                          + " stand, the interval that of a Poisson count.")
                  .whenUndefined(
                      "没有一天可知账号存在时无值；某次删除可能在该月之内也可能在之外时，不归入任何一月。",
                      "Undefined when no account is known on any day; and where a purge may lie in"
                          + " the month or outside of it, which no month can claim.")
                  .caveat(
                      "只有两次完整抓取之间的删除才能被认出；抓取间隔之内的多次会被计为一次。",
                      "Only what lies between two complete crawls can be told; several within one"
                          + " interval count as one.")
                  .reference("Garwood 1936, Biometrika 28:437")
                  .slices("方式", "Kind", KINDS)
                  .build(),
              PurgeCount::counts));

  private PurgeCount() {}

  private static List<Value> counts(Window window, Chronicle chronicle) {
    long days =
        chronicle.spells().stream()
            .filter(spell -> STANDING.contains(spell.state()))
            .mapToLong(spell -> spell.daysIn(window))
            .sum();
    return KINDS.stream()
        .map(
            kind -> {
              List<Chronicle.PurgeAt> purges =
                  chronicle.purges().stream().filter(p -> p.kind().equals(kind)).toList();
              if (purges.stream().anyMatch(p -> !p.isIn(window))) {
                return Value.undefined(Reason.WIDE_INTERVAL, days).at(kind);
              }
              long count = purges.size();
              return days == 0 && count == 0
                  ? Value.undefined(Reason.NO_ACCOUNT, 0).at(kind)
                  : counted(count, days).at(kind);
            })
        .toList();
  }

  private static Value counted(long count, long days) {
    Interval interval = Garwood.interval(count);
    return Value.of((double) count, days).within(interval.low(), interval.high());
  }
}
