package org.shiguan.study;

import java.util.List;

/**
 * One person of the study.
 *
 * @param id lower-case letters, digits and hyphens; names files and rows
 * @param names name in both scripts
 * @param aliases other names by which people write about the person
 * @param company the company
 * @param roles posts held, in file order; may be empty
 * @param firmSizes employees over time, oldest first; may be empty
 * @param accounts accounts in file order; empty when none is known
 * @param evidence where this was read
 */
public record Executive(
    String id,
    Bilingual names,
    List<String> aliases,
    Bilingual company,
    List<Role> roles,
    List<FirmSize> firmSizes,
    List<Account> accounts,
    List<Evidence> evidence) {
  /** Keeps its own copies of the lists. */
  public Executive {
    aliases = List.copyOf(aliases);
    roles = List.copyOf(roles);
    firmSizes = List.copyOf(firmSizes);
    accounts = List.copyOf(accounts);
    evidence = List.copyOf(evidence);
  }
}
