package org.shiguan.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shiguan.stat.CircularShift.Account;

/** Codebook D06 (b), and a program that counts day by day (scripts/truth/estimators). */
class CircularShiftTest {
  private static final double CLOSED_FORM = 1e-9;

  @Test
  void d06_oneAccount() {
    CircularShift test =
        CircularShift.of(List.of(new Account(100, Set.of(10, 60), List.of(15))), 14, 1)
            .orElseThrow();
    assertEquals(1, test.statistic());
    assertEquals(.30, test.pValue(), CLOSED_FORM);
    assertEquals(.30, test.expected(), CLOSED_FORM);
    assertEquals(1, test.purges());
    assertTrue(test.exact());
  }

  private static List<Account> three() {
    return List.of(
        new Account(30, Set.of(3, 20), List.of(6, 25)),
        new Account(25, Set.of(10), List.of(11, 2)),
        new Account(20, Set.of(0, 19), List.of(5)));
  }

  @Test
  void d06_everyCombinationOfThreeAccounts() {
    CircularShift test = CircularShift.of(three(), 4, 1).orElseThrow();
    assertTrue(test.exact());
    assertEquals(2, test.statistic());
    assertEquals(5, test.purges());
    assertEquals(.3861333333, test.pValue(), CLOSED_FORM);
    assertEquals(1.2866666667, test.expected(), CLOSED_FORM);
  }

  @Test
  void d06_drawnAboveTwentyThousandCombinations() {
    var accounts = new ArrayList<>(three());
    // A fourth that never or always counts leaves the p-value as it is.
    accounts.add(new Account(2, Set.of(0, 1), List.of(1)));
    CircularShift test = CircularShift.of(accounts, 4, 5).orElseThrow();
    assertFalse(test.exact());
    assertEquals(3, test.statistic());
    assertEquals(.3861333333, test.pValue(), .015);
    assertEquals(test, CircularShift.of(accounts, 4, 5).orElseThrow());
  }

  @Test
  void d06_accountsWithoutSpikesOnlyCountTheirPurges() {
    var accounts = new ArrayList<>(three());
    accounts.add(new Account(500, Set.of(), List.of(7)));
    accounts.add(new Account(500, Set.of(7), List.of()));
    CircularShift test = CircularShift.of(accounts, 4, 1).orElseThrow();
    assertTrue(test.exact());
    assertEquals(6, test.purges());
    assertEquals(.3861333333, test.pValue(), CLOSED_FORM);
    assertEquals(Optional.empty(), CircularShift.of(accounts.subList(3, 5), 4, 1));
  }

  @Test
  void d06_refusesDaysOutsideTheWindow() {
    assertThrows(IllegalArgumentException.class, () -> new Account(10, Set.of(10), List.of(1)));
    assertThrows(IllegalArgumentException.class, () -> new Account(10, Set.of(1), List.of(-1)));
    assertThrows(IllegalArgumentException.class, () -> new Account(0, Set.of(), List.of()));
    assertThrows(IllegalArgumentException.class, () -> CircularShift.of(three(), -1, 1));
  }

  @Test
  void tenThousandAccounts() {
    List<Account> accounts =
        Collections.nCopies(10_000, new Account(1_000, Set.of(100, 400), List.of(105)));
    CircularShift test = CircularShift.of(accounts, 14, 1).orElseThrow();
    assertEquals(10_000, test.statistic());
    // Two spikes, fifteen days each, of a thousand.
    assertEquals(300, test.expected(), 1e-6);
    assertEquals(1e-4, test.pValue());
  }
}
