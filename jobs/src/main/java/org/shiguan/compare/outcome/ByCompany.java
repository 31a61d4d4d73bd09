package org.shiguan.compare.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shiguan.compare.Outcome;
import org.shiguan.compare.Sample;
import org.shiguan.compare.StudyFacts;
import org.shiguan.study.Bilingual;

/** One company's executives beside all others. */
public final class ByCompany implements Outcome {

  @Override
  public String id() {
    return "by_company";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("一家公司的高管与其他高管", "A metric of one company's executives beside all others");
  }

  @Override
  public List<String> arguments() {
    return List.of("metric", "company");
  }

  @Override
  public List<String> metrics(List<String> of) {
    return List.of(of.get(0));
  }

  @Override
  public Bilingual caveat() {
    return new Bilingual(
        "一家公司的高管彼此相似，不是随机抽取的。",
        "Executives of one company resemble each other and are no random draw.");
  }

  @Override
  public Class<Sample.Groups> gives() {
    return Sample.Groups.class;
  }

  @Override
  public Sample of(StudyFacts facts, List<String> of) {
    String company = of.get(1);
    var theirs = new ArrayList<Sample.Point>();
    var others = new ArrayList<Sample.Point>();
    new TreeMap<>(facts.periods().getOrDefault(of.get(0), Map.of()))
        .forEach(
            (executive, value) ->
                (facts.firms().getOrDefault(executive, List.of()).stream()
                            .anyMatch(name -> name.contains(company))
                        ? theirs
                        : others)
                    .add(Sample.Point.of(executive, value.value(), value.n())));
    return new Sample.Groups(
        List.of(
            new Sample.Side("COMPANY", new Bilingual(company, company), theirs),
            new Sample.Side("OTHERS", new Bilingual("其他公司", "other companies"), others)));
  }
}
