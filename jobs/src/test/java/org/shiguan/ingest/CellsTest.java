package org.shiguan.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shiguan.study.Mapping.Escape;

class CellsTest {
  private static final Cells CSV = Cells.rfc4180();

  @Test
  void rfc4180() {
    assertEquals(List.of("a", "b", "c"), CSV.split("a,b,c"));
    assertEquals(List.of("", "", ""), CSV.split(",,"));
    assertEquals(List.of(""), CSV.split(""));
    assertEquals(List.of("a,b", "c"), CSV.split("\"a,b\",c"));
    assertEquals(List.of("say \"hi\"", ""), CSV.split("\"say \"\"hi\"\"\","));
    assertEquals(List.of("", "x"), CSV.split("\"\",x"));
    assertEquals(List.of("two\r\nlines", "x"), CSV.split("\"two\r\nlines\",x"));
    // A quote inside an unquoted cell is text.
    assertEquals(List.of("5\" disk", "x"), CSV.split("5\" disk,x"));
    // A lone quote inside quotes, which careless writers leave, is text too.
    assertEquals(List.of("a \"b c", "x"), CSV.split("\"a \"b c\",x"));
  }

  @Test
  void aQuotedCellThatDoesNotEndIsNoRecord() {
    assertNull(CSV.split("a,\"b,c"));
    assertNull(CSV.split("\""));
    assertNull(CSV.split("\"a\"\""));
  }

  @Test
  void separatorsOfSeveralCharacters() {
    Cells cells = Cells.of(";;;;", '\'', Escape.DOUBLE);
    assertEquals(List.of("a;b", "", "c"), cells.split("'a;b';;;;;;;;c"));
    assertEquals(List.of("it's;;;;so", "2"), cells.split("'it''s;;;;so';;;;2"));
    assertEquals(List.of("", ""), cells.split("'';;;;''"));
    assertEquals(List.of("a", ";b"), cells.split("a;;;;;b"));
    assertEquals(List.of("a", ""), cells.split("a;;;;"));
    assertThrows(IllegalArgumentException.class, () -> Cells.of("", null, Escape.NONE));
  }

  @Test
  void quotesThatNothingEscapes() {
    Cells cells = Cells.of(";", '\'', Escape.NONE);
    assertEquals(List.of("it's", "it''s"), cells.split("'it's';'it''s'"));
    assertEquals(List.of("'", "\\"), cells.split("''';\\"));
  }

  @Test
  void backslashesEscape() {
    Cells cells = Cells.of(",", '"', Escape.BACKSLASH);
    assertEquals(List.of("a\"b", "c\\", "d\ne"), cells.split("\"a\\\"b\",\"c\\\\\",d\\ne"));
    // \N alone is "no value"; escaped letters of no meaning stand for themselves.
    assertEquals(List.of("", "N1", "\t"), cells.split("\\N,\\N1,\\t"));
    assertEquals(List.of("a\\"), cells.split("a\\"));
    assertNull(cells.split("\"a\\\""));
  }

  @Test
  void textWithoutQuotesIsCutAtEverySeparator() {
    Cells cells = Cells.of("||", null, Escape.NONE);
    assertEquals(List.of("\"a", "b\"", "|c"), cells.split("\"a||b\"|||c"));
  }

  @Test
  void whatIsWrittenIsReadBack() {
    var random = new Random(17);
    String[] pieces = {"a", "\"", "'", ",", ";;;;", ";", "\\", "史", "𠮷", " ", "\n"};
    for (int round = 0; round < 5000; round++) {
      String separator = random.nextBoolean() ? "," : ";;;;";
      char quote = random.nextBoolean() ? '"' : '\'';
      Escape escape = random.nextBoolean() ? Escape.DOUBLE : Escape.BACKSLASH;
      var cells = new ArrayList<String>();
      for (int i = 0; i < 1 + random.nextInt(5); i++) {
        cells.add(
            random
                .ints(random.nextInt(6), 0, pieces.length)
                .mapToObj(p -> pieces[p])
                .collect(Collectors.joining()));
      }
      String record =
          cells.stream()
              .map(cell -> quote + escaped(cell, quote, escape) + quote)
              .collect(Collectors.joining(separator));
      assertEquals(cells, Cells.of(separator, quote, escape).split(record), record);
    }
  }

  private static String escaped(String cell, char quote, Escape escape) {
    return escape == Escape.DOUBLE
        ? cell.replace(quote + "", "" + quote + quote)
        : cell.replace("\\", "\\\\").replace(quote + "", "\\" + quote);
  }

  @Test
  void aFollowerTellsWithWhichLineARecordEnds() {
    assertTrue(CSV.new Follower().endsWith("a,b,c", 3));
    Cells.Follower follower = CSV.new Follower();
    assertFalse(follower.endsWith("a,\"first", 3));
    assertFalse(follower.endsWith("she said \"yes\"", 3));
    assertFalse(follower.endsWith("", 3));
    assertTrue(follower.endsWith("last\",c", 3));
    // The quote at the end of the second line closes the last cell.
    follower = CSV.new Follower();
    assertFalse(follower.endsWith("a,b,\"first", 3));
    assertTrue(follower.endsWith("second\"", 3));
    follower = CSV.new Follower();
    assertFalse(follower.endsWith("\"one", 2));
    assertFalse(follower.endsWith("two\",\"three", 2));
    assertTrue(follower.endsWith("four\"", 2));
  }
}
