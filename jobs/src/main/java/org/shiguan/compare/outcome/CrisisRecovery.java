package org.shiguan.compare.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shiguan.compare.Outcome;
import org.shiguan.compare.Sample;
import org.shiguan.compare.StudyFacts;
import org.shiguan.study.Bilingual;

/** How soon executives answered crises, and how net support fared (codebook M13, M17). */
public final class CrisisRecovery implements Outcome {
  private static final double MINUTE = 1 / 60.0;

  @Override
  public String id() {
    return "crisis_recovery";
  }

  @Override
  public Bilingual title() {
    return new Bilingual(
        "危机回应用时与 72 小时净支持度的变化",
        "Time to the first word in a crisis, and the change of net support in 72 hours");
  }

  @Override
  public Bilingual caveat() {
    return new Bilingual(
        "只有高管回应过、且前后各有 20 条倾向明确的提及的危机；一位高管有几次危机时取均值。危机的严重程度没有校正。",
        "Only crises that the executive answered, with 20 clear mentions before and after the"
            + " onset; several crises of one executive are averaged. Severity is not adjusted"
            + " for.");
  }

  @Override
  public Class<Sample.Pairs> gives() {
    return Sample.Pairs.class;
  }

  @Override
  public Sample of(StudyFacts facts, List<String> of) {
    var crises =
        facts.crises().stream()
            .collect(
                Collectors.groupingBy(
                    StudyFacts.Crisis::executive, TreeMap::new, Collectors.toList()));
    var waits = new ArrayList<Sample.Point>();
    var changes = new ArrayList<Sample.Point>();
    crises.forEach(
        (executive, all) -> {
          double wait =
              all.stream()
                  .mapToDouble(c -> StrictMath.log(Math.max(MINUTE, c.hours())))
                  .average()
                  .orElseThrow();
          double change =
              all.stream().mapToDouble(StudyFacts.Crisis::change).average().orElseThrow();
          waits.add(Sample.Point.of(executive, wait, all.size()));
          changes.add(Sample.Point.of(executive, change, all.size()));
        });
    return new Sample.Pairs(
        new Sample.Side(
            "LATENCY", new Bilingual("回应用时（对数小时）", "log hours to the first word"), waits),
        new Sample.Side("CHANGE", new Bilingual("净支持度变化", "change of net support"), changes));
  }
}
