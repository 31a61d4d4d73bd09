package org.shiguan.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables of expected values. */
final class Tsv {
  private Tsv() {}

  /** The rows under the header; lines that begin with # are remarks. */
  static List<Map<String, String>> read(Path file) throws IOException {
    List<String> lines =
        Files.readAllLines(file).stream().filter(l -> !l.startsWith("#") && !l.isEmpty()).toList();
    String[] names = lines.get(0).split("\t", -1);
    var rows = new ArrayList<Map<String, String>>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      if (cells.length != names.length) {
        throw new IOException(file + ": " + cells.length + " cells in " + line);
      }
      var row = new LinkedHashMap<String, String>();
      for (int i = 0; i < names.length; i++) {
        row.put(names[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }
}
