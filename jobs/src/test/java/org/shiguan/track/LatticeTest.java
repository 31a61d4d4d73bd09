package org.shiguan.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.shiguan.track.Day.d;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shiguan.track.Fate.Outcome;

/** The examples of codebook D02 and D03, and what grades and actors follow. */
final class LatticeTest {
  /** The snapshots of D02: s1 (d2,d10], s2 (d8,d20], s3 (d15,d30], s4 (d12,d40]. */
  private static final List<Capture> CAPTURES =
      List.of(capture(2, 10), capture(8, 20), capture(15, 30), capture(12, 40));

  private static Capture capture(double lo, double at) {
    return new Capture(d(at), 0, d(lo), d(at), Capture.Kinds.ALL, Capture.Cut.OLDEST_POST, 5, null);
  }

  private static Observation said(double day, Code code) {
    return new Observation(d(day), code, "stubs.json", 7, 0);
  }

  /** A post of a day, listed in some of the snapshots. */
  private static Fate fate(double posted, List<Integer> listedIn, Observation... said) {
    var seen = new ArrayList<>(Arrays.asList(said));
    var in = new BitSet();
    for (int i : listedIn) {
      in.set(i);
      seen.add(new Observation(CAPTURES.get(i).at(), Code.PRESENT, "crawl.json", 100 + i, 0));
    }
    var post = new PostHistory("w:1", d(posted), false, seen, in, in, false);
    return Lattice.fate(post, CAPTURES, Map.of(), List.of());
  }

  @Test
  void p1IsUncovered() {
    Fate fate = fate(5, List.of(0));
    assertEquals(Outcome.UNCOVERED, fate.outcome());
    assertNull(fate.grade());
  }

  @Test
  void p2IsUnconfirmedByOneAbsenceAndDeletedWithAStub() {
    Fate once = fate(9, List.of(0));
    assertEquals(Outcome.UNCONFIRMED, once.outcome());
    assertEquals(Grade.D, once.grade());
    Fate fate = fate(9, List.of(0), said(21, Code.DEL_AUTHOR));
    assertEquals(Outcome.DELETED, fate.outcome());
    assertEquals(d(10), fate.lastSeenAt());
    assertEquals(d(20), fate.missingAt());
    assertEquals(Grade.A, fate.grade());
    assertEquals(new Actor(1, 0, 0), fate.actor());
    assertEquals(
        List.of(Code.PRESENT, Code.ABSENT_TIMELINE, Code.DEL_AUTHOR),
        fate.evidence().stream().map(Observation::code).toList());
  }

  @Test
  void p3FlickersAndIsAlive() {
    Fate fate = fate(16, List.of(1, 3));
    assertEquals(Outcome.ALIVE, fate.outcome());
    assertEquals(1, fate.flaps());
    assertNull(fate.missingAt());
  }

  @Test
  void p4IsDeletedByTwoAbsences() {
    Fate fate = fate(17, List.of(1));
    assertEquals(Outcome.DELETED, fate.outcome());
    assertEquals(d(20), fate.lastSeenAt());
    assertEquals(d(30), fate.missingAt());
    assertEquals(Grade.B, fate.grade());
    assertEquals(new Actor(0, 0, 1), fate.actor());
  }

  @Test
  void ambiguousWordsNeverConfirm() {
    assertEquals(Grade.D, fate(9, List.of(0), said(21, Code.AMBIGUOUS)).grade());
    assertEquals(Grade.D, fate(5, List.of(0), said(21, Code.AMBIGUOUS)).grade());
    assertEquals(Grade.D, fate(5, List.of(0), said(21, Code.NOT_EXIST)).grade());
    assertEquals(Grade.B, fate(9, List.of(0), said(21, Code.NOT_EXIST)).grade());
  }

