package org.shiguan.compare.estimator;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.shiguan.compare.Estimator;
import org.shiguan.compare.Finding;
import org.shiguan.compare.Gate;
import org.shiguan.compare.Gates;
import org.shiguan.compare.Measure;
import org.shiguan.compare.Sample;
import org.shiguan.stat.CircularShift;
import org.shiguan.stat.Interval;
import org.shiguan.stat.survival.Cox;
import org.shiguan.stat.survival.FollowUp;
import org.shiguan.stat.survival.ProportionalityTest;
import org.shiguan.stat.survival.RobustVariance;
import org.shiguan.study.Bilingual;
import org.shiguan.study.Hypothesis;

/** The hazard of leaving after a spike, and whether exits follow spikes more than by chance. */
public final class SpikeHazard implements Estimator<Sample.Spikes> {
  private static final long ENOUGH_EVENTS = 10;
  private static final Bilingual WALD =
      new Bilingual("Wald，按账号聚类的稳健方差", "Wald, variance robust to accounts");

  @Override
  public String id() {
    return "spike_hazard";
  }

  @Override
  public String codebook() {
    return "D06, E06";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("高峰之后的风险比与循环平移检验", "Hazard ratio after a spike, with circular shifts");
  }

  @Override
  public Bilingual definition() {
    return new Bilingual(
        "以日历时间的 Cox 模型（(start, stop] 行，Efron 并列）估计高峰之后若干天内离开的风险比，高峰当天之后才算暴露；事件不足 10 次时用 Firth 惩罚与剖面似然区间，否则用模型与稳健标准误中较大者的"
            + " Wald 区间。p 单侧：把每个账号的高峰日历在其在险的日子里循环平移，高峰之后若干天内的离开次数不少于观测值的比例（穷举至 20,000 种，否则 9,999 次加观测值）。",
        "Hazard ratio of leaving in so many days after a spike, by Cox regression on calendar time"
            + " ((start, stop] rows, Efron's ties), exposed from the day after the spike. With fewer"
            + " than 10 events Firth's penalty and its profile likelihood; else Wald's interval with the"
            + " larger of the model's and the robust standard error. p is one-sided: each account's"
            + " spikes are shifted round its days at risk, and it is the share of shifts with as many"
            + " exits in the days after a spike (all up to 20,000, else 9,999 and the observed).");
  }

  @Override
  public String reference() {
    return "Andersen & Gill 1982, Ann. Stat. 10:1100; Firth 1993, Biometrika 80:27; Heinze & Schemper"
        + " 2001, Biometrics 57:114; Lin & Wei 1989, J. Am. Stat. Assoc. 84:1074";
  }

  @Override
  public Class<Sample.Spikes> takes() {
    return Sample.Spikes.class;
  }

  /** Shifts count the exits that follow spikes; too few of them are no result (D06). */
  @Override
  public Set<Hypothesis.Direction> directions() {
    return EnumSet.of(Hypothesis.Direction.ABOVE);
  }

  @Override
  public Measure measure() {
    return Measure.HAZARD_RATIO;
  }

  @Override
  public double nullValue() {
    return 1;
  }

  @Override
  public Gate gate(Sample.Spikes sample) {
    return Gates.hazard(events(sample));
  }

  private static long events(Sample.Spikes sample) {
    return sample.accounts().stream().mapToLong(a -> a.purges().size()).sum();
  }

  @Override
  public Finding estimate(Sample.Spikes sample, long seed) {
    var rows = new ArrayList<Cox.Row>();
    var accounts = new ArrayList<String>();
    for (Sample.SpikeAccount account : sample.accounts()) {
      for (Cox.Row row : rows(account, sample.days())) {
        rows.add(row);
        accounts.add(account.executive());
      }
    }
    Finding finding = hazardRatio(rows, accounts, events(sample)).on(events(sample));
    Optional<CircularShift> test =
        CircularShift.of(
            sample.accounts().stream()
                .filter(a -> !a.atRisk().isEmpty())
                .map(SpikeHazard::daysAtRisk)
                .toList(),
            sample.days(),
            seed);
    return test.map(t -> finding.tested(t.pValue(), null)).orElse(finding);
  }

