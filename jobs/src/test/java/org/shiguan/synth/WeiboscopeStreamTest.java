package org.shiguan.synth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeiboscopeStreamTest {
  private static final int ROWS = 50_000;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  @TempDir static Path folder;

  private static Synth.WeiboscopeCount count;
  private static List<List<String>> rows;

  @BeforeAll
  static void write() throws IOException {
    Path file = folder.resolve("deep/er/bench.csv");
    count = Synth.weiboscope(file, ROWS, 42);
    assertEquals(Files.size(file), count.bytes());
    // ofString throws on bytes that are not UTF-8.
    String text = Files.readString(file, StandardCharsets.UTF_8);
    rows = new ArrayList<>();
    for (String line : text.split("\r\n", 0)) {
      rows.add(cells(line));
    }
  }

  @Test
  void everyRowHasElevenCells() {
    assertEquals(ROWS + 1, rows.size());
    for (List<String> row : rows) {
      assertEquals(11, row.size(), row.toString());
    }
    assertEquals("mid", rows.get(0).get(0));
  }

  @Test
  void idsAndTimesAreWellFormed() {
    for (List<String> row : rows.subList(1, rows.size())) {
      assertTrue(row.get(0).matches("m[0-9A-Za-z]{9}"), row.toString());
      assertTrue(row.get(1).matches("(m[0-9A-Za-z]{9})?"), row.toString());
      assertTrue(row.get(2).matches("u[0-9A-Za-z]{8}"), row.toString());
      LocalDateTime posted = LocalDateTime.parse(row.get(8), TIME);
      assertEquals(2012, posted.getYear());
      if (!row.get(9).isEmpty()) {
        assertFalse(LocalDateTime.parse(row.get(9), TIME).isBefore(posted));
      }
    }
  }

  @Test
  void countsDistinctPosts_andRepeatsSomeWithAnotherText() {
    Map<String, String> texts = new HashMap<>();
    int exact = 0;
    int changed = 0;
    for (List<String> row : rows.subList(1, rows.size())) {
      String before = texts.putIfAbsent(row.get(0), row.get(6));
      if (before != null) {
        boolean same = before.equals(row.get(6));
        exact += same ? 1 : 0;
        changed += same ? 0 : 1;
      }
    }
    assertEquals(count.posts(), texts.size());
    assertEquals(count.rows() - count.posts(), exact + changed);
    double share = (exact + changed) / (double) ROWS;
    assertTrue(share > 0.015 && share < 0.025, "share of repeats " + share);
    assertTrue(changed > 100 && exact > 100);
  }

  @Test
  void looksLikeWeiboscope() {
    Set<String> authors = new HashSet<>();
    long characters = 0;
    int reposts = 0;
    int marked = 0;
    int denied = 0;
    Map<String, Integer> signs = new HashMap<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      authors.add(row.get(2));
      String text = row.get(6);
      characters += text.codePointCount(0, text.length());
      reposts += row.get(1).isEmpty() ? 0 : 1;
      marked += row.get(9).isEmpty() ? 0 : 1;
      denied += row.get(10).isEmpty() ? 0 : 1;
      for (String sign :
          List.of("#", "@u", "http://t.cn/", "[哈哈]", "&amp;", "Ａ", "//@u", ",", "\"")) {
        signs.merge(sign, text.contains(sign) ? 1 : 0, Integer::sum);
      }
    }
    double length = characters / (double) ROWS;
    assertTrue(length > 38 && length < 52, "characters " + length);
    assertTrue(count.bytes() / (double) ROWS > 180 && count.bytes() / (double) ROWS < 220);
    assertTrue(authors.size() > ROWS / 60 && authors.size() <= ROWS / 20 + 1, "" + authors.size());
    assertTrue(Math.abs(reposts / (double) ROWS - 0.05) < 0.01);
    assertTrue(marked > 100 && marked < ROWS / 20);
    assertTrue(denied > 0 && denied < marked);
    signs.forEach((sign, times) -> assertTrue(times > 100, sign + " " + times));
  }

  @Test
  void sameSeedSameBytes_otherSeedOther() throws IOException {
    Synth.weiboscope(folder.resolve("a"), 2000, 1);
    Synth.weiboscope(folder.resolve("b"), 2000, 1);
    Synth.weiboscope(folder.resolve("c"), 2000, 2);
    byte[] a = Files.readAllBytes(folder.resolve("a"));
    assertArrayEquals(a, Files.readAllBytes(folder.resolve("b")));
    assertFalse(Arrays.equals(a, Files.readAllBytes(folder.resolve("c"))));
  }

  @Test
  void noRows_headerOnly_negativeRefused() throws IOException {
    Path file = folder.resolve("none.csv");
    assertEquals(0, Synth.weiboscope(file, 0, 1).posts());
    assertEquals(1, Files.readAllLines(file).size());
    assertThrows(IllegalArgumentException.class, () -> Synth.weiboscope(file, -1, 1));
  }

  /** Cells of one line by RFC 4180; the bench file has no line ends inside quotes. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    assertFalse(quoted, line);
    return cells;
  }
}
