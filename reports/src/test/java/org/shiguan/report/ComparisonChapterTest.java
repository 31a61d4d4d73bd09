package org.shiguan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shiguan.report.mart.Comparison;
import org.shiguan.report.mart.ComparisonPoint;
import org.shiguan.report.mart.Hypothesis;
import org.shiguan.report.mart.Text;

/** The chapter that compares the groups, read as a reader reads it. */
class ComparisonChapterTest {
  @TempDir static Path golden;
  @TempDir Path temp;

  @BeforeAll
  static void renderTheGoldenMart() {
    SampleMart.golden(golden);
    Report.render(golden, ReportOptions.DEFAULT);
  }

  private static String chapter(Path out, String page) throws IOException {
    String html = Files.readString(out.resolve("report").resolve(page));
    int from = html.indexOf("<section id=\"comparison\">");
    return from < 0 ? "" : html.substring(from, html.indexOf("</section>", from));
  }

  private String compared(Consumer<SampleComparisons> comparisons) throws IOException {
    SampleMart.compared(temp, comparisons);
    Report.render(temp, ReportOptions.DEFAULT);
    return chapter(temp, "index.html");
  }

  private static String table(String chapter, String name) {
    int from = chapter.indexOf(" " + name + "\">");
    return chapter.substring(from, chapter.indexOf("</table>", from));
  }

