package org.shiguan.compare.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shiguan.compare.Membership;
import org.shiguan.compare.Outcome;
import org.shiguan.compare.Sample;
import org.shiguan.compare.SpikeDays;
import org.shiguan.compare.StudyFacts;
import org.shiguan.study.Bilingual;

/** Purges and closures in the days after controversy spikes (codebook D06). */
public final class PurgeAfterSpike implements Outcome {

  @Override
  public String id() {
    return "purge_after_spike";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("争议高峰之后的清空与注销", "Purges and closures after controversy spikes");
  }

  @Override
  public List<String> arguments() {
    return List.of("days");
  }

  @Override
  public Bilingual caveat() {
    return new Bilingual(
        "离开的日子取区间的中点；区间长于七天时取最后一次确认未删之日，会使关联偏弱。删帖本身引发的争议不计：高峰须早于离开。",
        "An exit is dated by the middle of its interval; beyond seven days by the last day on which"
            + " nothing had gone, which weakens the association. Controversy about the deletion itself"
            + " does not count: a spike must come before.");
  }

  @Override
  public Class<Sample.Spikes> gives() {
    return Sample.Spikes.class;
  }

  @Override
  public Sample of(StudyFacts facts, List<String> of) {
    var exits =
        facts.exits().stream()
            .sorted(Comparator.comparingInt(StudyFacts.Exit::lastThere))
            .collect(
                Collectors.groupingBy(
                    StudyFacts.Exit::executive, TreeMap::new, Collectors.toList()));
    var accounts = new ArrayList<Sample.SpikeAccount>();
    new TreeMap<>(facts.covered())
        .forEach(
            (executive, covered) ->
                accounts.add(
                    account(facts, executive, covered, exits.getOrDefault(executive, List.of()))));
    return new Sample.Spikes(Integer.parseInt(of.get(0)), accounts);
  }

  private static Sample.SpikeAccount account(
      StudyFacts facts, String executive, Sample.DayStretch covered, List<StudyFacts.Exit> exits) {
    var atRisk = new ArrayList<Sample.DayStretch>();
    var purges = new ArrayList<Integer>();
    for (Membership.Stretch stretch : facts.membership().of(executive)) {
      if (stretch.group() != Membership.Group.STAYED) {
        continue;
      }
      int from = Math.max(stretch.from(), covered.from());
      int to = Math.min(stretch.to(), covered.to());
      for (StudyFacts.Exit exit : exits) {
        boolean here = from <= exit.day() && (exit.day() < to || exit.lastThere() < to);
        if (here && from < to && !purges.contains(exit.day() - covered.from())) {
          int day = Math.min(exit.day(), covered.to() - 1);
          atRisk.add(stretch(covered, from, day + 1));
          purges.add(day - covered.from());
          from = Math.max(exit.gone(), day + 1);
        }
      }
      if (from < to) {
        atRisk.add(stretch(covered, from, to));
      }
    }
    return new Sample.SpikeAccount(
        executive,
        covered.from(),
        covered.to() - covered.from(),
        atRisk,
        spikes(facts, executive, covered, exits),
        purges);
  }

  private static Sample.DayStretch stretch(Sample.DayStretch covered, int from, int to) {
    return new Sample.DayStretch(from - covered.from(), to - covered.from());
  }

  /** What falls into the interval of an exit may have followed from it. */
  private static Set<Integer> spikes(
      StudyFacts facts, String executive, Sample.DayStretch covered, List<StudyFacts.Exit> exits) {
    return days(facts, executive).stream()
        .filter(day -> covered.from() <= day && day < covered.to())
        .filter(day -> exits.stream().noneMatch(e -> e.lastThere() < day && day <= e.gone()))
        .map(day -> day - covered.from())
        .collect(Collectors.toSet());
  }

  /** Days of spikes of an account. */
  static Set<Integer> days(StudyFacts facts, String executive) {
    return SpikeDays.of(
        facts.postDays().getOrDefault(executive, List.of()),
        facts.hostileDays().getOrDefault(executive, new TreeMap<>()));
  }
}
