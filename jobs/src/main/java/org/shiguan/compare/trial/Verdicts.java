package org.shiguan.compare.trial;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.shiguan.compare.Compared;
import org.shiguan.compare.Comparisons;
import org.shiguan.compare.Question;
import org.shiguan.compare.Verdict;
import org.shiguan.study.HypothesesFile;
import org.shiguan.study.Hypothesis;

/** How often each claim gets which verdict in worlds where it holds, is reversed and is void. */
public final class Verdicts {
  private static final long APART = 1_000_003;

  private Verdicts() {}

  /**
   * What became of one claim in the worlds of one kind.
   *
   * @param hypothesis its id
   * @param world kind of world
   * @param truth the value that was planted; NaN without a formula
   * @param worlds how many were made up
   * @param verdicts how many of them got which verdict; the rest could not be told
   */
  public record Cell(
      String hypothesis,
      Planted.World world,
      double truth,
      long worlds,
      Map<Verdict, Long> verdicts) {
    /** How many worlds got a verdict. */
    public long with(Verdict verdict) {
      return verdicts.getOrDefault(verdict, 0L);
    }

    /** How many could not be told, by the gate. */
    public long untold() {
      return worlds - verdicts.values().stream().mapToLong(v -> v).sum();
    }

    /** Share of worlds with the right verdict. */
    public double right() {
      return (double) with(world.right()) / worlds;
    }

    /** Whether the claim is void, so that anything but "not decided" is an error. */
    public boolean isVoid() {
      return world == Planted.World.VOID;
    }

    /** What a table calls the world. */
    public String worldTitle() {
      return world.title();
    }
  }

  /** Delivered hypotheses that are tested and whose world can be made up, in their order. */
  public static List<Hypothesis> tried() {
    return HypothesesFile.delivered().stream()
        .filter(Hypothesis::tested)
        .filter(h -> Planted.of(h.id()).isPresent())
        .toList();
  }

  /**
   * The cells, claim by claim. All claims of a world hold, are reversed or are void together, and
   * their families are adjusted as in a study.
   *
   * @param worlds how many of each kind
   */
  public static List<Cell> of(int accounts, int worlds, long seed) {
    List<Hypothesis> tried = tried();
    List<Question> questions = Trials.questions(tried.stream().map(Hypothesis::id).toList());
    Map<Planted.World, List<Map<String, Verdict>>> answers = new EnumMap<>(Planted.World.class);
    for (Planted.World world : Planted.World.values()) {
      Plan plan = Plan.world(world, accounts);
      answers.put(
          world,
          IntStream.range(0, worlds)
              .parallel()
              .mapToObj(i -> verdicts(plan, questions, seed + i * APART))
              .toList());
    }
    var cells = new ArrayList<Cell>();
    for (Hypothesis hypothesis : tried) {
      Planted planted = Planted.of(hypothesis.id()).orElseThrow();
      for (Planted.World world : Planted.World.values()) {
        if (world != Planted.World.REVERSED || planted.reversible()) {
          cells.add(cell(planted, world, answers.get(world)));
        }
      }
    }
    return List.copyOf(cells);
  }

  private static Cell cell(
      Planted planted, Planted.World world, List<Map<String, Verdict>> answers) {
    var verdicts = new EnumMap<Verdict, Long>(Verdict.class);
    for (Map<String, Verdict> answer : answers) {
      Verdict verdict = answer.get(planted.hypothesis());
      if (verdict != null) {
        verdicts.merge(verdict, 1L, Long::sum);
      }
    }
    return new Cell(
        planted.hypothesis(),
        world,
        planted.truth(planted.in(world)),
        answers.size(),
        Map.copyOf(verdicts));
  }

  private static Map<String, Verdict> verdicts(Plan plan, List<Question> questions, long seed) {
    var verdicts = new HashMap<String, Verdict>();
    for (Compared compared : Comparisons.of(PlantedStudy.of(plan, seed), questions, seed)) {
      boolean headline = compared.question().kind() == Question.Kind.HEADLINE;
      if (headline && compared.estimated()) {
        verdicts.put(
            compared.question().id(),
            Verdict.of(compared, compared.question().hypothesis().direction()));
      }
    }
    return verdicts;
  }
}
