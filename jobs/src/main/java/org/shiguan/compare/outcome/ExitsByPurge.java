package org.shiguan.compare.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shiguan.compare.Outcome;
import org.shiguan.compare.Sample;
import org.shiguan.compare.StudyFacts;
import org.shiguan.study.Bilingual;

/** Which share of exits are purges and not closures (C13). */
public final class ExitsByPurge implements Outcome {

  @Override
  public String id() {
    return "exits_by_purge";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("离开中清空所占比例", "Share of exits that are purges");
  }

  @Override
  public Bilingual caveat() {
    return new Bilingual(
        "平台封禁不算离开；选择性删帖不计。",
        "Bans by the platform are no exits, and selective purges do not count.");
  }

  @Override
  public Bilingual share() {
    return new Bilingual("清空所占比例", "share of purges");
  }

  @Override
  public Class<Sample.Parts> gives() {
    return Sample.Parts.class;
  }

  @Override
  public Sample of(StudyFacts facts, List<String> of) {
    var points = new ArrayList<Sample.Point>();
    facts.exits().stream()
        .collect(
            Collectors.groupingBy(StudyFacts.Exit::executive, TreeMap::new, Collectors.toList()))
        .forEach(
            (executive, exits) ->
                points.add(
                    Sample.Point.of(
                        executive,
                        (double) exits.stream().filter(StudyFacts.Exit::purge).count()
                            / exits.size(),
                        exits.size())));
    return new Sample.Parts(
        new Sample.Side("EXECUTIVES", new Bilingual("离开过的高管", "executives who left"), points));
  }
}
