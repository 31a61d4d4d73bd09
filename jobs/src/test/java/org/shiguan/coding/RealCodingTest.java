package org.shiguan.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shiguan.SharedSpark;
import org.shiguan.read.code.ManualCode;
import org.shiguan.run.SmallStudy;

/**
 * A draw from the real timeline beside the project, where it is there, and two sheets filled for
 * this test by dice: they show that the way from posts to scores works, and nothing about the
 * rules.
 */
@ExtendWith(SharedSpark.class)
final class RealCodingTest {
  private static final Path DATA = Path.of("..", "..", "shared", "data");
  private static final int UNITS = 300;

  @TempDir private Path folder;

  private static List<Boolean> answers(
      DrawnUnit unit, List<String> codes, SplittableRandom random) {
    var answers = new ArrayList<Boolean>();
    for (String code : codes) {
      // What the rules say, but the other thing one time in ten.
      answers.add(unit.codes().contains(code) ^ (random.nextInt(10) == 0));
    }
    return answers;
  }

  @Test
  void realPostsAreDrawnAndScored() throws IOException {
    assumeTrue(Files.isDirectory(DATA), "no ../shared/data beside the project");
    new SmallStudy(folder)
        .period("{from: 2010-01-01, to: 2015-01-01}")
        .roster(
            """
            executives:
              - id: stand-in
                names: {zh: 替身, en: Stand-in}
                company: {zh: 没有公司, en: No Company}
                accounts: [{uid: "1743771585"}]
            """)
        .input("path: %s/timeline-2817/*.json".formatted(DATA.toRealPath()))
        .run("track");
    Path sheets = folder.resolve("sheets");
    var unused =
        Draw.of(
            folder.resolve("out"),
            new DrawOptions(ManualCode.Of.EXECUTIVES, UNITS, 1, 2, sheets, null),
            Map.of());
    DrawKey key = DrawKey.read(sheets);
    // Five years, each with more than 60 posts: 60 of each.
    var years = new TreeMap<Integer, Integer>();
    key.units().forEach(unit -> years.merge(unit.stratum().year(), 1, Integer::sum));
    assertEquals(Map.of(2010, 60, 2011, 60, 2012, 60, 2013, 60, 2014, 60), years);

    var random = new SplittableRandom(42);
    List<Map<String, List<Boolean>>> coders = List.of(new HashMap<>(), new HashMap<>());
    for (int coder = 0; coder < 2; coder++) {
      var rows = new ArrayList<List<String>>();
      var header = new ArrayList<>(List.of("unit"));
      header.addAll(key.codes());
      rows.add(header);
      for (DrawnUnit unit : key.units()) {
        List<Boolean> answers = answers(unit, key.codes(), random);
        coders.get(coder).put(unit.id(), answers);
        var row = new ArrayList<>(List.of(unit.id()));
        answers.forEach(yes -> row.add(yes ? "1" : "0"));
        rows.add(row);
      }
      Files.delete(sheets.resolve("sheet-%d.xlsx".formatted(coder + 1)));
      Files.writeString(sheets.resolve("sheet-%d.csv".formatted(coder + 1)), Csv.write(rows));
    }
    CodingScores scores = Scoring.of(sheets);
    for (int c = 0; c < key.codes().size(); c++) {
      String code = key.codes().get(c);
      long differing = 0;
      long yes = 0;
      long[] cells = new long[4];
      for (DrawnUnit unit : key.units()) {
        boolean one = coders.get(0).get(unit.id()).get(c);
        boolean two = coders.get(1).get(unit.id()).get(c);
        differing += one == two ? 0 : 1;
        yes += (one ? 1 : 0) + (two ? 1 : 0);
        if (one == two) {
          cells[(unit.codes().contains(code) ? 2 : 0) + (one ? 1 : 0)]++;
        }
      }
      // Two coders, two values: α = 1 − (2N − 1)·D / (n₀·n₁).
      double alpha = 1 - (2. * UNITS - 1) * differing / (yes * (2. * UNITS - yes));
      List<String> agreement = scores.tables().get(0).rows().get(c);
      assertEquals(
          List.of(code, "300", String.format(Locale.ROOT, "%.3f", alpha)), agreement.subList(0, 3));
      assertTrue(
          Double.parseDouble(agreement.get(3)) < alpha
              && alpha < Double.parseDouble(agreement.get(4)),
          agreement.toString());
      List<String> rules = scores.tables().get(1).rows().get(c);
      assertEquals(
          List.of(code, Long.toString(cells[3] + cells[1]), Long.toString(cells[2] + cells[0])),
          rules.subList(0, 3));
      assertTrue(rules.get(rules.size() - 1).startsWith("not validated: "), rules.toString());
    }
  }
}
