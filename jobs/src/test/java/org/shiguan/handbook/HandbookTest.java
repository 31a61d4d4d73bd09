package org.shiguan.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shiguan.ingest.DumpFormats;
import org.shiguan.measure.FoldMetric;
import org.shiguan.measure.Metric;
import org.shiguan.measure.MetricCard;
import org.shiguan.measure.Range;
import org.shiguan.measure.Unit;
import org.shiguan.study.HypothesesFile;
import org.shiguan.study.Hypothesis;

/** The handbook in the repository is what the code says. */
final class HandbookTest {
  private static final Path FOLDER = Path.of("..", "notebooks-docs", "handbook");
  private static final Map<String, String> PAGES = Handbook.pages();

  /** Written by scripts/calibrate, which takes minutes. */
  private static final String CALIBRATION = "calibration.md";

  static Set<String> names() {
    return PAGES.keySet();
  }

  @ParameterizedTest
  @MethodSource("names")
  void noPageIsStale(String name) throws IOException {
    Path file = FOLDER.resolve(name);
    assertTrue(Files.exists(file), name + " is not there: run scripts/handbook");
    assertEquals(PAGES.get(name), Files.readString(file), name + " is stale: run scripts/handbook");
  }

  @Test
  void everyFileOfTheFolderIsMade() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      var there = new TreeSet<String>();
      files.forEach(file -> there.add(file.getFileName().toString()));
      // Thousands of studies take minutes: scripts/calibrate writes this page, on demand.
      assertTrue(there.remove(CALIBRATION), CALIBRATION);
      assertEquals(new TreeSet<>(names()), there, "pages no longer made are to be deleted");
    }
  }

  /**
   * The page is what the issue asks of it: with nothing planted every primary test rejects in 5 %
   * of the studies at most, within Monte Carlo error, and planted truths lie in 930 intervals of
   * 1,000.
   */
  @Test
  void theCalibrationThatIsPublishedHolds() throws IOException {
    var row =
        Pattern.compile(
            "\\| (C\\d\\d) \\| [-\\d.]+ \\| \\d+ \\| ([\\d.]+) \\[([\\d.]+), .*?\\| (?:([\\d.]+) \\[.*|–) \\|.*\\|");
    var seen = new TreeSet<String>();
    boolean planted = false;
    for (String line : Files.readAllLines(FOLDER.resolve(CALIBRATION))) {
      planted |= line.startsWith("## Effects planted");
      Matcher cells = row.matcher(line);
      if (cells.matches()) {
        seen.add((planted ? "planted " : "nothing ") + cells.group(1));
        assertTrue(planted || Double.parseDouble(cells.group(3)) <= .05, line);
        assertTrue(cells.group(4) == null || Double.parseDouble(cells.group(4)) >= .93, line);
      }
    }
    for (String id : List.of("C01", "C05", "C07", "C14", "C15", "C16", "C18", "C21")) {
      assertTrue(seen.containsAll(List.of("planted " + id, "nothing " + id)), id);
    }
  }

  /**
   * The matrix of verdicts: nine of ten are right where a claim holds or is reversed; where it is
   * void one in twenty is called anything at most, within Monte Carlo error. Every claim of the
   * list is there, or says why it is not tested.
   */
  @Test
  void theVerdictsThatArePublishedAreRight() throws IOException {
    var row =
        Pattern.compile(
            "\\| (C\\d\\d) \\| (holds|is reversed|is void) \\|.*\\| ([\\d.]+) \\[([\\d.]+), ([\\d.]+)\\] \\|");
    var seen = new TreeSet<String>();
    List<String> lines = Files.readAllLines(FOLDER.resolve(CALIBRATION));
    for (String line : lines) {
      Matcher cells = row.matcher(line);
      if (cells.matches()) {
        boolean nothing = cells.group(2).equals("is void");
        seen.add(cells.group(1) + " " + cells.group(2));
        assertTrue(nothing || Double.parseDouble(cells.group(3)) >= .9, line);
        assertTrue(!nothing || Double.parseDouble(cells.group(5)) >= .95, line);
      }
    }
    for (Hypothesis hypothesis : HypothesesFile.delivered()) {
      String id = hypothesis.id();
      if (hypothesis.tested()) {
        assertTrue(seen.containsAll(List.of(id + " holds", id + " is void")), id);
        assertEquals(
            hypothesis.direction() != Hypothesis.Direction.EITHER,
            seen.contains(id + " is reversed"),
            id);
      } else {
        assertTrue(lines.contains("- " + id + ": " + hypothesis.notTested().en()), id);
      }
    }
  }

  @Test
  void pagesDoNotDependOnTheReadersLanguage() {
    Locale before = Locale.getDefault();
    try {
      for (String language : List.of("tr-TR", "ar-EG-u-nu-arab", "zh-CN")) {
        Locale.setDefault(Locale.forLanguageTag(language));
        assertEquals(PAGES, Handbook.pages(), language);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyRowHasTheCellsOfItsTable(String name) {
    int cells = 0;
    for (String line : PAGES.get(name).lines().toList()) {
      if (!line.startsWith("|")) {
        cells = 0;
        continue;
      }
      int here = line.split("(?<!\\\\)\\|", -1).length;
      cells = cells == 0 ? here : cells;
      assertEquals(cells, here, line);
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyLinkWithinAPageHasItsHeading(String name) {
    String page = PAGES.get(name);
    var links = java.util.regex.Pattern.compile("\\]\\(#([^)]+)\\)").matcher(page);
    while (links.find()) {
      String anchor = links.group(1);
      assertTrue(
          page.lines()
              .filter(line -> line.startsWith("## "))
              .map(line -> line.substring(3).toLowerCase(Locale.ROOT).replace(' ', '-'))
              .anyMatch(anchor::equals),
          anchor);
    }
  }

  @Test
  void everyFormatIsInTheTableOfKnownDumps() {
    var read = new TreeSet<String>();
    for (KnownDump dump : KnownDump.all()) {
      read.add(dump.unread() != null ? "" : dump.format() == null ? "mapped-text" : dump.format());
    }
    read.remove("");
    var registered = new TreeSet<String>();
    DumpFormats.ALL.forEach(format -> registered.add(format.id()));
    assertEquals(registered, read);
  }

  @Test
  void everySectionAboutFormatsIsInTheTable() {
    var sections = new TreeSet<Integer>();
    KnownDump.all().forEach(dump -> sections.add(dump.section()));
    // Of formats.md; 0 is about ids and 3 about tombstones.
    assertEquals(new TreeSet<>(List.of(1, 2, 4, 5, 6, 7, 8, 9, 10)), sections);
  }

  @Test
  void everyExampleExistsAndEveryMappingIsShown() throws IOException {
    Path root = Path.of("..");
    var mappings = new TreeSet<String>();
    for (KnownDump dump : KnownDump.all()) {
      if (dump.unread() != null) {
        assertTrue(dump.unread().matches("[A-Z].*\\."), dump.dump() + ": a sentence");
        continue;
      }
      assertTrue(Files.exists(root.resolve(dump.fixture())), dump.fixture());
      if (dump.mappingFile() != null) {
        assertTrue(Files.exists(root.resolve(dump.mappingFile())), dump.mappingFile());
        assertTrue(dump.needs().contains("`mapping`"), dump.dump());
        mappings.add(dump.mapping() + ".yaml");
      }
    }
    // tabs.yaml is a test of the layout and stands for no corpus.
    mappings.add("tabs.yaml");
    try (Stream<Path> files = Files.list(root.resolve("data-samples/formats/mapped-text"))) {
      var there = new TreeSet<String>();
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .forEach(there::add);
      assertEquals(there, mappings);
    }
  }

  @Test
  void signsOfMarkdownInACardAreWords() {
    MetricCard card =
        MetricCard.card("toy", "M01")
            .title("玩具|一", "Toy | <b>")
            .measuredIn(Unit.COUNT, Range.NOT_NEGATIVE)
            .definition("a*b*c。", "a*b*c.")
            .whenUndefined("从不。", "Never.")
            .caveat("无。", "None.")
            .reference("none — ad hoc")
            .gate(20, 5)
            .build();
    Metric toy = new FoldMetric(card, List.of(), (window, tally) -> List.of());
    String page = MetricsPage.of(List.of(toy), List.of());
    assertTrue(page.contains("Toy \\| &lt;b>"), page);
    assertTrue(page.contains("a\\*b\\*c."), page);
    assertFalse(page.contains("<b>"), page);
    assertTrue(
        page.contains("20 observations; from 5 on it is published as `LOW_N`; below, `TOO_FEW`"),
        page);
  }
}
