package org.shiguan.read.polarity;

import java.util.Arrays;
import java.util.List;

/** Numbers for the features that stand in enough texts, in the order in which they are met. */
final class FeatureIndex {
  private static final int COUNTERS = 1 << 24;

  private long[] keys = new long[1 << 16];
  private int[] numbers = new int[1 << 16];
  private long[] hashes = new long[1 << 15];
  private int size;

  /**
   * Numbers the features of texts.
   *
   * @param fewest how often a feature must stand there
   * @param last how many texts at the end are seeds, whose features all count
   */
  FeatureIndex(List<long[]> texts, int fewest, int last) {
    byte[] counts = new byte[COUNTERS];
    for (long[] text : texts) {
      for (long feature : text) {
        int at = (int) (feature >>> 40);
        counts[at] += counts[at] < Byte.MAX_VALUE ? (byte) 1 : 0;
      }
    }
    for (int i = 0; i < texts.size(); i++) {
      boolean seed = i >= texts.size() - last;
      for (long feature : texts.get(i)) {
        if (seed || counts[(int) (feature >>> 40)] >= fewest) {
          number(feature);
        }
      }
    }
  }

  private void number(long feature) {
    if (2 * size >= keys.length) {
      grow();
    }
    int at = slot(feature);
    if (numbers[at] == 0) {
      keys[at] = feature;
      numbers[at] = size + 1;
      hashes = size == hashes.length ? Arrays.copyOf(hashes, 2 * size) : hashes;
      hashes[size++] = feature;
    }
  }

  private int slot(long feature) {
    int mask = keys.length - 1;
    int at = (int) feature & mask;
    while (numbers[at] != 0 && keys[at] != feature) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    keys = new long[2 * keys.length];
    numbers = new int[keys.length];
    for (int i = 0; i < size; i++) {
      int at = slot(hashes[i]);
      keys[at] = hashes[i];
      numbers[at] = i + 1;
    }
  }

  int size() {
    return size;
  }

  long hash(int number) {
    return hashes[number];
  }

  /** The numbers of a text's features, without those that have none. */
  int[] rows(long[] features) {
    int[] rows = new int[features.length];
    int known = 0;
    for (long feature : features) {
      int number = numbers[slot(feature)];
      if (number != 0) {
        rows[known++] = number - 1;
      }
    }
    return Arrays.copyOf(rows, known);
  }
}
