package org.shiguan.stat.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shiguan.stat.Interval;
import org.shiguan.stat.survival.StateSplit.Entry;
import org.shiguan.stat.survival.StateSplit.Piece;

/** Codebook §4.3 and §4.4: transition intensities, the immortal-time toy, Stanford heart. */
class StateSplitTest {
  private static final double CLOSED_FORM = 1e-9;
  private static final Entry ACTIVE = new Entry(0, "active");

  @Test
  void s43_intensity() {
    var intensity = new PersonTime(3, 400);
    assertEquals(.0075, intensity.rate().orElseThrow(), CLOSED_FORM);
    assertEquals(.0015466803, intensity.interval().orElseThrow().low(), 1e-10);
    assertEquals(.0219181827, intensity.interval().orElseThrow().high(), 1e-10);
  }

  @Test
  void s44_immortalTime() {
    // A purges d60; B purges d80, crisis d90; C crisis d30; D crisis d50; 100 days.
    List<Piece> pieces =
        Stream.of(
                StateSplit.pieces(
                    new FollowUp(0, 100, false), List.of(ACTIVE, new Entry(60, "purged"))),
                StateSplit.pieces(
                    new FollowUp(0, 90, true), List.of(ACTIVE, new Entry(80, "purged"))),
                StateSplit.pieces(new FollowUp(0, 30, true), List.of(ACTIVE)),
                StateSplit.pieces(new FollowUp(0, 50, true), List.of(ACTIVE)))
            .flatMap(List::stream)
            .toList();
    assertEquals(
        Map.of("active", new PersonTime(2, 220), "purged", new PersonTime(1, 50)),
        StateSplit.personTime(pieces));
    PersonTime purged = StateSplit.personTime(pieces).get("purged");
    PersonTime active = StateSplit.personTime(pieces).get("active");
    assertEquals(2.2, purged.ratioTo(active).orElseThrow(), CLOSED_FORM);
    // By what they became in the end: A and B lived 190 days, C and D 80.
    assertEquals(
        .2105263158, new PersonTime(1, 190).ratioTo(new PersonTime(2, 80)).orElseThrow(), 1e-10);
  }

  @Test
  void s44_heartIsJasaSplitAtTheTransplant() throws IOException {
    List<Map<String, Double>> heart = Survival.csv("heart.csv");
    var expected =
        heart.stream()
            .map(
                r ->
                    new Piece(
                        r.get("transplant") == 1 ? "transplanted" : "waiting",
                        new FollowUp(r.get("start"), r.get("stop"), r.get("event") == 1)))
            .toList();
    var pieces = new ArrayList<Piece>();
    for (Map<String, Double> patient : Survival.csv("jasa.csv")) {
      // Days count from 1 there; patient 38 died on the day of the transplant, half a day later.
      double stop = patient.get("futime") + 1;
      double wait = patient.get("wait.time") + (patient.get("id") == 38 ? .5 : 1);
      var entries = new ArrayList<>(List.of(new Entry(0, "waiting")));
      if (!Double.isNaN(wait)) {
        entries.add(new Entry(wait, "transplanted"));
      }
      pieces.addAll(StateSplit.pieces(new FollowUp(0, stop, patient.get("fustat") == 1), entries));
    }
    assertEquals(expected, pieces);
    Cox.Fit fit =
        Cox.fit(
                pieces.stream()
                    .map(p -> Cox.Row.of(p.followUp(), p.state().equals("waiting") ? 0 : 1))
                    .toList())
            .fit()
            .orElseThrow();
    assertEquals(0.1271411, fit.effects().get(0).beta(), 1e-6);
  }

  @Test
  void anEventAtTheMomentOfAnEntryBelongsToTheStateBefore() {
    FollowUp followUp = new FollowUp(0, 5, true);
    assertEquals(
        List.of(new Piece("active", followUp)),
        StateSplit.pieces(followUp, List.of(ACTIVE, new Entry(5, "purged"))));
  }

  @Test
  void entriesBeforeTheStartAndAtOneMoment() {
    assertEquals(
        List.of(
            new Piece("dormant", new FollowUp(10, 20, false)),
            new Piece("returned", new FollowUp(20, 30, true))),
        StateSplit.pieces(
            new FollowUp(10, 30, true),
            List.of(
                ACTIVE,
                new Entry(7, "dormant"),
                new Entry(20, "closed"),
                new Entry(20, "returned"),
                new Entry(40, "active"))));
    assertThrows(
        IllegalArgumentException.class,
        () -> StateSplit.pieces(new FollowUp(0, 9, false), List.of(new Entry(1, "late"))));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            StateSplit.pieces(
                new FollowUp(0, 9, false),
                List.of(ACTIVE, new Entry(5, "later"), new Entry(3, "earlier"))));
  }

  /** Intervals of R's poisson.test with two counts. */
  @Test
  void exactIntervalsOfRatios() {
    Interval toy = new PersonTime(1, 50).ratioInterval(new PersonTime(2, 220)).orElseThrow();
    assertEquals(0.0372899135361, toy.low(), CLOSED_FORM);
    assertEquals(42.2599314927806, toy.high(), 1e-8);
    Interval more = new PersonTime(11, 800).ratioInterval(new PersonTime(5, 1083.5)).orElseThrow();
    assertEquals(0.954399897851, more.low(), CLOSED_FORM);
    assertEquals(10.939131006040, more.high(), 1e-8);
    Interval none = new PersonTime(0, 800).ratioInterval(new PersonTime(5, 1083.5)).orElseThrow();
    assertEquals(0, none.low());
    assertEquals(1.47800113808, none.high(), CLOSED_FORM);
  }

  @Test
  void undefinedWithoutTimeOrWithoutEventsToCompareWith() {
    assertEquals(OptionalDouble.empty(), PersonTime.NONE.rate());
    assertEquals(Optional.empty(), PersonTime.NONE.interval());
    var quiet = new PersonTime(0, 10);
    assertEquals(OptionalDouble.of(0), quiet.rate());
    assertEquals(OptionalDouble.empty(), new PersonTime(3, 10).ratioTo(quiet));
    assertEquals(Optional.empty(), new PersonTime(3, 10).ratioInterval(quiet));
    assertEquals(OptionalDouble.empty(), PersonTime.NONE.ratioTo(new PersonTime(3, 10)));
    assertThrows(IllegalArgumentException.class, () -> new PersonTime(1, 0));
  }
}
