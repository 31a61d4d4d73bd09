package org.shiguan.synth;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Puts faulty records between sound ones, never two side by side. */
final class FaultPlanter {
  /** No fault before this record, so that a look at a file's head shows its format. */
  private static final int SOUND_HEAD = 12;

  private static final long LATER = 6 * 3600;

  private final Dice dice;

  FaultPlanter(Dice dice) {
    this.dice = dice;
  }

  /**
   * The sound records with the planned faults among them. After every fault comes a sound record.
   *
   * @param plan how many of each fault, in a fixed order
   * @param extra a post that stands nowhere else, for records that cannot be copies
   */
  List<Entry> plant(List<Entry> sound, Map<Fault, Integer> plan, Supplier<Post> extra) {
    List<Fault> faults = new ArrayList<>();
    plan.forEach(
        (fault, count) -> {
          for (int i = 0; i < count; i++) {
            faults.add(fault);
          }
        });
    int room = sound.size() - 1 - SOUND_HEAD;
    if (room < faults.size()) {
      throw new IllegalArgumentException(
          faults.size() + " faults do not fit among " + sound.size() + " records");
    }
    Set<Integer> places = new LinkedHashSet<>();
    while (places.size() < faults.size()) {
      places.add(SOUND_HEAD + dice.below(room));
    }
    Fault[] after = new Fault[sound.size()];
    int next = 0;
    for (int place : places) {
      after[place] = faults.get(next++);
    }
    List<Entry> all = new ArrayList<>();
    for (int i = 0; i < sound.size(); i++) {
      all.add(sound.get(i));
      if (after[i] != null) {
        all.add(faulty(after[i], sound, i, extra));
      }
    }
    return all;
  }

  private Entry faulty(Fault fault, List<Entry> sound, int place, Supplier<Post> extra) {
    long now = sound.get(place).seenAt();
    if (fault.isCopy()) {
      Entry first = sound.get(dice.below(place + 1));
      long seenAt = fault == Fault.LATER_COUNTS ? now + LATER : first.seenAt();
      return new Entry(first.post(), fault, seenAt);
    }
    return new Entry(extra.get(), fault, now);
  }
}
