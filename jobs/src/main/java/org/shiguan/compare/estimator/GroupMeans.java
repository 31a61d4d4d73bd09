package org.shiguan.compare.estimator;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.TDistribution;
import org.shiguan.compare.Estimator;
import org.shiguan.compare.Finding;
import org.shiguan.compare.Gate;
import org.shiguan.compare.Gates;
import org.shiguan.compare.Measure;
import org.shiguan.compare.Outcome;
import org.shiguan.compare.Sample;
import org.shiguan.stat.Interval;
import org.shiguan.stat.LabelPermutation;
import org.shiguan.study.Bilingual;

/** Difference of two groups' means within strata, with a permutation of labels within them. */
public final class GroupMeans implements Estimator<Sample.Groups> {
  /** Sums of squares below it come from rounding. */
  private static final double ROUNDING = 1e-18;

  @Override
  public String id() {
    return "mean_difference";
  }

  @Override
  public String codebook() {
    return "E05";
  }

  @Override
  public Bilingual title() {
    return new Bilingual(
        "层内均值差与层内标签置换", "Difference of means within strata, labels permuted within them");
  }

  @Override
  public Bilingual definition() {
    return new Bilingual(
        "各账号的值减去其层的均值，再比较两组（即层固定效应回归的系数）；只有一组的层不提供信息。区间为残差方差与 t 分布；p 为双侧、只在层内交换标签的置换：分配数不超过 20,000 时穷举，"
            + "否则 9,999 次随机加观测值。",
        "Each account's value less the mean of its stratum, compared between the groups: the"
            + " coefficient of a regression with a fixed effect per stratum; a stratum of one group"
            + " says nothing. The interval is Student's with the residual variance. p is two-sided by"
            + " permutation of labels within strata: all assignments up to 20,000, else 9,999 random"
            + " ones and the observed.");
  }

  @Override
  public String reference() {
    return "Phipson & Smyth 2010, SAGMB 9:39";
  }

  @Override
  public Class<Sample.Groups> takes() {
    return Sample.Groups.class;
  }

  @Override
  public boolean fits(Outcome outcome) {
    return outcome.gives() == takes() && !outcome.threeGroups();
  }

  @Override
  public Measure measure() {
    return Measure.DIFFERENCE;
  }

  /** Only strata that hold both groups count. */
  @Override
  public Gate gate(Sample.Groups sample) {
    List<LabelPermutation.Account> accounts = accounts(sample);
    long first = accounts.stream().filter(LabelPermutation.Account::first).count();
    return Gates.accounts(Math.min(first, accounts.size() - first));
  }

  @Override
  public Finding estimate(Sample.Groups sample, long seed) {
    List<LabelPermutation.Account> accounts = accounts(sample);
    var strata = new TreeMap<String, Stratum>();
    accounts.forEach(a -> strata.computeIfAbsent(a.stratum(), s -> new Stratum()).add(a));
    var centred = new ArrayList<LabelPermutation.Account>();
    double first = 0;
    double information = 0;
    double squares = 0;
    for (LabelPermutation.Account account : accounts) {
      double value = account.value() - strata.get(account.stratum()).mean();
      centred.add(new LabelPermutation.Account(value, account.first(), account.stratum()));
      first += account.first() ? value : 0;
      squares += value * value;
    }
    for (Stratum stratum : strata.values()) {
      information += stratum.information();
    }
    if (squares <= ROUNDING) {
      return Finding.undefined(
          new Bilingual("层内所有账号的值相同。", "All accounts of a stratum have the same value."), null);
    }
    double difference = first / information;
    int df = accounts.size() - strata.size() - 1;
    double variance = Math.max(0, squares - difference * first) / df;
    double half =
        TDistribution.of(df).inverseSurvivalProbability(.025) * Math.sqrt(variance / information);
    LabelPermutation test =
        LabelPermutation.of(centred, LabelPermutation.Statistic.MEAN_DIFFERENCE, seed)
            .orElseThrow();
    return Finding.of(
            difference, new Interval(difference - half, difference + half), Intervals.STUDENT)
        .tested(test.pValue(), test.smallest());
  }

  /** The accounts of strata with both groups. */
  private static List<LabelPermutation.Account> accounts(Sample.Groups sample) {
    var all = new ArrayList<LabelPermutation.Account>();
    for (int i = 0; i < Math.min(2, sample.sides().size()); i++) {
      boolean first = i == 0;
      sample
          .sides()
          .get(i)
          .points()
          .forEach(p -> all.add(new LabelPermutation.Account(p.value(), first, p.stratum())));
    }
    return all.stream()
        .filter(
            a ->
                all.stream()
                    .anyMatch(b -> b.first() != a.first() && b.stratum().equals(a.stratum())))
        .toList();
  }

  private static final class Stratum {
    private int first;
    private int all;
    private double sum;

    void add(LabelPermutation.Account account) {
      first += account.first() ? 1 : 0;
      all++;
      sum += account.value();
    }

    double mean() {
      return sum / all;
    }

    double information() {
      return (double) first * (all - first) / all;
    }
  }
}
