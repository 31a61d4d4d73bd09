package org.shiguan.compare.estimator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.shiguan.compare.Estimator;
import org.shiguan.compare.Finding;
import org.shiguan.compare.Gate;
import org.shiguan.compare.Gates;
import org.shiguan.compare.Measure;
import org.shiguan.compare.Sample;
import org.shiguan.stat.survival.Cox;
import org.shiguan.stat.survival.FollowUp;
import org.shiguan.stat.survival.KaplanMeier;
import org.shiguan.stat.survival.LogRank;
import org.shiguan.study.Bilingual;

/** Whether something happens sooner in one group than in the other. */
public final class GroupHazard implements Estimator<Sample.GroupWaits> {
  @Override
  public String id() {
    return "log_rank";
  }

  @Override
  public String codebook() {
    return "E06";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("对数秩检验与风险比", "Log-rank test with a hazard ratio");
  }

  @Override
  public Bilingual definition() {
    return new Bilingual(
        "第一组对第二组的风险比，Cox 模型加 Firth 惩罚，剖面似然区间；p 为对数秩检验（超几何方差，χ² 一个自由度）。曲线为 Kaplan–Meier，log–log 带（R 默认为 log）。",
        "Hazard ratio of the first group to the second, by Cox regression with Firth's penalty and its"
            + " profile likelihood; p is of the log-rank test (hypergeometric variance, χ² with one"
            + " degree of freedom). Curves are Kaplan and Meier's with log–log bands (R's default is"
            + " log).");
  }

  @Override
  public String reference() {
    return "Mantel 1966, Cancer Chemother. Rep. 50:163; Heinze & Schemper 2001, Biometrics 57:114;"
        + " Kaplan & Meier 1958, J. Am. Stat. Assoc. 53:457";
  }

  @Override
  public Class<Sample.GroupWaits> takes() {
    return Sample.GroupWaits.class;
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
  public Gate gate(Sample.GroupWaits sample) {
    long smallest = sample.waits().stream().mapToLong(List::size).min().orElse(0);
    return Gates.accounts(smallest).and(Gates.hazard(events(sample)));
  }

  private static long events(Sample.GroupWaits sample) {
    return sample.waits().stream().flatMap(List::stream).filter(w -> w.followUp().event()).count();
  }

  @Override
  public Finding estimate(Sample.GroupWaits sample, long seed) {
    var rows = new ArrayList<Cox.Row>();
    for (int side = 0; side < 2; side++) {
      for (Sample.Wait wait : sample.waits().get(side)) {
        rows.add(Cox.Row.of(wait.followUp(), 1 - side));
      }
    }
    List<List<FollowUp>> groups =
        sample.waits().stream()
            .map(waits -> waits.stream().map(Sample.Wait::followUp).toList())
            .toList();
    List<Finding.Curve> curves =
        IntStream.range(0, groups.size())
            .mapToObj(
                i ->
                    Curves.of(
                        KaplanMeier.of(groups.get(i)),
                        sample.sides().get(i).code(),
                        sample.sides().get(i).title(),
                        sample.unitDays()))
            .toList();
    Finding finding =
        HazardRatios.firth(rows)
            .orElseGet(
                () ->
                    Finding.undefined(
                        new Bilingual("风险比无法估计。", "No hazard ratio can be estimated."), null));
    Optional<LogRank> test = LogRank.of(groups);
    return test.map(t -> finding.tested(t.pValue(), null))
        .orElse(finding)
        .on(events(sample))
        .drawn(curves);
  }
}
