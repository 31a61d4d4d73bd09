package org.shiguan.measure.formula;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.shiguan.stat.HodgesLehmann;
import org.shiguan.stat.Interval;
import org.shiguan.stat.SignTest;
import org.shiguan.stat.Wilson;

/**
 * Who says it first (codebook M14): the lead Δ = t_other − t_exec of announcements, in hours, above
 * 0 when the executive came first.
 *
 * <p>A tie, both in the same minute, counts half in the share and not in the sign test. A source
 * that is known to the day only gives an interval of Δ; when it spans 0 the case is undetermined
 * and on neither side.
 *
 * @param decided cases whose order is known, ties included
 * @param undetermined cases whose interval spans 0
 * @param execFirst cases in which the executive came first
 * @param ties cases of the same minute
 * @param known the leads between exact times, hours
 */
public record AnnouncementLead(
    int decided, int undetermined, int execFirst, int ties, List<Double> known) {

  /**
   * The lead of one announcement, known to lie between two ends; they are the same when both times
   * are exact, and both 0 for a tie.
   *
   * @param low lower end, hours
   * @param high upper end, not below it
   */
  public record Lead(double low, double high) {
    /**
     * Refuses ends that are no interval.
     *
     * @throws IllegalArgumentException when low is not at or below high
     */
    public Lead {
      if (!(low <= high)) {
        throw new IllegalArgumentException("no lead from " + low + " to " + high);
      }
    }

    /** A lead between two exact times. */
    public static Lead exactly(double hours) {
      return new Lead(hours, hours);
    }

    private boolean isExact() {
      return low == high;
    }

    private boolean isUndetermined() {
      return !isExact() && low <= 0 && high >= 0;
    }
  }

  /** Keeps its own copy of the list. */
  public AnnouncementLead {
    known = List.copyOf(known);
  }

  /** Counts announcements. */
  public static AnnouncementLead of(Collection<Lead> leads) {
    List<Lead> decided = leads.stream().filter(l -> !l.isUndetermined()).toList();
    return new AnnouncementLead(
        decided.size(),
        leads.size() - decided.size(),
        (int) decided.stream().filter(l -> l.low() > 0).count(),
        (int) decided.stream().filter(l -> l.low() == 0 && l.high() == 0).count(),
        decided.stream().filter(Lead::isExact).map(Lead::low).toList());
  }

  /** Share in which the executive came first, ties by half, 0 to 1; empty when none is decided. */
  public OptionalDouble execFirstShare() {
    return decided == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((execFirst + ties / 2.0) / decided);
  }

  /** Its Wilson interval, on the half counts; empty when none is decided. */
  public Optional<Interval> interval() {
    return decided == 0
        ? Optional.empty()
        : Optional.of(Wilson.interval((execFirst + ties / 2.0) / decided, decided));
  }

  /** The sign test, without ties; empty when all are tied. */
  public Optional<SignTest> signTest() {
    return SignTest.of(execFirst, decided - ties);
  }

  /** The Hodges–Lehmann median of the exact leads, in hours, ties as 0; empty without any. */
  public OptionalDouble median() {
    return HodgesLehmann.estimate(known.stream().mapToDouble(l -> l).toArray());
  }
}