  private static List<String> all(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult m) -> m.group(1))
        .toList();
  }

  /** What a reader reads: no tags, and pictures with all their texts. */
  private static String words(String html) {
    return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
  }

  /**
   * Nine hypotheses: 5 tested (1 for, 1 against, 3 open), 2 gated, 2 not tested; 4 of 6 primary.
   */
  @Test
  void theLeadCountsWhatBecameOfTheHypotheses() throws IOException {
    String en = words(chapter(golden, "index.html"));
    assertTrue(
        en.contains(
            "Hypotheses: 9. Tested: 5 (supported 1, contradicted 1, not decided 3). Cannot be told"
                + " here, too few accounts or events: 2; for want of data or method: 2."),
        en);
    assertTrue(en.contains("Confirmatory hypotheses tested: 4 / 6."));
    assertTrue(en.contains("Every result is an association, not an effect."));
    assertTrue(en.contains("no sample of all executives"));
    String zh = words(chapter(golden, "zh/index.html"));
    assertTrue(zh.contains("假设：9。已检验：5（支持该说法 1，与之相反 1，不能判定 3）。此处无从判断，账号或事件太少：2；缺少数据或方法：2。"), zh);
    assertTrue(zh.contains("所有结果都是关联，不是因果。"));
  }

  @Test
  void bothLanguagesPrintTheSameFigures() throws IOException {
    List<String> en = all("<data value=\"([^\"]*)\"", chapter(golden, "index.html"));
    assertEquals(en, all("<data value=\"([^\"]*)\"", chapter(golden, "zh/index.html")));
    // Nine rows of results with four figures, two of the contrast, three rows of ranks with four.
    assertEquals(9 * 4 + 2 + 3 * 4, en.size());
    assertTrue(en.containsAll(List.of("-0.52", "0.0365463407", "0.0911484659", "0.0079365079")));
  }

  @Test
  void rivalsStandBesideEachOtherOnce() throws IOException {
    String rivals = table(chapter(golden, "index.html"), "rivals");
    assertEquals(
        List.of("C04", "C15", "C07", "C26", "C15", "C24"),
        all("<span class=\"code\">(C\\d\\d)</span>", rivals));
    assertTrue(words(rivals).contains("not decided. Made-up sentence of C07."));
  }

  @Test
  void aRowOfTheResultsSaysAllThatLimitsIt() throws IOException {
    String results = table(chapter(golden, "index.html"), "results");
    String row = results.substring(results.indexOf("<code>C16</code>"));
    assertEquals(
        "C16 primary (Holm) small and medium firms: 2 large firms: 1 — −0.520 −0.900 to 0.100"
            + " Cliff's δ; BCa bootstrap 0.037 0.091 0.008 flagged: few five to seven executives a"
            + " side curated list",
        words(row.substring(0, row.indexOf("</tr>"))).replace("&#39;", "'").strip());
    assertEquals(
        List.of(
            "C01",
            "C07",
            "C07:1h",
            "C14",
            "C15",
            "C16",
            "attention",
            "attention:STAYED-DELETED",
            "posting_rate"),
        all("<code>([^<]*)</code>", results));
    assertEquals(7, all("(<tbody>)", results).size(), "one body for each headline with its kin");
  }

  @Test
  void theWrongGroupingStandsApartBesideTheRightOne() throws IOException {
    String chapter = chapter(golden, "index.html");
    String contrasts = table(chapter, "contrasts");
    assertEquals(List.of("0.77", "0.21"), all("<data value=\"([^\"]*)\"", contrasts));
    assertFalse(table(chapter, "results").contains("posting_rate:final"));
    assertTrue(words(chapter).contains("immortal time"));
    assertFalse(chapter.contains("id=\"group-dots-posting_rate__final\""));
  }

  @Test
  void ranksAndRefusalsHaveTheirTables() throws IOException {
    String chapter = chapter(golden, "index.html");
    // 4.10 − 6.90, 6.25 − 5.75, 7.25 − 5.50; the wrong grouping has no place here.
    assertEquals(
        List.of("−2.80", "0.50", "1.75"),
        all("<data value=\"[^\"]*\">(−2.80|0.50|1.75)</data>", table(chapter, "ranks")));
    String refused = words(table(chapter, "refused"));
    assertTrue(
        refused.contains("Share of posts at night, Posting rate who never joined has no posts"),
        refused);
    assertTrue(refused.contains("no_such_metric no common instrument"), refused);
    assertTrue(words(chapter).contains("E02 Mann–Whitney test mann_whitney Exact;"));
  }

  /** The constructor lets a smallest p pass: it must not be printed either. */
  @Test
  void aSuppressedComparisonShowsNoNumberAnywhere() throws IOException {
    Text few = new Text("太少", "too few");
    String chapter =
        compared(
            c -> {
              c.add(
                  SampleComparisons.untested(
                      "C16", Hypothesis.Family.PRIMARY, List.of(), Hypothesis.Status.GATED));
              c.add(
                  new Comparison(
                      "C16",
                      "C16",
                      Comparison.Kind.HEADLINE,
                      few,
                      Comparison.Measure.CLIFF_DELTA,
                      null,
                      SampleComparisons.side("STAYED", 2, null, null),
                      SampleComparisons.side("DELETED", 1, null, null),
                      null,
                      0.7777,
                      null,
                      null,
                      null,
                      few,
                      "mann_whitney",
                      null,
                      null,
                      0.3333,
                      Hypothesis.Family.PRIMARY,
                      Comparison.Gate.SUPPRESS,
                      few,
                      null));
              c.add(new ComparisonPoint("C16", "STAYED", "sample-1", 4, 3));
              c.add(new ComparisonPoint("C16", "DELETED", "sample-2", 8, 3));
            });
    String results = table(chapter, "results");
    assertEquals(List.of("", "", "", ""), all("<data value=\"([^\"]*)\"", results));
    assertEquals(List.of("—", "—", "—", "—"), all("<data value=\"\">([^<]*)<", results));
    for (String number : List.of("0.333", "0.778", "0.7777", "33.3", "6.00")) {
      assertFalse(words(chapter).contains(number), number);
    }
    assertFalse(chapter.contains(" ranks\">"), "no table of ranks");
    assertTrue(words(chapter).contains("withheld: too few too few"), "the gate and the reason");
    assertFalse(chapter.contains("id=\"group-dots-"), "neither dots nor names");
  }

  @Test
  void anOlderMartHasNoSuchChapter() throws IOException {
    SampleMart.older(temp);
    Report.render(temp, ReportOptions.DEFAULT);
    assertEquals("", chapter(temp, "index.html"));
    assertFalse(
        Files.readString(temp.resolve("report/index.html")).contains("href=\"#comparison\""));
  }

  @Test
  void hypothesesAloneStillMakeAChapter() throws IOException {
    String chapter =
        compared(
            c ->
                c.add(
                    SampleComparisons.untested(
                        "C02",
                        Hypothesis.Family.SECONDARY,
                        List.of("C99"),
                        Hypothesis.Status.NOT_TESTED)));
    String words = words(chapter);
    assertTrue(
        words.contains("Hypotheses: 1. Tested: 0 (supported 0, contradicted 0, not decided 0)."));
    assertTrue(words.contains("No comparison: no two groups have values"), words);
    assertFalse(chapter.contains("<figure"), "no primary hypothesis, no forest");
    assertFalse(words.contains("Rivals"), "the rival is not in this study");
  }

  /** One group empty, all values tied, one purge: no test, and nothing is broken or 0. */
  @Test
  void studiesWithAlmostNothingReadWell() throws IOException {
    Text tied = new Text("所有数值相同", "all values are the same");
    String chapter =
        compared(
            c -> {
              c.add(
                  SampleComparisons.suppressed(
                      "attention",
                      SampleComparisons.side("STAYED", 3, null, null),
                      SampleComparisons.side("DELETED", 0, null, null)));
              Comparison.Side nine = SampleComparisons.side("STAYED", 9, 1.0, 9.0);
              Comparison.Side eight = SampleComparisons.side("DELETED", 8, 1.0, 9.0);
              c.add(undefined("posting_rate", Comparison.Measure.CLIFF_DELTA, nine, eight, tied));
              c.add(
                  withOneEvent(
                      SampleComparisons.suppressed(
                          "C14", SampleComparisons.side("ALL", 3, null, null), null)));
              for (int i = 1; i <= 3; i++) {
                c.add(new ComparisonPoint("attention", "STAYED", "sample-" + i, 5, 3));
                c.add(new ComparisonPoint("posting_rate", "STAYED", "sample-" + i, 1, 3));
              }
            });
    String results = words(table(chapter, "results"));
    assertTrue(results.contains("deleted: 0"), results);
    assertTrue(results.contains("all executives: 3 1 — hazard ratio"), results);
    assertTrue(results.contains("all values are the same"), results);
    assertFalse(chapter.contains("id=\"group-dots-attention\""), "withheld");
    assertTrue(words(chapter).contains("No estimate: all values are the same."), words(chapter));
    assertTrue(words(chapter).contains("This study names no hypothesis"));
    assertFalse(chapter.contains("null") || chapter.contains("NaN"));
  }

  private static Comparison undefined(
      String id, Comparison.Measure measure, Comparison.Side a, Comparison.Side b, Text why) {
    return new Comparison(
        id,
        null,
        Comparison.Kind.HEADLINE,
        new Text("虚构", "Made-up"),
        measure,
        null,
        a,
        b,
        null,
        0,
        null,
        null,
        null,
        null,
        "mann_whitney",
        null,
        null,
        null,
        Hypothesis.Family.SECONDARY,
        Comparison.Gate.PUBLISH,
        why,
        null);
  }

  private static Comparison withOneEvent(Comparison c) {
    return new Comparison(
        c.id(),
        c.hypothesis(),
        c.kind(),
        c.title(),
        Comparison.Measure.HAZARD_RATIO,
        c.unit(),
        c.a(),
        c.b(),
        1L,
        1,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        c.family(),
        c.gate(),
        c.reason(),
        c.caveat());
  }
}
