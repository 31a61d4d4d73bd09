package org.shiguan.coding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook (ECMA-376) in which every cell is a text, so that no spreadsheet rounds a
 * number, finds a date or runs a formula. The same tables give the same bytes.
 */
final class XlsxWriter {
  /** More does not fit into a cell. */
  static final int LONGEST_CELL = 32_767;

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /**
   * A worksheet.
   *
   * @param name tab
   * @param widths of columns, in characters
   * @param firstChoice first column whose cells offer 1 and 0; the number of columns for none
   * @param choices how many such columns
   * @param rows the first is the header, which stays in sight
   */
  record Worksheet(
      String name, List<Integer> widths, int firstChoice, int choices, List<List<String>> rows) {
    Worksheet {
      widths = List.copyOf(widths);
      rows = List.copyOf(rows);
    }
  }

  private XlsxWriter() {}

  static void write(Path file, List<Worksheet> sheets) {
    var bytes = new ByteArrayOutputStream();
    try {
      try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
        entry(zip, "[Content_Types].xml", contentTypes(sheets.size()));
        entry(zip, "_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
        entry(zip, "xl/workbook.xml", workbook(sheets));
        var relations = new StringBuilder(relation(sheets.size() + 1, "styles", "styles.xml"));
        for (int i = 1; i <= sheets.size(); i++) {
          relations.append(relation(i, "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        entry(zip, "xl/_rels/workbook.xml.rels", relations(relations.toString()));
        entry(zip, "xl/styles.xml", styles());
        for (int i = 1; i <= sheets.size(); i++) {
          entry(zip, "xl/worksheets/sheet" + i + ".xml", worksheet(sheets.get(i - 1)));
        }
      }
      Files.write(file, bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write((HEAD + content).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String contentTypes(int sheets) {
    var parts = new StringBuilder();
    for (int i = 1; i <= sheets; i++) {
      parts.append(part("worksheets/sheet" + i, "worksheet"));
    }
    return "<Types xmlns=\"%s/content-types\">".formatted(PACKAGE)
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + part("workbook", "sheet.main")
        + part("styles", "styles")
        + parts
        + "</Types>";
  }

  private static String part(String name, String type) {
    return "<Override PartName=\"/xl/%s.xml\" ContentType=\"%s%s+xml\"/>"
        .formatted(name, TYPES, type);
  }

  private static String relations(String relations) {
    return "<Relationships xmlns=\"%s/relationships\">%s</Relationships>"
        .formatted(PACKAGE, relations);
  }

  private static String relation(int number, String type, String target) {
    return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(number, RELATIONS, type, target);
  }

  private static String workbook(List<Worksheet> sheets) {
    var tabs = new StringBuilder();
    for (int i = 1; i <= sheets.size(); i++) {
      tabs.append(
          "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
              .formatted(escaped(sheets.get(i - 1).name()), i, i));
    }
    return "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
        .formatted(MAIN, RELATIONS, tabs);
  }

  /** Style 1 is text that wraps, 2 a bold header; number format 49 is text. */
  private static String styles() {
    return "<styleSheet xmlns=\"%s\">".formatted(MAIN)
        + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
        + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
        + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\">"
        + "<alignment vertical=\"top\" wrapText=\"1\"/></xf>"
        + "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\"/>"
        + "</cellXfs></styleSheet>";
  }

  private static String worksheet(Worksheet sheet) {
    var xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\">");
    xml.append(
        "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\""
            + " activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
    for (int i = 0; i < sheet.widths().size(); i++) {
      xml.append(
          "<col min=\"%d\" max=\"%d\" width=\"%d\" style=\"1\" customWidth=\"1\"/>"
              .formatted(i + 1, i + 1, sheet.widths().get(i)));
    }
    xml.append("</cols><sheetData>");
    for (int r = 0; r < sheet.rows().size(); r++) {
      xml.append("<row r=\"").append(r + 1).append("\">");
      List<String> cells = sheet.rows().get(r);
      for (int c = 0; c < cells.size(); c++) {
        String open = "<c r=\"" + column(c) + (r + 1) + "\" s=\"" + (r == 0 ? 2 : 1) + "\"";
        xml.append(open);
        xml.append(
            cells.get(c).isEmpty()
                ? "/>"
                : " t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                    + escaped(cut(cells.get(c)))
                    + "</t></is></c>");
      }
      xml.append("</row>");
    }
    xml.append("</sheetData>");
    if (sheet.choices() > 0) {
      xml.append(
          "<dataValidations count=\"1\"><dataValidation type=\"list\" allowBlank=\"1\" sqref=\"%s2:%s%d\"><formula1>\"1,0\"</formula1></dataValidation></dataValidations>"
              .formatted(
                  column(sheet.firstChoice()),
                  column(sheet.firstChoice() + sheet.choices() - 1),
                  Math.max(2, sheet.rows().size())));
    }
    return xml.append("</worksheet>").toString();
  }

  /** A, B, … Z, AA, AB, … */
  static String column(int index) {
    String name = "";
    for (int i = index; i >= 0; i = i / 26 - 1) {
      name = (char) ('A' + i % 26) + name;
    }
    return name;
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST_CELL) {
      return text;
    }
    int end = LONGEST_CELL - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /** What XML 1.0 cannot say becomes U+FFFD; _xHHHH_, which spreadsheets decode, is kept apart. */
  private static String escaped(String text) {
    var escaped = new StringBuilder();
    text.replace("_x", "_x005F_x")
        .codePoints()
        .forEach(
            c -> {
              boolean allowed =
                  c == '\t'
                      || c == '\n'
                      || (c >= 0x20 && c < 0xD800)
                      || (c >= 0xE000 && c < 0xFFFE)
                      || c > 0xFFFF;
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(allowed ? c : 0xFFFD);
              }
            });
    return escaped.toString();
  }
}
