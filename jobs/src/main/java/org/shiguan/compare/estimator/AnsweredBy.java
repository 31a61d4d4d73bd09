package org.shiguan.compare.estimator;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.TDistribution;
import org.shiguan.compare.Estimator;
import org.shiguan.compare.Finding;
import org.shiguan.compare.Gate;
import org.shiguan.compare.Gates;
import org.shiguan.compare.Measure;
import org.shiguan.compare.Sample;
import org.shiguan.stat.Interval;
import org.shiguan.stat.SignFlip;
import org.shiguan.stat.Wilson;
import org.shiguan.stat.survival.FollowUp;
import org.shiguan.stat.survival.KaplanMeier;
import org.shiguan.stat.survival.KaplanMeierInfluence;
import org.shiguan.study.Bilingual;

/** The share of episodes that are answered by a time, with accounts as the unit. */
public final class AnsweredBy implements Estimator<Sample.Waits> {
  private static final double HALF = 0.5;

  @Override
  public String id() {
    return "answered_by";
  }

  @Override
  public String codebook() {
    return "E03, E06";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("到某时刻已获答复的比例", "Share answered by a time");
  }

  @Override
  public Bilingual definition() {
    return new Bilingual(
        "F(t) = 1 − S(t)，S 为 Kaplan–Meier，零假设 F(t) = 0.5。区间为按账号聚类的稳健方差（无穷小刀切），logit 尺度、自由度为账号数减一的 t 分布；F(t) 为 0"
            + " 或 1 时为以账号数为 n 的 Wilson 区间。p 双侧：每个账号的伪观测值与 0.5 之差的和翻转符号。曲线带为 log–log（R 默认为"
            + " log），把每条请求视为独立，偏窄。",
        "F(t) = 1 − S(t) with Kaplan and Meier's S, against F(t) = 0.5. The interval is by a variance robust to"
            + " accounts (infinitesimal jackknife) on the logit scale with t of accounts − 1"
            + " degrees of freedom; Wilson's with n = accounts where F(t) is 0 or 1. p is two-sided"
            + " by flipping the signs of each account's sum of pseudo-observations less 0.5. The"
            + " band of the curve is log–log (R's default is log), takes every request as"
            + " independent and is too narrow.");
  }

  @Override
  public String reference() {
    return "Kaplan & Meier 1958, J. Am. Stat. Assoc. 53:457; Andersen, Klein & Rosthøj 2003,"
        + " Biometrika 90:15; Cameron, Gelbach & Miller 2008, Rev. Econ. Stat. 90:414 (signs"
        + " by cluster)";
  }

  @Override
  public Class<Sample.Waits> takes() {
    return Sample.Waits.class;
  }

  @Override
  public Measure measure() {
    return Measure.SHARE;
  }

  @Override
  public double nullValue() {
    return HALF;
  }

  @Override
  public Gate gate(Sample.Waits sample) {
    return Gates.curve(sample.waits().size(), accounts(sample));
  }

  /** Accounts with episodes. */
  static long accounts(Sample.Waits sample) {
    return sample.waits().stream().map(Sample.Wait::executive).distinct().count();
  }

  @Override
  public Finding estimate(Sample.Waits sample, long seed) {
    List<FollowUp> followUps = sample.waits().stream().map(Sample.Wait::followUp).toList();
    KaplanMeier curve = KaplanMeier.of(followUps);
    Finding.Curve drawn =
        Curves.of(curve, sample.side().code(), sample.side().title(), sample.unitDays());
    if (curve.followedUntil() < sample.at()) {
      return Finding.undefined(
              new Bilingual("没有一条请求被观察到那个时刻。", "No episode was watched so long."),
              (long) followUps.size())
          .drawn(List.of(drawn));
    }
    double share = 1 - curve.survival(sample.at());
    double[] influences = KaplanMeierInfluence.of(followUps, sample.at());
    var byAccount = new TreeMap<String, double[]>();
    for (int i = 0; i < influences.length; i++) {
      double[] sums =
          byAccount.computeIfAbsent(sample.waits().get(i).executive(), e -> new double[2]);
      // What moves the share without an answer up moves this one down.
      sums[0] -= influences[i];
      sums[1] += (share - HALF) / influences.length - influences[i];
    }
    SignFlip test =
        SignFlip.of(byAccount.values().stream().mapToDouble(s -> s[1]).toArray(), seed)
            .orElseThrow();
    double[] moves = byAccount.values().stream().mapToDouble(s -> s[0]).toArray();
    return Finding.of(share, interval(share, moves), Intervals.ROBUST_LOGIT)
        .tested(test.pValue(), test.smallest())
        .on(followUps.size())
        .drawn(List.of(drawn));
  }

  private static Interval interval(double share, double[] moves) {
    int accounts = moves.length;
    if (share <= 0 || share >= 1) {
      return Wilson.interval(share, accounts);
    }
    double variance = Arrays.stream(moves).map(m -> m * m).sum() * accounts / (accounts - 1.0);
    double half =
        TDistribution.of(accounts - 1.0).inverseSurvivalProbability(.025)
            * Math.sqrt(variance)
            / (share * (1 - share));
    double logit = StrictMath.log(share / (1 - share));
    return new Interval(expit(logit - half), expit(logit + half));
  }

  private static double expit(double logit) {
    return 1 / (1 + StrictMath.exp(-logit));
  }
}
