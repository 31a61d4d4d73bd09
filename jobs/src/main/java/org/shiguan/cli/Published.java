package org.shiguan.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.shiguan.study.UserException;

/**
 * What two runs are compared by.
 *
 * @param tables corpus tables by name
 * @param values cells of metric_values by the columns that name a row
 */
record Published(Map<String, Summary> tables, Map<List<String>, Map<String, String>> values) {
  /** The columns that name a row of metric_values. */
  static final List<String> KEY = List.of("executive", "metric", "slice", "grain", "period");

  /** One table of the manifest. */
  record Summary(long rows, String hash) {}

  /** Reads the manifest and the metric values of an output folder. */
  static Published read(Path out) throws IOException {
    Path mart = out.resolve("mart");
    Path manifest = mart.resolve("manifest.json");
    if (!Files.isRegularFile(manifest)) {
      throw new UserException(
          "%s holds no mart/manifest.json; name the output folder of a finished run."
              .formatted(out));
    }
    var values = new TreeMap<List<String>, Map<String, String>>(Published::compare);
    read(mart.resolve("metric_values.csv"), values);
    Path months = mart.resolve("months");
    if (Files.isDirectory(months)) {
      try (Stream<Path> files = Files.list(months)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
          read(file, values);
        }
      }
    }
    return new Published(tables(manifest), values);
  }

  private static Map<String, Summary> tables(Path manifest) throws IOException {
    var tables = new TreeMap<String, Summary>();
    try {
      for (JsonNode table : new ObjectMapper().readTree(manifest.toFile()).path("tables")) {
        tables.put(
            table.path("name").asText(),
            new Summary(table.path("rows").asLong(), table.path("hash").asText()));
      }
    } catch (JsonProcessingException e) {
      throw new UserException(
          "%s line %d is not JSON; run the study again."
              .formatted(manifest, e.getLocation().getLineNr()),
          e);
    }
    return tables;
  }

  private static void read(Path file, Map<List<String>, Map<String, String>> values)
      throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new UserException("%s is missing; run the study again.".formatted(file));
    }
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(file.toFile())) {
      while (rows.hasNext()) {
        var row = new LinkedHashMap<>(rows.next());
        List<String> key = KEY.stream().map(column -> row.getOrDefault(column, "")).toList();
        KEY.forEach(row::remove);
        values.put(key, row);
      }
    }
  }

  private static int compare(List<String> a, List<String> b) {
    for (int i = 0; i < KEY.size(); i++) {
      int order = a.get(i).compareTo(b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
