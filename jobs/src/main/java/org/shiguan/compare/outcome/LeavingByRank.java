package org.shiguan.compare.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.shiguan.compare.Membership;
import org.shiguan.compare.Outcome;
import org.shiguan.compare.Rank;
import org.shiguan.compare.Sample;
import org.shiguan.compare.StudyFacts;
import org.shiguan.stat.survival.FollowUp;
import org.shiguan.study.Bilingual;

/** How long executives stay before they purge or close, by the rank they had at the beginning. */
public final class LeavingByRank implements Outcome {

  @Override
  public String id() {
    return "leaving_by_rank";
  }

  @Override
  public Bilingual title() {
    return new Bilingual(
        "离开之前的时间，公司一把手与其他高管", "Time until leaving, top leaders beside other executives");
  }

  @Override
  public Bilingual unit() {
    return new Bilingual("天", "days");
  }

  @Override
  public Bilingual caveat() {
    return new Bilingual(
        "自被覆盖且在微博上的第一天起算，按当天的职务分组；覆盖结束时删失，只计第一次离开。",
        "From the first covered day on Weibo, by the role of that day; the end of coverage censors, and"
            + " only the first exit counts.");
  }

  /** A time that ends with the watching must not look like one that ends with leaving. */
  @Override
  public boolean censored() {
    return true;
  }

  @Override
  public Class<Sample.GroupWaits> gives() {
    return Sample.GroupWaits.class;
  }

  @Override
  public Sample of(StudyFacts facts, List<String> of) {
    var top = new ArrayList<Sample.Wait>();
    var others = new ArrayList<Sample.Wait>();
    new TreeMap<>(facts.covered())
        .forEach(
            (executive, covered) -> {
              Membership.Stretch first =
                  facts.membership().of(executive).stream()
                      .filter(s -> s.group() == Membership.Group.STAYED && s.rank() != null)
                      .filter(s -> s.from() < covered.to() && covered.from() < s.to())
                      .findFirst()
                      .orElse(null);
              if (first != null) {
                int from = Math.max(first.from(), covered.from());
                (first.rank() == Rank.TOP ? top : others)
                    .add(wait(facts, executive, from, covered.to()));
              }
            });
    return new Sample.GroupWaits(
        1,
        List.of(
            side("TOP", new Bilingual("公司一把手", "top leaders"), top),
            side("OTHER", new Bilingual("其他高管", "other executives"), others)),
        List.of(top, others));
  }

  private static Sample.Wait wait(StudyFacts facts, String executive, int from, int to) {
    OptionalInt left =
        facts.exits().stream()
            .filter(e -> e.executive().equals(executive))
            .mapToInt(StudyFacts.Exit::day)
            .filter(day -> from <= day && day < to)
            .min();
    return new Sample.Wait(
        executive,
        new FollowUp(Double.NEGATIVE_INFINITY, left.orElse(to) - from + 1.0, left.isPresent()));
  }

  private static Sample.Side side(String code, Bilingual title, List<Sample.Wait> waits) {
    return new Sample.Side(
        code,
        title,
        waits.stream().map(w -> Sample.Point.of(w.executive(), w.followUp().stop(), 1)).toList());
  }
}
