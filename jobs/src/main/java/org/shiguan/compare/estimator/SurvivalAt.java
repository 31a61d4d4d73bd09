package org.shiguan.compare.estimator;

import java.util.List;
import java.util.Optional;
import org.shiguan.compare.Estimator;
import org.shiguan.compare.Finding;
import org.shiguan.compare.Gate;
import org.shiguan.compare.Gates;
import org.shiguan.compare.Measure;
import org.shiguan.compare.Sample;
import org.shiguan.stat.Interval;
import org.shiguan.stat.Wilson;
import org.shiguan.stat.survival.KaplanMeier;
import org.shiguan.study.Bilingual;

/** The share of accounts to which something has not happened by a time. */
public final class SurvivalAt implements Estimator<Sample.Waits> {

  @Override
  public String id() {
    return "survival_at";
  }

  @Override
  public String codebook() {
    return "E06";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("Kaplan–Meier 生存比例", "Kaplan–Meier share");
  }

  @Override
  public Bilingual definition() {
    return new Bilingual(
        "Kaplan–Meier 的 S(t)，每个账号一段；log–log 区间（R 默认为 log）。尚无事件时为 Wilson 区间。不作检验。",
        "Kaplan and Meier's S(t), one stretch per account, with the log–log interval (R's default is"
            + " log), Wilson's before any event. No test.");
  }

  @Override
  public String reference() {
    return "Kaplan & Meier 1958, J. Am. Stat. Assoc. 53:457; Kalbfleisch & Prentice 2002";
  }

  @Override
  public Class<Sample.Waits> takes() {
    return Sample.Waits.class;
  }

  @Override
  public boolean tests() {
    return false;
  }

  @Override
  public Measure measure() {
    return Measure.SHARE;
  }

  @Override
  public double nullValue() {
    return 0.5;
  }

  @Override
  public Gate gate(Sample.Waits sample) {
    return Gates.curve(sample.waits().size(), AnsweredBy.accounts(sample));
  }

  @Override
  public Finding estimate(Sample.Waits sample, long seed) {
    KaplanMeier curve = KaplanMeier.of(sample.waits().stream().map(Sample.Wait::followUp).toList());
    long events = sample.waits().stream().filter(w -> w.followUp().event()).count();
    List<Finding.Curve> drawn =
        List.of(Curves.of(curve, sample.side().code(), sample.side().title(), sample.unitDays()));
    if (curve.followedUntil() < sample.at()) {
      return Finding.undefined(
              new Bilingual("没有一个账号被观察这么久。", "No account was followed so long."), events)
          .drawn(drawn);
    }
    double share = curve.survival(sample.at());
    Optional<Interval> band = curve.stepAt(sample.at()).flatMap(KaplanMeier.Step::interval);
    return Finding.of(
            share,
            band.orElseGet(() -> Wilson.interval(share, (double) curve.atRisk(0))),
            Intervals.LOG_LOG)
        .on(events)
        .drawn(drawn);
  }
}
