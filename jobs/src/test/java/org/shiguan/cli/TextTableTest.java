package org.shiguan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void widthsAreThoseOfATerminal() {
    assertEquals(4, TextTable.width("史官"));
    assertEquals(3, TextTable.width("，x"));
    assertEquals(2, TextTable.width("𠮷"));
    assertEquals(2, TextTable.width("😀"));
    assertEquals(1, TextTable.width("e\u0301"));
    assertEquals(2, TextTable.width("é|"));
  }

  @Test
  void noControlCharacterOfADumpReachesTheTerminal() {
    assertEquals("a\\u{1B}[31mb\\n\\t", TextTable.shown("a\u001b[31mb\n\t"));
    assertEquals("\\u{202E}x", TextTable.shown("\u202ex"));
    assertEquals("\\u{D800}", TextTable.shown("\ud800"));
  }

  @Test
  void longCellsAreCutAtSixtyColumns() {
    assertEquals("官".repeat(30) + "…", TextTable.shown("官".repeat(31)));
    assertEquals("官".repeat(30), TextTable.shown("官".repeat(30)));
  }
}
