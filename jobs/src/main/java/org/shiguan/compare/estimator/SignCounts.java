package org.shiguan.compare.estimator;

import java.util.Arrays;
import java.util.Optional;
import org.shiguan.compare.Estimator;
import org.shiguan.compare.Finding;
import org.shiguan.compare.Gate;
import org.shiguan.compare.Gates;
import org.shiguan.compare.Measure;
import org.shiguan.compare.Sample;
import org.shiguan.stat.SignTest;
import org.shiguan.stat.Wilson;
import org.shiguan.study.Bilingual;

/** How many accounts lie above 0. */
public final class SignCounts implements Estimator<Sample.Effects> {

  @Override
  public String id() {
    return "sign_test";
  }

  @Override
  public String codebook() {
    return "E03";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("符号检验", "Sign test");
  }

  @Override
  public Bilingual definition() {
    return new Bilingual(
        "值大于 0 的账号所占比例（等于 0 的不计），Wilson 区间；p 为精确的双侧二项检验。",
        "The share of accounts above 0, those at 0 left out, with Wilson's interval; p is the exact"
            + " two-sided binomial test.");
  }

  @Override
  public String reference() {
    return "Dixon & Mood 1946, J. Am. Stat. Assoc. 41:557; Wilson 1927, J. Am. Stat. Assoc. 22:209";
  }

  @Override
  public Class<Sample.Effects> takes() {
    return Sample.Effects.class;
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
  public Gate gate(Sample.Effects sample) {
    return Gates.accounts(sample.side().points().size());
  }

  @Override
  public Finding estimate(Sample.Effects sample, long seed) {
    double[] values = sample.side().values();
    long decided = Arrays.stream(values).filter(v -> v != 0).count();
    Optional<SignTest> test = SignTest.of(values);
    if (decided == 0 || test.isEmpty()) {
      return Finding.undefined(
          new Bilingual("所有账号的值都是 0。", "All accounts have the value 0."), null);
    }
    long above = Arrays.stream(values).filter(v -> v > 0).count();
    return Finding.of((double) above / decided, Wilson.interval(above, decided), Intervals.WILSON)
        .tested(test.get().pValue(), Math.scalb(2.0, (int) -decided));
  }
}
