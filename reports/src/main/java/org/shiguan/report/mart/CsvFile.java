package org.shiguan.report.mart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;

/** Rows of a table to and from a CSV file: UTF-8, comma, quotes where needed, line feed. */
final class CsvFile {
  // Not STRICT_CHECK_FOR_QUOTING: it leaves a lone carriage return unquoted (tested).
  private static final CsvMapper MAPPER =
      CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
  private static final CsvSchema BARE = CsvSchema.emptySchema().withLineSeparator("\n");

  private CsvFile() {}

  static <R> void write(Path file, MartTable<R> table, Collection<R> rows) {
    try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        SequenceWriter csv = MAPPER.writerFor(String[].class).with(BARE).writeValues(out)) {
      csv.write(header(table));
      for (R row : rows.stream().sorted(table.order()).toList()) {
        csv.write(
            table.columns().stream()
                .map(c -> Cells.write(c.type(), c.get().apply(row)))
                .toArray(String[]::new));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static <R> List<R> read(Path file, MartTable<R> table) {
    var rows = new ArrayList<R>();
    long line = 1;
    try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        MappingIterator<String[]> csv =
            MAPPER.readerFor(String[].class).with(BARE).readValues(in)) {
      String[] header = csv.hasNext() ? csv.next() : new String[0];
      List<String> missing =
          table.columns().stream()
              .map(Column::name)
              .filter(c -> !List.of(header).contains(c))
              .toList();
      if (!missing.isEmpty()) {
        throw new MartException(file + " lacks the columns " + missing);
      }
      while (csv.hasNext()) {
        line++;
        rows.add(table.read().apply(cells(header, csv.next())));
      }
    } catch (NoSuchFileException e) {
      throw new MartException("the mart is incomplete: " + file + " does not exist", e);
    } catch (JsonProcessingException e) {
      throw new MartException(file + ", row " + line + ": " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new MartException(file + " cannot be read: " + e.getMessage(), e);
    } catch (MartException e) {
      throw line == 1 ? e : new MartException(file + ", row " + line + ": " + e.getMessage(), e);
    } catch (RuntimeException e) {
      throw new MartException(
          file + ", row " + line + " is not a row of " + table.name() + ": " + e.getMessage(), e);
    }
    return List.copyOf(rows);
  }

  private static Cells cells(String[] header, String[] row) {
    if (row.length != header.length) {
      throw new MartException(row.length + " cells under " + header.length + " columns");
    }
    var byName = new HashMap<String, String>();
    for (int i = 0; i < row.length; i++) {
      byName.put(header[i], row[i]);
    }
    return new Cells(byName);
  }

  private static String[] header(MartTable<?> table) {
    return table.columns().stream().map(Column::name).toArray(String[]::new);
  }
}
