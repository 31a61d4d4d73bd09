package org.shiguan.compare.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.shiguan.compare.Outcome;
import org.shiguan.compare.Sample;
import org.shiguan.compare.StudyFacts;
import org.shiguan.stat.survival.FollowUp;
import org.shiguan.study.Bilingual;

/** How long accounts stay after their first controversy spike (C28). */
public final class StayAfterSpike implements Outcome {

  @Override
  public String id() {
    return "stay_after_spike";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("第一次争议高峰之后仍未离开", "Not left after the first controversy spike");
  }

  @Override
  public List<String> arguments() {
    return List.of("days");
  }

  @Override
  public Bilingual caveat() {
    return new Bilingual(
        "首次高峰以档案中的为准；覆盖结束时删失。",
        "The first spike is the first in the archive; the end of coverage censors.");
  }

  @Override
  public Bilingual share() {
    return new Bilingual("仍未离开的比例", "share not left");
  }

  /** A time that ends with the watching must not look like one that ends with leaving. */
  @Override
  public boolean censored() {
    return true;
  }

  @Override
  public Class<Sample.Waits> gives() {
    return Sample.Waits.class;
  }

  @Override
  public Sample of(StudyFacts facts, List<String> of) {
    var points = new ArrayList<Sample.Point>();
    var waits = new ArrayList<Sample.Wait>();
    new TreeMap<>(facts.covered())
        .forEach(
            (executive, covered) -> {
              OptionalInt first =
                  PurgeAfterSpike.days(facts, executive).stream()
                      .mapToInt(d -> d)
                      .filter(d -> covered.from() <= d && d < covered.to())
                      .min();
              if (first.isEmpty()) {
                return;
              }
              OptionalInt left =
                  facts.exits().stream()
                      .filter(e -> e.executive().equals(executive))
                      .filter(e -> e.lastThere() >= first.getAsInt())
                      .mapToInt(StudyFacts.Exit::day)
                      .min();
              double days = Math.min(left.orElse(covered.to()), covered.to()) - first.getAsInt();
              boolean event = left.isPresent() && left.getAsInt() < covered.to();
              waits.add(
                  new Sample.Wait(executive, new FollowUp(Double.NEGATIVE_INFINITY, days, event)));
              points.add(Sample.Point.of(executive, days, 1));
            });
    return new Sample.Waits(
        Double.parseDouble(of.get(0)),
        1,
        new Sample.Side("EXECUTIVES", new Bilingual("有过高峰的高管", "executives with a spike"), points),
        waits);
  }
}
