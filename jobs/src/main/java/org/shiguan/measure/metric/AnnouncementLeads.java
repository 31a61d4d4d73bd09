package org.shiguan.measure.metric;

import java.util.List;
import org.shiguan.measure.EpisodeMetric;
import org.shiguan.measure.Episodes;
import org.shiguan.measure.Grain;
import org.shiguan.measure.Metric;
import org.shiguan.measure.MetricCard;
import org.shiguan.measure.Range;
import org.shiguan.measure.Reason;
import org.shiguan.measure.Unit;
import org.shiguan.measure.Value;
import org.shiguan.measure.formula.AnnouncementLead;
import org.shiguan.measure.formula.AnnouncementLead.Lead;
import org.shiguan.stat.Interval;

/**
 * Whether the executive or the firm's official account announces first, and by how much (codebook
 * M14). Undefined without an announcement that both made.
 */
public final class AnnouncementLeads {
  private static final double HOUR = 3_600;

  /** The metrics of this file. */
  public static final List<Metric> METRICS =
      List.of(
          new EpisodeMetric(
              MetricCard.card("announcement_first", "M14")
                  .title("先于官方账号发布的比例", "Announces before the official account")
                  .measuredIn(Unit.FRACTION, Range.UNIT)
                  .definition(
                      "在高管（编码 ANN）与公司官方账号三天之内都发布的消息中，高管在先的比例，同一分钟计一半，附 Wilson 区间；n 为先后可判定的消息数。",
                      "Of the news that the executive (code ANN) and the firm's official account both"
                          + " posted within three days, the share in which the executive came first,"
                          + " one minute counting half, with Wilson's interval; n is the news whose"
                          + " order is known.")
                  .whenUndefined(
                      "没有双方都发布的消息，或先后无法判定时无值。",
                      "Undefined without news that both posted, and where no order is known.")
                  .caveat(
                      "是否同一消息按转发、话题、链接或共有词语判断；只有一方发布的不计。",
                      "That two posts are the same news is judged by repost, topic, link or words in"
                          + " common; what only one of them posted does not count.")
                  .reference("Wilson 1927, J. Am. Stat. Assoc. 22:209")
                  .grains(Grain.PERIOD)
                  .gate(10, 5)
                  .build(),
              List.of("ANN"),
              (window, episodes) -> List.of(first(episodes))),
          new EpisodeMetric(
              MetricCard.card("announcement_lead", "M14")
                  .title("发布领先时间", "Lead of announcements")
                  .measuredIn(Unit.SECONDS, new Range(null, null))
                  .definition(
                      "官方账号发布时刻减去高管发布时刻的 Hodges–Lehmann 中位数，正值表示高管在先，同一分钟为 0；n 为时刻已知的消息数。",
                      "Hodges and Lehmann's median of the official account's time minus the"
                          + " executive's, above 0 when the executive came first, 0 within one"
                          + " minute; n is the news whose times are known.")
                  .whenUndefined(
                      "没有双方都发布且时刻已知的消息时无值。",
                      "Undefined without news that both posted at known times.")
                  .caveat(
                      "只取三天之内的配对，因此不会超过三天；不给区间。",
                      "Pairs lie within three days, so it is never larger; without an interval.")
                  .reference("Hodges & Lehmann 1963, Ann. Math. Stat. 34:598")
                  .grains(Grain.PERIOD)
                  .gate(10, 5)
                  .build(),
              List.of("ANN"),
              (window, episodes) -> List.of(lead(episodes))));

  private AnnouncementLeads() {}

  /** The share of a count with its interval; n is what is decided. */
  static Value share(AnnouncementLead counted) {
    Interval interval = counted.interval().orElseThrow();
    return Value.of(counted.execFirstShare().getAsDouble(), counted.decided())
        .within(interval.low(), interval.high());
  }

  private static Value first(Episodes episodes) {
    AnnouncementLead counted = counted(episodes);
    return counted.decided() == 0 ? Value.undefined(Reason.NO_EPISODE, 0) : share(counted);
  }

  private static Value lead(Episodes episodes) {
    AnnouncementLead counted = counted(episodes);
    return counted.median().isEmpty()
        ? Value.undefined(Reason.NO_EPISODE, 0)
        : Value.of(counted.median().getAsDouble() * HOUR, counted.known().size());
  }

  private static AnnouncementLead counted(Episodes episodes) {
    return AnnouncementLead.of(
        episodes.announcements().stream()
            .map(a -> new Lead(a.leadLow() / HOUR, a.leadHigh() / HOUR))
            .toList());
  }
}
