package org.shiguan.read.polarity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.shiguan.read.text.TokenKind;
import org.shiguan.read.text.Tokens;

/**
 * What emoticons say, as votes from -2 to 2: clear ones label the texts of a training.
 *
 * @param votes vote by emoticon with its brackets, or by emoji
 */
record Emoticons(Map<String, Integer> votes) {
  /** The vote of a clear one. */
  private static final int CLEAR = 2;

  /** More emoticons than these say no more. */
  private static final int MOST = 3;

  Emoticons {
    votes = Map.copyOf(votes);
  }

  /** The list as it is delivered. */
  static Emoticons load() {
    var votes = new HashMap<String, Integer>();
    try (InputStream in = Emoticons.class.getResourceAsStream("emoticons.txt");
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank() || line.charAt(0) == '#') {
          continue;
        }
        String[] words = line.strip().split("\\s+", -1);
        int vote = Integer.parseInt(words[0]);
        for (int i = 1; i < words.length; i++) {
          String word = words[i];
          boolean name = Character.isLetter(word.codePointAt(0));
          Integer before = votes.putIfAbsent(name ? "[" + word + "]" : word, vote);
          if (before != null) {
            throw new IllegalStateException("emoticons.txt has " + word + " twice");
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Emoticons(votes);
  }

  /** The votes of the different emoticons of a text together, at most three of each side. */
  int vote(Tokens tokens) {
    int favourable = 0;
    int unfavourable = 0;
    HashSet<String> seen = null;
    for (int i = 0; i < tokens.size(); i++) {
      Integer vote = voteOf(tokens, i);
      if (vote == null) {
        continue;
      }
      seen = seen == null ? new HashSet<>(4) : seen;
      if (seen.add(tokens.words().get(i))) {
        favourable += Math.max(0, vote);
        unfavourable += Math.min(0, vote);
      }
    }
    int most = MOST * CLEAR;
    return Math.min(most, favourable) + Math.max(-most, unfavourable);
  }

  /** 1 or -1 when clear emoticons of a text all say so and none says the opposite; else 0. */
  int label(Tokens tokens) {
    int label = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Integer vote = voteOf(tokens, i);
      if (vote == null) {
        continue;
      }
      int side = Integer.signum(vote);
      if (label != 0 && label != side && Math.abs(vote) == CLEAR) {
        return 0;
      }
      label = Math.abs(vote) == CLEAR ? side : label;
    }
    return label;
  }

  private Integer voteOf(Tokens tokens, int i) {
    boolean may = tokens.is(i, TokenKind.EMOTICON) || tokens.is(i, TokenKind.SYMBOL);
    return may ? votes.get(tokens.words().get(i)) : null;
  }
}
