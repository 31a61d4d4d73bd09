package org.shiguan.coding;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.shiguan.study.DidYouMean;
import org.shiguan.study.UserException;

/**
 * What a coder filled in.
 *
 * @param name of the file
 * @param answers yes or no by unit and code; what was left empty is not there
 */
record FilledSheet(String name, Map<String, Map<String, Boolean>> answers) {
  private static final Set<String> YES = Set.of("1", "是", "x");
  private static final Set<String> NO = Set.of("0", "否");

  /** Whether the coder said yes; null when nothing was said. */
  Boolean answer(String unit, String code) {
    return answers.getOrDefault(unit, Map.of()).get(code);
  }

  /** How often the coder said yes, or no, to a code. */
  long count(String code, boolean answer) {
    return answers.values().stream()
        .filter(a -> Boolean.valueOf(answer).equals(a.get(code)))
        .count();
  }

  /**
   * Reads and checks a sheet; its columns may stand in any order.
   *
   * @throws UserException for the first mistake found, naming file, line and remedy
   */
  static FilledSheet read(Path file, DrawKey key) {
    List<SheetRow> rows = Sheets.read(file);
    if (rows.isEmpty()) {
      throw new UserException("%s is empty; put the coder's sheet there.".formatted(file));
    }
    Map<String, Integer> columns = columns(file, rows.get(0), key);
    var units = new TreeSet<String>();
    key.units().forEach(unit -> units.add(unit.id()));
    var lines = new HashMap<String, Integer>();
    var answers = new HashMap<String, Map<String, Boolean>>();
    boolean filled = false;
    for (SheetRow row : rows.subList(1, rows.size())) {
      String unit = row.cell(columns.get(Sheets.UNIT));
      if (!units.contains(unit)) {
        throw wrong(
            file,
            row,
            unit.isEmpty()
                ? "the unit is missing; put back what stood in the column 'unit'."
                : "'%s' is no unit of this draw; put back what stood in the column 'unit'."
                    .formatted(unit));
      }
      Integer before = lines.put(unit, row.line());
      if (before != null) {
        throw wrong(
            file, row, "%s stands on line %d too; remove one of them.".formatted(unit, before));
      }
      var given = new HashMap<String, Boolean>();
      for (String code : key.codes()) {
        Boolean answer = answer(file, row, code, row.cell(columns.get(code)));
        if (answer != null) {
          given.put(code, answer);
          filled = true;
        }
      }
      answers.put(unit, given);
    }
    units.removeAll(lines.keySet());
    if (!units.isEmpty()) {
      throw new UserException(
          "%s lacks the unit %s%s; put its row back, empty when it was not coded."
              .formatted(
                  file,
                  units.first(),
                  units.size() == 1 ? "" : " and %,d more".formatted(units.size() - 1)));
    }
    if (!filled) {
      throw new UserException(
          "%s has no code filled in; write 1 or 0 under the codes.".formatted(file));
    }
    return new FilledSheet(file.getFileName().toString(), answers);
  }

  private static Map<String, Integer> columns(Path file, SheetRow header, DrawKey key) {
    var known = new ArrayList<>(Sheets.COMMON);
    known.addAll(key.codes());
    var columns = new HashMap<String, Integer>();
    for (int i = 0; i < header.cells().size(); i++) {
      String name = header.cell(i);
      if (name.isEmpty()) {
        continue;
      }
      if (!known.contains(name)) {
        throw wrong(
            file, header, "unknown column '%s'%s".formatted(name, DidYouMean.hint(name, known)));
      }
      if (columns.put(name, i) != null) {
        throw wrong(file, header, "two columns are called '%s'; remove one.".formatted(name));
      }
    }
    var needed = new ArrayList<>(List.of(Sheets.UNIT));
    needed.addAll(key.codes());
    for (String name : needed) {
      if (!columns.containsKey(name)) {
        throw wrong(
            file,
            header,
            "the column '%s' is missing; put it back, empty when it was not coded."
                .formatted(name));
      }
    }
    return columns;
  }

  private static Boolean answer(Path file, SheetRow row, String code, String cell) {
    String plain = plain(cell);
    if (plain.isEmpty()) {
      return null;
    }
    if (YES.contains(plain) || NO.contains(plain)) {
      return YES.contains(plain);
    }
    throw wrong(
        file,
        row,
        "'%s' under %s is none of 1, 0, 是, 否, x and empty."
            .formatted(cell.length() > 20 ? cell.substring(0, 20) + "…" : cell, code));
  }

  /** Full-width digits and letters are what a Chinese keyboard gives. */
  private static String plain(String cell) {
    return Normalizer.normalize(cell, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }

  private static UserException wrong(Path file, SheetRow row, String sentence) {
    return new UserException("%s line %d: %s".formatted(file, row.line(), sentence));
  }
}
