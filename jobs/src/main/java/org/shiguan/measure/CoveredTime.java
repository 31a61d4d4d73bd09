package org.shiguan.measure;

import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.List;

/**
 * Disjoint stretches of time in order; what touches or overlaps becomes one.
 *
 * @param stretches in order
 */
public record CoveredTime(List<Stretch> stretches) {
  /** No time at all. */
  static final CoveredTime NONE = new CoveredTime(List.of());

  /** Sorts and unites. */
  public CoveredTime {
    var united = new ArrayList<Stretch>();
    for (Stretch next :
        stretches.stream()
            .filter(s -> !s.isEmpty())
            .sorted(comparingLong(Stretch::from).thenComparingLong(Stretch::to))
            .toList()) {
      Stretch last = united.isEmpty() ? null : united.get(united.size() - 1);
      if (last == null || next.from() > last.to()) {
        united.add(next);
      } else {
        united.set(united.size() - 1, unite(last, next));
      }
    }
    stretches = List.copyOf(united);
  }

  private static Stretch unite(Stretch a, Stretch b) {
    long to = Math.max(a.to(), b.to());
    boolean closed = (a.to() == to && a.closed()) || (b.to() == to && b.closed());
    return new Stretch(a.from(), to, closed);
  }

  /** Length in microseconds. */
  public long micros() {
    return stretches.stream().mapToLong(Stretch::micros).sum();
  }

  /** Covered days, a day being 86,400 seconds. */
  public double days() {
    return micros() / 86_400e6;
  }

  /** Number of the stretch the instant lies in, or −1. */
  public int indexOf(long at) {
    int low = 0;
    int high = stretches.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Stretch stretch = stretches.get(middle);
      if (stretch.contains(at)) {
        return middle;
      }
      if (at < stretch.from()) {
        high = middle - 1;
      } else {
        low = middle + 1;
      }
    }
    return -1;
  }

  /** The part in [from, to). */
  public CoveredTime cut(long from, long to) {
    var kept = new ArrayList<Stretch>();
    for (Stretch stretch : stretches) {
      long start = Math.max(stretch.from(), from);
      long end = Math.min(stretch.to(), to);
      if (start <= end) {
        kept.add(new Stretch(start, end, stretch.closed() && stretch.to() < to));
      }
    }
    return new CoveredTime(kept);
  }

  /** What is left when the holes are taken out; a hole begins with its first instant. */
  public CoveredTime minus(CoveredTime holes) {
    var kept = new ArrayList<Stretch>();
    int first = 0;
    for (Stretch stretch : stretches) {
      while (first < holes.stretches.size() && holes.stretches.get(first).to() <= stretch.from()) {
        first++;
      }
      long start = stretch.from();
      for (Stretch hole : holes.stretches.subList(first, holes.stretches.size())) {
        if (hole.from() > stretch.to()) {
          break;
        }
        if (hole.from() > start) {
          kept.add(new Stretch(start, hole.from(), false));
        }
        start = hole.to();
      }
      if (start <= stretch.to()) {
        kept.add(new Stretch(start, stretch.to(), stretch.closed()));
      }
    }
    return new CoveredTime(kept);
  }
}
