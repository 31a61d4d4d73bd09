package org.shiguan.compare;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.shiguan.stat.survival.FollowUp;
import org.shiguan.study.Bilingual;
import org.shiguan.table.MetricName;

/**
 * What is known of a study once everything large has been summed up: on the driver, a few numbers
 * per account and episode. Days count from 1970-01-01 at +08:00.
 *
 * @param fromDay first day of the period
 * @param toDay day after the last
 * @param membership groups, sizes and ranks by day
 * @param titles what readers call the metrics, by {@code metric} or {@code metric/slice}
 * @param firms names of the firm of each executive
 * @param periods values over the period by {@code metric} or {@code metric/slice}, by executive
 * @param months values by month, likewise
 * @param postDays own posts with a controversy index by executive and day
 * @param hostileDays days with hostile mentions
 * @param covered covered days of each executive, from the first to the day after the last
 * @param exits purges and closures
 * @param leads announcements that executive and official account both made
 * @param crises crises that the executive answered
 * @param crisisCounts crises by executive, answered or not
 * @param requests service requests of design FULL
 * @param places how personal and promotional posts rank by reposts
 */
public record StudyFacts(
    int fromDay,
    int toDay,
    Membership membership,
    Map<String, MetricName> titles,
    Map<String, List<String>> firms,
    Map<String, Map<String, Value>> periods,
    Map<String, Map<String, NavigableMap<YearMonth, Value>>> months,
    Map<String, List<PostDay>> postDays,
    Map<String, NavigableMap<Integer, Long>> hostileDays,
    Map<String, Sample.DayStretch> covered,
    List<Exit> exits,
    List<Lead> leads,
    List<Crisis> crises,
    Map<String, List<Integer>> crisisCounts,
    List<Request> requests,
    List<Places> places) {

  /** What readers call a metric; its name where nobody said. */
  public Bilingual title(String metric) {
    MetricName name = titles.getOrDefault(metric, new MetricName(metric, metric, false));
    return new Bilingual(name.zh(), name.en());
  }

  /** A point per executive with a value of a metric over the period, by executive. */
  public List<Sample.Point> points(String metric) {
    return periods.getOrDefault(metric, Map.of()).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(e -> Sample.Point.of(e.getKey(), e.getValue().value(), e.getValue().n()))
        .toList();
  }

  /** Whether an executive purged or closed at any time of the period. */
  public boolean everLeft(String executive) {
    return exits.stream().anyMatch(e -> e.executive().equals(executive));
  }

  /** A value and the observations it stands on. */
  public record Value(double value, long n) {}

  /**
   * Own posts of a day.
   *
   * @param day the day
   * @param posts posts with a controversy index
   * @param index sum of their indices, in millionths
   * @param comments comments held under them
   */
  public record PostDay(int day, long posts, long index, long comments) {}

  /**
   * A purge or closure by the executive, somewhere between two days.
   *
   * @param purge whether posts were purged and the account was not closed
   * @param lastThere day of L, when nothing had gone
   * @param gone day of R, when it had
   */
  public record Exit(String executive, boolean purge, int lastThere, int gone) {
    private static final int SHORT = 7;

    /** Middle of a short interval; of a long one its first day, and {@link #wide} says so. */
    public int day() {
      return wide() ? lastThere : lastThere + (gone - lastThere) / 2;
    }

    /** Whether more than seven days lie between. */
    public boolean wide() {
      return gone - lastThere > SHORT;
    }
  }

  /** The lead of an announcement in hours, between two bounds. */
  public record Lead(String executive, double low, double high) {}

  /**
   * A crisis that the executive answered.
   *
   * @param hours from the middle of its onset to the first post
   * @param change net support in the 72 hours from the onset less its baseline
   */
  public record Crisis(String executive, double hours, double change) {}

  /**
   * A request.
   *
   * @param watched hours until the answer or the end of observation
   * @param delegated whether the executive's answer hands it on; null without such an answer
   * @param closed whether somebody of the firm said that it is closed
   */
  public record Request(String executive, FollowUp watched, Boolean delegated, boolean closed) {}

  /**
   * Mean places among one's own posts by reposts, 0 to 1.
   *
   * @param personal of posts coded PERSONAL
   * @param promoting of posts coded SOUP or PROMO
   * @param n posts of both kinds
   */
  public record Places(String executive, double personal, double promoting, long n) {}
}
