package org.shiguan.coding;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.shiguan.run.Json;
import org.shiguan.study.UserException;

/**
 * What coders must not see: which post a unit is, where it was drawn, and what the rules say of it.
 * Lies in the folder {@code private} beside the sheets.
 *
 * @param rules hash of the rules that coded the units
 * @param seed of the draw
 * @param coders number of sheets
 * @param codes what the sheets ask, in order
 * @param units in the order of their ids
 */
record DrawKey(String rules, long seed, int coders, List<String> codes, List<DrawnUnit> units) {
  private static final String FOLDER = "private";
  private static final List<String> HEADER =
      List.of("unit", "post_id", "group", "year", "weight", "codes");

  DrawKey {
    codes = List.copyOf(codes);
    units = List.copyOf(units);
  }

  /** Writes it into a folder of sheets, readable for its owner only. */
  void write(Path folder) {
    Path closed = folder.resolve(FOLDER);
    var rows = new ArrayList<List<String>>();
    rows.add(HEADER);
    for (DrawnUnit unit : units) {
      rows.add(
          List.of(
              unit.id(),
              unit.post(),
              unit.stratum().group(),
              Integer.toString(unit.stratum().year()),
              Double.toString(unit.weight()),
              String.join(" ", codes.stream().filter(unit.codes()::contains).toList())));
    }
    ObjectNode draw = Json.object();
    draw.put("rules", rules).put("seed", seed).put("coders", coders);
    codes.forEach(draw.putArray("codes")::add);
    try {
      Files.createDirectories(closed);
      if (Files.getFileAttributeView(closed, PosixFileAttributeView.class) != null) {
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
      }
      Files.writeString(closed.resolve("key.csv"), Csv.write(rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Json.write(closed.resolve("draw.json"), draw);
  }

  /**
   * The key of a folder of sheets.
   *
   * @throws UserException when it is not there or was changed
   */
  static DrawKey read(Path folder) {
    Path file = folder.resolve(FOLDER).resolve("key.csv");
    Path draw = folder.resolve(FOLDER).resolve("draw.json");
    if (!Files.isRegularFile(file) || !Files.isRegularFile(draw)) {
      throw new UserException(
          "%s has no private/key.csv with private/draw.json; name the folder that 'coding draw' wrote."
              .formatted(folder));
    }
    List<SheetRow> rows;
    ObjectNode known;
    try {
      rows = Csv.read(Files.readString(file, StandardCharsets.UTF_8));
      known = Json.readObject(draw);
    } catch (IOException | UncheckedIOException | ClassCastException e) {
      throw new UserException(
          "%s and draw.json beside it cannot be read; put back what 'coding draw' wrote."
              .formatted(file),
          e);
    }
    if (rows.isEmpty() || !rows.get(0).cells().equals(HEADER)) {
      throw changed(file, 1, null);
    }
    var units = new ArrayList<DrawnUnit>();
    for (SheetRow row : rows.subList(1, rows.size())) {
      try {
        units.add(unit(row));
      } catch (IllegalArgumentException e) {
        throw changed(file, row.line(), e);
      }
    }
    var codes = new ArrayList<String>();
    known.path("codes").forEach(code -> codes.add(code.asText()));
    return new DrawKey(
        known.path("rules").asText(),
        known.path("seed").asLong(),
        known.path("coders").asInt(),
        codes,
        units);
  }

  private static DrawnUnit unit(SheetRow row) {
    if (row.cells().size() != HEADER.size()) {
      throw new IllegalArgumentException("cells");
    }
    String codes = row.cell(5);
    return new DrawnUnit(
        row.cell(0),
        row.cell(1),
        new Stratum(row.cell(2), Integer.parseInt(row.cell(3))),
        Double.parseDouble(row.cell(4)),
        codes.isEmpty() ? Set.of() : Set.of(codes.split(" ", -1)));
  }

  private static UserException changed(Path file, int line, Exception e) {
    return new UserException(
        "%s line %d is not as 'coding draw' wrote it; put the file back.".formatted(file, line), e);
  }
}
