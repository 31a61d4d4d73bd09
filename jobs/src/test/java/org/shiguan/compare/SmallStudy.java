package org.shiguan.compare;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.shiguan.stat.survival.FollowUp;
import org.shiguan.study.HypothesesFile;
import org.shiguan.table.MetricName;

/** A study written down by hand, for tests. */
public final class SmallStudy {
  /** First day. */
  public static final int FROM = day("2011-01-01");

  /** Day after the last. */
  public static final int TO = day("2013-01-01");

  private final List<Membership.Stretch> stretches = new ArrayList<>();
  private final Map<String, Map<String, StudyFacts.Value>> periods = new HashMap<>();
  private final Map<String, Map<String, NavigableMap<YearMonth, StudyFacts.Value>>> months =
      new HashMap<>();
  private final Map<String, List<StudyFacts.PostDay>> postDays = new HashMap<>();
  private final Map<String, NavigableMap<Integer, Long>> hostileDays = new HashMap<>();
  private final Map<String, Sample.DayStretch> covered = new HashMap<>();
  private final List<StudyFacts.Exit> exits = new ArrayList<>();
  private final List<StudyFacts.Lead> leads = new ArrayList<>();
  private final List<StudyFacts.Request> requests = new ArrayList<>();
  private final Map<String, List<Integer>> crises = new HashMap<>();

  /** A day since 1970. */
  public static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }

  /** Somebody in a group from one day to before another. */
  public SmallStudy spell(String executive, String from, String to, Membership.Group group) {
    return spell(executive, from, to, group, "S", Rank.OTHER);
  }

  /** The same with size and rank. */
  public SmallStudy spell(
      String executive, String from, String to, Membership.Group group, String size, Rank rank) {
    stretches.add(new Membership.Stretch(executive, day(from), day(to), group, size, rank));
    return this;
  }

  /** A value of a month. */
  public SmallStudy month(String metric, String executive, String month, double value) {
    months
        .computeIfAbsent(metric, m -> new HashMap<>())
        .computeIfAbsent(executive, e -> new TreeMap<>())
        .put(YearMonth.parse(month), new StudyFacts.Value(value, 10));
    return this;
  }

  /** A value of the period. */
  public SmallStudy value(String metric, String executive, double value) {
    periods
        .computeIfAbsent(metric, m -> new HashMap<>())
        .put(executive, new StudyFacts.Value(value, 10));
    return this;
  }

  /** Own posts of a day, all with one index. */
  public SmallStudy posts(String executive, int day, double index, long comments) {
    postDays
        .computeIfAbsent(executive, e -> new ArrayList<>())
        .add(new StudyFacts.PostDay(day, 1, Math.round(index * 1e6), comments));
    return this;
  }

  /** Hostile mentions of a day. */
  public SmallStudy hostile(String executive, int day, long mentions) {
    hostileDays.computeIfAbsent(executive, e -> new TreeMap<>()).put(day, mentions);
    return this;
  }

  /** The covered days of an executive. */
  public SmallStudy covered(String executive, String from, String to) {
    covered.put(executive, new Sample.DayStretch(day(from), day(to)));
    return this;
  }

  /** A purge in (L, R]. */
  public SmallStudy purge(String executive, String lastThere, String gone) {
    exits.add(new StudyFacts.Exit(executive, true, day(lastThere), day(gone)));
    return this;
  }

  /** A closure in (L, R]. */
  public SmallStudy closure(String executive, String lastThere, String gone) {
    exits.add(new StudyFacts.Exit(executive, false, day(lastThere), day(gone)));
    return this;
  }

  /** An announcement, so many hours before the official account. */
  public SmallStudy lead(String executive, double low, double high) {
    leads.add(new StudyFacts.Lead(executive, low, high));
    return this;
  }

  /** A request, answered or not after so many hours. */
  public SmallStudy request(String executive, double hours, boolean answered) {
    return request(executive, hours, answered, null, false);
  }

  /** The same with what became of it. */
  public SmallStudy request(
      String executive, double hours, boolean answered, Boolean delegated, boolean closed) {
    requests.add(
        new StudyFacts.Request(
            executive, new FollowUp(Double.NEGATIVE_INFINITY, hours, answered), delegated, closed));
    return this;
  }

  /** A crisis. */
  public SmallStudy crisis(String executive, String date) {
    crises.computeIfAbsent(executive, e -> new ArrayList<>()).add(day(date));
    return this;
  }

  /** The facts. */
  public StudyFacts facts() {
    return new StudyFacts(
        FROM,
        TO,
        Membership.of(stretches),
        Map.of(),
        Map.of(),
        periods,
        months,
        postDays,
        hostileDays,
        covered,
        exits,
        leads,
        List.of(),
        crises,
        requests,
        List.of());
  }

  /** What the delivered hypotheses ask, every metric known. */
  public static List<Question> questions() {
    var metrics = new HashMap<String, MetricName>();
    HypothesesFile.delivered()
        .forEach(h -> h.of().forEach(of -> metrics.put(of, new MetricName(of, of, true))));
    return Questions.of(HypothesesFile.delivered(), metrics, HypothesesFile.DELIVERED);
  }

  /** What became of them. */
  public List<Compared> compared() {
    return Comparisons.of(facts(), questions(), 1);
  }
}
