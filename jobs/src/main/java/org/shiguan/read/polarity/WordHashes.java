package org.shiguan.read.polarity;

/** A few words, known by their hashes. */
final class WordHashes {
  private static final int PLACES = 256;
  private final long[] places = new long[PLACES];

  /** These words, fifty or so. */
  WordHashes(String... words) {
    for (String word : words) {
      long hash = hash(word);
      int at = (int) hash & (PLACES - 1);
      while (places[at] != 0) {
        at = (at + 1) & (PLACES - 1);
      }
      places[at] = hash;
    }
  }

  /** Whether a word is one of them, by its hash. */
  boolean contains(long hash) {
    int at = (int) hash & (PLACES - 1);
    while (places[at] != 0) {
      if (places[at] == hash) {
        return true;
      }
      at = (at + 1) & (PLACES - 1);
    }
    return false;
  }

  /** The hash of a word, ASCII in lower case. */
  static long hash(String word) {
    long hash = 7;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      hash = hash * 1_000_003 + (c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return hash;
  }
}
