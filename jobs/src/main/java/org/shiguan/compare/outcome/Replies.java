package org.shiguan.compare.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shiguan.compare.Outcome;
import org.shiguan.compare.Sample;
import org.shiguan.compare.StudyFacts;
import org.shiguan.study.Bilingual;

/** Hours until executives answer service requests (codebook M12). */
public final class Replies implements Outcome {
  private static final double DAY = 1 / 24.0;

  @Override
  public String id() {
    return "replies";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("获得高管答复的请求所占比例", "Share of service requests that the executive answered");
  }

  @Override
  public List<String> arguments() {
    return List.of("hours");
  }

  @Override
  public Bilingual caveat() {
    return new Bilingual(
        "只有无论是否得到答复都会被收集的请求；官方账号的答复算作删失。",
        "Only requests that are held whether answered or not; an answer by an official account"
            + " censors.");
  }

  @Override
  public Bilingual share() {
    return new Bilingual("已获答复的比例", "answered share");
  }

  @Override
  public Class<Sample.Waits> gives() {
    return Sample.Waits.class;
  }

  @Override
  public Sample of(StudyFacts facts, List<String> of) {
    double at = Double.parseDouble(of.get(0));
    var byExecutive =
        facts.requests().stream()
            .collect(
                Collectors.groupingBy(
                    StudyFacts.Request::executive, TreeMap::new, Collectors.toList()));
    var points = new ArrayList<Sample.Point>();
    byExecutive.forEach(
        (executive, requests) -> {
          List<StudyFacts.Request> decided =
              requests.stream()
                  .filter(r -> r.watched().event() || r.watched().stop() > at)
                  .toList();
          long answered = decided.stream().filter(r -> r.watched().stop() <= at).count();
          if (!decided.isEmpty()) {
            points.add(
                Sample.Point.of(executive, (double) answered / decided.size(), decided.size()));
          }
        });
    return new Sample.Waits(
        at,
        DAY,
        Sample.Side.ofExecutives(points),
        facts.requests().stream().map(r -> new Sample.Wait(r.executive(), r.watched())).toList());
  }
}
