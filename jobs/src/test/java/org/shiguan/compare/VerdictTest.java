package org.shiguan.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiguan.stat.Interval;
import org.shiguan.study.Bilingual;
import org.shiguan.study.Hypothesis;

class VerdictTest {
  private static final Bilingual KIND = new Bilingual("区间", "interval");

  private static Compared found(
      String hypothesis, double estimate, Interval interval, Double p, Double adjusted) {
    Question question =
        SmallStudy.questions().stream()
            .filter(q -> q.id().equals(hypothesis))
            .findFirst()
            .orElseThrow();
    Finding finding = Finding.of(estimate, interval, KIND).on(51);
    finding = p == null ? finding : finding.tested(p, null);
    Sample sample = new Sample.Effects(Sample.Side.ofExecutives(List.of()));
    return new Compared(question, sample, Gate.PUBLISH, finding, adjusted);
  }

  /** The two figures of the issue: answered .162 [.044, .447] of "more than half", p not clear. */
  @Test
  void anIntervalOnTheFarSideContradictsWhateverTheFamily() {
    Compared c07 = found("C07", .162, new Interval(.044, .447), .0625, .1875);
    assertEquals(Verdict.AGAINST, Verdict.of(c07, c07.question().hypothesis().direction()));
    assertEquals(
        "Contradicted: answered share 0.162 [0.044, 0.447] (claimed: above 0.5), p = 0.0625, Holm ="
            + " 0.188; 0 executives, 51 observations.",
        Sentences.of(c07, Verdict.AGAINST, Hypothesis.Direction.ABOVE, 3).en());
    assertEquals(
        "相反：已获答复的比例 0.162 [0.044, 0.447]（说法：高于 0.5），p = 0.0625，Holm 校正后 = 0.188；0 位高管，51 次观测。",
        Sentences.of(c07, Verdict.AGAINST, Hypothesis.Direction.ABOVE, 3).zh());
  }

  /** Support needs the adjusted p; the far side the interval; a claim without a side only p. */
  @ParameterizedTest
  @CsvSource({
    "ABOVE,  0.8,  0.6, 0.9, 0.01, 0.04, FOR",
    "ABOVE,  0.8,  0.6, 0.9, 0.01, 0.06, OPEN",
    "ABOVE,  0.2,  0.1, 0.4, 0.01, 0.06, AGAINST",
    "ABOVE,  0.2,  0.1, 0.6, 0.01, 0.04, AGAINST",
    "ABOVE,  0.2,  0.1, 0.6, 0.04, 0.20, OPEN",
    "BELOW,  0.2,  0.1, 0.4, 0.01, 0.04, FOR",
    "BELOW,  0.8,  0.6, 0.9, 0.01, 0.06, AGAINST",
    "EITHER, 0.8,  0.6, 0.9, 0.01, 0.04, FOR",
    "EITHER, 0.8,  0.6, 0.9, 0.01, 0.06, OPEN",
  })
  void verdicts(
      Hypothesis.Direction direction,
      double estimate,
      double low,
      double high,
      double p,
      double adjusted,
      Verdict verdict) {
    Compared compared = found("C07", estimate, new Interval(low, high), p, adjusted);
    assertEquals(verdict, Verdict.of(compared, direction));
  }

  /** 27 of 40 are .675 [.52, .80]; at 99 % it begins at .675 − .155 · 1.314 = .471. */
  @Test
  void anExploratoryClaimNeedsTheStricterInterval() {
    Compared almost = found("C13", .675, new Interval(.52, .80), null, null);
    assertEquals(Verdict.OPEN, Verdict.of(almost, Hypothesis.Direction.ABOVE));
    assertTrue(
        Sentences.of(almost, Verdict.OPEN, Hypothesis.Direction.ABOVE, 1)
            .en()
            .contains("The interval excludes 0.5, but an exploratory claim is supported only if"));
    Compared clear = found("C13", .775, new Interval(.62, .88), null, null);
    assertEquals(Verdict.FOR, Verdict.of(clear, Hypothesis.Direction.ABOVE));
    assertEquals(Verdict.AGAINST, Verdict.of(almost, Hypothesis.Direction.BELOW));
  }

  /**
   * A mean of 0 [−.98, .98] has a standard error of .5; at two-sided .05 and power .8 the smallest
   * effect is (1.959964 + .841621)·.5 = 1.400793; with eight tests .05/8: (2.734369 + .841621)·.5.
   */
  @Test
  void theSmallestEffect() {
    Compared c18 = found("C18", 0, new Interval(-.979982, .979982), .9, 1.0);
    assertEquals(
        -1.400793, SmallestEffect.of(c18, Hypothesis.Direction.BELOW, 1).orElseThrow(), 1e-5);
    assertEquals(
        1.787995, SmallestEffect.of(c18, Hypothesis.Direction.ABOVE, 8).orElseThrow(), 1e-5);
    String open = Sentences.of(c18, Verdict.OPEN, Hypothesis.Direction.BELOW, 1).en();
    assertTrue(open.startsWith("Not decided: difference 0 [−0.98, 0.98] (claimed: below 0)"), open);
    assertTrue(open.endsWith("would have shown in four cases of five: −1.4."), open);
    assertTrue(
        SmallestEffect.of(found("C30", .1, null, .3, .4), Hypothesis.Direction.EITHER, 1)
            .isEmpty());
  }

  /** On the logit scale: [.2, .8] is ±1.386294, an error of .707306; 2.801585 of them, 1.981578. */
  @Test
  void theSmallestShareStaysAShare() {
    Compared c07 = found("C07", .5, new Interval(.2, .8), .9, 1.0);
    assertEquals(
        .878849, SmallestEffect.of(c07, Hypothesis.Direction.ABOVE, 1).orElseThrow(), 1e-5);
  }

  /** Four leads are withheld: how many there are, and nothing of them. */
  @Test
  void whatIsWithheldHasNoPoints() {
    var study = new SmallStudy();
    for (String executive : List.of("a", "b", "c", "d")) {
      study.lead(executive, 2, 3);
    }
    var rows = new ComparedRows(List.of(), study.compared());
    assertEquals(Optional.empty(), rows.points().stream().findAny());
    study.lead("e", 2, 3);
    var points = new ComparedRows(List.of(), study.compared()).points();
    assertEquals(5, points.stream().filter(r -> r.getString(0).equals("C01")).count());
  }

  /** Eight accounts with a spike, one of which left: times of the others are no departures. */
  @Test
  void timesThatTheEndOfWatchingCutOffAreNoDots() {
    var study = new SmallStudy();
    for (int i = 0; i < 8; i++) {
      String id = "e" + i;
      study.spell(id, "2011-01-01", "2013-01-01", Membership.Group.STAYED);
      study.covered(id, "2011-01-01", "2013-01-01");
      for (int day = 0; day < 30; day++) {
        study.posts(
            id, SmallStudy.day("2011-01-01") + day, day == 29 ? .9 : .2, day == 29 ? 50 : 1);
      }
    }
    List<Compared> compared = study.compared();
    Compared c28 =
        compared.stream().filter(c -> c.question().id().equals("C28")).findFirst().orElseThrow();
    assertTrue(c28.gate().open(), c28.toString());
    assertEquals(8, c28.sample().sides().get(0).points().size());
    var rows = new ComparedRows(List.of(), compared);
    assertFalse(rows.points().stream().anyMatch(r -> r.getString(0).equals("C28")));
    var row = rows.comparisons().stream().filter(r -> r.getString(0).equals("C28")).findFirst();
    // The median of the side stands after code, two titles and n.
    assertTrue(row.orElseThrow().isNullAt(12), row.toString());
  }
}
