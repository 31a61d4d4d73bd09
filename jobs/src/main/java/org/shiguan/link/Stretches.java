package org.shiguan.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import org.shiguan.study.Account;
import org.shiguan.study.Executive;
import org.shiguan.study.Input;
import org.shiguan.study.Period;
import org.shiguan.study.Study;

/** The covered time of an executive (codebook 0.4, before crawls are told apart). */
final class Stretches {
  private static final Comparator<Stretch> IN_TIME =
      Comparator.comparingLong(Stretch::fromMicros).thenComparingLong(Stretch::toMicros);

  private Stretches() {}

  /**
   * The union of what inputs declare and what was observed, cut to the days the executive had an
   * account and to the study period; disjoint and in order.
   *
   * @param speaks whether the days of an input, by its number, speak of an account, by its number
   */
  static List<Stretch> covered(
      Study study,
      Executive executive,
      List<Stretch> observed,
      BiPredicate<Integer, Integer> speaks) {
    var cut = new ArrayList<Stretch>();
    for (int i = 0; i < executive.accounts().size(); i++) {
      Account account = executive.accounts().get(i);
      var stretches = new ArrayList<Stretch>(observed);
      for (int number = 0; number < study.inputs().size(); number++) {
        Input input = study.inputs().get(number);
        if (input.covers() != null && speaks.test(number, i)) {
          stretches.add(declared(input.covers()));
        }
      }
      for (Stretch stretch : stretches) {
        add(cut, cut(cut(stretch, account.from(), account.to()), study.period()));
      }
    }
    return union(cut);
  }

  private static void add(List<Stretch> stretches, Stretch stretch) {
    if (stretch.fromMicros() < stretch.toMicros()) {
      stretches.add(stretch);
    }
  }

  private static Stretch declared(Period period) {
    return new Stretch(micros(period.from()), micros(period.to()), Stretch.Basis.DECLARED);
  }

  private static Stretch cut(Stretch stretch, Period period) {
    return cut(stretch, period.from(), period.to());
  }

  private static Stretch cut(Stretch stretch, LocalDate from, LocalDate to) {
    return new Stretch(
        from == null ? stretch.fromMicros() : Math.max(stretch.fromMicros(), micros(from)),
        to == null ? stretch.toMicros() : Math.min(stretch.toMicros(), micros(to)),
        stretch.basis());
  }

  /** Stretches that overlap or touch become one, with the basis of the one that ends last. */
  static List<Stretch> union(List<Stretch> stretches) {
    var union = new ArrayList<Stretch>();
    for (Stretch next : stretches.stream().sorted(IN_TIME).toList()) {
      Stretch last = union.isEmpty() ? null : union.get(union.size() - 1);
      if (last == null || next.fromMicros() > last.toMicros()) {
        union.add(next);
        continue;
      }
      union.set(union.size() - 1, join(last, next));
    }
    return union;
  }

  private static Stretch join(Stretch a, Stretch b) {
    long to = Math.max(a.toMicros(), b.toMicros());
    boolean declared =
        (a.toMicros() == to && a.basis() == Stretch.Basis.DECLARED)
            || (b.toMicros() == to && b.basis() == Stretch.Basis.DECLARED);
    return new Stretch(
        Math.min(a.fromMicros(), b.fromMicros()),
        to,
        declared ? Stretch.Basis.DECLARED : Stretch.Basis.OBSERVED);
  }

  private static long micros(LocalDate day) {
    return day.atStartOfDay().toEpochSecond(Period.CHINA) * 1_000_000;
  }
}
