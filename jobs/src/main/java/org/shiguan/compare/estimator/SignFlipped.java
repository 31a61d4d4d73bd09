package org.shiguan.compare.estimator;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;
import org.shiguan.compare.Estimator;
import org.shiguan.compare.Finding;
import org.shiguan.compare.Gate;
import org.shiguan.compare.Gates;
import org.shiguan.compare.Measure;
import org.shiguan.compare.Sample;
import org.shiguan.stat.Interval;
import org.shiguan.stat.SignFlip;
import org.shiguan.study.Bilingual;

/** Whether the mean of the accounts' effects is 0, by flipping their signs. */
public final class SignFlipped implements Estimator<Sample.Effects> {

  @Override
  public String id() {
    return "sign_flip";
  }

  @Override
  public String codebook() {
    return "M16, E05";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("符号翻转检验", "Sign-flip test");
  }

  @Override
  public Bilingual definition() {
    return new Bilingual(
        "每个账号一个效应，估计为均值，区间为 t 分布。p 双侧：每个效应保留大小、任取符号；不超过 14 个账号时穷举，否则 9,999 次随机加观测值。",
        "One effect per account; the estimate is their mean with Student's interval. p is two-sided:"
            + " every effect keeps its size and takes either sign; all patterns up to 14 accounts,"
            + " else 9,999 random ones and the observed.");
  }

  @Override
  public String reference() {
    return "Winkler et al. 2014, NeuroImage 92:381; Phipson & Smyth 2010, SAGMB 9:39";
  }

  @Override
  public Class<Sample.Effects> takes() {
    return Sample.Effects.class;
  }

  @Override
  public Measure measure() {
    return Measure.DIFFERENCE;
  }

  @Override
  public Gate gate(Sample.Effects sample) {
    return Gates.accounts(sample.side().points().size());
  }

  @Override
  public Finding estimate(Sample.Effects sample, long seed) {
    double[] values = sample.side().values();
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    double half =
        TDistribution.of(values.length - 1.0).inverseSurvivalProbability(.025)
            * Math.sqrt(squares / (values.length - 1) / values.length);
    SignFlip test = SignFlip.of(values, seed).orElseThrow();
    return Finding.of(mean, new Interval(mean - half, mean + half), Intervals.STUDENT)
        .tested(test.pValue(), test.smallest())
        .on(sample.side().points().stream().mapToLong(Sample.Point::n).sum());
  }
}
