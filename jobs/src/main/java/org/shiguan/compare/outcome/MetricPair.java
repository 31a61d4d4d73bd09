package org.shiguan.compare.outcome;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
  public Bilingual caveat() {
    return new Bilingual("探索性：未校正其他差异。", "Exploratory: nothing else is adjusted for.");
  }

  @Override
  public Class<Sample.Pairs> gives() {
    return Sample.Pairs.class;
  }

  @Override
  public Sample of(StudyFacts facts, List<String> of) {
    List<Sample.Point> first = facts.points(of.get(0));
    List<Sample.Point> second = facts.points(of.get(1));
    return new Sample.Pairs(
        new Sample.Side("X", facts.title(of.get(0)), alsoIn(second, first)),
        new Sample.Side("Y", facts.title(of.get(1)), alsoIn(first, second)));
  }

  private static List<Sample.Point> alsoIn(List<Sample.Point> others, List<Sample.Point> points) {
    Set<String> known = others.stream().map(Sample.Point::executive).collect(Collectors.toSet());
    return points.stream().filter(p -> known.contains(p.executive())).toList();
  }
}
