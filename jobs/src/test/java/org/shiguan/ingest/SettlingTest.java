package org.shiguan.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiguan.SharedSpark;
import org.shiguan.run.CorpusViews;
import org.shiguan.run.SmallStudy;
import org.shiguan.run.StageRecord;
import org.shiguan.run.TableStore;
import org.shiguan.run.TableVersion;
import org.shiguan.table.Tables;

/**
 * Posts settled from random sightings against a plain reading of the rule, whether the sightings
 * stand in one file, in many, or in many segments: latest sighting wins for counts and a missing
 * count never overrides, earliest for text, a differing text is an edit; but a text that the
 * platform cut is the text it begins, and gives way to more of it.
 */
@ExtendWith(SharedSpark.class)
final class SettlingTest {
  private static final int RECORDS = 600;
  private static final String MARK = "...全文";

  /** Two texts, one of them in two versions that differ behind a cut, and beginnings of them. */
  private static final List<String> TEXTS =
      List.of(
          "这是原文的全部",
          "这是原文的全部",
          "这是原文的全部",
          "这是原文的另一半",
          "改过",
          "这是原文" + MARK,
          "这是原文" + MARK,
          "这是" + MARK,
          "改" + MARK);

  private static final Comparator<OkwsLine> BY_CAPTURE =
      Comparator.comparing(OkwsLine::caught, Comparator.nullsLast(Comparator.naturalOrder()));

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"1, 1", "6, 4"})
  void settled(int files, int inputs, SparkSession spark) throws IOException {
    List<OkwsLine> lines = lines();
    var study = new SmallStudy(folder);
    for (int file = 0; file < files; file++) {
      var content = new StringBuilder();
      for (OkwsLine line : lines.subList(file * RECORDS / files, (file + 1) * RECORDS / files)) {
        content.append(line.json()).append("\n\n");
      }
      // Names in the order of the lines, so that "by file and offset" is the same in every layout.
      study.file("in%d/f%d.json".formatted(file * inputs / files, file), content.toString());
    }
    for (int input = 0; input < inputs; input++) {
      study.input("path: in%d/*.json".formatted(input));
    }
    assertEquals(List.of(), study.run("ingest").broken());
    CorpusViews.register(spark, study.lake());

    var posts = new ArrayList<String>();
    var edits = new ArrayList<String>();
    var sightings = new ArrayList<String>();
    for (List<OkwsLine> ofPost : byPost(lines).values()) {
      posts.add(post(ofPost));
      String held = ofPost.get(0).text();
      boolean first = true;
      for (OkwsLine line : ofPost) {
        boolean edited = !isBeginning(line.text(), held) && !isBeginning(held, line.text());
        held = held(held, line.text());
        sightings.add(
            "%s %s %s %s %s"
                .formatted(
                    line.id(), line.caught(), first ? "first" : "repeat", edited, line.likes()));
        first = false;
        if (edited) {
          edits.add("%s %s %s".formatted(line.id(), line.caught(), line.text()));
        }
      }
    }
    assertRows(
        posts,
        spark,
        """
        SELECT concat_ws(' ', substr(post_id, 3), coalesce(author_id, '-'), text, own_text, text_cut,
                         ifnull(string(reposts), '-'), reposts_status, ifnull(string(likes), '-'), likes_status,
                         sightings, ifnull(string(unix_seconds(captured_at)), '-'))
        FROM posts
        """);
    assertRows(
        sightings,
        spark,
        """
        SELECT concat_ws(' ', substr(post_id, 3), ifnull(string(unix_seconds(captured_at)), 'null'),
                         disposition, edited, ifnull(string(likes), 'null'))
        FROM sightings
        """);
    assertRows(
        edits,
        spark,
        """
        SELECT concat_ws(' ', substr(post_id, 3), ifnull(string(unix_seconds(captured_at)), 'null'), text)
        FROM edits
        """);
    assertRows(
        lines.stream().map(OkwsLine::text).filter(SettlingTest::isCut).toList(),
        spark,
        "SELECT cut_text FROM sightings WHERE cut_text IS NOT NULL");
    assertTablesAreAsRecorded(spark, study);
  }

  private static boolean isCut(String text) {
    return text.endsWith(MARK);
  }

  private static String shown(String text) {
    return isCut(text) ? text.substring(0, text.length() - MARK.length()) : text;
  }

  private static boolean isBeginning(String text, String of) {
    return text.equals(of) || (isCut(text) && shown(of).startsWith(shown(text)));
  }

  private static String held(String held, String next) {
    return isCut(held) && !isCut(next) && isBeginning(held, next) ? next : held;
  }

  /** Rows and hashes of the record against those of the rows that readers get. */
  static void assertTablesAreAsRecorded(SparkSession spark, SmallStudy study) {
    var store = new TableStore(spark, study.lake());
    StageRecord record = study.record("ingest");
    for (TableVersion version : record.tables()) {
      var table = Tables.named(version.name());
      TableVersion read = store.sum(table, store.read(table, version), List.of());
      assertEquals(read.rows(), version.rows(), version.name());
      assertEquals(read.hash(), version.hash(), version.name());
    }
  }

  private static void assertRows(List<String> expected, SparkSession spark, String sql) {
    List<String> found =
        spark.sql(sql).collectAsList().stream().map(row -> row.getString(0)).sorted().toList();
    var missing = new ArrayList<String>(expected);
    found.forEach(missing::remove);
    var surplus = new ArrayList<String>(found);
    expected.forEach(surplus::remove);
    assertEquals(List.of(), missing, "instead there are " + surplus);
    assertEquals(List.of(), surplus);
  }

  private static Map<String, List<OkwsLine>> byPost(List<OkwsLine> lines) {
    Map<String, List<OkwsLine>> byPost =
        lines.stream()
            .collect(Collectors.groupingBy(OkwsLine::id, TreeMap::new, Collectors.toList()));
    byPost.values().forEach(ofPost -> ofPost.sort(BY_CAPTURE));
    return byPost;
  }

  /** The rule, read plainly; the sightings come in order of capture, those of unknown time last. */
  private static String post(List<OkwsLine> sightings) {
    OkwsLine earliest = sightings.get(0);
    String text = earliest.text();
    Object author = earliest.author();
    for (OkwsLine line : sightings) {
      text = held(text, line.text());
      if (author == null) {
        author = line.author();
      }
    }
    Object captured =
        sightings.stream()
            .map(OkwsLine::caught)
            .filter(Objects::nonNull)
            .max(Long::compare)
            .orElse(null);
    var latest = new LinkedHashMap<String, Object>();
    // Those of unknown time are heard first, so that any of known time overrides them.
    var inOrder = new ArrayList<OkwsLine>();
    sightings.stream().filter(line -> line.caught() == null).forEach(inOrder::add);
    sightings.stream().filter(line -> line.caught() != null).forEach(inOrder::add);
    for (OkwsLine line : inOrder) {
      if (line.reposts() != null) {
        latest.put("reposts", line.reposts());
      }
      if (line.likes() != null) {
        latest.put("likes", line.likes());
      }
    }
    return "%s %s %s %s %s %s %s %s %s %d %s"
        .formatted(
            earliest.id(),
            author == null ? "-" : author,
            text,
            shown(text),
            isCut(text),
            latest.getOrDefault("reposts", "-"),
            latest.containsKey("reposts") ? "OBSERVED" : "MISSING",
            latest.getOrDefault("likes", "-"),
            latest.containsKey("likes") ? "OBSERVED" : "MISSING",
            sightings.size(),
            captured == null ? "-" : captured);
  }

  private static List<OkwsLine> lines() {
    var random = new Random(6);
    var lines = new ArrayList<OkwsLine>();
    for (int i = 0; i < RECORDS; i++) {
      int post = random.nextInt(90);
      lines.add(
          new OkwsLine(
              Long.toString(3_460_000_000_000_000L + post * 7_000_000_001L),
              random.nextInt(4) == 0 ? null : Integer.toString(99_000 + post % 7),
              random.nextInt(5) == 0 ? null : 1_341_200_000L + random.nextInt(60),
              TEXTS.get(random.nextInt(TEXTS.size())),
              random.nextInt(3) == 0 ? null : random.nextInt(1000),
              random.nextInt(3) == 0 ? null : random.nextInt(1000)));
    }
    return lines;
  }
}
