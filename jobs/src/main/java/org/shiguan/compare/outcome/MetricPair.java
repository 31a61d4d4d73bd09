package org.shiguan.compare.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shiguan.compare.Outcome;
import org.shiguan.compare.Sample;
import org.shiguan.compare.StudyFacts;
import org.shiguan.study.Bilingual;

/** Two metrics of the same accounts over the period. */
public final class MetricPair implements Outcome {

  @Override
  public String id() {
    return "metric_pair";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("同一账号的两项指标", "Two metrics of the same accounts");
  }

  @Override
  public List<String> arguments() {
    return List.of("metric", "metric");
  }

  @Override
  public List<String> metrics(List<String> of) {
    return of;
  }

  @Override
  public Bilingual caveat() {
    return new Bilingual("探索性：未校正其他差异。", "Exploratory: nothing else is adjusted for.");
  }

  @Override
  public Class<Sample.Pairs> gives() {
    return Sample.Pairs.class;
  }

  @Override
  public Sample of(StudyFacts facts, List<String> of) {
    Map<String, StudyFacts.Value> first = facts.periods().getOrDefault(of.get(0), Map.of());
    Map<String, StudyFacts.Value> second = facts.periods().getOrDefault(of.get(1), Map.of());
    var x = new ArrayList<Sample.Point>();
    var y = new ArrayList<Sample.Point>();
    new TreeMap<>(first)
        .forEach(
            (executive, value) -> {
              StudyFacts.Value other = second.get(executive);
              if (other != null) {
                x.add(Sample.Point.of(executive, value.value(), value.n()));
                y.add(Sample.Point.of(executive, other.value(), other.n()));
              }
            });
    return new Sample.Pairs(
        new Sample.Side("X", facts.title(of.get(0)), x),
        new Sample.Side("Y", facts.title(of.get(1)), y));
  }
}
