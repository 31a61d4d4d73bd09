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
import org.shiguan.stat.survival.Turnbull;

/**
 * How soon an executive speaks of a crisis, and whether before the firm's official account
 * (codebook M13). Crises are the events of kind crisis; a post before the onset is a class of its
 * own, in the share and not in the time.
 */
public final class CrisisResponse {
  private static final String REFERENCE =
      "Coombs 2007, Corp. Reput. Rev. 10:163; Arpan & Roskos-Ewoldsen 2005, Public Relat. Rev. 31:425";

  /** The metrics of this file. */
  public static final List<Metric> METRICS =
      List.of(
          new EpisodeMetric(
              MetricCard.card("crisis_latency", "M13")
                  .title("危机回应用时", "Time to the first word in a crisis")
                  .measuredIn(Unit.SECONDS, Range.NOT_NEGATIVE)
                  .definition(
                      "从危机发生到高管首条被判为 CRISIS 的帖子的时间中位数（发生时刻只知到小时或日时为区间删失，Turnbull 估计；最多观察十四天）；"
                          + "n 为被观察的危机数，事前已发声的不计。",
                      "Median time from a crisis to the executive's first post coded CRISIS"
                          + " (interval-censored where the onset is known to the hour or day only,"
                          + " Turnbull's estimate; watched for fourteen days at most); n is the crises"
                          + " watched, without those spoken of beforehand.")
                  .whenUndefined(
                      "没有被观察的危机，或观察期内回应不到一半时无值。",
                      "Undefined without a crisis that was watched, and when fewer than half are"
                          + " spoken of within observation.")
                  .caveat(
                      "危机取自事件表；帖子是否针对这场危机由规则判断，未逐条核对。",
                      "Crises come from the events file; that a post coded CRISIS is about this one"
                          + " and no other is not checked.")
                  .reference(REFERENCE)
                  .grains(Grain.PERIOD)
                  .gate(10, 5)
                  .build(),
              List.of("CRISIS"),
              (window, episodes) -> List.of(latency(episodes))),
          new EpisodeMetric(
              MetricCard.card("crisis_lead", "M13")
                  .title("危机中先于官方发声的比例", "First to speak in a crisis")
                  .measuredIn(Unit.FRACTION, Range.UNIT)
                  .definition(
                      "在高管或公司官方账号发声的危机中，高管先发声的比例（同时计一半），附 Wilson 区间；一方始终未发声时另一方为先；n 为可判定的危机数。",
                      "Of the crises of which executive or official account spoke, the share in which"
                          + " the executive came first (ties count half), with Wilson's interval;"
                          + " whoever never spoke came second; n is the crises decided.")
                  .whenUndefined(
                      "没有官方账号的存档，或没有可判定的危机时无值。",
                      "Undefined without posts of an official account in the archive, or without a"
                          + " crisis that is decided.")
                  .caveat(
                      "事前发声算作在先；帖子是否针对这场危机未逐条核对。",
                      "A word before the onset counts as first; that a post is about this crisis is"
                          + " not checked.")
                  .reference(REFERENCE)
                  .grains(Grain.PERIOD)
                  .gate(10, 5)
                  .build(),
              List.of("CRISIS"),
              (window, episodes) -> List.of(lead(episodes))));

  private CrisisResponse() {}

  private static Value latency(Episodes episodes) {
    List<Episodes.Crisis> timed =
        episodes.crises().stream().filter(Episodes.Crisis::timed).toList();
    if (timed.isEmpty()) {
      return Value.undefined(Reason.NO_EPISODE, 0);
    }
    Turnbull fit =
        Turnbull.fit(
            timed.stream()
                .map(c -> Turnbull.Observation.of(c.secondsAtLeast(), c.secondsAtMost()))
                .toList());
    double from = Double.POSITIVE_INFINITY;
    double until = Double.POSITIVE_INFINITY;
    double gone = 0;
    for (Turnbull.Mass mass : fit.masses()) {
      gone += mass.probability();
      if (gone >= 0.5 && from == Double.POSITIVE_INFINITY) {
        from = mass.low();
        until = mass.high();
      }
    }
    return until == Double.POSITIVE_INFINITY
        ? Value.undefined(Reason.NOT_REACHED, timed.size())
        : Value.of((from + until) / 2, timed.size());
  }

  private static Value lead(Episodes episodes) {
    List<Lead> leads =
        episodes.crises().stream()
            .map(Episodes.Crisis::first)
            .filter(first -> List.of("EXEC", "FIRM", "TIE").contains(first))
            .map(
                first ->
                    Lead.exactly(
                        switch (first) {
                          case "EXEC" -> 1;
                          case "FIRM" -> -1;
                          default -> 0;
                        }))
            .toList();
    AnnouncementLead counted = AnnouncementLead.of(leads);
    return counted.decided() == 0
        ? Value.undefined(Reason.NO_EPISODE, 0)
        : AnnouncementLeads.share(counted);
  }
}
