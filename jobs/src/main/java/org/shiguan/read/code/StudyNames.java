package org.shiguan.read.code;

import static java.util.stream.Collectors.toCollection;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.shiguan.study.Executive;
import org.shiguan.study.Roster;

/**
 * The names a study brings: of whom a text may speak as its own firm, and of whom as another.
 *
 * @param firms names of firm and products by executive; executives of one firm have the same
 * @param people names of the person by executive
 */
public record StudyNames(Map<String, Set<String>> firms, Map<String, Set<String>> people)
    implements Serializable {
  /** No names at all. */
  public static final StudyNames NONE = new StudyNames(Map.of(), Map.of());

  /** Keeps its own copies. */
  public StudyNames {
    firms = copy(firms);
    people = copy(people);
  }

  /**
   * The names of a roster.
   *
   * @param simplify what makes a name one in simplified characters, as texts are
   */
  public static StudyNames of(Roster roster, UnaryOperator<String> simplify) {
    var firms = new LinkedHashMap<String, Set<String>>();
    var people = new LinkedHashMap<String, Set<String>>();
    for (Executive executive : roster.executives()) {
      var firm = new ArrayList<>(executive.products());
      firm.add(executive.company().zh());
      firm.add(executive.company().en());
      firms.put(executive.id(), simplified(firm, simplify));
      var names = new ArrayList<>(executive.aliases());
      names.add(executive.names().zh());
      names.add(executive.names().en());
      people.put(executive.id(), simplified(names, simplify));
    }
    return new StudyNames(firms, people);
  }

  private static Set<String> simplified(List<String> names, UnaryOperator<String> simplify) {
    return names.stream().map(simplify).collect(toCollection(LinkedHashSet::new));
  }

  private static Map<String, Set<String>> copy(Map<String, Set<String>> words) {
    // In an order of its own: that of Map.copyOf differs from one process to the next.
    var copy = new TreeMap<String, Set<String>>();
    words.forEach((id, names) -> copy.put(id, Collections.unmodifiableSet(new TreeSet<>(names))));
    return Collections.unmodifiableMap(copy);
  }
}
