package org.shiguan.link;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.shiguan.run.RosterAccounts;
import org.shiguan.run.RosterAccounts.Named;
import org.shiguan.run.RosterAccounts.Official;
import org.shiguan.study.Executive;
import org.shiguan.study.Study;

/** Whom and which firm the names of the roster mean. Case does not matter. */
final class RosterNames implements Serializable {
  private static final long serialVersionUID = 1;

  /**
   * A name of a person.
   *
   * @param executive whose
   * @param how what the name alone shows
   * @param common whether many people bear it, or two of the roster
   */
  record Name(String executive, How how, boolean common) implements Serializable {}

  private final HashMap<String, ArrayList<Name>> people = new HashMap<>();
  private final HashMap<String, HashSet<String>> firms = new HashMap<>();
  private final HashMap<String, ArrayList<Named>> handles = new HashMap<>();

  /** The names of a study, those after @ as its texts have them. */
  static RosterNames of(Study study) {
    var names = new RosterNames();
    for (Executive executive : study.roster().executives()) {
      names.add(executive);
    }
    for (Named account : RosterAccounts.named(study)) {
      names
          .handles
          .computeIfAbsent(folded("@" + account.name()), key -> new ArrayList<>())
          .add(account);
    }
    for (Official account : RosterAccounts.official(study)) {
      if (account.name() != null) {
        names.addFirm("@" + account.name(), account.executive());
      }
    }
    return names;
  }

  private void add(Executive executive) {
    Map<String, Name> own = new LinkedHashMap<>();
    for (String name : executive.allNames()) {
      boolean full = name.equals(executive.names().zh()) || name.equals(executive.names().en());
      own.putIfAbsent(
          folded(name),
          new Name(
              executive.id(),
              full ? How.FULL_NAME : How.ALIAS,
              executive.ambiguous().contains(name)));
    }
    own.forEach((name, who) -> people.computeIfAbsent(name, k -> new ArrayList<>()).add(who));
    executive.namesOfFirm().forEach(name -> addFirm(name, executive.id()));
  }

  private void addFirm(String name, String executive) {
    firms.computeIfAbsent(folded(name), key -> new HashSet<>()).add(executive);
  }

  /** Who bears a name; of two people with one name neither is meant by it alone. */
  List<Name> people(String name) {
    List<Name> bearers = people.getOrDefault(folded(name), new ArrayList<>());
    return bearers.size() < 2
        ? bearers
        : bearers.stream().map(b -> new Name(b.executive(), b.how(), true)).toList();
  }

  /** Executives of the firm that a name, a product or an official account stands for. */
  Set<String> firm(String name) {
    return firms.getOrDefault(folded(name), new HashSet<>());
  }

  /** Whose account a name after @ is, with the days. */
  List<Named> handle(String name) {
    return handles.getOrDefault(folded(name), new ArrayList<>());
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
