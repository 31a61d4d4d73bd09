package org.shiguan.compare.estimator;

import java.util.Optional;
import org.shiguan.compare.Estimator;
import org.shiguan.compare.Finding;
import org.shiguan.compare.Gate;
import org.shiguan.compare.Gates;
import org.shiguan.compare.Measure;
import org.shiguan.compare.Sample;
import org.shiguan.stat.HodgesLehmann;
import org.shiguan.stat.WilcoxonSignedRank;
import org.shiguan.study.Bilingual;

/** Whether the accounts' values lie evenly around 0, by signed ranks. */
public final class SignedRank implements Estimator<Sample.Effects> {

  @Override
  public String id() {
    return "signed_rank";
  }

  @Override
  public String codebook() {
    return "E03";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("Wilcoxon 符号秩检验", "Wilcoxon's signed-rank test");
  }

  @Override
  public Bilingual definition() {
    return new Bilingual(
        "每个账号一个值，估计为 Hodges–Lehmann 伪中位数，区间由符号秩检验反演。p 双侧：无并列且不超过 50 个账号时精确，否则正态近似（并列与连续性校正）；零值先去掉（同 R）。",
        "One value per account; the estimate is Hodges and Lehmann's pseudo-median, its interval the"
            + " inverted test. p is two-sided: exact without ties up to 50 accounts, else normal with"
            + " corrections for ties and continuity; zeros are left out first, as R does.");
  }

  @Override
  public String reference() {
    return "Wilcoxon 1945, Biometrics Bull. 1:80; Hodges & Lehmann 1963, Ann. Math. Stat. 34:598";
  }

  @Override
  public Class<Sample.Effects> takes() {
    return Sample.Effects.class;
  }

  @Override
  public Measure measure() {
    return Measure.PSEUDO_MEDIAN;
  }

  @Override
  public Gate gate(Sample.Effects sample) {
    return Gates.accounts(sample.side().points().size());
  }

  @Override
  public Finding estimate(Sample.Effects sample, long seed) {
    double[] values = sample.side().values();
    Finding finding =
        Finding.of(
            HodgesLehmann.estimate(values).orElseThrow(),
            HodgesLehmann.interval(values).orElse(null),
            Intervals.SIGNED_RANKS);
    Optional<WilcoxonSignedRank> test = WilcoxonSignedRank.of(values);
    return test.map(
            t -> finding.tested(t.pValue(), t.exact() ? (Double) Math.scalb(2.0, -t.n()) : null))
        .orElseGet(
            () -> finding.noting(new Bilingual("所有账号的值都是 0。", "All accounts have the value 0.")));
  }
}
