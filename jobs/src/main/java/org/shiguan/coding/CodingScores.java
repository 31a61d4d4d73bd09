package org.shiguan.coding;

import java.util.List;

/**
 * What {@code coding score} found.
 *
 * @param tables to be printed in order
 * @param notes sentences to be printed after them
 */
public record CodingScores(List<ScoreTable> tables, List<String> notes) {
  /** Keeps its own copies. */
  public CodingScores {
    tables = List.copyOf(tables);
    notes = List.copyOf(notes);
  }

  /**
   * A table of texts.
   *
   * @param title what it shows
   * @param columns names
   * @param numeric which columns are numbers
   * @param rows cells in column order; empty where undefined
   */
  public record ScoreTable(
      String title, List<String> columns, List<Boolean> numeric, List<List<String>> rows) {
    /** Keeps its own copies. */
    public ScoreTable {
      columns = List.copyOf(columns);
      numeric = List.copyOf(numeric);
      rows = List.copyOf(rows);
    }
  }
}
