package org.shiguan.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shiguan.SharedSpark;
import org.shiguan.measure.metric.RoleMix;
import org.shiguan.study.Validation;
import org.shiguan.study.Validation.Score;

/**
 * Codebook M11 through Spark, by hand. Sample One has 100 posts with own words, of which 30 are
 * IMG, 20 PROD and 10 CS, none two of them, and 20 bare reposts that rules called IMG. Sample Two
 * has 29 posts, Sample Three 35 without a role, Sample Four bare reposts only, Sample Five none.
 */
@ExtendWith(SharedSpark.class)
final class RoleMixTest {
  private static final List<String> EXECUTIVES =
      List.of("sample-one", "sample-two", "sample-three", "sample-four", "sample-five");

  /** tpr .8 and fpr .1, as in the codebook's worked value; F1 .84. */
  private static Score good(String code) {
    return new Score(code, 0.81, 160, 20, 40, 180);
  }

  private static Map<String, Row> unmeasured;
  private static Map<String, Row> validated;
  private static Map<String, Row> halfValidated;
  private static Map<String, Row> useless;

  @BeforeAll
  static void measure(SparkSession session) {
    var posts = new StringBuilder();
    var readings = new StringBuilder();
    write(posts, readings, "sample-one", "ORIGINAL", 30, "IMG,ANN");
    write(posts, readings, "sample-one", "REPOST", 20, "PROD,CRISIS");
    write(posts, readings, "sample-one", "REPLY", 10, "CS");
    write(posts, readings, "sample-one", "ORIGINAL", 40, "PERSONAL");
    write(posts, readings, "sample-one", "REPOST bare", 20, "IMG");
    write(posts, readings, "sample-two", "ORIGINAL", 29, "IMG");
    write(posts, readings, "sample-three", "ORIGINAL", 35, "-");
    write(posts, readings, "sample-four", "REPOST bare", 40, "IMG");
    var coverage = new StringBuilder();
    EXECUTIVES.forEach(
        e -> coverage.append(e + " 2012-06-01T00:00:00 2012-07-01T00:00:00 DECLARED\n"));
    Material material =
        SampleLedger.of(
            SampleRows.posts(session, posts.toString()),
            SampleRows.coverage(session, coverage.toString()),
            readings.toString());
    List<Score> roles = List.of(good("IMG"), good("PROD"), good("CS"));
    unmeasured = values(material, CodeQuality.UNKNOWN);
    validated = values(material, quality(roles));
    // coders who do not agree: measured, and not validated
    Score unclear = new Score("PROD", 0.6, 160, 20, 40, 180);
    halfValidated = values(material, quality(List.of(good("IMG"), unclear, good("CS"))));
    // tpr .39, fpr .2
    Score blind = new Score("PROD", 0.9, 78, 40, 122, 160);
    useless = values(material, quality(List.of(good("IMG"), blind, good("CS"))));
  }

  private static void write(
      StringBuilder posts,
      StringBuilder readings,
      String executive,
      String kind,
      int count,
      String codes) {
    for (int i = 0; i < count; i++) {
      readings.append("reading %d %s\n".formatted(posts.toString().lines().count(), codes));
      posts.append("%s 2012-06-10T12:00:%02d second %s\n".formatted(executive, i, kind));
    }
  }

  private static CodeQuality quality(List<Score> scores) {
    return CodeQuality.of(new Validation(Path.of("/v.yaml"), "abc", scores), "abc");
  }

  private static Map<String, Row> values(Material material, CodeQuality quality) {
    var judged =
        new Material(
            material.execPosts(),
            material.coverage(),
            material.fates(),
            material.spells(),
            material.execEvents(),
            material.curves(),
            material.profiles(),
            material.readings(),
            material.requests(),
            material.reactions(),
            material.crises(),
            material.announcements(),
            material.attention(),
            material.posts(),
            quality);
    return Measures.compute(
            judged,
            EXECUTIVES,
            SampleRows.day("2012-06-01"),
            SampleRows.day("2012-07-01"),
            RoleMix.METRICS)
        .values()
        .collectAsList()
        .stream()
        .filter(row -> row.getString(3).equals("period"))
        .collect(
            Collectors.toMap(
                row -> "%s %s %s".formatted(row.getString(0), row.getString(1), row.getString(2)),
                row -> row));
  }

