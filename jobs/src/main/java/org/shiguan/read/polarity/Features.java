package org.shiguan.read.polarity;

import java.util.Arrays;
import org.shiguan.read.text.TokenKind;
import org.shiguan.read.text.Tokens;

/**
 * What a text is judged by: letters in runs of one to three, words alone and in pairs, words under
 * a negation, words made stronger or weaker; each as a 64-bit hash. Emoticons are left out, and so
 * are names, mentions and links: nobody's name is favourable by itself.
 */
final class Features {
  /** Words that turn the next ones round. */
  private static final WordHashes NEGATIONS =
      new WordHashes(
          "不", "没", "没有", "不是", "不会", "不能", "不要", "不想", "不用", "不再", "不够", "别", "无", "未", "并非", "毫无",
          "从不", "从未", "绝不", "决不", "不曾", "尚未", "不怎么", "不太", "不大", "难以", "毫不", "并不", "不算", "不见得",
          "未必", "不至于");

  /** Words that say how much. */
  private static final WordHashes DEGREES =
      new WordHashes(
          "太", "很", "非常", "好", "真", "超", "超级", "特别", "十分", "极其", "最", "更", "更加", "相当", "格外", "尤其",
          "无比", "极", "极度", "挺", "蛮", "颇", "如此", "这么", "那么", "多么", "真是", "实在", "确实", "有点", "有些",
          "有点儿", "略", "稍微", "比较", "过于", "巨", "暴", "老", "够");

  /** How many words a negation reaches. */
  private static final int REACH = 3;

  private static final int LONGEST_RUN = 3;

  /** Letters for whose features there is room from the beginning. */
  private static final int LONGEST_EXPECTED = 200;

  private static final long LETTER = 1;
  private static final long PAIR = 2;
  private static final long TRIPLE = 3;
  private static final long WORD = 4;
  private static final long WORDS = 5;
  private static final long NEGATED = 6;
  private static final long STRENGTHENED = 7;

  private long[] found;
  private int size;

  /** Their places, counted from 1, in a table of hashes that is twice as large; 0 for none. */
  private int[] seen;

  private char before;
  private char beforeThat;
  private int run;

  private long wordBefore;
  private boolean strengthened;
  private int negated;

  private Features(int letters) {
    // Three runs for each letter and two or three features for each word, at most.
    int most = Integer.highestOneBit(Math.max(16, 6 * letters)) * 2;
    found = new long[most];
    seen = new int[2 * most];
  }

  /** The different features of a text, in the order in which they are met first. */
  static long[] of(Tokens tokens) {
    Features features = in(tokens);
    return Arrays.copyOf(features.found, features.size);
  }

  /** The same where they stand. */
  static Features in(Tokens tokens) {
    int letters = 0;
    for (String word : tokens.words()) {
      letters += word.length();
    }
    var features = new Features(Math.min(letters, LONGEST_EXPECTED));
    for (int i = 0; i < tokens.size(); i++) {
      features.read(tokens, i);
    }
    return features;
  }

  int size() {
    return size;
  }

  /** One of them, as a hash. */
  long get(int i) {
    return found[i];
  }

  private void read(Tokens tokens, int i) {
    String word = tokens.words().get(i);
    if (tokens.is(i, TokenKind.WORD)) {
      letters(word);
      word(word);
    } else if (tokens.is(i, TokenKind.PUNCTUATION)) {
      letters(word);
      endOfClause();
    } else if (tokens.is(i, TokenKind.NUMBER)) {
      letter('0');
      wordBefore = 0;
    } else {
      before = 0;
      beforeThat = 0;
      run = 0;
      endOfClause();
    }
  }

  private void endOfClause() {
    wordBefore = 0;
    strengthened = false;
    negated = 0;
  }

  private void letters(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      letter(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
  }

  /** Of a letter that is written on and on, the first three count. */
  private void letter(char c) {
    run = c == before ? run + 1 : 1;
    if (run > LONGEST_RUN) {
      return;
    }
    add(LETTER, c);
    if (before != 0) {
      add(PAIR, (long) before << 16 | c);
      if (beforeThat != 0) {
        add(TRIPLE, (long) beforeThat << 32 | (long) before << 16 | c);
      }
    }
    beforeThat = before;
    before = c;
  }

  private void word(String word) {
    long hash = WordHashes.hash(word);
    add(WORD, hash);
    if (wordBefore != 0) {
      add(WORDS, wordBefore * 31 + hash);
    }
    if (negated > 0) {
      add(NEGATED, hash);
      negated--;
    }
    if (strengthened) {
      add(STRENGTHENED, hash);
    }
    strengthened = DEGREES.contains(hash);
    if (NEGATIONS.contains(hash)) {
      negated = REACH;
    }
    wordBefore = hash;
  }

  private void add(long kind, long value) {
    long feature = mixed(value * 8 + kind);
    if (size == found.length) {
      grow();
    }
    int place = place(feature);
    if (seen[place] == 0) {
      found[size++] = feature;
      seen[place] = size;
    }
  }

  /** Where a feature that was met before stands, or where there is room for it. */
  private int place(long feature) {
    int mask = seen.length - 1;
    int at = (int) feature & mask;
    while (seen[at] != 0 && found[seen[at] - 1] != feature) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    found = Arrays.copyOf(found, 2 * size);
    seen = new int[4 * size];
    for (int i = 0; i < size; i++) {
      seen[place(found[i])] = i + 1;
    }
  }

  /** One multiplication by the golden ratio; the lower half gets what the upper one knows. */
  private static long mixed(long value) {
    long z = value * 0x9e3779b97f4a7c15L;
    return z ^ (z >>> 32);
  }
}
