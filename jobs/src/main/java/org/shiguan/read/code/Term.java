package org.shiguan.read.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shiguan.study.DidYouMean;

/**
 * A word or phrase of a rule file: literal text, classes in angle brackets such as {@code
 * <number>}, and {@code …} for a gap of up to twelve characters within a sentence.
 *
 * @param written as the rule file has it
 * @param pieces at least one, in order
 */
record Term(String written, List<Piece> pieces) {
  private static final Pattern CLASS = Pattern.compile("<([^<>]{1,20})>");

  /** What a class stands for. */
  enum Kind {
    /** A run of digits, with a decimal point or thousands separators. */
    NUMBER,
    /** Somebody addressed with an @. */
    MENTION,
    /** A web address. */
    LINK,
    /** The firm or a product of the one who writes. */
    OWN,
    /** Another firm, product or executive of the study. */
    OTHER;

    static List<String> words() {
      return Arrays.stream(values()).map(k -> k.name().toLowerCase(Locale.ROOT)).toList();
    }
  }

  /**
   * A literal or a class.
   *
   * @param literal folded text; null for a class
   * @param kind null for a literal
   * @param afterGap whether up to twelve characters may stand before it
   */
  record Piece(String literal, Kind kind, boolean afterGap) {}

  Term {
    pieces = List.copyOf(pieces);
  }

  /**
   * Reads a term.
   *
   * @throws IllegalArgumentException with what is wrong, as the rest of a sentence that begins with
   *     the term
   */
  static Term of(String written) {
    var pieces = new ArrayList<Piece>();
    String[] parts = written.replace("...", "…").split("…", -1);
    for (int i = 0; i < parts.length; i++) {
      if (parts[i].isEmpty()) {
        throw new IllegalArgumentException(
            "has a gap … at its beginning or end, or two in a row; take one out.");
      }
      boolean afterGap = i > 0;
      Matcher matcher = CLASS.matcher(parts[i]);
      int at = 0;
      while (matcher.find()) {
        afterGap = literal(pieces, parts[i].substring(at, matcher.start()), afterGap);
        pieces.add(new Piece(null, kind(matcher.group(1)), afterGap));
        afterGap = false;
        at = matcher.end();
      }
      literal(pieces, parts[i].substring(at), afterGap);
    }
    if (pieces.stream().allMatch(p -> p.kind() != null)) {
      throw new IllegalArgumentException("has no word besides its classes; add one.");
    }
    return new Term(written, pieces);
  }

  private static boolean literal(List<Piece> pieces, String text, boolean afterGap) {
    if (text.isEmpty()) {
      return afterGap;
    }
    pieces.add(new Piece(new String(Folding.fold(text)), null, afterGap));
    return false;
  }

  private static Kind kind(String word) {
    return Arrays.stream(Kind.values())
        .filter(k -> k.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "has an unknown class <" + word + ">" + DidYouMean.hint(word, Kind.words())));
  }
}
