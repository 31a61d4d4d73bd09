package org.shiguan.compare.estimator;

import org.shiguan.compare.Estimator;
import org.shiguan.compare.Finding;
import org.shiguan.compare.Gate;
import org.shiguan.compare.Gates;
import org.shiguan.compare.Measure;
import org.shiguan.compare.Outcome;
import org.shiguan.compare.Sample;
import org.shiguan.stat.CliffDelta;
import org.shiguan.stat.MannWhitney;
import org.shiguan.study.Bilingual;

/** Mann and Whitney's test of two groups. */
public final class RankSum implements Estimator<Sample.Groups> {

  @Override
  public String id() {
    return "mann_whitney";
  }

  @Override
  public String codebook() {
    return "E02";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("Mann–Whitney 检验", "Mann–Whitney test");
  }

  @Override
  public Bilingual definition() {
    return new Bilingual(
        "U 为第一组的 U₁（有的程序给出较小者）；效应为 δ = 2U₁/(n₁n₂) − 1 及其解析区间。p 双侧：无并列且每组不超过 50 个账号时精确，否则正态近似（并列与连续性校正）。",
        "U is U₁ of the first group (some programs give the smaller one); the effect is"
            + " δ = 2U₁/(n₁n₂) − 1 with its analytic interval. p is two-sided: exact without ties up to"
            + " 50 accounts a group, else normal with corrections for ties and continuity.");
  }

  @Override
  public String reference() {
    return "Mann & Whitney 1947, Ann. Math. Stat. 18:50; Cliff 1993, Psychol. Bull. 114:494";
  }

  @Override
  public Class<Sample.Groups> takes() {
    return Sample.Groups.class;
  }

  @Override
  public boolean fits(Outcome outcome) {
    return outcome.gives() == takes() && !outcome.stratified() && !outcome.threeGroups();
  }

  @Override
  public Measure measure() {
    return Measure.CLIFF_DELTA;
  }

  @Override
  public Gate gate(Sample.Groups sample) {
    return Gates.accounts(GroupDelta.smallest(sample));
  }

  @Override
  public Finding estimate(Sample.Groups sample, long seed) {
    double[] first = sample.sides().get(0).values();
    double[] second = sample.sides().get(1).values();
    if (sample.tied()) {
      return Finding.undefined(
          new Bilingual("所有账号的值相同。", "All accounts have the same value."), null);
    }
    return Finding.of(
            CliffDelta.delta(first, second).orElseThrow(),
            CliffDelta.analytic(first, second).orElse(null),
            Intervals.ANALYTIC)
        .tested(MannWhitney.of(first, second).orElseThrow().pValue(), null);
  }
}
