package org.shiguan.read.polarity;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Weights of features by hash, in -127 to 127: two slots a feature may be in, each with eight bits
 * of the hash beside the weight, so that one feature in a few hundred that was never trained finds
 * a weight of another. Immutable once filled.
 */
final class WeightTable {
  private static final int BITS = 18;
  private final short[] slots = new short[1 << BITS];

  /**
   * Puts a weight in; gives up when both slots are taken, so the largest weights come first.
   *
   * @param weight -127 to 127, not 0
   */
  boolean put(long hash, int weight) {
    int bin = bin(hash);
    for (int slot = bin; slot <= bin + 1; slot++) {
      int at = slot == bin ? bin : bin ^ 1;
      if (slots[at] == 0) {
        slots[at] = (short) (check(hash) << 8 | (weight & 0xff));
        return true;
      }
    }
    return false;
  }

  /** The weight of a feature; 0 when it has none. */
  int weight(long hash) {
    int bin = bin(hash);
    int check = check(hash);
    short slot = slots[bin];
    if ((slot >> 8 & 0xff) == check) {
      return (byte) slot;
    }
    slot = slots[bin ^ 1];
    return (slot >> 8 & 0xff) == check ? (byte) slot : 0;
  }

  private static int bin(long hash) {
    return (int) (hash >>> (Long.SIZE - BITS));
  }

  /** 1 to 255. */
  private static int check(long hash) {
    int check = (int) hash & 0xff;
    return check == 0 ? 1 : check;
  }

  void write(DataOutput out) throws IOException {
    for (short slot : slots) {
      out.writeShort(slot);
    }
  }

  static WeightTable read(DataInput in) throws IOException {
    var table = new WeightTable();
    byte[] bytes = new byte[2 << BITS];
    in.readFully(bytes);
    for (int i = 0; i < table.slots.length; i++) {
      table.slots[i] = (short) (bytes[2 * i] << 8 | (bytes[2 * i + 1] & 0xff));
    }
    return table;
  }
}
