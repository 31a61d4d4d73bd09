package org.shiguan.compare.outcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shiguan.compare.Membership;
import org.shiguan.compare.Outcome;
import org.shiguan.compare.Sample;
import org.shiguan.compare.StudyFacts;
import org.shiguan.study.Bilingual;

/** Crises per year in the three groups (codebook §6). */
public final class CrisesByGroup implements Outcome {
  private static final double YEAR = 365.25;
  private static final int FEWEST_DAYS = 90;

  @Override
  public String id() {
    return "crises_by_group";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("每年的危机次数，按三组", "Crises per year, by group");
  }

  @Override
  public Bilingual unit() {
    return new Bilingual("次/年", "per year");
  }

  @Override
  public Bilingual caveat() {
    return new Bilingual(
        "危机取自事件表，表中没有的不计；高管在每一组中以其在该组的时间（至少 90 天）计。",
        "Crises are those of the events file, and none it lacks; an executive counts in each group with"
            + " the time spent there (90 days at least).");
  }

  @Override
  public Class<Sample.Groups> gives() {
    return Sample.Groups.class;
  }

  @Override
  public boolean threeGroups() {
    return true;
  }

  @Override
  public Sample of(StudyFacts facts, List<String> of) {
    Map<String, List<Sample.Point>> points = new HashMap<>();
    for (String executive : facts.membership().executives()) {
      for (Membership.Group group : Membership.Group.values()) {
        int days = facts.membership().days(executive, group, facts.fromDay(), facts.toDay());
        if (days < FEWEST_DAYS) {
          continue;
        }
        long crises =
            facts.crisisCounts().getOrDefault(executive, List.of()).stream()
                .filter(day -> facts.membership().group(executive, day) == group)
                .count();
        points
            .computeIfAbsent(group.name(), g -> new ArrayList<>())
            .add(Sample.Point.of(executive, crises / (days / YEAR), crises));
      }
    }
    return new Sample.Groups(
        ByGroup.GROUPS.entrySet().stream()
            .map(
                g ->
                    new Sample.Side(
                        g.getKey(), g.getValue(), points.getOrDefault(g.getKey(), List.of())))
            .toList());
  }
}
