package org.shiguan.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shiguan.coding.CodingScores.ScoreTable;
import org.shiguan.study.UserException;
import org.shiguan.study.Validation;
import org.shiguan.study.ValidationFile;

/** Filled sheets made for this test: scores by hand, and every way to break a sheet. */
class ScoringTest {
  @TempDir Path folder;

  /** Ten units in two groups; the rules gave PROD to the first three. */
  private void key() {
    var units = new ArrayList<DrawnUnit>();
    for (int i = 0; i < 10; i++) {
      units.add(
          new DrawnUnit(
              "u" + i,
              "w:" + i,
              new Stratum(i < 5 ? "STAYED" : "UNKNOWN", 2011 + i % 2),
              i < 5 ? 1 : 3,
              i < 3 ? Set.of("PROD") : Set.of()));
    }
    new DrawKey("0123456789abcdef01234567", 7, 2, List.of("PROD", "CS"), units).write(folder);
  }

  private void sheet(String name, String prod, String cs) throws IOException {
    var rows = new ArrayList<String>();
    for (int i = 0; i < 10; i++) {
      rows.add("u%d,样本,%s,%s".formatted(i, cell(prod, i), cell(cs, i)));
    }
    sheet(name, "unit,text,PROD,CS", rows);
  }

  private static String cell(String cells, int i) {
    return cells.charAt(i) == '.' ? "" : cells.substring(i, i + 1);
  }

  private void sheet(String name, String header, List<String> rows) throws IOException {
    Files.writeString(folder.resolve(name), header + "\n" + String.join("\n", rows) + "\n");
  }

  private String mistake() {
    String message = assertThrows(UserException.class, () -> Scoring.of(folder)).getMessage();
    assertEquals(1, message.lines().count(), message);
    return message.replace(folder.toString(), "D");
  }

  private static List<String> row(ScoreTable table, String first) {
    return table.rows().stream().filter(r -> r.get(0).equals(first)).findFirst().orElseThrow();
  }

  /** The two coders of codebook V01, α .0952; what both said, against the rules. */
  @Test
  void scoresByHand() throws IOException {
    key();
    sheet("sheet-1.csv", "0100000010", "..........");
    sheet("sheet-2.csv", "1110010000", "x.........");
    CodingScores scores = Scoring.of(folder);
    List<String> agreement = row(scores.tables().get(0), "PROD");
    assertEquals("10", agreement.get(1));
    assertEquals("0.095", agreement.get(2));
    assertEquals("0.600", agreement.get(5));
    assertEquals("0.300", agreement.get(6));
    // Of the six agreed units, 1 (weight 1) is yes, 3 and 4 (weight 1), 6, 7, 9 (weight 3) are no.
    assertEquals("0.083", agreement.get(7));
    assertEquals("drop", agreement.get(8));
    List<String> classifier = row(scores.tables().get(1), "PROD");
    assertEquals(List.of("PROD", "1", "5", "1.000"), classifier.subList(0, 4));
    assertEquals("1.000", classifier.get(7));
    assertEquals("not validated: alpha, positives", classifier.get(classifier.size() - 1));
    assertTrue(
        scores
            .notes()
            .contains(
                "sheet-2.csv says yes to CS and never no; an empty cell counts as not coded, so write 0 where it means no."),
        scores.notes().toString());
    assertTrue(Files.readString(folder.resolve("scores-by.csv")).contains("STAYED,PROD,1,0,0,2,"));
  }

  @Test
  void whatWasAdjudicatedIsTheLabel() throws IOException {
    key();
    sheet("sheet-1.csv", "0100000010", "0000000000");
    sheet("sheet-2.csv", "1110010000", "0000000000");
    // Differ: units 0, 2, 5, 8. Settled: 0 yes, 2 no, 5 yes, 8 left open.
    sheet("adjudicated.csv", "1.0..1....", "..........");
    List<String> by =
        Files.readAllLines(scored().resolve("scores-by.csv")).stream()
            .filter(l -> l.startsWith("all,PROD"))
            .toList();
    // Rules: 0, 1, 2. Labels: yes 0, 1, 5; no 2, 3, 4, 6, 7, 9.
    assertEquals(List.of("all,PROD,2,1,1,5,0.667,0.667,0.667"), by);
  }

  private Path scored() {
    var unused = Scoring.of(folder);
    return folder;
  }

  @Test
  void columnsAndRowsMayStandInAnyOrder() throws IOException {
    key();
    sheet("sheet-1.csv", "0100000010", "1000000000");
    sheet("sheet-2.csv", "1110010000", "1000000000");
    String straight = Files.readString(scored().resolve("scores.csv"));
    var rows = new ArrayList<String>();
    String prod = "1110010000";
    for (int i = 0; i < 10; i++) {
      rows.add("%s,%s,u%d,一句话".formatted(i == 0 ? "是" : "否", prod.charAt(i) == '1' ? "Ｘ" : "０", i));
    }
    Collections.reverse(rows);
    sheet("sheet-2.csv", "CS,PROD,unit,note", rows);
    assertEquals(straight, Files.readString(scored().resolve("scores.csv")));
  }

