package org.shiguan.study;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name a user meant when the one that was written is not known. */
public final class DidYouMean {
  private DidYouMean() {}

  /**
   * The known name nearest to an unknown one.
   *
   * @return the name with the fewest letters to change, swap, add or drop, the first in
   *     alphabetical order among equals; empty when the nearest differs in more than a third of the
   *     letters (one letter is always allowed)
   */
  public static Optional<String> nearest(String unknown, Collection<String> known) {
    String lower = unknown.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(name -> distance(lower, name.toLowerCase(Locale.ROOT)) <= allowed(unknown, name))
        .min(
            Comparator.<String>comparingInt(name -> distance(lower, name.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** The half sentence {@code ; did you mean 'x'?}, or the list of what is known. */
  public static String hint(String unknown, Collection<String> known) {
    return nearest(unknown, known)
        .map(name -> "; did you mean '" + name + "'?")
        .orElseGet(
            () -> "; known are " + String.join(", ", known.stream().sorted().toList()) + ".");
  }

  private static int allowed(String a, String b) {
    return Math.max(1, Math.max(a.length(), b.length()) / 3);
  }

  /** Optimal string alignment distance: insertions, deletions, substitutions, neighbour swaps. */
  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        current[j] = Math.min(Math.min(current[j - 1], last[j]) + 1, last[j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
        }
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = current;
      current = spare;
    }
    return last[b.length()];
  }
}
