package org.shiguan.read.code;

import java.util.Arrays;
import java.util.BitSet;

/** Every word of the rules in a text: where it begins, where it ends, which it is. */
final class WordsSeen implements WordIndex.Hit {
  /** A text of more words than this is not read to its end. */
  private static final int MOST = 4_096;

  private static final int EACH = 3;

  private final BitSet speaking;
  private int[] places = new int[16 * EACH];
  private int size;
  private boolean speaks;

  /** Of a text that was not read yet. */
  WordsSeen(BitSet speaking) {
    this.speaking = speaking;
  }

  @Override
  public void at(int begin, int end, int word) {
    if (size == MOST) {
      return;
    }
    int at = size * EACH;
    if (at == places.length) {
      places = Arrays.copyOf(places, 2 * at);
    }
    places[at] = begin;
    places[at + 1] = end;
    places[at + 2] = word;
    size++;
    speaks |= speaking.get(word);
  }

  /** Whether any of them can speak for a code. */
  boolean speaks() {
    return speaks;
  }

  int size() {
    return size;
  }

  int begin(int i) {
    return places[EACH * i];
  }

  int end(int i) {
    return places[EACH * i + 1];
  }

  int word(int i) {
    return places[EACH * i + 2];
  }
}
