package org.shiguan.compare.estimator;

import java.util.List;
import org.shiguan.compare.Estimator;
import org.shiguan.compare.Finding;
import org.shiguan.compare.Gate;
import org.shiguan.compare.Gates;
import org.shiguan.compare.Measure;
import org.shiguan.compare.Sample;
import org.shiguan.stat.ClusteredShare;
import org.shiguan.stat.ClusteredShare.Cluster;
import org.shiguan.study.Bilingual;

/** A share over all accounts, whose observations resemble each other within an account. */
public final class PooledShare implements Estimator<Sample.Parts> {

  @Override
  public String id() {
    return "pooled_share";
  }

  @Override
  public String codebook() {
    return "E12";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("合并比例", "Pooled share");
  }

  @Override
  public Bilingual definition() {
    return new Bilingual(
        "全部账号合并的比例；Wilson 区间，按账号聚类校正。不作检验。",
        "The share over all accounts together, with Wilson's interval and a design effect for"
            + " accounts. No test.");
  }

  @Override
  public String reference() {
    return "Little, Louis & Slud 2019, J. Surv. Stat. Methodol. 7:334";
  }

  @Override
  public Class<Sample.Parts> takes() {
    return Sample.Parts.class;
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
  public Gate gate(Sample.Parts sample) {
    return Gates.accounts(sample.parts().points().size());
  }

  @Override
  public Finding estimate(Sample.Parts sample, long seed) {
    List<Cluster> clusters =
        sample.parts().points().stream()
            .map(p -> new Cluster(Math.round(p.value() * p.n()), p.n()))
            .toList();
    long part = clusters.stream().mapToLong(Cluster::part).sum();
    long whole = clusters.stream().mapToLong(Cluster::whole).sum();
    return Finding.of((double) part / whole, ClusteredShare.interval(clusters), Intervals.CLUSTERED)
        .on(whole);
  }
}
