package org.shiguan.compare.estimator;

import org.shiguan.compare.Estimator;
import org.shiguan.compare.Finding;
import org.shiguan.compare.Gate;
import org.shiguan.compare.Gates;
import org.shiguan.compare.Measure;
import org.shiguan.compare.Sample;
import org.shiguan.stat.Placement;
import org.shiguan.study.Bilingual;

/** Where those who deleted stood among those at risk that day. */
public final class RiskSetRank implements Estimator<Sample.RiskSets> {

  @Override
  public String id() {
    return "risk_set_rank";
  }

  @Override
  public String codebook() {
    return "§4.4, §4.5, E05";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("风险集内的位次", "Place within the risk set");
  }

  @Override
  public Bilingual definition() {
    return new Bilingual(
        "每次离开：该账号离开之前的值，与同一天仍在险的账号同期的值相比，低于它的比例减去高于它的比例；对各次离开取均值，t 区间（各次相同时用 Wilson）。p 双侧：风险集内任一账号都可能是离开者，"
            + "组合不超过 20,000 时穷举，否则 9,999 次随机加观测值。绝不按将来分组。",
        "For each exit, the account's value before it beside those of the accounts still at risk that"
            + " day, over the same time: the share below it less the share above; their mean over"
            + " exits with Student's interval (Wilson's where all stand alike). p is two-sided: any"
            + " member of a set might have been the one; all combinations up to 20,000, else 9,999"
            + " random ones and the observed. Nobody is grouped by what they did later.");
  }

  @Override
  public String reference() {
    return "Breslow, Lubin, Marek & Langholz 1983, J. Am. Stat. Assoc. 78:1; Suissa 2008, Am. J."
        + " Epidemiol. 167:492";
  }

  @Override
  public Class<Sample.RiskSets> takes() {
    return Sample.RiskSets.class;
  }

  @Override
  public Measure measure() {
    return Measure.CLIFF_DELTA;
  }

  @Override
  public Gate gate(Sample.RiskSets sample) {
    return Gates.accounts(
        sample.sides().stream().mapToLong(RiskSetRank::accounts).min().orElseThrow());
  }

  private static long accounts(Sample.Side side) {
    return side.points().stream().map(Sample.Point::executive).distinct().count();
  }

  @Override
  public Finding estimate(Sample.RiskSets sample, long seed) {
    Placement placement =
        Placement.of(
                sample.sets().stream()
                    .map(
                        s ->
                            new Placement.Set(
                                s.left().value(),
                                s.stayed().stream().map(Sample.Point::value).toList()))
                    .toList(),
                seed)
            .orElseThrow();
    return Finding.of(placement.mean(), placement.interval(), Intervals.STUDENT)
        .tested(placement.pValue(), placement.smallest())
        .on(sample.sets().size());
  }
}
