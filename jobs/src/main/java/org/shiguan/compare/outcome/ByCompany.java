package org.shiguan.compare.outcome;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    Map<Boolean, List<Sample.Point>> theirs =
        facts.points(of.get(0)).stream()
            .collect(Collectors.partitioningBy(p -> isOf(facts, p.executive(), company)));
    return new Sample.Groups(
        List.of(
            new Sample.Side("COMPANY", new Bilingual(company, company), theirs.get(true)),
            new Sample.Side(
                "OTHERS", new Bilingual("其他公司", "other companies"), theirs.get(false))));
  }

  private static boolean isOf(StudyFacts facts, String executive, String company) {
    return facts.firms().getOrDefault(executive, List.of()).stream()
        .anyMatch(name -> name.contains(company));
  }
}
