package org.shiguan.report.section.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiguan.report.mart.AccountState;
import org.shiguan.report.mart.Group;
import org.shiguan.report.mart.Spell;
import org.shiguan.report.mart.Text;

class StatesSectionTest {
  private static final LocalDate DAY = LocalDate.of(2012, 6, 1);

  /** Codebook 4.5: banned, masked, unknown and not found belong to no group. */
  @ParameterizedTest
  @CsvSource({
    "ACTIVE, STAYED, false, STAYED",
    "DORMANT, STAYED, false, STAYED",
    "RETURNED, STAYED, false, STAYED",
    "PURGED, DELETED, false, DELETED",
    "CLOSED_SELF, DELETED, false, DELETED",
    "NEVER_JOINED, NEVER_JOINED, false, NEVER_JOINED",
    "BANNED, , false, BANNED",
    "BANNED, , true, BANNED",
    "ACTIVE, , true, MASKED",
    "DORMANT, STAYED, true, MASKED",
    "NOT_FOUND, , false, NOT_FOUND",
    "UNKNOWN, , false, UNKNOWN"
  })
  void eachSpellIsCountedOnce(AccountState state, Group group, boolean masked, String place) {
    var spell =
        new Spell(
            "one",
            state,
            DAY,
            DAY.plusDays(1),
            Set.of(state),
            null,
            null,
            masked,
            group,
            null,
            Text.EMPTY);
    assertEquals(
        Set.of(place),
        StatesSection.places(spell).stream().map(Enum::name).collect(Collectors.toSet()));
  }

  /** Who may have deleted or stayed is possible in both and certain in none. */
  @Test
  void whatIsNotCertainMayCountInSeveral() {
    var spell =
        new Spell(
            "one",
            AccountState.ACTIVE,
            DAY,
            DAY.plusDays(1),
            Set.of(AccountState.ACTIVE, AccountState.PURGED, AccountState.RETURNED),
            null,
            null,
            false,
            null,
            null,
            Text.EMPTY);
    assertEquals(
        Set.of(StatesSection.Place.STAYED, StatesSection.Place.DELETED),
        StatesSection.places(spell));
  }
}
