package org.shiguan.read.code;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds every word of a list in a text. A bit for each pair of letters tells at nearly every place
 * that no word begins there, and these bits stay in the processor's nearest memory; the states of
 * an Aho–Corasick automaton of 3,000 Chinese words do not, and took two to four times as long
 * between the segmenter and the polarity of each text. Immutable.
 */
final class WordIndex {
  private static final int PAIRS = 1 << 16;
  private static final int[] NONE = {};

  /** Told of each word found. */
  @FunctionalInterface
  interface Hit {
    /**
     * A word stands in the text.
     *
     * @param begin its first character
     * @param end after its last
     * @param word its number in the list
     */
    void at(int begin, int end, int word);
  }

  private final char[][] words;
  private final BitSet begins = new BitSet(PAIRS);

  /** Numbers of the words of two letters and more, by a hash of their first two. */
  private final int[][] byPair = new int[PAIRS][];

  /** Numbers of the words of one letter, by that letter; only where {@link #singles} says so. */
  private final int[] single = new int[1 << 16];

  private final BitSet singles = new BitSet(1 << 16);

  /**
   * Indexes words.
   *
   * @param words folded, each once, none empty
   */
  WordIndex(List<String> words) {
    this.words = words.stream().map(String::toCharArray).toArray(char[][]::new);
    for (int number = 0; number < this.words.length; number++) {
      char[] word = this.words[number];
      if (word.length == 1) {
        singles.set(word[0]);
        single[word[0]] = number;
        continue;
      }
      int pair = pair(word[0], word[1]);
      begins.set(pair);
      int[] there = byPair[pair] == null ? NONE : byPair[pair];
      byPair[pair] = Arrays.copyOf(there, there.length + 1);
      byPair[pair][there.length] = number;
    }
  }

  /** Tells of every word in the text, from left to right, overlapping ones too. */
  void find(char[] text, Hit hit) {
    for (int at = 0; at < text.length; at++) {
      if (singles.get(text[at])) {
        hit.at(at, at + 1, single[text[at]]);
      }
      if (at + 1 < text.length) {
        int pair = pair(text[at], text[at + 1]);
        if (begins.get(pair)) {
          beginning(text, at, byPair[pair], hit);
        }
      }
    }
  }

  private void beginning(char[] text, int at, int[] candidates, Hit hit) {
    for (int number : candidates) {
      char[] word = words[number];
      int end = at + word.length;
      if (end <= text.length && Arrays.equals(text, at, end, word, 0, word.length)) {
        hit.at(at, end, number);
      }
    }
  }

  private static int pair(char first, char second) {
    return (first * 31 ^ second * 0x9E37) & (PAIRS - 1);
  }
}
