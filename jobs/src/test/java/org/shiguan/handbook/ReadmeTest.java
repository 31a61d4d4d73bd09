package org.shiguan.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shiguan.compare.Question;
import org.shiguan.compare.Questions;
import org.shiguan.measure.Metrics;
import org.shiguan.study.Study;
import org.shiguan.study.StudyFile;
import org.shiguan.study.UserException;

/** What the pages written by hand promise: commands, output, links, the study file. */
final class ReadmeTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final List<String> OF_OTHERS =
      List.of("DataFrameWriter", "InternalRow", "ServiceLoader");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");

  private static String read(String file) throws IOException {
    return Files.readString(ROOT.resolve(file));
  }

  /** The blocks of a page in one language, in order. */
  private static List<String> blocks(String page, String language) {
    Matcher block =
        Pattern.compile("^```" + language + "\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
            .matcher(page);
    return block.results().map(found -> found.group(1)).toList();
  }

  /** The lines of a script, without comments. */
  private static List<String> lines(String script) {
    return script.lines().map(String::strip).filter(line -> !line.startsWith("#")).toList();
  }

  @Test
  void theTwoCommandsAreThoseOfTheContinuousIntegration() throws IOException {
    List<String> commands = blocks(read("README.md"), "sh").get(0).lines().toList();
    assertEquals(List.of("scripts/shiguan run data-samples/study.yaml", "mvn verify"), commands);

    List<String> ci = lines(read(".ci/run"));
    assertTrue(ci.contains(commands.get(0)), "the first run");
    assertTrue(ci.contains("again=$(" + commands.get(0) + ")"), "the second run");
    assertTrue(ci.contains("scripts/check"), "the tests");
    List<String> maven =
        lines(read("scripts/check")).stream().filter(line -> line.contains("mvn")).toList();
    assertEquals(1, maven.size());
    // The script's own words are exec, options for a quiet log, what it was given, and no input.
    String plain =
        maven
            .get(0)
            .replace("exec ", "")
            .replaceAll(" -\\S+", "")
            .replace(" \"$@\"", "")
            .replace(" </dev/null", "");
    assertEquals(commands.get(1), plain);
  }

  /** The truth beside the sample was counted by another program, so the README is held to it. */
  @Test
  void thePrintedAccountIsThatOfTheGroundTruth() throws IOException {
    List<String> rows = read("data-samples/truth/records.tsv").lines().toList();
    List<String> names = List.of(rows.get(0).split("\t", -1));
    var sums = new long[names.size()];
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split("\t", -1);
      for (int i = 1; i < sums.length; i++) {
        sums[i] += Long.parseLong(cells[i]);
      }
    }
    Object[] inOrder =
        Stream.of(
                "records",
                "first",
                "repeat",
                "profile",
                "probe",
                "structure",
                "reject",
                "embedded",
                "repaired")
            .map(name -> sums[names.indexOf(name)])
            .toArray();
    String account =
        String.format(
            Locale.ROOT,
            "%,d records read = %,d posts + %,d repeats + %,d profiles + %,d probes + %,d structure"
                + " + %,d rejects; %,d embedded sightings beside them; %,d repaired",
            inOrder);
    assertTrue(blocks(read("README.md"), "text").get(0).lines().anyMatch(account::equals), account);
  }

  @Test
  void theStudyFileOfTheReadmeIsOne(@TempDir Path folder) throws IOException {
    List<String> blocks = blocks(read("README.md"), "yaml");
    assertEquals(1, blocks.size());
    Files.writeString(folder.resolve("study.yaml"), blocks.get(0));
    for (String file : List.of("executives.yaml", "events.yaml")) {
      Files.copy(ROOT.resolve("data-samples").resolve(file), folder.resolve(file));
    }
    Study study = StudyFile.read(folder.resolve("study.yaml"));
    assertEquals("my-study.key", study.key().getFileName().toString());
    assertEquals(2, study.inputs().size());
  }

  @Test
  void theExecutiveAndEventOfTheHowtoAreThose(@TempDir Path folder) throws IOException {
    List<String> blocks = blocks(read("notebooks-docs/howto/add-an-executive.md"), "yaml");
    Files.writeString(folder.resolve("executives.yaml"), "executives:\n" + blocks.get(0));
    Files.writeString(folder.resolve("events.yaml"), "events:\n" + blocks.get(1));
    // The accounts of an input are those of another roster.
    Files.writeString(
        folder.resolve("study.yaml"),
        blocks(read("README.md"), "yaml").get(0).replaceAll("(?m)^ +accounts:.*\\R", ""));
    Study study = StudyFile.read(folder.resolve("study.yaml"));
    assertEquals("sample-fifteen", study.roster().executives().get(0).id());
    assertEquals("recall-2011", study.events().get(0).id());
  }

  @Test
  void theHypothesesOfTheHowtoAreThose_andSoIsItsMistake(@TempDir Path folder) throws IOException {
    String howto = read("notebooks-docs/howto/test-a-hypothesis.md");
    Files.copy(ROOT.resolve("data-samples/executives.yaml"), folder.resolve("executives.yaml"));
    Files.copy(ROOT.resolve("data-samples/events.yaml"), folder.resolve("events.yaml"));
    Files.writeString(
        folder.resolve("study.yaml"),
        blocks(read("README.md"), "yaml").get(0) + "hypotheses: hypotheses.yaml\n");
    String file = blocks(howto, "yaml").get(0);
    Files.writeString(folder.resolve("hypotheses.yaml"), file);
    assertEquals("H1", questions(folder).get(0).id());
    Files.writeString(folder.resolve("hypotheses.yaml"), file.replace("night_share", "nightshare"));
    assertEquals(
        blocks(howto, "text").get(0).strip(),
        assertThrows(UserException.class, () -> questions(folder)).getMessage());
  }

  private static List<Question> questions(Path folder) {
    Study study = StudyFile.read(folder.resolve("study.yaml"));
    return Questions.of(
        study.hypotheses(), Metrics.names(), study.relative(study.hypothesesFile()));
  }

  /** Links between pages, and the files and folders they name. */
  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    var dead = new ArrayList<String>();
    int links = 0;
    for (Path page : pages()) {
      Matcher link = LINK.matcher(Files.readString(page));
      while (link.find()) {
        String target = link.group(1);
        links++;
        if (!target.startsWith("https:") && !Files.exists(page.resolveSibling(target))) {
          dead.add(ROOT.relativize(page) + " -> " + target);
        }
      }
    }
    assertEquals(List.of(), dead);
    assertTrue(links > 30, "links are no longer found: " + links);
  }

  /** So that a page is found which names a class by its former name. */
  @Test
  void everyClassAPageNamesIsThere() throws IOException {
    var sources = new ArrayList<String>();
    for (String root : List.of("jobs/src", "reports/src")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(root))) {
        files.forEach(file -> sources.add(file.getFileName().toString()));
      }
    }
    var unknown = new ArrayList<String>();
    Pattern name = Pattern.compile("`([A-Z][a-z]+[A-Z][A-Za-z]+)(?:\\.[A-Za-z]+)*(?:\\([^`]*)?`");
    for (Path page : pages()) {
      if (page.toString().contains("handbook") || page.endsWith("CHANGELOG.md")) {
        continue;
      }
      name.matcher(Files.readString(page))
          .results()
          .map(found -> found.group(1))
          .filter(found -> !sources.contains(found + ".java") && !OF_OTHERS.contains(found))
          .forEach(found -> unknown.add(ROOT.relativize(page) + ": " + found));
    }
    assertEquals(List.of(), unknown);
  }

  @Test
  void aHowtoIsOneScreen() throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve("notebooks-docs/howto"))) {
      for (Path file : files.toList()) {
        assertTrue(Files.readAllLines(file).size() <= 70, file + " is longer than a screen");
      }
    }
    try (Stream<Path> files = Files.list(ROOT.resolve("notebooks-docs/decisions"))) {
      for (Path file : files.filter(f -> !f.endsWith("README.md")).toList()) {
        String text = Files.readString(file);
        assertTrue(text.lines().count() <= 40, file + " is longer than forty lines");
        for (String part : List.of("Status", "Context", "Decision", "Consequences")) {
          assertTrue(text.contains("**" + part + ".**"), file + " lacks " + part);
        }
      }
    }
  }

  private static List<Path> pages() throws IOException {
    var pages = new ArrayList<Path>();
    for (String file : List.of("README.md", "CHANGELOG.md", "CONTRIBUTING.md")) {
      pages.add(ROOT.resolve(file));
    }
    try (Stream<Path> files = Files.walk(ROOT.resolve("notebooks-docs"))) {
      files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
    }
    assertFalse(pages.isEmpty());
    return pages;
  }
}
