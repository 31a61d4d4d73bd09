package org.shiguan.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells that a spreadsheet may be given. */
final class PeopleCsvTest {
  @TempDir private Path folder;

  private String written(Object... cells) throws IOException {
    Path file = folder.resolve("a.csv");
    try (var csv = new PeopleCsv(file)) {
      csv.row(Arrays.asList(cells));
    }
    return Files.readString(file);
  }

  @Test
  void noCellIsAFormula() throws IOException {
    assertEquals(
        "\ufeff'=1+1,'+1,'-1,'@SUM(A1),'␉=1,'␍=1,'＝1,a=1,-1\r\n",
        written("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "a=1", -1));
  }

  @Test
  void everyRowIsOneLineAndNothingIsHidden() throws IOException {
    assertEquals(
        "\ufeffa␊b␍␊c␀d␛,\"x\"\"y,z\",<U+202E>txt<U+2028><U+200B>,,\r\n",
        written("a\nb\r\nc\u0000d\u001b", "x\"y,z", "\u202etxt\u2028\u200b", null, ""));
  }

  @Test
  void aCellEndsBeforeTheSpreadsheetsBound() throws IOException {
    String cell = written("😀".repeat(20_000));
    assertEquals("\ufeff" + "😀".repeat(16_000) + "…\r\n", cell);
  }
}
