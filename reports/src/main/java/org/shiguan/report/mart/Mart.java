package org.shiguan.report.mart;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A mart as read: typed rows, and look-ups that name what is known when an id is not.
 *
 * @param folder where it was read
 * @param catalogue what the codes mean
 * @param manifest how it was made
 * @param executives executives by id
 * @param events events by date
 * @param sources accounts of the input files
 * @param rejects reject counts
 * @param coverage months of coverage, by executive and month
 * @param values values of the whole period
 */
public record Mart(
    Path folder,
    Catalogue catalogue,
    Manifest manifest,
    List<Executive> executives,
    List<Event> events,
    List<SourceAccount> sources,
    List<RejectCount> rejects,
    List<CoverageMonth> coverage,
    List<MetricValue> values) {

  /**
   * Reads a mart; {@code months/} is read on demand.
   *
   * @throws MartException when there is none, a file lacks a column or a row is malformed
   */
  public static Mart open(Path folder) {
    if (!Files.isRegularFile(folder.resolve("manifest.json"))) {
      throw new MartException("there is no mart in " + folder + "; run the study first");
    }
    return new Mart(
        folder,
        JsonFile.read(folder.resolve("catalogue.json"), Catalogue.class),
        JsonFile.read(folder.resolve("manifest.json"), Manifest.class),
        read(folder, MartTable.EXECUTIVES),
        read(folder, MartTable.EVENTS),
        read(folder, MartTable.SOURCES),
        read(folder, MartTable.REJECTS),
        read(folder, MartTable.COVERAGE),
        read(folder, MartTable.METRIC_VALUES));
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
    String id = metric(metric).id();
    return values.stream().filter(v -> v.metric().equals(id)).toList();
  }

  /** The unsliced period value of a metric for an executive; empty when the mart has no row. */
  public Optional<MetricValue> value(String metric, String executive) {
    return values(metric).stream()
        .filter(v -> v.executive().equals(executive) && v.slice() == null)
        .findFirst();
  }

  /** Period values of a metric for an executive by slice; empty when the mart has no rows. */
  public Map<String, MetricValue> slices(String metric, String executive) {
    return values(metric).stream()
        .filter(v -> v.executive().equals(executive) && v.slice() != null)
        .collect(Collectors.toMap(MetricValue::slice, Function.identity()));
  }

  /** Monthly values of an executive; empty when the mart has none. */
  public List<MetricValue> months(String executive) {
    Path file = folder.resolve("months").resolve(executive(executive).id() + ".csv");
    return Files.exists(file) ? CsvFile.read(file, MartTable.METRIC_VALUES) : List.of();
  }

  /** Coverage of an executive by month. */
  public List<CoverageMonth> coverage(String executive) {
    return coverage.stream().filter(c -> c.executive().equals(executive)).toList();
  }

  /** Events that touch an executive, by date. */
  public List<Event> events(String executive) {
    return events.stream().filter(e -> e.touches(executive)).toList();
  }

  private static <R> List<R> read(Path folder, MartTable<R> table) {
    return CsvFile.read(folder.resolve(table.file()), table);
  }

  private static <T> T find(String kind, String id, List<T> all, Function<T, String> idOf) {
    return all.stream()
        .filter(t -> idOf.apply(t).equals(id))
        .findFirst()
        .orElseThrow(() -> Suggestion.unknown(kind, id, all.stream().map(idOf).toList()));
  }
}