  @Test
  void whatIsWrittenIsReadForTheStudy() throws IOException {
    key();
    sheet("sheet-1.csv", "1110000000", "0000000000");
    sheet("sheet-2.csv", "1110000000", "0000000000");
    Path file = scored().resolve("validation.yaml");
    Validation validation = ValidationFile.read(file, "validation.yaml");
    Validation.Score prod = validation.of("PROD").orElseThrow();
    assertEquals(new Validation.Score("PROD", 1.0, 3, 0, 0, 7), prod);
    assertEquals(1.0, prod.truePositiveRate());
    assertEquals(0.0, prod.falsePositiveRate());
    assertEquals(List.of("positives < 100"), prod.failures());
    assertEquals(null, validation.of("CS").orElseThrow().alpha());
    assertFalse(validation.isValidated("PROD", validation.rules()));
  }

  @Test
  void theGatesOfTheCodebook() {
    // F1 = 160/(160+30+20) = .762, tpr .8, fpr .1.
    var good = new Validation.Score("PROD", .8, 80, 30, 20, 270);
    assertEquals(List.of(), good.failures());
    assertEquals(
        List.of("positives < 100"), new Validation.Score("PROD", .8, 80, 30, 19, 270).failures());
    assertEquals(
        List.of("alpha < 0.667"), new Validation.Score("PROD", .66, 80, 30, 20, 270).failures());
    assertEquals(
        List.of("F1 < 0.7"), new Validation.Score("PROD", .8, 80, 60, 20, 2_700).failures());
    assertEquals(
        List.of("tpr-fpr < 0.5"), new Validation.Score("PROD", .8, 80, 6, 20, 10).failures());
    var validation = new Validation(folder, "rules", List.of(good));
    assertTrue(validation.isValidated("PROD", "rules"));
    assertFalse(validation.isValidated("PROD", "other rules"));
    assertFalse(validation.isValidated("CS", "rules"));
  }

  @Test
  void brokenSheetsAreNamedWithLineAndRemedy() throws IOException {
    key();
    assertEquals(
        "D holds no sheet; agreement needs the sheets of two coders, sheet-1.xlsx and sheet-2.xlsx (or .csv).",
        mistake());
    sheet("sheet-1.csv", "0100000010", "1000000000");
    assertEquals(
        "D holds one sheet only; agreement needs the sheets of two coders, sheet-1.xlsx and sheet-2.xlsx (or .csv).",
        mistake());
    sheet("sheet-2.csv", "01000z0010", "1000000000");
    assertEquals(
        "D/sheet-2.csv line 7: 'z' under PROD is none of 1, 0, 是, 否, x and empty.", mistake());
    sheet("sheet-2.csv", "..........", "..........");
    assertEquals("D/sheet-2.csv has no code filled in; write 1 or 0 under the codes.", mistake());
    sheet("sheet-2.csv", "unit,PORD,CS", List.of("u0,1,1"));
    assertEquals("D/sheet-2.csv line 1: unknown column 'PORD'; did you mean 'PROD'?", mistake());
    sheet("sheet-2.csv", "unit,CS", List.of("u0,1"));
    assertEquals(
        "D/sheet-2.csv line 1: the column 'PROD' is missing; put it back, empty when it was not coded.",
        mistake());
    sheet("sheet-2.csv", "unit,CS,PROD,CS", List.of("u0,1,1,1"));
    assertEquals("D/sheet-2.csv line 1: two columns are called 'CS'; remove one.", mistake());
    sheet("sheet-2.csv", "unit,PROD,CS", List.of("u0,1,1", "u1,0,0", "u0,1,1"));
    assertEquals("D/sheet-2.csv line 4: u0 stands on line 2 too; remove one of them.", mistake());
    sheet("sheet-2.csv", "unit,PROD,CS", List.of("u0,1,1", "1.2E+17,0,0"));
    assertEquals(
        "D/sheet-2.csv line 3: '1.2E+17' is no unit of this draw; put back what stood in the column 'unit'.",
        mistake());
    sheet("sheet-2.csv", "unit,PROD,CS", List.of("u0,1,1", ",0,0"));
    assertEquals(
        "D/sheet-2.csv line 3: the unit is missing; put back what stood in the column 'unit'.",
        mistake());
    sheet("sheet-2.csv", "unit,PROD,CS", List.of("u0,1,1", "u1,0,0"));
    assertEquals(
        "D/sheet-2.csv lacks the unit u2 and 7 more; put its row back, empty when it was not coded.",
        mistake());
    Files.writeString(folder.resolve("sheet-2.csv"), "\n");
    assertEquals("D/sheet-2.csv is empty; put the coder's sheet there.", mistake());
    Files.writeString(folder.resolve("sheet-1.xlsx"), "");
    assertEquals(
        "D/sheet-1.csv and D/sheet-1.xlsx are both the sheet of one coder; remove one of them.",
        mistake());
  }

  @Test
  void aFolderWithoutItsKeyIsOneSentence() throws IOException {
    assertEquals(
        "D has no private/key.csv with private/draw.json; name the folder that 'coding draw' wrote.",
        mistake());
    key();
    Path file = folder.resolve("private/key.csv");
    Files.writeString(
        file, Files.readString(file).replace("u3,w:3,STAYED,2012", "u3,w:3,STAYED,soon"));
    assertEquals(
        "D/private/key.csv line 5 is not as 'coding draw' wrote it; put the file back.", mistake());
  }

  @Test
  void aBrokenValidationIsOneSentence() throws IOException {
    Path file = folder.resolve("validation.yaml");
    Files.writeString(file, "rules: a\ncodes:\n  - {code: PROD, true_positives: many}\n");
    assertEquals(
        "v.yaml line 3: 'true_positives: many' is no count; run 'coding score' again.",
        assertThrows(UserException.class, () -> ValidationFile.read(file, "v.yaml")).getMessage());
  }
}
