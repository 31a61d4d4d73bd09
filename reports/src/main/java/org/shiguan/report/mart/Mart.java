package org.shiguan.report.mart;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** A mart as read: typed rows, and look-ups that name what is known when an id is not. */
public final class Mart {
  private final Path folder;
  private final Catalogue catalogue;
  private final Manifest manifest;
  private final List<Executive> executives;
  private final List<Event> events;
  private final List<SourceAccount> sources;
  private final List<RejectCount> rejects;
  private final Map<String, List<CoverageMonth>> coverage;
  private final List<MetricValue> metricValues;
  private final Map<String, List<MetricValue>> values;
  private final Map<String, Map<String, List<MetricValue>>> valuesByExecutive;
  private final Map<String, List<Spell>> spells;
  private final Map<String, List<AccountEvent>> accountEvents;
  private final Map<String, List<Deletion>> deletions;
  private final Map<String, List<Capture>> captures;
  private final Map<String, List<LedgerMonth>> ledger;
  private final List<Attrition> attrition;
  private final List<CurvePoint> curves;
  private final List<Controversy> controversy;
  private final Map<String, List<FirstWord>> firstWords;
  private final List<KeyWord> keyWords;
  private final Map<String, List<FollowerChange>> followers;
  private final Map<String, List<AttentionDay>> attention;
  private final List<AttentionDay> corpusDays;
  private final List<Hypothesis> hypotheses;
  private final List<Comparison> comparisons;
  private final Map<String, List<ComparisonPoint>> comparisonPoints;
  private final Map<String, List<GroupCurve>> groupCurves;
  private final List<StateMonth> stateMonths;
  private final List<Refusal> refusals;
  private final List<ImpossibleTimes> impossibleTimes;

  private Mart(Path folder) {
    this.folder = folder;
    this.catalogue = JsonFile.read(folder.resolve("catalogue.json"), Catalogue.class);
    this.manifest = JsonFile.read(folder.resolve("manifest.json"), Manifest.class);
    this.executives = read(MartTable.EXECUTIVES);
    this.events = read(MartTable.EVENTS);
    this.sources = read(MartTable.SOURCES);
    this.rejects = read(MartTable.REJECTS);
    this.coverage = read(MartTable.COVERAGE).stream().collect(groupingBy(CoverageMonth::executive));
    this.metricValues = read(MartTable.METRIC_VALUES);
    this.values = metricValues.stream().collect(groupingBy(MetricValue::metric));
    this.valuesByExecutive =
        metricValues.stream()
            .collect(groupingBy(MetricValue::metric, groupingBy(MetricValue::executive)));
    this.spells = readBy(MartTable.SPELLS, Spell::executive);
    this.accountEvents = readBy(MartTable.ACCOUNT_EVENTS, AccountEvent::executive);
    this.deletions = readBy(MartTable.DELETIONS, Deletion::executive);
    this.captures = readBy(MartTable.CAPTURES, Capture::executive);
    this.ledger = readBy(MartTable.COVERAGE_LEDGER, LedgerMonth::executive);
    this.attrition = readIfThere(MartTable.ATTRITION);
    this.curves = readIfThere(MartTable.CURVES);
    this.controversy = readIfThere(MartTable.CONTROVERSY);
    this.firstWords = readBy(MartTable.FIRST_WORDS, FirstWord::executive);
    this.keyWords = readIfThere(MartTable.KEYNESS);
    this.followers = readBy(MartTable.FOLLOWER_SLOPES, FollowerChange::executive);
    List<AttentionDay> days = readIfThere(MartTable.ATTENTION);
    this.attention =
        days.stream()
            .filter(d -> d.executive() != null)
            .collect(groupingBy(AttentionDay::executive));
    this.corpusDays = days.stream().filter(d -> d.executive() == null).toList();
    this.hypotheses = readIfThere(ComparisonTables.HYPOTHESES);
    this.comparisons = readIfThere(ComparisonTables.COMPARISONS);
    this.comparisonPoints = readBy(ComparisonTables.POINTS, ComparisonPoint::comparison);
    this.groupCurves = readBy(ComparisonTables.CURVES, GroupCurve::comparison);
    this.stateMonths = readIfThere(ComparisonTables.STATE_MONTHS);
    this.refusals = readIfThere(ComparisonTables.REFUSALS);
    this.impossibleTimes = readIfThere(MartTable.IMPOSSIBLE_TIMES);
  }

  /**
   * Reads a mart; {@code months/} is read on demand.
   *
   * @throws MartException when there is none, a file lacks a column or a row is malformed
   */
  public static Mart open(Path folder) {
    if (!Files.isRegularFile(folder.resolve("manifest.json"))) {
      throw new MartException("there is no mart in " + folder + "; run the study first");
    }
    return new Mart(folder);
  }

  /** What the codes mean. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** How the mart was made. */
  public Manifest manifest() {
    return manifest;
  }

