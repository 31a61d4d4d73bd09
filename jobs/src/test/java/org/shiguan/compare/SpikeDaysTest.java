package org.shiguan.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SpikeDaysTest {
  private static StudyFacts.PostDay day(int day, double index, long comments) {
    return new StudyFacts.PostDay(day, 1, Math.round(index * 1e6), comments);
  }

  /** Indices .01 to .20 on days 0 to 19: the 99th percentile (type 7) of these is .1981. */
  private static List<StudyFacts.PostDay> twenty() {
    var days = new ArrayList<StudyFacts.PostDay>();
    for (int d = 0; d < 20; d++) {
      days.add(day(d, (d + 1) / 100.0, 0));
    }
    return days;
  }

  private static Set<Integer> with(StudyFacts.PostDay... more) {
    List<StudyFacts.PostDay> days = new ArrayList<>(twenty());
    days.addAll(List.of(more));
    return SpikeDays.of(days, new TreeMap<>());
  }

  @Test
  void aDayAtThePercentileWithTwentyCommentsIsASpike() {
    assertEquals(Set.of(20), with(day(20, .1981, 20)));
    assertEquals(Set.of(), with(day(20, .1980, 20)));
    assertEquals(Set.of(), with(day(20, .9, 19)));
  }

  /** Day 110: only days 20 and later count, and there are none; ten are needed. */
  @Test
  void onlyTheNinetyDaysBeforeCount() {
    assertEquals(Set.of(), with(day(110, .9, 50)));
    // Day 99 still sees days 9 to 19, eleven of them, whose percentile is just below .20.
    assertEquals(Set.of(99), with(day(99, .2, 50)));
  }

  /** No earlier hostile mention: the percentile of 90 zeros is 0. */
  @Test
  void twentyHostileMentionsAreASpike() {
    var hostile = new TreeMap<Integer, Long>();
    hostile.put(5, 19L);
    hostile.put(50, 20L);
    // Trailing 90 days: 88 zeros, 19, 20; 99th percentile by type 7 at 88.11: 19 + .11·1 = 19.11.
    hostile.put(60, 20L);
    assertEquals(Set.of(50, 60), SpikeDays.of(List.of(), hostile));
  }

  @Test
  void aDayBelowItsOwnPercentileIsNone() {
    var hostile = new TreeMap<Integer, Long>();
    hostile.put(50, 200L);
    hostile.put(51, 200L);
    // 88 zeros, 200, 200: the percentile is 200.
    hostile.put(60, 199L);
    assertEquals(Set.of(50, 51), SpikeDays.of(List.of(), hostile));
  }
}
