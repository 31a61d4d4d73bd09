package org.shiguan.compare.outcome;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shiguan.compare.Outcome;
import org.shiguan.compare.Sample;
import org.shiguan.compare.StudyFacts;
import org.shiguan.study.Bilingual;

/** Over all accounts together together. */
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
  public List<String> metrics(List<String> of) {
    return of;
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
        new Sample.Side(
            "EXECUTIVES",
            new Bilingual("高管", "executives"),
            new TreeMap<>(facts.periods().getOrDefault(of.get(0), Map.of()))
                .entrySet().stream()
                    .filter(e -> e.getValue().n() > 0)
                    .map(e -> Sample.Point.of(e.getKey(), e.getValue().value(), e.getValue().n()))
                    .toList()));
  }
}
