package org.shiguan.coding;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shiguan.coding.XlsxWriter.Worksheet;
import org.shiguan.read.code.ManualCode;
import org.shiguan.study.UserException;

/** Coders' sheets: what stands in which column, and how a file is opened. */
final class Sheets {
  /** Id of the unit; begins with a letter, so that no spreadsheet takes it for a number. */
  static final String UNIT = "unit";

  /** The author's own words. */
  static final String TEXT = "text";

  /** What the post forwards or answers. */
  static final String QUOTED = "quoted";

  /** For the coder's own use. */
  static final String NOTE = "note";

  /** Columns of every sheet, beside those of the codes. */
  static final List<String> COMMON = List.of(UNIT, TEXT, QUOTED, NOTE);

  private static final long LARGEST = 256L << 20;

  /**
   * A unit as the coder sees it.
   *
   * @param unit its id
   * @param text the author's own words
   * @param quoted what it forwards or answers; empty when nothing
   */
  record Shown(String unit, String text, String quoted) {}

  private Sheets() {}

  /** Writes an empty sheet, with the manual on its second tab. */
  static void write(Path file, List<Shown> units, List<ManualCode> codes) {
    var header = new ArrayList<>(List.of(UNIT, TEXT, QUOTED));
    var widths = new ArrayList<>(List.of(12, 60, 40));
    for (ManualCode code : codes) {
      header.add(code.code());
      widths.add(Math.max(6, code.code().length() + 1));
    }
    header.add(NOTE);
    widths.add(30);
    var rows = new ArrayList<List<String>>();
    rows.add(header);
    for (Shown unit : units) {
      var row = new ArrayList<>(List.of(unit.unit(), unit.text(), unit.quoted()));
      codes.forEach(code -> row.add(""));
      row.add("");
      rows.add(row);
    }
    XlsxWriter.write(
        file,
        List.of(
            new Worksheet("posts", widths, 3, codes.size(), rows),
            new Worksheet("codes", List.of(14, 20, 50, 40, 14, 60, 50), 0, 0, manual(codes))));
  }

  private static List<List<String>> manual(List<ManualCode> codes) {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("code", "名称", "包括", "不包括", "name", "include", "exclude"));
    for (ManualCode code : codes) {
      rows.add(
          List.of(
              code.code(),
              code.zh().name(),
              code.zh().include(),
              code.zh().exclude(),
              code.en().name(),
              code.en().include(),
              code.en().exclude()));
    }
    rows.add(
        List.of(
            "",
            "每格填 1（有）或 0（没有）；没有编码的留空；一条可以有几个代码。",
            "",
            "",
            "",
            "1 yes, 0 no, empty not coded; a post may have several codes.",
            ""));
    return rows;
  }

  /**
   * The rows of a filled sheet, an xlsx workbook or CSV in UTF-8 or GB18030.
   *
   * @throws UserException when it is neither
   */
  static List<SheetRow> read(Path file) {
    boolean workbook = file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    try {
      if (Files.size(file) > LARGEST) {
        throw new UserException(
            "%s is larger than 256 MB and cannot be a coder's sheet.".formatted(file));
      }
      List<SheetRow> rows = workbook ? XlsxReader.read(file) : Csv.read(text(file));
      return rows.stream().filter(row -> !row.isBlank()).toList();
    } catch (IOException e) {
      throw new UserException(
          workbook
              ? "%s is no Excel workbook (%s); save it as .xlsx again, or as CSV in UTF-8."
                  .formatted(file, e.getMessage())
              : "%s cannot be read; check its rights.".formatted(file),
          e);
    }
  }

  private static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
      try {
        String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
      } catch (CharacterCodingException e) {
        // The next one, which is what a Chinese spreadsheet writes.
      }
    }
    throw new UserException(
        "%s is written in neither UTF-8 nor GB18030; save it as CSV in UTF-8.".formatted(file));
  }
}
