package org.shiguan.compare.estimator;

import org.shiguan.compare.Estimator;
import org.shiguan.compare.Finding;
import org.shiguan.compare.Gate;
import org.shiguan.compare.Gates;
import org.shiguan.compare.Measure;
import org.shiguan.compare.Sample;
import org.shiguan.stat.TheilSen;
import org.shiguan.study.Bilingual;

/** How fast the second value of accounts changes with the first. */
public final class Slope implements Estimator<Sample.Pairs> {
  private static final Bilingual KENDALL = new Bilingual("Kendall 检验反演", "inverted Kendall test");

  @Override
  public String id() {
    return "theil_sen";
  }

  @Override
  public String codebook() {
    return "M19, C05";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("Theil–Sen 斜率", "Theil–Sen slope");
  }

  @Override
  public Bilingual definition() {
    return new Bilingual(
        "所有账号两两连线斜率的中位数，区间由 Kendall 检验反演。不作检验。",
        "The median of the slopes of all pairs of accounts, its interval by inverting Kendall's test."
            + " No test.");
  }

  @Override
  public String reference() {
    return "Theil 1950; Sen 1968, J. Am. Stat. Assoc. 63:1379";
  }

  @Override
  public Class<Sample.Pairs> takes() {
    return Sample.Pairs.class;
  }

  @Override
  public boolean tests() {
    return false;
  }

  @Override
  public Measure measure() {
    return Measure.DIFFERENCE;
  }

  @Override
  public Gate gate(Sample.Pairs sample) {
    return Gates.accounts(sample.x().points().size());
  }

  @Override
  public Finding estimate(Sample.Pairs sample, long seed) {
    double[] x = sample.x().values();
    double[] y = sample.y().values();
    var slope = TheilSen.slope(x, y);
    return slope.isEmpty()
        ? Finding.undefined(new Bilingual("第一项在各账号间没有差异。", "The first value does not vary."), null)
        : Finding.of(slope.getAsDouble(), TheilSen.interval(x, y).orElse(null), KENDALL);
  }
}
