package org.shiguan.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** How two runs differ, a sentence each. */
record Difference(Published first, Published second) {

  /** Tables that only one has, or whose rows or hashes differ, by name. */
  List<String> tables() {
    var sentences = new ArrayList<String>();
    var names = new TreeSet<>(first.tables().keySet());
    names.addAll(second.tables().keySet());
    for (String name : names) {
      Published.Summary a = first.tables().get(name);
      Published.Summary b = second.tables().get(name);
      if (a == null || b == null) {
        sentences.add("%s: only in the %s run".formatted(name, a == null ? "second" : "first"));
      } else if (a.rows() != b.rows()) {
        sentences.add("%s: %,d rows against %,d".formatted(name, a.rows(), b.rows()));
      } else if (!a.hash().equals(b.hash())) {
        sentences.add("%s: %,d rows in both, with other contents".formatted(name, a.rows()));
      }
    }
    return sentences;
  }

  /** Rows of metric_values that differ, in the order of their key. */
  List<String> rows() {
    var sentences = new ArrayList<String>();
    var keys = new LinkedHashMap<List<String>, Boolean>();
    first.values().keySet().forEach(key -> keys.put(key, true));
    second.values().keySet().forEach(key -> keys.put(key, true));
    for (List<String> key : keys.keySet()) {
      Map<String, String> a = first.values().get(key);
      Map<String, String> b = second.values().get(key);
      if (a == null || b == null) {
        sentences.add(
            "%s: only in the %s run".formatted(name(key), a == null ? "second" : "first"));
      } else if (!a.equals(b)) {
        sentences.add(name(key) + ": " + cells(a, b));
      }
    }
    return sentences;
  }

  private static String name(List<String> key) {
    return TextTable.shown(String.join(" ", key.stream().filter(k -> !k.isEmpty()).toList()));
  }

  private static String cells(Map<String, String> a, Map<String, String> b) {
    var columns = new TreeSet<>(a.keySet());
    columns.addAll(b.keySet());
    return String.join(
        ", ",
        columns.stream()
            .filter(column -> !Objects.equals(a.get(column), b.get(column)))
            .map(column -> "%s %s against %s".formatted(column, cell(a, column), cell(b, column)))
            .toList());
  }

  private static String cell(Map<String, String> row, String column) {
    String cell = row.get(column);
    return cell == null || cell.isEmpty() ? "nothing" : TextTable.shown(cell);
  }
}
