package org.shiguan.read.code;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.shiguan.read.code.Coder.Literal;
import org.shiguan.read.code.Coder.Placed;
import org.shiguan.read.code.Spans.Span;

/** One text, what of it counts for the rules, and what they make of that. */
final class TextMatches {
  /** A piece of a phrase that stands in a text more often is not followed up each time. */
  private static final int MOST_OCCURRENCES = 64;

  /** Longest gap that … stands for, in characters. */
  private static final int LONGEST_GAP = 12;

  private static final String SENTENCE_ENDS = "。!?;！？；\n";

  private static final List<String> NEGATIONS =
      List.of(
          "不", "没", "没有", "未", "不是", "并非", "绝非", "没能", "不会", "不要", "不再", "不想", "不敢", "不曾", "未曾",
          "从未", "从不", "并不", "并没有", "从来没有", "决不", "绝不");

  /** How they end: most words have none of these before them. */
  private static final String NEGATION_ENDS = "不没有未是非能会要再想敢曾从";

  /** Two of them make a yes. */
  private static final List<String> NO_NEGATIONS =
      List.of("不得不", "不能不", "不会不", "无不", "莫不", "要不", "差不", "了不", "好不");

  /**
   * A term found.
   *
   * @param begin first character
   * @param end after the last
   */
  private record Found(Term term, int begin, int end) {}

  private static final Comparator<Found> LONGEST_FIRST =
      Comparator.comparingInt(Found::begin)
          .thenComparing(Comparator.comparingInt(Found::end).reversed())
          .thenComparing(f -> f.term().written());

  private static final Comparator<Found> IN_ORDER =
      Comparator.comparingInt(Found::begin)
          .thenComparingInt(Found::end)
          .thenComparing(f -> f.term().written());

  private final Coder coder;
  private final Unit unit;
  private final char[] text;
  private final BitSet spokenFor = new BitSet();
  private final Map<Integer, List<Span>> hits = new TreeMap<>();
  private final Map<Integer, List<Found>> found = new HashMap<>();
  private final Map<Term.Kind, List<Span>> classes = new EnumMap<>(Term.Kind.class);
  private Spans spans;

  TextMatches(Coder coder, Unit unit, char[] text, WordsSeen seen) {
    this.coder = coder;
    this.unit = unit;
    this.text = text;
    for (int i = 0; i < seen.size(); i++) {
      if (counts(seen.begin(i), seen.end(i))) {
        hits.computeIfAbsent(seen.word(i), l -> new ArrayList<>(2))
            .add(new Span(seen.begin(i), seen.end(i)));
      }
    }
    hits.forEach(this::name);
    classes.values().forEach(all -> all.sort(Comparator.comparingInt(Span::begin)));
    hits.forEach((literal, where) -> terms(coder.literal(literal), where));
  }

  /** The codes for which a term was found, by number. */
  BitSet spokenFor() {
    return spokenFor;
  }

  /** Most texts that hold no word of the rules never ask. */
  private Spans spans() {
    if (spans == null) {
      spans = new Spans(text);
    }
    return spans;
  }

  private List<Span> spansOf(Term.Kind kind) {
    return switch (kind) {
      case NUMBER -> spans().numbers();
      case MENTION -> spans().mentions();
      case LINK -> spans().links();
      case OWN, OTHER -> classes.getOrDefault(kind, List.of());
    };
  }

  /** Not within a name, an address or an emoticon, and no part of a longer Latin word. */
  private boolean counts(int begin, int end) {
    return !spans().isNoWord(begin, end)
        && !(begin > 0 && isLatin(text[begin]) && isLatin(text[begin - 1]))
        && !(end < text.length && isLatin(text[end - 1]) && isLatin(text[end]));
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z';
  }

  private void name(int number, List<Span> where) {
    Literal literal = coder.literal(number);
    if (literal.firmOf().isEmpty() && literal.personOf().isEmpty()) {
      return;
    }
    if (Coder.isOwn(literal, unit.speaker())) {
      classes.computeIfAbsent(Term.Kind.OWN, k -> new ArrayList<>()).addAll(where);
    }
    if (coder.isOther(literal, unit.speaker())) {
      classes.computeIfAbsent(Term.Kind.OTHER, k -> new ArrayList<>()).addAll(where);
    }
  }

  private void terms(Literal literal, List<Span> where) {
    for (Placed placed : literal.terms()) {
      List<Span> matches = placed.literals().size() == 1 ? where : phrase(placed);
      if (placed.code() != Coder.NONE && !matches.isEmpty()) {
        spokenFor.set(placed.code());
      }
      for (Span match : matches) {
        found
            .computeIfAbsent(placed.list(), l -> new ArrayList<>(2))
            .add(new Found(placed.term(), match.begin(), match.end()));
      }
    }
  }

  /** Where the pieces of a phrase stand in their order, each as near as asked. */
  private List<Span> phrase(Placed placed) {
    List<Term.Piece> pieces = placed.term().pieces();
    List<Span> reached = occurrences(placed, 0);
    for (int i = 1; i < pieces.size() && !reached.isEmpty(); i++) {
      var further = new ArrayList<Span>();
      for (Span next : occurrences(placed, i)) {
        for (Span before : reached) {
          boolean follows =
              pieces.get(i).afterGap()
                  ? isGap(before.end(), next.begin())
                  : isNothing(before.end(), next.begin());
          if (follows) {
            further.add(new Span(before.begin(), next.end()));
            break;
          }
        }
      }
      reached = further;
    }
    return reached;
  }