  /** Executives by id. */
  public List<Executive> executives() {
    return executives;
  }

  /** Events by date. */
  public List<Event> events() {
    return events;
  }

  /** Accounts of the input files. */
  public List<SourceAccount> sources() {
    return sources;
  }

  /** Reject counts by file and reason. */
  public List<RejectCount> rejects() {
    return rejects;
  }

  /** Files with times that cannot be, in order of their names. */
  public List<ImpossibleTimes> impossibleTimes() {
    return impossibleTimes;
  }

  /** Every value of the whole period, in the order of the file. */
  public List<MetricValue> metricValues() {
    return metricValues;
  }

  /** The executive of an id; an unknown id fails naming the known ones. */
  public Executive executive(String id) {
    return find("executive", id, executives, Executive::id);
  }

  /** The card of a metric; an unknown id fails naming the known ones. */
  public Catalogue.Metric metric(String id) {
    return find("metric", id, catalogue.metrics(), Catalogue.Metric::id);
  }

  /** Period values of a metric, all executives and slices. */
  public List<MetricValue> values(String metric) {
    return values.getOrDefault(metric(metric).id(), List.of());
  }

  /** Period values of a metric for an executive, all slices; empty when the mart has no rows. */
  public List<MetricValue> values(String metric, String executive) {
    return valuesByExecutive
        .getOrDefault(metric(metric).id(), Map.of())
        .getOrDefault(executive, List.of());
  }

  /** The unsliced period value of a metric for an executive; empty when the mart has no row. */
  public Optional<MetricValue> value(String metric, String executive) {
    return values(metric, executive).stream().filter(v -> v.slice() == null).findFirst();
  }

  /** Period values of a metric for an executive by slice; empty when the mart has no rows. */
  public Map<String, MetricValue> slices(String metric, String executive) {
    return values(metric, executive).stream()
        .filter(v -> v.slice() != null)
        .collect(toMap(MetricValue::slice, Function.identity()));
  }

  /** Monthly values of an executive; empty when the mart has none. */
  public List<MetricValue> months(String executive) {
    Path file = folder.resolve("months").resolve(executive(executive).id() + ".csv");
    return Files.exists(file) ? CsvFile.read(file, MartTable.METRIC_VALUES) : List.of();
  }

  /** Coverage of an executive by month. */
  public List<CoverageMonth> coverage(String executive) {
    return coverage.getOrDefault(executive(executive).id(), List.of());
  }

  /** Events that touch an executive, by date. */
  public List<Event> events(String executive) {
    return events.stream().filter(e -> e.touches(executive)).toList();
  }

  /** Spells of an executive's account by day; empty when the mart has none. */
  public List<Spell> spells(String executive) {
    return spells.getOrDefault(executive(executive).id(), List.of());
  }

  /** What became of an executive's account, by time; empty when the mart has none. */
  public List<AccountEvent> accountEvents(String executive) {
    return accountEvents.getOrDefault(executive(executive).id(), List.of());
  }

  /** Missing posts of an executive by time of posting; empty when the mart has none. */
  public List<Deletion> deletions(String executive) {
    return deletions.getOrDefault(executive(executive).id(), List.of());
  }

  /** Crawls of an executive's timeline by time; empty when the mart has none. */
  public List<Capture> captures(String executive) {
    return captures.getOrDefault(executive(executive).id(), List.of());
  }

  /** What each crawl listed of each month of an executive; empty when the mart has none. */
  public List<LedgerMonth> coverageLedger(String executive) {
    return ledger.getOrDefault(executive(executive).id(), List.of());
  }

  /** How many posts of one dump are still in another; empty when the mart has none. */
  public List<Attrition> attrition() {
    return attrition;
  }

  /** Who spoke first where it touches an executive; empty when the mart has none. */
  public List<FirstWord> firstWords(String executive) {
    return firstWords.getOrDefault(executive(executive).id(), List.of());
  }

  /** Executives by their controversy index, highest first. */
  public List<Controversy> controversy() {
    return controversy;
  }

  /** Survival of an executive's posts by days, null for all; empty when the mart has none. */
  public List<CurvePoint> postSurvival(String executive) {
    return curve(CurvePoint.POST_SURVIVAL, executive);
  }

  /** Requests to an executive not yet answered, null for all; empty when the mart has none. */
  public List<CurvePoint> replyLatency(String executive) {
    return curve(CurvePoint.REPLY_LATENCY, executive);
  }

  /**
   * Words that tell an executive from the others, or with null those who stayed from those who
   * deleted, most telling of the first side first; a lone row without a word when that is withheld,
   * and empty when the mart has none.
   */
  public List<KeyWord> keyWords(String executive) {
    return keyWords.stream().filter(k -> Objects.equals(k.executive(), executive)).toList();
  }

  /** How followers of an executive came and went around events; empty when the mart has none. */
  public List<FollowerChange> followerChanges(String executive) {
    return followers.getOrDefault(executive(executive).id(), List.of());
  }

