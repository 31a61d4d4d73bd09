package org.shiguan.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shiguan.compare.Membership.Group.DELETED;
import static org.shiguan.compare.Membership.Group.NEVER_JOINED;
import static org.shiguan.compare.Membership.Group.STAYED;

import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.shiguan.study.HypothesesFile;
import org.shiguan.table.Comparisons;
import org.shiguan.table.Hypotheses;

/** Studies that are too small, lopsided or flat: no test where the gates say none. */
class GatedStudiesTest {

  private static Compared find(List<Compared> all, String id) {
    return all.stream().filter(c -> c.question().id().equals(id)).findFirst().orElseThrow();
  }

  private static void assertNoTestAnywhere(List<Compared> all) {
    for (Compared one : all) {
      assertNull(one.p(), one.question().id());
      assertNull(one.adjusted(), one.question().id());
      if (!one.gate().open()) {
        assertNull(one.finding(), one.question().id());
        assertNotNull(one.gate().reason(), one.question().id());
      }
    }
    // And none in the rows that others read.
    var rows = new ComparedRows(HypothesesFile.delivered(), all);
    for (Row row : rows.comparisons()) {
      assertTrue(row.isNullAt(Comparisons.TABLE.indexOf(Comparisons.P)));
      if (row.getString(Comparisons.TABLE.indexOf(Comparisons.GATE)).equals("SUPPRESS")) {
        for (var number :
            List.of(
                Comparisons.ESTIMATE,
                Comparisons.LOW,
                Comparisons.HIGH,
                Comparisons.MEDIAN_A,
                Comparisons.MEDIAN_B,
                Comparisons.MEAN_RANK_A)) {
          assertTrue(row.isNullAt(Comparisons.TABLE.indexOf(number)), number.name());
        }
      }
    }
    for (Row row : rows.hypotheses()) {
      assertFalse(row.getString(Hypotheses.TABLE.indexOf(Hypotheses.STATUS)).equals("TESTED"));
      assertNotNull(row.getString(Hypotheses.TABLE.indexOf(Hypotheses.WHY_EN)));
    }
  }

  @Test
  void twoExecutives() {
    var study = new SmallStudy();
    for (String executive : List.of("one", "two")) {
      study
          .spell(executive, "2011-01-01", "2013-01-01", STAYED)
          .covered(executive, "2011-01-01", "2013-01-01")
          .month("attention", executive, "2011-05", executive.equals("one") ? 1 : 2)
          .lead(executive, 3, 3)
          .request(executive, 1, true)
          .value("effect_on_support/QUARREL", executive, -1);
    }
    assertNoTestAnywhere(study.compared());
  }

  @Test
  void nobodyAtAll() {
    assertNoTestAnywhere(new SmallStudy().compared());
  }

  @Test
  void oneGroupIsEmpty() {
    var study = new SmallStudy();
    for (int i = 0; i < 12; i++) {
      String executive = "e" + i;
      study
          .spell(executive, "2011-01-01", "2013-01-01", i < 6 ? STAYED : NEVER_JOINED)
          .month("attention", executive, "2011-05", i);
    }
    List<Compared> all = study.compared();
    assertEquals(Gate.Level.SUPPRESS, find(all, "C30").gate().level());
    assertNull(find(all, "C30:STAYED-DELETED").finding());
    // The two groups that are there are compared, all below all others: δ = −1.
    Compared pair = find(all, "C30:STAYED-NEVER_JOINED");
    assertEquals(Gate.Level.FLAG, pair.gate().level());
    assertEquals(-1, pair.finding().estimate(), 1e-12);
    // 2 of C(12, 6) = 924 assignments.
    assertEquals(2 / 924.0, pair.p(), 1e-12);
  }

  @Test
  void allValuesTied() {
    var study = new SmallStudy();
    for (int i = 0; i < 24; i++) {
      String executive = "e" + i;
      study
          .spell(
              executive,
              "2011-01-01",
              "2013-01-01",
              i < 8 ? STAYED : i < 16 ? NEVER_JOINED : DELETED,
              i % 2 == 0 ? "S" : "L",
              i % 3 == 0 ? Rank.TOP : Rank.OTHER)
          .month("attention", executive, "2011-05", 4)
          .month("engagement_per_follower", executive, "2011-05", 4)
          .value("effect_on_support/QUARREL", executive, 0)
          .lead(executive, 0, 0);
      for (int post = 0; post < 6; post++) {
        study.posts(executive, SmallStudy.FROM + post, 0.5, 0);
      }
    }
    List<Compared> all = study.compared();
    for (String id : List.of("C01", "C15", "C16", "C30")) {
      assertNull(find(all, id).p(), id);
      assertNotNull(find(all, id).finding().note(), id);
    }
    // Effects of exactly 0 are no evidence against 0.
    assertEquals(1, find(all, "C18").p(), 1e-12);
    var rows = new ComparedRows(HypothesesFile.delivered(), all);
    for (Row row : rows.hypotheses()) {
      if (List.of("C01", "C15", "C16", "C30").contains(row.getString(0))) {
        assertEquals("GATED", row.getString(Hypotheses.TABLE.indexOf(Hypotheses.STATUS)));
      }
    }
  }

  @Test
  void onePurge() {
    var study = new SmallStudy();
    for (int i = 0; i < 12; i++) {
      String executive = "e" + i;
      study
          .spell(executive, "2011-01-01", i == 0 ? "2012-03-01" : "2013-01-01", STAYED)
          .covered(executive, "2011-01-01", "2013-01-01")
          .month("posting_rate", executive, "2012-01", i);
    }
    study.spell("e0", "2012-03-01", "2013-01-01", DELETED).purge("e0", "2012-02-28", "2012-03-02");
    List<Compared> all = study.compared();
    for (String id : List.of("C14", "C14:7", "C13", "posting_rate", "C28")) {
      assertFalse(find(all, id).gate().open(), id);
    }
    assertNoTestAnywhere(all);
    // The dots are there all the same: the one who left beside eleven.
    assertEquals(2, find(all, "posting_rate").sample().sides().size());
    assertEquals(11, find(all, "posting_rate").sample().sides().get(1).points().size());
  }

  /** Holm and Benjamini–Hochberg go over what passed its gate, and nothing else. */
  @Test
  void familiesHoldWhatPassedItsGate() {
    var study = new SmallStudy();
    for (int i = 0; i < 8; i++) {
      study.lead("e" + i, i + 1, i + 1).value("effect_on_support/QUARREL", "e" + i, -1 - i);
    }
    List<Compared> all = study.compared();
    // Eight leads above 0: 2/2⁸; eight effects below 0: the same. Two in the family: doubled.
    assertEquals(2 / 256.0, find(all, "C01").p(), 1e-12);
    assertEquals(2 / 256.0, find(all, "C18").p(), 1e-12);
    assertEquals(4 / 256.0, find(all, "C01").adjusted(), 1e-12);
    assertEquals(4 / 256.0, find(all, "C18").adjusted(), 1e-12);
    assertNull(find(all, "C16").adjusted());
  }
}
