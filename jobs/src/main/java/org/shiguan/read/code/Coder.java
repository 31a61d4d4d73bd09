package org.shiguan.read.code;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

  static final int NONE = -1;

  private static final String OFFICIAL = "OFFICIAL";

  /** The terms of a rule that count. */
  static final int ANY = 0;

  /** Those of which one must be there too. */
  static final int WITH = 1;

  /** Those of which none may be there. */
  static final int WITHOUT = 2;

  private static final int SIDES = 3;

  private final List<ManualCode> codes;

  /** Number of the code OFFICIAL; {@link #NONE} where the rules have none. */
  private final int official;

  private final WordIndex index;
  private final List<Literal> literals;

  /** Number over all codes of each code's first rule. */
  private final int[] firstRules;

  private final Map<String, Set<String>> firms;

  /** Codes that a text without any word of theirs may have. */
  private final BitSet needsNoTerm = new BitSet();

  /** Words that alone, or as the longest of a phrase, can speak for a code. */
  private final BitSet speaking = new BitSet();

  /**
   * A term in its list.
   *
   * @param list number of the list, see {@link #list}
   * @param code number of the code that the term speaks for; {@link #NONE} when it is but a
   *     condition or speaks against
   * @param literals number of the literal of each piece; {@link #NONE} for a class
   */
  record Placed(int list, int code, Term term, List<Integer> literals) {}

  /**
   * A word to be looked for.
   *
   * @param terms terms of which it is the longest literal
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
    official = codes.stream().map(ManualCode::code).toList().indexOf(OFFICIAL);
    var numbers = new HashMap<String, Integer>();
    var known = new ArrayList<Literal>();
    int rule = 0;
    firstRules = new int[codes.size()];
    for (int code = 0; code < codes.size(); code++) {
      firstRules[code] = rule;
      int withoutTerms = 0;
      for (Rule next : codes.get(code).rules()) {
        boolean speaksFor = next.thousandths() > 0;
        place(next.any(), list(rule, ANY), speaksFor ? code : NONE, numbers, known);
        place(next.with(), list(rule, WITH), NONE, numbers, known);
        place(next.without(), list(rule, WITHOUT), NONE, numbers, known);
        withoutTerms += next.any().isEmpty() && speaksFor ? next.thousandths() : 0;
        rule++;
      }
      needsNoTerm.set(code, withoutTerms >= codes.get(code).threshold());
    }
    words.firms().forEach((id, names) -> names.forEach(n -> name(n, numbers, known, id, true)));
    words.people().forEach((id, names) -> names.forEach(n -> name(n, numbers, known, id, false)));
    literals = List.copyOf(known);
    for (int i = 0; i < literals.size(); i++) {
      speaking.set(i, literals.get(i).terms().stream().anyMatch(t -> t.code() != NONE));
    }
    index = new WordIndex(known.stream().map(Literal::text).toList());
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

  /** Number of a list of terms: that of its rule over all codes, and which of three it is. */
  static int list(int rule, int side) {
    return rule * SIDES + side;
  }

  private static void place(
      List<Term> terms, int list, int code, Map<String, Integer> numbers, List<Literal> known) {
    for (Term term : terms) {
      List<Integer> pieces =
          term.pieces().stream()
              .map(p -> p.literal() == null ? NONE : number(p.literal(), numbers, known))
              .toList();
      // The longest is the rarest: 在…路上 is looked at where 路上 stands, not at every 在.
      int rarest =
          pieces.stream()
              .filter(piece -> piece != NONE)
              .max(Comparator.comparingInt(piece -> known.get(piece).text().length()))
              .orElseThrow();
      known.get(rarest).terms().add(new Placed(list, code, term, pieces));
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
    return code(unit).codes();
  }

  /** The codes of a text, and how official it sounds. */
  public CodedText code(Unit unit) {
    char[] text = Folding.fold(unit.text());
    var seen = new WordsSeen(speaking);
    index.find(text, seen);
    if (!seen.speaks() && needsNoTerm.isEmpty()) {
      // At most conditions of rules, such as 今天: most texts end here.
      return CodedText.NOTHING;
    }
    var matches = new TextMatches(this, unit, text, seen);
    BitSet possible = matches.spokenFor();
    possible.or(needsNoTerm);
    var coded = new ArrayList<Coded>();
    for (int i = possible.nextSetBit(0); i >= 0; i = possible.nextSetBit(i + 1)) {
      ManualCode code = codes.get(i);
      boolean asked = code.of() != ManualCode.Of.OTHERS || unit.speaker() == null;
      List<String> evidence = asked ? matches.evidence(code, firstRules[i]) : List.of();
      if (!evidence.isEmpty()) {
        coded.add(new Coded(code.code(), evidence));
      }
    }
    return new CodedText(
        coded,
        official == NONE || unit.speaker() == null
            ? 0
            : matches.uses(codes.get(official), firstRules[official]));
  }

  Literal literal(int number) {
    return literals.get(number);
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
