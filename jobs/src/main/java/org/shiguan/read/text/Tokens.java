package org.shiguan.read.text;

import java.util.List;

/**
 * A text in tokens, in order; white space is no token.
 *
 * @param words what stands there, in simplified script
 * @param kinds the letter of the {@link TokenKind} of each
 * @param namesAt names and mentions with their place in code points of the text, {@code 样本一号@5}, a
 *     mention with its sign, {@code @样本一号@0}; a name within a topic begins with {@code #}; in order
 */
public record Tokens(List<String> words, String kinds, List<String> namesAt) {
  /** Of a text without any. */
  public static final Tokens NONE = new Tokens(List.of(), "", List.of());

  /** Checks that each token has its kind; the lists are not copied, and nobody may change it. */
  public Tokens {
    if (words.size() != kinds.length()) {
      throw new IllegalArgumentException(words.size() + " tokens and " + kinds.length() + " kinds");
    }
  }

  /** Number of tokens. */
  public int size() {
    return words.size();
  }

  /** Whether a token is of a kind. */
  public boolean is(int i, TokenKind kind) {
    return kinds.charAt(i) == kind.letter();
  }
}
