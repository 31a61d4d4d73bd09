package org.shiguan.report.mart;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** The sentence about a name that is not known: what is known, and what was probably meant. */
final class Suggestion {
  private Suggestion() {}

  static MartException unknown(String kind, String name, Collection<String> known) {
    String nearest =
        known.stream().min(Comparator.comparingInt(k -> distance(k, name))).orElse(null);
    String meant =
        nearest != null && distance(nearest, name) <= Math.max(2, name.length() / 3)
            ? ", did you mean \"" + nearest + "\"?"
            : ";";
    return new MartException(
        "no %s %s%s known: %s"
            .formatted(
                kind,
                Printable.of(name),
                meant,
                known.isEmpty() ? "none" : String.join(", ", known)));
  }

  /** Levenshtein 1966 edit distance, case ignored. */
  static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
