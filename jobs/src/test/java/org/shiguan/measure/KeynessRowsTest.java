package org.shiguan.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shiguan.SharedSpark;
import org.shiguan.run.Kept;
import org.shiguan.table.KeyWords;

/** Words of made-up posts; δ and z by the formula of the codebook in Python. */
@ExtendWith(SharedSpark.class)
final class KeynessRowsTest {
  private static final double CLOSE = 1e-9;

  /** One post of each executive on 2012-06-10, covered. */
  private static Map<String, Row> rows(
      SparkSession session, List<String> executives, String ledger) {
    var posts = new ArrayList<String>();
    var coverage = new ArrayList<String>();
    for (String executive : executives) {
      posts.add(executive + " 2012-06-10T10:00:00 second ORIGINAL");
      coverage.add(executive + " 2012-06-01T00:00:00 2012-07-01T00:00:00 DECLARED");
    }
    // Bare reposts and posts outside the period say nothing.
    posts.add(executives.get(0) + " 2012-06-11T10:00:00 second REPOST bare");
    posts.add(executives.get(0) + " 2012-07-11T10:00:00 second ORIGINAL");
    Material material =
        SampleLedger.of(
            SampleRows.posts(session, String.join("\n", posts)),
            SampleRows.coverage(session, String.join("\n", coverage)),
            ledger
                + "says %d 转发*900\nsays %d 以后*900\n"
                    .formatted(executives.size(), executives.size() + 1));
    return KeynessRows.of(
            material, SampleRows.day("2012-06-01"), SampleRows.day("2012-07-01"), new Kept())
        .collectAsList()
        .stream()
        .collect(
            Collectors.toMap(
                row -> "%s %s %s".formatted(row.get(0), row.get(1), row.get(2)), row -> row));
  }

  private static double z(Row row) {
    return row.getAs(KeyWords.Z.name());
  }

  private static double delta(Row row) {
    return row.getAs(KeyWords.DELTA.name());
  }

  @Test
  void oneExecutiveAgainstTheOthers(SparkSession session) {
    Map<String, Row> rows =
        rows(
            session,
            List.of("one", "two", "three"),
            """
            says 0 用户*12 我们*188 @某人*50/M 样本一号*9/N 。*30/P 2012*7/D [哈哈]*8/E
            says 1 用户*4 其他*296
            says 2 用户*1 其他*99 难得*4
            """);
    // 难得 is too rare to be listed and counts among the words of its side: n2 = 404.
    Row word = rows.get("EXECUTIVE one 用户");
    assertEquals(
        List.of(12L, 200L, 1L, 1L, 5L, 404L, 2L, 2L),
        List.of(3, 4, 5, 6, 7, 8, 9, 10).stream().map(word::get).toList());
    assertEquals(1.5163255306658656, delta(word), CLOSE);
    assertEquals(2.977418506555373, z(word), CLOSE);
    assertTrue(z(rows.get("EXECUTIVE one 我们")) > z(word));
    assertTrue(z(rows.get("EXECUTIVE one 其他")) < 0);
    Row others = rows.get("EXECUTIVE two 我们");
    assertEquals(List.of(0L, 0L, 1L), List.of(others.get(3), others.get(5), others.get(9)));
    for (String none : List.of("@某人", "样本一号", "。", "2012", "[哈哈]", "难得", "转发", "以后")) {
      assertFalse(rows.containsKey("EXECUTIVE one " + none), none);
    }
    // 104 words are no vocabulary.
    Row few = rows.get("EXECUTIVE three ");
    assertEquals("FEW_WORDS", few.getAs(KeyWords.REASON.name()));
    assertEquals(104L, few.<Long>getAs(KeyWords.TOKENS.name()));
    assertTrue(few.isNullAt(KeyWords.TABLE.indexOf(KeyWords.Z)));
  }

  @Test
  void groupsOfFive(SparkSession session) {
    var executives = new ArrayList<String>();
    var ledger = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      executives.add("e" + i);
      ledger.append(
          "spell e%d 2012-05-01 2012-09-01 %s - - false\n".formatted(i, i < 5 ? "S1" : "S3"));
      ledger.append("says %d 用户*%d %s\n".formatted(i, i < 5 ? 4 : 1, i < 5 ? "其他*46" : "别的*49"));
    }
    Map<String, Row> rows = rows(session, executives, ledger.toString());
    Row word = rows.get("GROUPS  用户");
    assertEquals(
        List.of(20L, 250L, 5L, 5L, 5L, 250L, 5L, 5L),
        List.of(3, 4, 5, 6, 7, 8, 9, 10).stream().map(word::get).toList());
    assertEquals(1.281207480707991, delta(word), CLOSE);
    assertEquals(2.8156106205654403, z(word), CLOSE);
    assertEquals(5.107030366873819, delta(rows.get("GROUPS  其他")), CLOSE);
    assertTrue(delta(rows.get("GROUPS  别的")) < 0);
    assertFalse(rows.containsKey("GROUPS  "));
  }

  @Test
  void aSideOfFourIsWithheld(SparkSession session) {
    var executives = new ArrayList<String>();
    var ledger = new StringBuilder();
    for (int i = 0; i < 9; i++) {
      executives.add("e" + i);
      ledger.append(
          "spell e%d 2012-05-01 2012-09-01 %s - - false\n".formatted(i, i < 5 ? "S1" : "S3"));
      ledger.append("says %d 用户*%d 其他*46\n".formatted(i, i < 5 ? 4 : 1));
    }
    Map<String, Row> rows = rows(session, executives, ledger.toString());
    Row why = rows.get("GROUPS  ");
    assertEquals("FEW_ACCOUNTS", why.getAs(KeyWords.REASON.name()));
    assertEquals(
        List.of(250L, 5L, 188L, 4L), List.of(why.get(4), why.get(6), why.get(8), why.get(10)));
    assertEquals(1, rows.keySet().stream().filter(key -> key.startsWith("GROUPS")).count());
  }

  @Test
  void withoutWords(SparkSession session) {
    Map<String, Row> rows = rows(session, List.of("one"), "");
    assertEquals(List.of("GROUPS  "), List.copyOf(rows.keySet()));
    assertEquals("FEW_ACCOUNTS", rows.get("GROUPS  ").getAs(KeyWords.REASON.name()));
  }
}
