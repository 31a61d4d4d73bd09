package org.shiguan.read.code;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gives texts their codes by the rules; immutable, and safe for any number of threads.
 *
 * <p>All words of all rules are looked for in one pass over the text, so the time grows with its
 * length and hardly with the number of rules.
 */
public final class Coder {
  /** No more evidence is kept for a code of a text. */
  public static final int MOST_EVIDENCE = 20;

  /** Shorter names of a study would be found everywhere. */
  static final int SHORTEST_NAME = 2;

  private static final int CLASS = -1;

  private final List<ManualCode> codes;
  private final AhoCorasickDoubleArrayTrie<Integer> trie;
  private final List<Literal> literals;
  private final Map<String, Set<String>> firms;

  /** Which list of a rule a term stands in. */
  enum Side {
    ANY,
    WITH,
    WITHOUT
  }

  /**
   * A list of terms of one rule.
   *
   * @param rule number of the rule over all codes
   */
  record TermList(int rule, Side side) {}

  /**
   * A term in its list.
   *
   * @param literals number of the literal of each piece; {@link #CLASS} for a class
   */
  record Placed(TermList list, Term term, List<Integer> literals) {}

  /**
   * A word to be looked for.
   *
   * @param terms terms of which it is the first literal
   * @param firmOf executives whose firm or product it names
   * @param personOf executives whom it names
   */
  record Literal(String text, List<Placed> terms, Set<String> firmOf, Set<String> personOf) {
    Literal(String text) {
      this(text, new ArrayList<>(), new HashSet<>(), new HashSet<>());
    }
  }

  Coder(List<ManualCode> codes, StudyNames words) {
    this.codes = List.copyOf(codes);
    var numbers = new TreeMap<String, Integer>();
    var known = new ArrayList<Literal>();
    int rule = 0;
    for (ManualCode code : codes) {
      for (Rule next : code.rules()) {
        place(next.any(), new TermList(rule, Side.ANY), numbers, known);
        place(next.with(), new TermList(rule, Side.WITH), numbers, known);
        place(next.without(), new TermList(rule, Side.WITHOUT), numbers, known);
        rule++;
      }
    }
    words.firms().forEach((id, names) -> names.forEach(n -> name(n, numbers, known, id, true)));
    words.people().forEach((id, names) -> names.forEach(n -> name(n, numbers, known, id, false)));
    literals = List.copyOf(known);
    trie = new AhoCorasickDoubleArrayTrie<>();
    trie.build(numbers);
    var folded = new HashMap<String, Set<String>>();
    words
        .firms()
        .forEach(
            (id, names) -> {
              var set = new HashSet<String>();
              names.forEach(n -> set.add(new String(Folding.fold(n))));
              folded.put(id, Set.copyOf(set));
            });
    firms = Map.copyOf(folded);
  }

  private static void place(
      List<Term> terms, TermList list, Map<String, Integer> numbers, List<Literal> known) {
    for (Term term : terms) {
      List<Integer> pieces =
          term.pieces().stream()
              .map(p -> p.literal() == null ? CLASS : number(p.literal(), numbers, known))
              .toList();
      int first = pieces.stream().filter(piece -> piece != CLASS).findFirst().orElseThrow();
      known.get(first).terms().add(new Placed(list, term, pieces));
    }
  }

  private static int number(String text, Map<String, Integer> numbers, List<Literal> known) {
    return numbers.computeIfAbsent(
        text,
        t -> {
          known.add(new Literal(t));
          return known.size() - 1;
        });
  }

  private static void name(
      String name, Map<String, Integer> numbers, List<Literal> known, String id, boolean firm) {
    String folded = new String(Folding.fold(name.strip()));
    if (folded.length() >= SHORTEST_NAME) {
      Literal literal = known.get(number(folded, numbers, known));
      (firm ? literal.firmOf() : literal.personOf()).add(id);
    }
  }

  /** The codes of a text in the order of the rules; none is the empty list. */
  public List<Coded> read(Unit unit) {
    var reading = new TextMatches(this, unit);
    var coded = new ArrayList<Coded>();
    int rule = 0;
    for (ManualCode code : codes) {
      boolean asked = code.of() != ManualCode.Of.OTHERS || unit.speaker() == null;
      List<String> evidence = asked ? reading.evidence(code, rule) : List.of();
      if (!evidence.isEmpty()) {
        coded.add(new Coded(code.code(), evidence));
      }
      rule += code.rules().size();
    }
    return coded;
  }

  Literal literal(int number) {
    return literals.get(number);
  }

  void find(char[] text, AhoCorasickDoubleArrayTrie.IHit<Integer> each) {
    trie.parseText(text, each);
  }

  /** Whether a word names the speaker's firm or a product of it. */
  static boolean isOwn(Literal literal, String speaker) {
    return speaker != null && literal.firmOf().contains(speaker);
  }

  /** Whether a word names a firm, product or person that is not of the speaker's firm. */
  boolean isOther(Literal literal, String speaker) {
    return literal.firmOf().stream().anyMatch(id -> isElsewhere(id, speaker))
        || literal.personOf().stream().anyMatch(id -> isElsewhere(id, speaker));
  }

  private boolean isElsewhere(String id, String speaker) {
    if (speaker == null) {
      return true;
    }
    Set<String> ours = firms.getOrDefault(speaker, Set.of());
    return !id.equals(speaker)
        && firms.getOrDefault(id, Set.of()).stream().noneMatch(ours::contains);
  }
}
