package org.shiguan.compare.estimator;

import org.shiguan.compare.Estimator;
import org.shiguan.compare.Finding;
import org.shiguan.compare.Gate;
import org.shiguan.compare.Gates;
import org.shiguan.compare.Measure;
import org.shiguan.compare.Sample;
import org.shiguan.stat.Spearman;
import org.shiguan.study.Bilingual;

/** Whether two values of accounts rank together. */
public final class RankCorrelation implements Estimator<Sample.Pairs> {

  @Override
  public String id() {
    return "spearman";
  }

  @Override
  public String codebook() {
    return "E05";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("Spearman 秩相关与置换检验", "Spearman's ρ with a permutation");
  }

  @Override
  public Bilingual definition() {
    return new Bilingual(
        "账号两个值的中间秩的相关；区间按 Fisher z，方差 (1 + ρ²/2)/(n − 3)。p 双侧置换：n! 不超过 20,000 时穷举，否则 9,999 次随机加观测值。只说明单调关系，不说明线性。",
        "Correlation of the midranks of two values of each account; the interval by Fisher's z with"
            + " variance (1 + ρ²/2)/(n − 3). p is two-sided by permutation: all while n! ≤ 20,000,"
            + " else 9,999 random ones and the observed. It speaks of monotone, not of linear.");
  }

  @Override
  public String reference() {
    return "Spearman 1904, Am. J. Psychol. 15:72; Bonett & Wright 2000, Psychometrika 65:23";
  }

  @Override
  public Class<Sample.Pairs> takes() {
    return Sample.Pairs.class;
  }

  @Override
  public Measure measure() {
    return Measure.SPEARMAN;
  }

  @Override
  public Gate gate(Sample.Pairs sample) {
    return Gates.accounts(sample.x().points().size());
  }

  @Override
  public Finding estimate(Sample.Pairs sample, long seed) {
    double[] x = sample.x().values();
    double[] y = sample.y().values();
    return Spearman.test(x, y, seed)
        .map(
            t ->
                Finding.of(t.rho(), Spearman.interval(x, y).orElse(null), Intervals.FISHER)
                    .tested(t.pValue(), t.smallest()))
        .orElseGet(
            () ->
                Finding.undefined(
                    new Bilingual("其中一项在各账号间没有差异。", "One of the two does not vary."), null));
  }
}