  /** Days on which an executive was spoken of; empty when there are none or the mart is older. */
  public List<AttentionDay> attention(String executive) {
    return attention.getOrDefault(executive(executive).id(), List.of());
  }

  /** Days of the corpus with their numbers of posts; empty when the mart has none. */
  public List<AttentionDay> corpusDays() {
    return corpusDays;
  }

  /** Hypotheses by id; empty when the mart has none. */
  public List<Hypothesis> hypotheses() {
    return hypotheses;
  }

  /** Comparisons by id; empty when the mart has none. */
  public List<Comparison> comparisons() {
    return comparisons;
  }

  /** The comparison of an id; an unknown id fails naming the known ones. */
  public Comparison comparison(String id) {
    return find("comparison", id, comparisons, Comparison::id);
  }

  /** What executives bring to a comparison; empty when the mart has none. */
  public List<ComparisonPoint> comparisonPoints(String comparison) {
    boolean withheld =
        comparisons.stream().anyMatch(c -> c.id().equals(comparison) && c.suppressed());
    return withheld ? List.of() : comparisonPoints.getOrDefault(comparison, List.of());
  }

  /** Curves of the groups of a comparison; empty when it has none. */
  public List<GroupCurve> groupCurves(String comparison) {
    return groupCurves.getOrDefault(comparison, List.of());
  }

  /** Executives by state and month; empty when the mart has none. */
  public List<StateMonth> stateMonths() {
    return stateMonths;
  }

  /** What is not compared with those who never joined; empty when the mart has none. */
  public List<Refusal> refusals() {
    return refusals;
  }

  /**
   * The sides of a comparison in order, with those beyond the second: they are known from its
   * points and from the comparisons of its pairs. A side without executives stays; one that stands
   * for all groups together gives way to the groups.
   */
  public List<Comparison.Side> sides(Comparison comparison) {
    Map<String, Long> counts =
        comparisonPoints(comparison.id()).stream()
            .collect(groupingBy(ComparisonPoint::side, TreeMap::new, counting()));
    Map<String, Comparison.Side> pairs = new LinkedHashMap<>();
    if (comparison.b() == null) {
      comparisons.stream()
          .filter(c -> c.stem().equals(comparison.stem()) && c.kind() == Comparison.Kind.PAIR)
          .flatMap(c -> Stream.of(c.a(), c.b()))
          .filter(Objects::nonNull)
          .forEach(side -> pairs.putIfAbsent(side.code(), side));
    }
    Map<String, Comparison.Side> sides = new LinkedHashMap<>();
    Comparison.Side a = comparison.a();
    boolean others = pairs.containsKey(a.code()) || counts.containsKey(a.code());
    if (comparison.b() != null || others || (counts.isEmpty() && pairs.isEmpty())) {
      sides.put(a.code(), a);
    }
    if (comparison.b() != null) {
      sides.put(comparison.b().code(), comparison.b());
    }
    Stream.of(
            Stream.of(Group.values()).map(Group::name),
            pairs.keySet().stream(),
            counts.keySet().stream())
        .flatMap(codes -> codes)
        .filter(code -> counts.containsKey(code) || pairs.containsKey(code))
        .distinct()
        .forEach(code -> sides.computeIfAbsent(code, c -> side(c, pairs.get(c), counts.get(c))));
    return List.copyOf(sides.values());
  }

  /**
   * A side as its pair calls it, or else the group; the code without either. Where what executives
   * bring is withheld, the pair has their number.
   */
  private static Comparison.Side side(String code, Comparison.Side pair, Long points) {
    long accounts = points != null ? points : pair == null ? 0 : pair.accounts();
    Text title =
        Stream.of(Group.values())
            .filter(g -> g.name().equals(code))
            .map(Group::title)
            .findFirst()
            .orElse(new Text(code, code));
    return new Comparison.Side(code, pair == null ? title : pair.title(), accounts, null, null);
  }

  private List<CurvePoint> curve(String name, String executive) {
    return curves.stream()
        .filter(p -> p.curve().equals(name))
        .filter(p -> Objects.equals(p.executive(), executive))
        .toList();
  }

  private <R> List<R> read(MartTable<R> table) {
    return CsvFile.read(folder.resolve(table.file()), table);
  }

  private <R> List<R> readIfThere(MartTable<R> table) {
    return Files.exists(folder.resolve(table.file())) ? read(table) : List.of();
  }

  private <R> Map<String, List<R>> readBy(MartTable<R> table, Function<R, String> key) {
    return readIfThere(table).stream().collect(groupingBy(key));
  }

  private static <T> T find(String kind, String id, List<T> all, Function<T, String> idOf) {
    return all.stream()
        .filter(t -> idOf.apply(t).equals(id))
        .findFirst()
        .orElseThrow(() -> Suggestion.unknown(kind, id, all.stream().map(idOf).toList()));
  }
}
