package org.shiguan.compare.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shiguan.compare.Outcome;
import org.shiguan.compare.Sample;
import org.shiguan.compare.StudyFacts;
import org.shiguan.study.Bilingual;

/** How much more often delegated requests are closed than those an executive handles (C26). */
public final class ClosureByDelegation implements Outcome {
  private static final int FEWEST = 3;

  @Override
  public String id() {
    return "closure_by_delegation";
  }

  @Override
  public Bilingual title() {
    return new Bilingual(
        "转交与自理的请求结案比例之差", "Closed share of delegated requests less that of others");
  }

  @Override
  public Bilingual caveat() {
    return new Bilingual(
        "同一高管之内比较，两种各至少 3 条；交出去的可能本来就是容易结案的请求。",
        "Within one executive, three requests of each kind at least; what is handed on may be what is"
            + " easily closed.");
  }

  @Override
  public Class<Sample.Effects> gives() {
    return Sample.Effects.class;
  }

  @Override
  public Sample of(StudyFacts facts, List<String> of) {
    var byExecutive =
        facts.requests().stream()
            .filter(r -> r.delegated() != null)
            .collect(
                Collectors.groupingBy(
                    StudyFacts.Request::executive, TreeMap::new, Collectors.toList()));
    var points = new ArrayList<Sample.Point>();
    byExecutive.forEach(
        (executive, requests) -> {
          List<StudyFacts.Request> delegated =
              requests.stream().filter(StudyFacts.Request::delegated).toList();
          List<StudyFacts.Request> own = requests.stream().filter(r -> !r.delegated()).toList();
          if (Math.min(delegated.size(), own.size()) >= FEWEST) {
            points.add(
                Sample.Point.of(executive, closed(delegated) - closed(own), requests.size()));
          }
        });
    return new Sample.Effects(Sample.Side.ofExecutives(points));
  }

  private static double closed(List<StudyFacts.Request> requests) {
    return (double) requests.stream().filter(StudyFacts.Request::closed).count() / requests.size();
  }
}
