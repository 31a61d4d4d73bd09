package org.shiguan.study;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * One person of the study.
 *
 * @param id lower-case letters, digits and hyphens; names files and rows
 * @param names name in both scripts
 * @param aliases other names by which people write about the person
 * @param ambiguous those of names and aliases that many people bear, so that a text must say more
 * @param company the company
 * @param products products, brands and other names of the company by which people write about it
 * @param roles posts held, in file order, no two on one day; may be empty
 * @param firmSizes employees over time, oldest first; may be empty
 * @param accounts accounts in file order; empty when none is known
 * @param officialAccounts accounts of the firm in file order; those of one firm may stand with
 *     several executives
 * @param searches searches that found no account, oldest first; may be empty
 * @param evidence where this was read
 */
public record Executive(
    String id,
    Bilingual names,
    List<String> aliases,
    List<String> ambiguous,
    Bilingual company,
    List<String> products,
    List<Role> roles,
    List<FirmSize> firmSizes,
    List<Account> accounts,
    List<Account> officialAccounts,
    List<Search> searches,
    List<Evidence> evidence) {
  /** Keeps its own copies of the lists. */
  public Executive {
    aliases = List.copyOf(aliases);
    ambiguous = List.copyOf(ambiguous);
    products = List.copyOf(products);
    roles = List.copyOf(roles);
    firmSizes = List.copyOf(firmSizes);
    accounts = List.copyOf(accounts);
    officialAccounts = List.copyOf(officialAccounts);
    searches = List.copyOf(searches);
    evidence = List.copyOf(evidence);
  }

  /** Every name of the person: in both scripts, then the aliases; each once. */
  public List<String> allNames() {
    return Stream.concat(Stream.of(names.zh(), names.en()), aliases.stream()).distinct().toList();
  }

  /** Every name of the firm: in both scripts, then products; each once. */
  public List<String> namesOfFirm() {
    return Stream.concat(Stream.of(company.zh(), company.en()), products.stream())
        .distinct()
        .toList();
  }

  /** The post held on a day (codebook M24); null when none is known. */
  public Role roleOn(LocalDate day) {
    for (Role role : roles) {
      if ((role.from() == null || !day.isBefore(role.from()))
          && (role.to() == null || day.isBefore(role.to()))) {
        return role;
      }
    }
    return null;
  }

  /** The size of the firm on a day; null before the first number, which is never filled back. */
  public SizeClass sizeOn(LocalDate day) {
    SizeClass size = null;
    for (FirmSize known : firmSizes) {
      size = day.isBefore(known.from()) ? size : SizeClass.of(known.employees());
    }
    return size;
  }
}
