package org.shiguan.compare.outcome;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shiguan.compare.Outcome;
import org.shiguan.compare.Sample;
import org.shiguan.compare.StudyFacts;
import org.shiguan.stat.Quantiles;
import org.shiguan.study.Bilingual;

/** How long before the official account executives announce the same news (codebook M14). */
public final class AnnouncementLeads implements Outcome {

  @Override
  public String id() {
    return "announcement_leads";
  }

  @Override
  public Bilingual title() {
    return new Bilingual(
        "先于官方账号发布的小时数", "Hours by which executives announce before the official account");
  }

  @Override
  public Bilingual unit() {
    return new Bilingual("小时", "hours");
  }

  @Override
  public Bilingual caveat() {
    return new Bilingual(
        "每位高管取其各消息领先时间的中位数；先后不能判定的消息不计，只有一方发布的消息也不计。",
        "Each executive counts by the median lead of their announcements; news whose order is not"
            + " known is left out, and so is what only one side posted.");
  }

  @Override
  public Class<Sample.Effects> gives() {
    return Sample.Effects.class;
  }

  @Override
  public Sample of(StudyFacts facts, List<String> of) {
    var leads =
        facts.leads().stream()
            .filter(l -> l.low() >= 0 || l.high() <= 0)
            .collect(
                Collectors.groupingBy(
                    StudyFacts.Lead::executive, TreeMap::new, Collectors.toList()));
    return new Sample.Effects(
        Sample.Side.ofExecutives(
            leads.entrySet().stream()
                .map(e -> Sample.Point.of(e.getKey(), median(e.getValue()), e.getValue().size()))
                .toList()));
  }

  private static double median(List<StudyFacts.Lead> leads) {
    return Quantiles.type7(
        leads.stream().mapToDouble(l -> (l.low() + l.high()) / 2).sorted().toArray(), 0.5);
  }
}