  private static Finding hazardRatio(List<Cox.Row> rows, List<String> accounts, long events) {
    Finding none =
        Finding.undefined(
            new Bilingual(
                "风险比无法估计：离开时在险的账号都在高峰之后，或都不在。",
                "No hazard ratio: at every exit all accounts at risk were after a spike, or none was."),
            events);
    Optional<Cox.Fit> fit = events < ENOUGH_EVENTS ? Optional.empty() : Cox.fit(rows).fit();
    if (fit.isEmpty()) {
      // Few events, or a likelihood without a maximum.
      return HazardRatios.firth(rows).orElse(none);
    }
    Cox.Effect model = fit.get().effects().get(0);
    double robust =
        RobustVariance.effects(rows, accounts, fit.get())
            .map(effects -> effects.get(0).standardError())
            .orElse(0.0);
    double half =
        NormalDistribution.of(0, 1).inverseSurvivalProbability(.025)
            * Math.max(model.standardError(), robust);
    Finding finding =
        HazardRatios.of(model.beta(), new Interval(model.beta() - half, model.beta() + half), WALD);
    return ProportionalityTest.of(rows, fit.get())
        .map(t -> t.global().pValue())
        .map(p -> finding.noting(proportional(p)))
        .orElse(finding);
  }

  private static Bilingual proportional(double p) {
    String value = String.format(Locale.ROOT, "%.2g", p);
    return new Bilingual(
        "比例风险检验（Schoenfeld 残差，km 尺度）p = " + value + "。",
        "Test of proportional hazards (Schoenfeld residuals, km scale): p = " + value + ".");
  }

  /**
   * The calendar of the days at risk alone, put end to end. Who has left does not post, so over the
   * whole covered window spikes would lie near the exit for no other reason.
   */
  private static CircularShift.Account daysAtRisk(Sample.SpikeAccount account) {
    var spikes = new TreeSet<Integer>();
    var exits = new ArrayList<Integer>();
    int before = 0;
    for (Sample.DayStretch stretch : account.atRisk()) {
      int shift = before - stretch.from();
      account.spikes().stream()
          .filter(s -> stretch.from() <= s && s < stretch.to())
          .forEach(s -> spikes.add(s + shift));
      account.purges().stream()
          .filter(p -> stretch.from() <= p && p < stretch.to())
          .forEach(p -> exits.add(p + shift));
      before += stretch.to() - stretch.from();
    }
    return new CircularShift.Account(before, spikes, exits);
  }

  /** The days at risk cut where exposure begins and ends. */
  private static List<Cox.Row> rows(Sample.SpikeAccount account, int days) {
    var rows = new ArrayList<Cox.Row>();
    for (Sample.DayStretch stretch : account.atRisk()) {
      var cuts = new TreeSet<Integer>();
      cuts.add(stretch.from());
      cuts.add(stretch.to());
      for (int spike : account.spikes()) {
        cuts.add(Math.max(stretch.from(), Math.min(stretch.to(), spike + 1)));
        cuts.add(Math.max(stretch.from(), Math.min(stretch.to(), spike + 1 + days)));
      }
      Integer from = null;
      for (int to : cuts) {
        if (from != null) {
          boolean event = to == stretch.to() && account.purges().contains(to - 1);
          rows.add(
              Cox.Row.of(
                  new FollowUp(
                      (double) account.firstDay() + from, (double) account.firstDay() + to, event),
                  exposed(account, from, days) ? 1 : 0));
        }
        from = to;
      }
    }
    return rows;
  }

  /** Whether a day lies in the days after a spike. */
  private static boolean exposed(Sample.SpikeAccount account, int day, int days) {
    return account.spikes().stream().anyMatch(s -> s < day && day <= s + days);
  }
}
