package org.shiguan.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shiguan.stat.survival.FollowUp;
import org.shiguan.study.Bilingual;

/** What an estimator is given: the values of accounts, never of posts (codebook 0.6). */
public sealed interface Sample {

  /** The sides that readers see, in their order. */
  List<Side> sides();

  /**
   * What one account brings.
   *
   * @param executive its id
   * @param value in the unit of the outcome, finite
   * @param n observations it stands on
   * @param stratum accounts are compared within their stratum only; empty without strata
   */
  record Point(String executive, double value, long n, String stratum) {
    /** A point without a stratum. */
    public static Point of(String executive, double value, long n) {
      return new Point(executive, value, n, "");
    }
  }

  /**
   * Some accounts under one name.
   *
   * @param code such as {@code STAYED}
   * @param title for readers
   * @param points one per account, by executive
   */
  record Side(String code, Bilingual title, List<Point> points) {
    /** Keeps its own copy of the points. */
    public Side {
      points = List.copyOf(points);
    }

    /** Executives who are not grouped. */
    public static Side ofExecutives(List<Point> points) {
      return new Side("EXECUTIVES", new Bilingual("高管", "executives"), points);
    }

    /** The values in the order of the points. */
    public double[] values() {
      return points.stream().mapToDouble(Point::value).toArray();
    }
  }

  /**
   * Two or more groups of accounts. Who changed groups over time may stand in two, each with the
   * values of that time.
   */
  record Groups(List<Side> sides) implements Sample {
    /** Keeps its own copy of the sides. */
    public Groups {
      sides = List.copyOf(sides);
    }

    /** Whether all accounts have one value, so that nothing can be compared. */
    public boolean tied() {
      return sides.stream().flatMapToDouble(s -> Arrays.stream(s.values())).distinct().count() < 2;
    }
  }

  /** One value per account that is 0 where there is no effect. */
  record Effects(Side side) implements Sample {
    @Override
    public List<Side> sides() {
      return List.of(side);
    }
  }

  /**
   * Two values per account.
   *
   * @param x by account
   * @param y of the same accounts in the same order; readers see these
   */
  record Pairs(Side x, Side y) implements Sample {
    @Override
    public List<Side> sides() {
      return List.of(y);
    }
  }

  /**
   * A part of something, by account.
   *
   * @param parts {@code value} is the share, {@code n} of how many
   */
  record Parts(Side parts) implements Sample {
    @Override
    public List<Side> sides() {
      return List.of(parts);
    }
  }

  /**
   * Times until something happens.
   *
   * @param at time at which the share without it is asked for
   * @param unitDays days in one unit of time, for the axis of the curve
   * @param side a point per account, for readers
   * @param waits all episodes
   */
  record Waits(double at, double unitDays, Side side, List<Wait> waits) implements Sample {
    /** Keeps its own copy of the waits. */
    public Waits {
      waits = List.copyOf(waits);
    }

    @Override
    public List<Side> sides() {
      return List.of(side);
    }
  }

  /**
   * Times until something happens to accounts of several groups.
   *
   * @param unitDays days in one unit of time, for the axis of the curves
   * @param sides groups, a point per account
   * @param waits of each side, in the order of the sides; one per account
   */
  record GroupWaits(double unitDays, List<Side> sides, List<List<Wait>> waits) implements Sample {
    /** Keeps its own copies. */
    public GroupWaits {
      sides = List.copyOf(sides);
      waits = waits.stream().map(List::copyOf).toList();
    }
  }

  /** One episode of an account. */
  record Wait(String executive, FollowUp followUp) {}

  /**
   * Purges and spikes of accounts.
   *
   * @param days how long after a spike an account is exposed
   * @param accounts by executive
   */
  record Spikes(int days, List<SpikeAccount> accounts) implements Sample {
    /** Keeps its own copy of the accounts. */
    public Spikes {
      accounts = List.copyOf(accounts);
    }

    @Override
    public List<Side> sides() {
      return List.of(
          new Side(
              "ACCOUNTS",
              new Bilingual("被观察的账号", "accounts observed"),
              accounts.stream()
                  .map(a -> Point.of(a.executive(), a.purges().size(), a.spikes().size()))
                  .toList()));
    }
  }

  /**
   * The calendar of one account.
   *
   * @param executive its id
   * @param firstDay first covered day, days since 1970-01-01
   * @param window covered days, numbered from 0
   * @param atRisk stretches of days [from, to) on which it stood among those who stayed; one that
   *     ends with a purge ends on its day
   * @param spikes days of spikes that began before any purge they could have followed from
   * @param purges days of purges and closures, within the window
   */
  record SpikeAccount(
      String executive,
      int firstDay,
      int window,
      List<DayStretch> atRisk,
      Set<Integer> spikes,
      List<Integer> purges) {
    /** Keeps its own copies. */
    public SpikeAccount {
      atRisk = List.copyOf(atRisk);
      spikes = Set.copyOf(spikes);
      purges = List.copyOf(purges);
    }
  }

  /** Days [from, to). */
  record DayStretch(int from, int to) {}

  /**
   * Those who deleted, each beside the accounts that were at risk on its day.
   *
   * @param sets one per exit
   */
  record RiskSets(List<RiskSet> sets) implements Sample {
    /** Keeps its own copy of the sets. */
    public RiskSets {
      sets = List.copyOf(sets);
    }

    @Override
    public List<Side> sides() {
      return List.of(
          new Side(
              "DELETED",
              new Bilingual("删除之前", "before deleting"),
              sets.stream().map(RiskSet::left).toList()),
          new Side(
              "STAYED",
              new Bilingual("当日风险集", "at risk that day"),
              sets.stream()
                  .flatMap(s -> s.stayed().stream())
                  .collect(
                      Collectors.groupingBy(Point::executive, TreeMap::new, Collectors.toList()))
                  .values()
                  .stream()
                  .map(RiskSets::together)
                  .toList()));
    }

    private static Point together(List<Point> points) {
      return Point.of(
          points.get(0).executive(),
          points.stream().mapToDouble(Point::value).average().orElseThrow(),
          points.stream().mapToLong(Point::n).max().orElseThrow());
    }
  }

  /**
   * One exit.
   *
   * @param left the account that left, with its value before
   * @param stayed accounts that were at risk on that day, with theirs of the same time
   */
  record RiskSet(Point left, List<Point> stayed) {
    /** Keeps its own copy of the accounts. */
    public RiskSet {
      stayed = List.copyOf(stayed);
    }
  }

  /** Accounts on all sides. */
  default long executives() {
    Stream<String> all = sides().stream().flatMap(s -> s.points().stream()).map(Point::executive);
    return all.distinct().count();
  }
}
