package org.shiguan.track;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Codebook §4.5, word for word. */
final class GroupTest {
  private static String states(Group group) {
    return Arrays.stream(State.values())
        .filter(state -> Group.of(state, false).equals(Optional.ofNullable(group)))
        .map(State::code)
        .collect(Collectors.joining(" "));
  }

  @Test
  void theThreeGroupsAndThoseOfNone() {
    assertEquals("S0", states(Group.NEVER_JOINED));
    assertEquals("S1 S2 S5", states(Group.STAYED));
    assertEquals("S3 S4", states(Group.DELETED));
    assertEquals("U NOT_FOUND S4b", states(null));
  }

  @Test
  void theMaskedBelongToNone() {
    List<Optional<Group>> groups =
        Arrays.stream(State.values()).map(state -> Group.of(state, true)).distinct().toList();
    assertEquals(List.of(Optional.empty()), groups);
  }
}
