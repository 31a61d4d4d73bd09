package org.shiguan.report.mart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Writes a mart. Give it every table once, in any row order, then {@link #publish}; until then the
 * mart that stood there stays. The tables of {@link MartTable#LEDGER}, {@link MartTable#REACTIONS}
 * and {@link ComparisonTables#ALL} may be left out. The same rows give the same bytes.
 *
 * <pre>{@code
 * try (var mart = new MartWriter(out.resolve("mart"), catalogue, manifest)) {
 *   mart.executives(executives);
 *   mart.metricValues(periodValues);
 *   mart.months("sample-one", monthValues);
 *   ...
 *   mart.publish();
 * }
 * }</pre>
 */
public final class MartWriter implements AutoCloseable {
  private final StagedFolder folder;
  private final Catalogue catalogue;
  private final Manifest manifest;
  private final Set<String> metrics = new LinkedHashSet<>();
  private final Set<String> reasons = new LinkedHashSet<>();
  private final Set<String> written = new HashSet<>();
  private final Set<String> executives = new TreeSet<>();
  private final Set<String> mentioned = new TreeSet<>();
  private final Set<String> withMonths = new TreeSet<>();

  /** Begins a mart at {@code mart}, usually {@code OUT/mart}. */
  public MartWriter(Path mart, Catalogue catalogue, Manifest manifest) {
    this.folder = StagedFolder.beside(mart);
    this.catalogue = catalogue;
    this.manifest = manifest;
    catalogue.metrics().forEach(metric -> metrics.add(metric.id()));
    catalogue.reasons().forEach(reason -> reasons.add(reason.code()));
  }

  /** Writes {@code executives.csv}. */
  public void executives(Collection<Executive> rows) {
    for (Executive row : rows) {
      if (!executives.add(row.id())) {
        throw new MartException("executive " + row.id() + " is given twice");
      }
    }
    write(MartTable.EXECUTIVES, rows);
  }

  /** Writes {@code events.csv}. */
  public void events(Collection<Event> rows) {
    rows.forEach(row -> mentioned.addAll(row.executives()));
    write(MartTable.EVENTS, rows);
  }

  /**
   * Writes {@code sources.csv}.
   *
   * @throws MartException when a file's records do not balance
   */
  public void sources(Collection<SourceAccount> rows) {
    for (SourceAccount row : rows) {
      if (!row.balances()) {
        throw new MartException(
            "%s does not balance: %d records read, %d accounted for"
                .formatted(row.source(), row.records(), row.disposed()));
      }
    }
    write(MartTable.SOURCES, rows);
  }

  /** Writes {@code rejects.csv}. */
  public void rejects(Collection<RejectCount> rows) {
    write(MartTable.REJECTS, rows);
  }

  /** Writes {@code impossible_times.csv}. */
  public void impossibleTimes(Collection<ImpossibleTimes> rows) {
    write(MartTable.IMPOSSIBLE_TIMES, rows);
  }

  /** Writes {@code coverage.csv}. */
  public void coverage(Collection<CoverageMonth> rows) {
    rows.forEach(row -> mentioned.add(row.executive()));
    write(MartTable.COVERAGE, rows);
  }

  /** Writes {@code metric_values.csv}: the values of the whole period. */
  public void metricValues(Collection<MetricValue> rows) {
    rows.forEach(row -> check(row, Grain.PERIOD));
    write(MartTable.METRIC_VALUES, rows);
  }

  /** Writes {@code months/<executive>.csv}: the monthly values of one executive. */
  public void months(String executive, Collection<MetricValue> rows) {
    Executive.requireId(executive);
    for (MetricValue row : rows) {
      check(row, Grain.MONTH);
      if (!row.executive().equals(executive)) {
        throw new MartException("a month of " + row.executive() + " among those of " + executive);
      }
    }
    if (!withMonths.add(executive)) {
      throw new MartException("the months of " + executive + " are given twice");
    }
    mentioned.add(executive);
    Path file = folder.path().resolve("months").resolve(executive + ".csv");
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    CsvFile.write(file, MartTable.METRIC_VALUES, rows);
  }

  /** Writes {@code spells.csv}. */
  public void spells(Collection<Spell> rows) {
    rows.forEach(row -> mentioned.add(row.executive()));
    write(MartTable.SPELLS, rows);
  }

  /** Writes {@code account_events.csv}. */
  public void accountEvents(Collection<AccountEvent> rows) {
    rows.forEach(row -> mentioned.add(row.executive()));
    write(MartTable.ACCOUNT_EVENTS, rows);
  }

  /** Writes {@code deletions.csv}. */
  public void deletions(Collection<Deletion> rows) {
    rows.forEach(row -> mentioned.add(row.executive()));
    write(MartTable.DELETIONS, rows);
  }

  /** Writes {@code captures.csv}. */
  public void captures(Collection<Capture> rows) {
    rows.forEach(row -> mentioned.add(row.executive()));
    write(MartTable.CAPTURES, rows);
  }

  /** Writes {@code coverage_ledger.csv}. */
  public void coverageLedger(Collection<LedgerMonth> rows) {
    rows.forEach(row -> mentioned.add(row.executive()));
    write(MartTable.COVERAGE_LEDGER, rows);
  }

  /** Writes {@code attrition.csv}. */
  public void attrition(Collection<Attrition> rows) {
    write(MartTable.ATTRITION, rows);
  }

  /** Writes {@code first_words.csv}. */
  public void firstWords(Collection<FirstWord> rows) {
    rows.forEach(row -> mentioned.add(row.executive()));
    write(MartTable.FIRST_WORDS, rows);
  }

  /** Writes {@code controversy.csv}. */
  public void controversy(Collection<Controversy> rows) {
    rows.forEach(row -> mentioned.add(row.executive()));
    write(MartTable.CONTROVERSY, rows);
  }

  /** Writes {@code curves.csv}. */
  public void curves(Collection<CurvePoint> rows) {
    rows.stream().map(CurvePoint::executive).filter(Objects::nonNull).forEach(mentioned::add);
    write(MartTable.CURVES, rows);
  }

  /** Writes {@code keyness.csv}. */
  public void keyness(Collection<KeyWord> rows) {
    rows.forEach(row -> known(row.reason()));
    rows.stream().map(KeyWord::executive).filter(Objects::nonNull).forEach(mentioned::add);
    write(MartTable.KEYNESS, rows);
  }

  /** Writes {@code follower_slopes.csv}. */
  public void followerSlopes(Collection<FollowerChange> rows) {
    rows.forEach(row -> known(row.reason()));
    rows.forEach(row -> mentioned.add(row.executive()));
    write(MartTable.FOLLOWER_SLOPES, rows);
  }

  /** Writes {@code attention.csv}. */
  public void attention(Collection<AttentionDay> rows) {
    rows.stream().map(AttentionDay::executive).filter(Objects::nonNull).forEach(mentioned::add);
    write(MartTable.ATTENTION, rows);
  }

  /** Writes {@code hypotheses.csv}. */
  public void hypotheses(Collection<Hypothesis> rows) {
    write(ComparisonTables.HYPOTHESES, rows);
  }

  /**
   * Writes {@code comparisons.csv}.
   *
   * @throws MartException when one names an estimator that the catalogue does not have
   */
  public void comparisons(Collection<Comparison> rows) {
    Set<String> estimators = new TreeSet<>();
    catalogue.estimators().forEach(e -> estimators.add(e.id()));
    for (Comparison row : rows) {
      if (row.estimator() != null && !estimators.contains(row.estimator())) {
        throw Suggestion.unknown("estimator", row.estimator(), estimators);
      }
    }
    write(ComparisonTables.COMPARISONS, rows);
  }

  /** Writes {@code comparison_points.csv}. */
  public void comparisonPoints(Collection<ComparisonPoint> rows) {
    rows.forEach(row -> mentioned.add(row.executive()));
    write(ComparisonTables.POINTS, rows);
  }

  /** Writes {@code group_curves.csv}. */
  public void groupCurves(Collection<GroupCurve> rows) {
    write(ComparisonTables.CURVES, rows);
  }

  /** Writes {@code state_months.csv}. */
  public void stateMonths(Collection<StateMonth> rows) {
    write(ComparisonTables.STATE_MONTHS, rows);
  }

  /** Writes {@code refusals.csv}. */
  public void refusals(Collection<Refusal> rows) {
    write(ComparisonTables.REFUSALS, rows);
  }

  /**
   * Writes the three JSON files and puts the mart in its place.
   *
   * @return the mart's folder
   * @throws MartException when a table is missing or a row names an unknown executive
   */
  public Path publish() {
    List<String> missing =
        MartTable.ALL.stream().map(MartTable::name).filter(t -> !written.contains(t)).toList();
    if (!missing.isEmpty()) {
      throw new MartException("the mart lacks the tables " + missing);
    }
    for (String executive : mentioned) {
      if (!executives.contains(executive)) {
        throw Suggestion.unknown("executive", executive, executives);
      }
    }
    List<MartTable<?>> tables =
        Stream.of(MartTable.ALL, MartTable.LEDGER, MartTable.REACTIONS, ComparisonTables.ALL)
            .flatMap(List::stream)
            .filter(t -> written.contains(t.name()))
            .toList();
    JsonFile.write(folder.path().resolve("catalogue.json"), catalogue);
    JsonFile.write(folder.path().resolve("manifest.json"), manifest);
    JsonFile.write(
        folder.path().resolve("datapackage.json"),
        DataPackage.of(manifest, tables, List.copyOf(withMonths)));
    return folder.publish();
  }

  @Override
  public void close() {
    folder.close();
  }

  private void check(MetricValue row, Grain grain) {
    if (!metrics.contains(row.metric())) {
      throw Suggestion.unknown("metric", row.metric(), metrics);
    }
    if (row.grain() != grain) {
      throw new MartException(
          row.metric() + " of " + row.executive() + " is not at grain " + grain.id());
    }
    known(row.reason());
    mentioned.add(row.executive());
  }

  private void known(String reason) {
    if (reason != null && !reasons.contains(reason)) {
      throw Suggestion.unknown("reason", reason, reasons);
    }
  }

  private <R> void write(MartTable<R> table, Collection<R> rows) {
    if (!written.add(table.name())) {
      throw new MartException("the table " + table.name() + " is given twice");
    }
    CsvFile.write(folder.path().resolve(table.file()), table, rows);
  }
}