  @Test
  void errorsAreNoEvidence() {
    assertEquals(Outcome.UNCOVERED, fate(5, List.of(0), said(21, Code.ERROR)).outcome());
    assertEquals(Outcome.UNCONFIRMED, fate(9, List.of(0), said(21, Code.ERROR)).outcome());
  }

  @Test
  void aTombstoneAloneDatesItself() {
    Fate fate = fate(5, List.of(0), said(21, Code.DEL_PLATFORM));
    assertEquals(d(10), fate.lastSeenAt());
    assertEquals(d(21), fate.missingAt());
    assertEquals(Grade.A, fate.grade());
    assertEquals(new Actor(0, 1, 0), fate.actor());
  }

  @Test
  void aTombstoneOfAPostNeverSeenIsGradeC() {
    Fate fate = fate(1, List.of(), said(21, Code.DEL_AUTHOR));
    assertEquals(Grade.C, fate.grade());
    assertNull(fate.firstSeenAt());
    assertEquals(d(1), fate.lastSeenAt());
    assertEquals(d(21), fate.missingAt());
  }

  @Test
  void whatIsHiddenIsNotDeleted() {
    assertEquals(Outcome.HIDDEN, fate(17, List.of(1), said(41, Code.MASK_HALF_YEAR)).outcome());
    assertEquals(Outcome.HIDDEN, fate(5, List.of(0), said(41, Code.ACCOUNT_BANNED)).outcome());
  }

  @Test
  void aTombstoneBeforeItWasSeenAgainIsAFlap() {
    Fate fate = fate(9, List.of(0, 1), said(15, Code.DEL_AUTHOR));
    assertEquals(Outcome.ALIVE, fate.outcome());
    assertEquals(1, fate.flaps());
  }

  @Test
  void aCounterThatFellConfirmsOneAbsence() {
    var post =
        new PostHistory(
            "w:1",
            d(9),
            false,
            List.of(new Observation(d(10), Code.PRESENT, "crawl.json", 1, 0)),
            BitSet.valueOf(new long[] {1}),
            BitSet.valueOf(new long[] {1}),
            false);
    assertEquals(
        Grade.B, Lattice.fate(post, CAPTURES, Map.of(1, post.postedAt()), List.of()).grade());
    // The counter before was read when the post was not there yet.
    assertEquals(
        Grade.D, Lattice.fate(post, CAPTURES, Map.of(1, post.postedAt() - 1), List.of()).grade());
    assertEquals(Grade.D, Lattice.fate(post, CAPTURES, Map.of(), List.of()).grade());
  }

  @Test
  void weiboscopesMarksAreGradeC() {
    Fate marked =
        fate(
            1,
            List.of(),
            said(3, Code.PRESENT),
            new Observation(Lattice.UNKNOWN, Code.MISSING_LATER, "week1.csv", 7, 0));
    assertEquals(Outcome.DELETED, marked.outcome());
    assertEquals(Grade.C, marked.grade());
    assertEquals(d(3), marked.lastSeenAt());
    assertNull(marked.missingAt());
    assertEquals(new Actor(0, 0, 1), marked.actor());
    Fate denied =
        fate(
            1,
            List.of(),
            said(3, Code.PRESENT),
            said(60, Code.MISSING_LATER),
            said(60, Code.PERM_DENIED));
    assertEquals(Grade.C, denied.grade());
    assertEquals(Code.PERM_DENIED, denied.code());
    assertEquals(new Actor(0, 0.9, 0.1), denied.actor());
    assertEquals(d(60), denied.missingAt());
  }

  @Test
  void repostsAreNotMissingFromAListingOfOriginals() {
    var originals =
        new Capture(
            Instant.parse("2021-02-01T00:00:00Z").getEpochSecond() * 1_000_000,
            0,
            Long.MIN_VALUE,
            d(31),
            Capture.Kinds.ORIGINALS,
            Capture.Cut.WHOLE,
            3,
            null);
    assertEquals(true, originals.covers(d(5), false));
    assertEquals(false, originals.covers(d(5), true));
  }
}
