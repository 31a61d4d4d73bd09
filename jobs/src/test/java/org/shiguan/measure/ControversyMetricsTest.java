package org.shiguan.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shiguan.SharedSpark;
import org.shiguan.measure.metric.Controversy;
import org.shiguan.measure.metric.PostTypeEffect;

/**
 * M15 and M16 through Spark, by hand. Sample One has ten posts with the standings of the codebook's
 * worked value and three quarrels, Sample Two four posts with an index, Sample Three posts without.
 */
@ExtendWith(SharedSpark.class)
final class ControversyMetricsTest {
  private static Map<String, Row> values;

  @BeforeAll
  static void measure(SparkSession session) {
    var lines = new StringBuilder();
    int number = 0;
    for (int i = 0; i < 10; i++) {
      // At night, where no quarrel finds a control.
      lines.append(
          "reaction sample-one %d 2012-06-%02dT02:00:00 ORIGINAL - 0 0 - - 900000 600000 750000 - -%n"
              .formatted(number++, 4 + i));
    }
    // Mondays to Wednesdays at noon: support .2 against (.5, .4, .6), .3 against (.4, .2), .5
    // against .65; the last has too few comments.
    String noon = "reaction sample-one %d 2012-06-%sT12:00:00 ORIGINAL %s %d %d 9 0.5 - - - - -%n";
    Object[][] posts = {
      {"04", "QUARREL", 20, 80},
      {"07", "-", 50, 50},
      {"08", "-", 40, 60},
      {"11", "-", 60, 40},
      {"18", "QUARREL", 3, 7},
      {"21", "-", 40, 60},
      {"22", "-", 20, 80},
      {"26", "QUARREL", 1, 3},
    };
    for (Object[] p : posts) {
      lines.append(noon.formatted(number++, p[0], p[1], p[2], p[3]));
    }
    for (int i = 0; i < 4; i++) {
      lines.append(
          "reaction sample-two %d 2012-06-%02dT10:00:00 ORIGINAL - 9 1 5 0.1 950000 950000 950000 - 950000%n"
              .formatted(number++, 4 + i));
    }
    lines.append(
        "reaction sample-three %d 2012-06-05T10:00:00 ORIGINAL - 0 0 5 0.1 950000 - - - -%n"
            .formatted(number));
    Material material =
        SampleLedger.of(
            SampleRows.posts(session, ""),
            SampleRows.coverage(
                session, "sample-one 2012-06-01T00:00:00 2012-07-01T00:00:00 DECLARED\n"),
            lines.toString());
    values =
        Measures.compute(
                material,
                List.of("sample-one", "sample-two", "sample-three", "sample-four"),
                SampleRows.day("2012-06-01"),
                SampleRows.day("2012-07-01"),
                Stream.concat(Controversy.METRICS.stream(), PostTypeEffect.METRICS.stream())
                    .toList())
            .values()
            .collectAsList()
            .stream()
            .filter(row -> row.<String>getAs("grain").equals("period"))
            .collect(
                Collectors.toMap(
                    row ->
                        row.getAs("executive")
                            + " "
                            + row.getAs("metric")
                            + " "
                            + row.getAs("slice"),
                    row -> row));
  }

  private static Double value(String key) {
    return values.get(key).getAs("value");
  }

  private static String reason(String key) {
    return values.get(key).getAs("reason");
  }

  @Test
  void anIndexIsTheMeanOfItsPosts() {
    assertEquals(0.75, value("sample-one controversy "), 1e-12);
    assertEquals(0.75, values.get("sample-one controversy ").<Double>getAs("low"), 1e-12);
    assertEquals(10L, values.get("sample-one controversy ").<Long>getAs("n"));
    assertEquals("NOT_VALIDATED", reason("sample-one controversy "));
    assertEquals(0.3, value("sample-one controversy_component log_ratio"), 1e-12);
    assertEquals(0.2, value("sample-one controversy_component tone_variance"), 1e-12);
    assertEquals(0.25, value("sample-one controversy_component balance"), 1e-12);
    assertEquals(0, value("sample-one controversy_component hostile"), 0);
    assertEquals(0, value("sample-one controversial_share "), 0);
  }

  @Test
  void fewPostsAndFewComponentsGiveNone() {
    assertNull(value("sample-two controversy "));
    assertEquals("TOO_FEW", reason("sample-two controversy "));
    assertEquals("TOO_FEW", reason("sample-two controversial_share "));
    assertEquals("MISSING_FIELD", reason("sample-three controversy "));
    assertEquals(1L, values.get("sample-three controversy ").<Long>getAs("n"));
  }

  @Test
  void aQuarrelIsSetAgainstPostsThatResembleIt() {
    String support = "sample-one effect_on_support QUARREL";
    // Two quarrels with a control are withheld; the third has four clear comments.
    assertNull(value(support));
    assertEquals("TOO_FEW", reason(support));
    assertEquals(2L, values.get(support).<Long>getAs("n"));
    // Reposts and ratio are the same everywhere, and known of all three.
    assertEquals(0, value("sample-one effect_on_reposts QUARREL"), 0);
    assertEquals(3L, values.get("sample-one effect_on_reposts QUARREL").<Long>getAs("n"));
    assertEquals("N1", reason("sample-one effect_on_support BRAG"));
    assertEquals("MISSING_FIELD", reason("sample-three effect_on_support QUARREL"));
    assertTrue(values.containsKey("sample-two effect_on_comment_ratio SOUP"));
  }
}
