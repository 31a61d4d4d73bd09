package org.shiguan.compare.outcome;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shiguan.compare.Outcome;
import org.shiguan.compare.Sample;
import org.shiguan.compare.StudyFacts;
import org.shiguan.study.Bilingual;

/** A metric of accounts by what became of them later: the wrong way, whose bias is shown (§4.4). */
public final class ByFate implements Outcome {

  @Override
  public String id() {
    return "by_fate";
  }

  @Override
  public Bilingual title() {
    return new Bilingual(
        "按最终结局分组（错误的分法，用以显示偏差）", "By final label (the wrong way, to show its bias)");
  }

  @Override
  public List<String> arguments() {
    return List.of("metric");
  }

  @Override
  public Bilingual caveat() {
    return new Bilingual(
        "错误的分法：曾经离开的账号必须先活跃过，离开之前的时间也计在“删除”名下（永恒时间偏倚），清空之后的抓取又看不到此前的帖子。只为显示偏差而列。",
        "The wrong way: who left must have been there first, and the time before counts as \"deleted\""
            + " (immortal time), while crawls after a purge miss what was before. Shown for its bias"
            + " only.");
  }

  @Override
  public Class<Sample.Groups> gives() {
    return Sample.Groups.class;
  }

  @Override
  public boolean declarable() {
    return false;
  }

  @Override
  public Sample of(StudyFacts facts, List<String> of) {
    Map<Boolean, List<Sample.Point>> left =
        facts.points(of.get(0)).stream()
            .collect(Collectors.partitioningBy(p -> facts.everLeft(p.executive())));
    return new Sample.Groups(
        List.of(
            new Sample.Side("DELETED", new Bilingual("曾经删除", "ever deleted"), left.get(true)),
            new Sample.Side("STAYED", new Bilingual("从未删除", "never deleted"), left.get(false))));
  }
}
