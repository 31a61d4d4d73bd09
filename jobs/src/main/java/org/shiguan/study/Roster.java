package org.shiguan.study;

import java.util.List;

/**
 * The people of the study, in file order; ids are unique and no account is two people's at one
 * time.
 *
 * @param executives at least one
 */
public record Roster(List<Executive> executives) {
  /** Keeps its own copy. */
  public Roster {
    executives = List.copyOf(executives);
  }
}
