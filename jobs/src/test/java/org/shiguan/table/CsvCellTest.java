package org.shiguan.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 4180, and what a spreadsheet would run. */
final class CsvCellTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-cmd", "@sum", "\t=1", "＝1+1", "＋1", "－1", "＠sum"})
  void whatBeginsAFormulaGetsAnApostrophe(String text) {
    assertEquals("'" + text, CsvCell.text(text));
  }

  @Test
  void separatorsQuotesAndLinesAreQuoted() {
    assertEquals("早 = 好", CsvCell.text("早 = 好"));
    assertEquals("", CsvCell.text(""));
    assertEquals("\"a,b\"", CsvCell.text("a,b"));
    assertEquals("\"say \"\"hi\"\"\"", CsvCell.text("say \"hi\""));
    assertEquals("\"a\nb\"", CsvCell.text("a\nb"));
    assertEquals("\"'=a,b\"", CsvCell.text("=a,b"));
    assertEquals("\"'\r\"", CsvCell.text("\r"));
  }
}