  private static void check(
      Map<String, Row> values, String key, Double value, long n, String reason) {
    Row row = values.get(key);
    if (value == null) {
      assertNull(row.get(5), row::toString);
    } else {
      assertEquals(value, row.getDouble(5), 1e-10, row::toString);
    }
    assertEquals(n, row.getLong(6), row::toString);
    assertEquals(reason, row.getString(9), row::toString);
  }

  @Test
  void codesAreCountedAmongPostsWithOwnWords() {
    check(unmeasured, "sample-one code_share IMG", 0.3, 100, "NOT_VALIDATED");
    check(unmeasured, "sample-one code_share PERSONAL", 0.4, 100, "NOT_VALIDATED");
    check(unmeasured, "sample-one code_share SOUP", 0.0, 100, "NOT_VALIDATED");
    Row row = unmeasured.get("sample-one code_share IMG");
    assertEquals(0.2189488529, row.getDouble(7), 1e-10);
    assertEquals(0.3958485463, row.getDouble(8), 1e-10);
  }

  @Test
  void aValidatedCodeHasNoFlagAndIsStillTheCount() {
    check(validated, "sample-one code_share IMG", 0.3, 100, null);
    check(validated, "sample-one code_share ANN", 0.3, 100, "NOT_VALIDATED");
    check(halfValidated, "sample-one code_share PROD", 0.2, 100, "NOT_VALIDATED");
  }

  @Test
  void theMixIsWhatWasCounted() {
    check(unmeasured, "sample-one role_share IMG", 1 / 2.0, 60, "NOT_VALIDATED");
    check(unmeasured, "sample-one role_share PROD", 1 / 3.0, 60, "NOT_VALIDATED");
    check(unmeasured, "sample-one role_share CS", 1 / 6.0, 60, "NOT_VALIDATED");
    check(unmeasured, "sample-one role_entropy ", 0.9206198357, 60, "NOT_VALIDATED");
  }

  /** (.3 − .1) / .7 = .2857142857 of the codebook, (.2 − .1) / .7, and (.1 − .1) / .7. */
  @Test
  void orWhatIsLeftWhenErrorsAreTakenOut() {
    check(validated, "sample-one role_share IMG", 2 / 3.0, 60, null);
    check(validated, "sample-one role_share PROD", 1 / 3.0, 60, null);
    check(validated, "sample-one role_share CS", 0.0, 60, null);
    check(validated, "sample-one role_entropy ", 0.5793801643, 60, "LOW_N");
  }

  @Test
  void correctedAndCountedAreNotMixed() {
    check(halfValidated, "sample-one role_share IMG", 1 / 2.0, 60, "NOT_VALIDATED");
  }

  @Test
  void aCodeThatRulesCannotTellIsWithheld() {
    check(useless, "sample-one code_share PROD", null, 100, "UNRELIABLE");
    check(useless, "sample-one code_share IMG", 0.3, 100, null);
    check(useless, "sample-one role_share IMG", null, 60, "UNRELIABLE");
    check(useless, "sample-one role_entropy ", null, 60, "UNRELIABLE");
  }

  @Test
  void fewPostsAreWithheld() {
    check(unmeasured, "sample-two code_share IMG", null, 29, "TOO_FEW");
    check(unmeasured, "sample-two role_share IMG", null, 29, "TOO_FEW");
    check(unmeasured, "sample-three code_share IMG", 0.0, 35, "NOT_VALIDATED");
    check(unmeasured, "sample-three role_share IMG", null, 0, "N1");
    check(unmeasured, "sample-four code_share IMG", null, 0, "N1");
    check(unmeasured, "sample-five role_entropy ", null, 0, "N0");
  }

  @Test
  void aValidationOfOtherRulesSaysNothing() {
    var validation = new Validation(Path.of("/v.yaml"), "abc", List.of(good("IMG")));
    assertEquals(CodeQuality.UNKNOWN, CodeQuality.of(validation, "abd"));
    assertEquals(
        Map.of("IMG", new CodeQuality.Rates(0.8, 0.1, true)),
        CodeQuality.of(validation, "abc").rates());
  }
}
