package org.shiguan.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of codebook §8, at its edges. */
final class GatesTest {

  /** "≥8 accounts/group · 5–7 (exact permutation only) · &lt;5: dots and names, no test". */
  @ParameterizedTest
  @CsvSource({"0, SUPPRESS", "4, SUPPRESS", "5, FLAG", "7, FLAG", "8, PUBLISH", "900, PUBLISH"})
  void contrastsOfGroups(long smallest, Gate.Level expected) {
    assertEquals(expected, Gates.accounts(smallest).level());
  }

  /** "≥10 events/covariate · 5–9 Firth · &lt;5: list events", with one covariate. */
  @ParameterizedTest
  @CsvSource({"0, SUPPRESS", "4, SUPPRESS", "5, FLAG", "9, FLAG", "10, PUBLISH"})
  void hazards(long events, Gate.Level expected) {
    assertEquals(expected, Gates.hazard(events).level());
  }

  /**
   * "≥10 episodes, ≥5 accounts · one account: label · &lt;5"; 5 to 7 accounts are flagged beyond
   * that, and one has no curve of a group (decision 0017).
   */
  @ParameterizedTest
  @CsvSource({
    "10, 8, PUBLISH",
    "9, 8, FLAG",
    "5, 8, FLAG",
    "4, 8, SUPPRESS",
    "10, 7, FLAG",
    "10, 5, FLAG",
    "10, 4, SUPPRESS",
    "400, 1, SUPPRESS",
    "0, 0, SUPPRESS"
  })
  void curves(long episodes, long accounts, Gate.Level expected) {
    assertEquals(expected, Gates.curve(episodes, accounts).level());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 4, 5, 7, 8, 9, 10})
  void whatIsNotPublishedWholeSaysHowManyThereWere(long n) {
    for (Gate gate :
        new Gate[] {Gates.accounts(n), Gates.hazard(n), Gates.curve(n, 20), Gates.curve(20, n)}) {
      if (gate.level() == Gate.Level.PUBLISH) {
        assertNull(gate.reason());
        assertTrue(gate.open());
      } else {
        assertTrue(gate.reason().zh().contains(" " + n + " "), gate.reason().zh());
        assertTrue(gate.reason().en().contains(": " + n + " "), gate.reason().en());
        assertEquals(gate.level() == Gate.Level.FLAG, gate.open());
      }
    }
    assertFalse(Gates.accounts(0).open());
  }
}
