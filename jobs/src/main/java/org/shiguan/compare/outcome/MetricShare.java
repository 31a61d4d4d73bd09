package org.shiguan.compare.outcome;

import java.util.List;
import org.shiguan.compare.Outcome;
import org.shiguan.compare.Sample;
import org.shiguan.compare.StudyFacts;
import org.shiguan.study.Bilingual;

/** A metric that is a share, over all accounts together. */
public final class MetricShare implements Outcome {

  @Override
  public String id() {
    return "metric_share";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("全部账号合并", "A metric that is a share, over all accounts");
  }

  @Override
  public List<String> arguments() {
    return List.of("metric");
  }

  @Override
  public Bilingual caveat() {
    return new Bilingual(
        "档案抓取到的转发越多，比例越高。", "The more reposts an archive holds, the higher the share.");
  }

  @Override
  public Class<Sample.Parts> gives() {
    return Sample.Parts.class;
  }

  @Override
  public Sample of(StudyFacts facts, List<String> of) {
    return new Sample.Parts(
        Sample.Side.ofExecutives(facts.points(of.get(0)).stream().filter(p -> p.n() > 0).toList()));
  }
}
