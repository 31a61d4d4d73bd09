package org.shiguan.compare.outcome;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shiguan.compare.Dated;
import org.shiguan.compare.Outcome;
import org.shiguan.compare.Sample;
import org.shiguan.compare.StudyFacts;
import org.shiguan.study.Bilingual;

/** A metric of what others say, in the three groups (codebook §6). */
public final class ByGroup implements Outcome {
  /** The groups by code. */
  static final Map<String, Bilingual> GROUPS = groups();

  @Override
  public String id() {
    return "by_group";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("留下、删除、从未加入", "Stayed, deleted, never joined");
  }

  @Override
  public List<String> arguments() {
    return List.of("metric");
  }

  @Override
  public boolean dated() {
    return true;
  }

  @Override
  public Bilingual caveat() {
    return new Bilingual(
        "组别按当月的状态，不按后来的结局：先留后删的高管在两组中各以当时的值出现，检验因此偏保守。名单由人编定，是否加入是自选的：相关不是因果。",
        "Groups by the state of the month, not by what came later: who stayed and then deleted stands in"
            + " both with the values of the time, which makes tests conservative. Lists are curated and"
            + " joining is chosen: association, not effect.");
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
    return Dated.groups(
        facts,
        of.get(0),
        GROUPS,
        then -> then.group() == null ? null : then.group().name(),
        then -> "",
        true);
  }

  private static Map<String, Bilingual> groups() {
    var groups = new LinkedHashMap<String, Bilingual>();
    groups.put("STAYED", new Bilingual("留下", "stayed"));
    groups.put("DELETED", new Bilingual("删除", "deleted"));
    groups.put("NEVER_JOINED", new Bilingual("从未加入", "never joined"));
    return groups;
  }
}