  private List<Span> occurrences(Placed placed, int piece) {
    int literal = placed.literals().get(piece);
    List<Span> all =
        literal >= 0
            ? hits.getOrDefault(literal, List.of())
            : spansOf(placed.term().pieces().get(piece).kind());
    return all.size() > MOST_OCCURRENCES ? all.subList(0, MOST_OCCURRENCES) : all;
  }

  private boolean isGap(int from, int to) {
    if (to < from || to - from > LONGEST_GAP) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (SENTENCE_ENDS.indexOf(text[i]) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** A blank may stand there: a mention needs one behind it. */
  private boolean isNothing(int from, int to) {
    return to == from || (to == from + 1 && text[from] == ' ');
  }

  /**
   * The evidence for a code.
   *
   * @param firstRule number of its first rule over all codes
   * @return empty when the text does not have the code
   */
  List<String> evidence(ManualCode code, int firstRule) {
    int score = 0;
    var evidence = new ArrayList<Found>();
    var conditions = new LinkedHashSet<String>();
    for (int i = 0; i < code.rules().size(); i++) {
      Rule rule = code.rules().get(i);
      List<Found> terms = counting(rule, firstRule + i);
      boolean fires = rule.any().isEmpty() || !terms.isEmpty();
      if (fires && holds(rule, firstRule + i)) {
        score += rule.thousandths() * Math.max(1, terms.size());
        if (rule.thousandths() > 0) {
          evidence.addAll(terms);
          if (rule.any().isEmpty()) {
            rule.where().forEach(w -> conditions.add("<" + w.word() + ">"));
          }
        }
      }
    }
    return score < code.threshold() ? List.of() : written(evidence, conditions);
  }

  /**
   * How often the terms that speak for a code stand in the text outside quotation marks, denied or
   * not, whatever else its rules ask; of terms that overlap the first and longest counts.
   */
  int uses(ManualCode code, int firstRule) {
    var all = new ArrayList<Found>();
    for (int i = 0; i < code.rules().size(); i++) {
      if (code.rules().get(i).thousandths() > 0) {
        all.addAll(found.getOrDefault(Coder.list(firstRule + i, Coder.ANY), List.of()));
      }
    }
    if (all.isEmpty()) {
      return 0;
    }
    all.sort(LONGEST_FIRST);
    Quotations quotations = Quotations.of(text);
    int uses = 0;
    int end = 0;
    for (Found next : all) {
      if (next.begin() >= end && !quotations.isQuoted(next.begin())) {
        end = next.end();
        uses++;
      }
    }
    return uses;
  }

  /** The different terms of a rule that count, each where it stands first. */
  private List<Found> counting(Rule rule, int number) {
    List<Found> all = found.get(Coder.list(number, Coder.ANY));
    if (all == null) {
      return List.of();
    }
    if (all.size() == 1) {
      return rule.ignoresNegation() || !isNegated(all.get(0).begin()) ? all : List.of();
    }
    var longest = new ArrayList<>(all);
    longest.sort(LONGEST_FIRST);
    var terms = new HashSet<String>();
    var first = new ArrayList<Found>();
    int end = 0;
    for (Found next : longest) {
      // A word within a longer word of the same rule says nothing of its own.
      if (next.end() > end) {
        end = next.end();
        if ((rule.ignoresNegation() || !isNegated(next.begin()))
            && terms.add(next.term().written())) {
          first.add(next);
        }
      }
    }
    return first;
  }

  private boolean holds(Rule rule, int number) {
    return rule.where().stream().allMatch(this::is)
        && rule.whereNot().stream().noneMatch(this::is)
        && (rule.with().isEmpty() || found.containsKey(Coder.list(number, Coder.WITH)))
        && !found.containsKey(Coder.list(number, Coder.WITHOUT));
  }

  private boolean is(Where where) {
    return switch (where) {
      case ORIGINAL, REPOST, REPLY, COMMENT -> unit.kind().equals(where.name());
      case EXECUTIVE -> unit.speaker() != null;
      case OWN -> classes.containsKey(Term.Kind.OWN);
      case OTHER -> classes.containsKey(Term.Kind.OTHER);
      case MENTION -> !spans().mentions().isEmpty();
      case LINK -> !spans().links().isEmpty();
      case NUMBER -> !spans().numbers().isEmpty();
      case QUESTION -> spans().question();
    };
  }

  private boolean isNegated(int begin) {
    return begin > 0
        && NEGATION_ENDS.indexOf(text[begin - 1]) >= 0
        && NEGATIONS.stream().anyMatch(word -> endsBefore(begin, word))
        && NO_NEGATIONS.stream().noneMatch(word -> endsBefore(begin, word))
        && !isChoice(begin);
  }

  private boolean endsBefore(int begin, String word) {
    int from = begin - word.length();
    if (from < 0) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (text[from + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** 是不是, 会不会: a question, no denial. */
  private boolean isChoice(int begin) {
    return begin >= 3 && text[begin - 2] == '不' && text[begin - 3] == text[begin - 1];
  }

  private List<String> written(List<Found> evidence, Set<String> conditions) {
    var ordered = new ArrayList<>(evidence);
    ordered.sort(IN_ORDER);
    var written = new LinkedHashSet<String>();
    for (Found next : ordered) {
      written.add(next.term().written() + "@" + unit.text().codePointCount(0, next.begin()));
    }
    written.addAll(conditions);
    return written.stream().limit(Coder.MOST_EVIDENCE).toList();
  }
}
