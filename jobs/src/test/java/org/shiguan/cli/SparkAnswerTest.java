package org.shiguan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shiguan.SharedSpark;
import org.shiguan.study.UserException;

@ExtendWith(SharedSpark.class)
class SparkAnswerTest {
  @Test
  void everyTypeBecomesTextAndTwoColumnsMayShareAName(SparkSession session) {
    String query =
        "SELECT 1 AS a, '史' AS a, null AS n, array('x', 'y') AS list,"
            + " timestamp '2012-06-30 04:00:00' AS t";
    try (var answer = new SparkAnswer(session, query, () -> {})) {
      assertEquals(List.of("a", "a", "n", "list", "t"), answer.columns());
      assertEquals(List.of(true, false, false, false, false), answer.numeric());
      List<String> row = Arrays.asList("1", "史", null, "[x, y]", "2012-06-30 04:00:00");
      assertEquals(List.of(row), answer.first(5));
      var rows = new ArrayList<List<String>>();
      answer.rows().forEachRemaining(rows::add);
      assertEquals(List.of(row), rows);
    }
  }

  @Test
  void aQueryThatCannotRunIsTheUsersMistake(SparkSession session) {
    for (String query : List.of("SELEC 1", "SELECT x", "SELECT 1 FROM nowhere")) {
      String message =
          assertThrows(UserException.class, () -> new SparkAnswer(session, query, () -> {}))
              .getMessage();
      assertTrue(message.matches("The query cannot be run: \\[[A-Z_.]+].+"), message);
    }
    try (var answer = new SparkAnswer(session, "SELECT 1 / (id - id) FROM range(3)", () -> {})) {
      String message = assertThrows(UserException.class, () -> answer.first(1)).getMessage();
      assertTrue(message.startsWith("The query failed: [DIVIDE_BY_ZERO]"), message);
    }
  }
}
