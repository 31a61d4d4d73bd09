package org.shiguan.coding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shiguan.coding.Sheets.Shown;
import org.shiguan.coding.XlsxWriter.Worksheet;
import org.shiguan.read.code.CodeRules;
import org.shiguan.read.code.ManualCode;
import org.shiguan.study.UserException;

/** Sheets as files: ours, those of other programs, and what is none. */
class SheetFilesTest {
  private static final List<ManualCode> CODES = CodeRules.shipped().codes(ManualCode.Of.EXECUTIVES);

  @TempDir Path folder;

  private Path zip(String... namesAndContents) throws IOException {
    Path file = folder.resolve("made.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        var zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndContents[i]));
        zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  @Test
  void textsComeBackAsTheyWere() {
    Path file = folder.resolve("sheet-1.xlsx");
    String text = "=1+1 <b>&\"'\n第二行 😀𠮷 _x0041_ 3351528048407216";
    Sheets.write(file, List.of(new Shown("u3e10", text, "+8610"), new Shown("u2", "", "")), CODES);
    List<SheetRow> rows = Sheets.read(file);
    assertEquals(List.of("unit", "text", "quoted"), rows.get(0).cells().subList(0, 3));
    assertEquals(
        CODES.stream().map(ManualCode::code).toList(),
        rows.get(0).cells().subList(3, 3 + CODES.size()));
    assertEquals("note", rows.get(0).cell(3 + CODES.size()));
    assertEquals("u3e10", rows.get(1).cell(0));
    assertEquals(text, rows.get(1).cells().get(1));
    assertEquals("+8610", rows.get(1).cell(2));
    assertEquals(3, rows.get(2).line());
  }

  /** A number or a formula could only stand in a cell without a text of its own. */
  @Test
  void everyCellIsAText() throws IOException {
    Path file = folder.resolve("sheet-1.xlsx");
    Sheets.write(file, List.of(new Shown("u1", "=cmd()", "1e17")), CODES);
    try (var zip = new ZipFile(file.toFile())) {
      String xml =
          new String(
              zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertFalse(xml.contains("<v>") || xml.contains("<f>"), xml);
      assertTrue(xml.contains("t=\"inlineStr\""), xml);
    }
  }

  @Test
  void theSameSheetHasTheSameBytes() throws IOException {
    for (String name : List.of("a.xlsx", "b.xlsx")) {
      Sheets.write(folder.resolve(name), List.of(new Shown("u1", "样本", "")), CODES);
    }
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("a.xlsx")), Files.readAllBytes(folder.resolve("b.xlsx")));
  }

  @Test
  void whatNoSpreadsheetHoldsIsMarked() throws IOException {
    Path file = folder.resolve("a.xlsx");
    XlsxWriter.write(
        file,
        List.of(
            new Worksheet(
                "a",
                List.of(9, 9),
                0,
                0,
                List.of(List.of("\u0000\u001b\ud83d|", "长".repeat(40_000))))));
    List<String> cells = XlsxReader.read(file).get(0).cells();
    assertEquals("\ufffd\ufffd\ufffd|", cells.get(0));
    assertEquals(32_767, cells.get(1).length());
    assertTrue(cells.get(1).endsWith("长…"));
  }

  @Test
  void columnsAreNamedLikeInASpreadsheet() {
    assertEquals("A", XlsxWriter.column(0));
    assertEquals("Z", XlsxWriter.column(25));
    assertEquals("AA", XlsxWriter.column(26));
    assertEquals("AZ", XlsxWriter.column(51));
    assertEquals("ZZ", XlsxWriter.column(701));
    assertEquals("AAA", XlsxWriter.column(702));
  }

  /** Shared texts in runs, readings aloud, numbers, truth values, gaps, a prefix for the names. */
  @Test
  void workbooksOfOtherPrograms() throws IOException {
    Path file =
        zip(
            "xl/workbook.xml",
            "<x:workbook xmlns:x='m' xmlns:r='r'><x:sheets><x:sheet name='b' sheetId='7' r:id='rId9'/>"
                + "<x:sheet name='a' sheetId='1' r:id='rId1'/></x:sheets></x:workbook>",
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns='p'><Relationship Id='rId1' Target='worksheets/sheet1.xml'/>"
                + "<Relationship Id='rId9' Target='/xl/worksheets/sheet2.xml'/></Relationships>",
            "xl/sharedStrings.xml",
            "<sst xmlns='m'><si><t>unit</t></si><si><r><t>样</t></r><r><t>本</t></r>"
                + "<rPh sb='0' eb='1'><t>ヨウ</t></rPh></si></sst>",
            "xl/worksheets/sheet1.xml",
            "<worksheet xmlns='m'><sheetData/></worksheet>",
            "xl/worksheets/sheet2.xml",
            "<x:worksheet xmlns:x='m'><x:sheetData><x:row r='1'><x:c r='A1' t='s'><x:v>0</x:v></x:c>"
                + "<x:c r='C1' t='s'><x:v>1</x:v></x:c></x:row>"
                + "<x:row r='4'><x:c><x:v>1</x:v></x:c><x:c t='b'><x:v>0</x:v></x:c><x:c/>"
                + "<x:c t='str'><x:f>A1</x:f><x:v>是</x:v></x:c></x:row></x:sheetData></x:worksheet>");
    assertEquals(
        List.of(
            new SheetRow(1, List.of("unit", "", "样本")),
            new SheetRow(4, List.of("1", "0", "", "是"))),
        Sheets.read(file));
  }

  @Test
  void noWorkbookIsOneSentence() throws IOException {
    Path file = folder.resolve("sheet-1.xlsx");
    Files.writeString(file, "unit,text");
    assertTrue(
        assertThrows(UserException.class, () -> Sheets.read(file))
            .getMessage()
            .startsWith(file + " is no Excel workbook ("));
    Path empty = zip("xl/other.xml", "<a/>");
    assertEquals(
        empty
            + " is no Excel workbook (no xl/workbook.xml); save it as .xlsx again, or as CSV in UTF-8.",
        assertThrows(UserException.class, () -> Sheets.read(empty)).getMessage());
    Path entity =
        zip("xl/workbook.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>");
    assertThrows(UserException.class, () -> Sheets.read(entity));
  }

  @Test
  void csvAsSpreadsheetsSaveIt() throws IOException {
    Path file = folder.resolve("sheet-1.csv");
    List<SheetRow> expected =
        List.of(
            new SheetRow(1, List.of("unit", "text", "PROD")),
            new SheetRow(2, List.of("u1", "第一行\n\"第二行\"", "1")),
            new SheetRow(4, List.of("u2", "", "否")));
    String text = "unit,text,PROD\r\nu1,\"第一行\n\"\"第二行\"\"\",1\r\nu2,,否\r\n,,\r\n";
    Files.writeString(file, "\uFEFF" + text);
    assertEquals(expected, Sheets.read(file));
    Files.write(file, text.getBytes(Charset.forName("GB18030")));
    assertEquals(expected, Sheets.read(file));
    Files.writeString(file, text.replace(',', ';'));
    assertEquals(expected, Sheets.read(file));
    Files.writeString(file, text.replace(',', '\t').stripTrailing());
    assertEquals(expected, Sheets.read(file));
  }

  @Test
  void csvWritesNoFormula() {
    assertEquals(
        "'=1+1,'@a,-1.5,\"a,\"\"b\"\"\"\r\n",
        Csv.write(List.of(List.of("=1+1", "@a", "-1.5", "a,\"b\""))));
  }
}
