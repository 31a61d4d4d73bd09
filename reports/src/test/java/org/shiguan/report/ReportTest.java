package org.shiguan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
  private static final Pattern DATA = Pattern.compile("<data value=\"([^\"]*)\"");
  private static final Pattern TAG = Pattern.compile("<([A-Za-z][A-Za-z0-9]*)");
  private static final Set<String> TAGS =
      Set.of(
          "html",
          "head",
          "meta",
          "title",
          "link",
          "body",
          "header",
          "p",
          "a",
          "span",
          "h1",
          "h2",
          "h3",
          "nav",
          "ul",
          "ol",
          "li",
          "main",
          "section",
          "article",
          "figure",
          "figcaption",
          "div",
          "dl",
          "dt",
          "dd",
          "data",
          "table",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "th",
          "td",
          "small",
          "code",
          "details",
          "summary",
          "strong",
          "footer",
          "svg",
          "g",
          "defs",
          "clipPath",
          "path",
          "rect",
          "text",
          "line",
          "circle",
          "ellipse",
          "polygon",
          "desc");
  @TempDir Path temp;

  private Path render() {
    return Report.render(temp, ReportOptions.DEFAULT);
  }

  private static List<Path> pages(Path report) throws IOException {
    try (var files = Files.walk(report)) {
      return files.filter(f -> f.toString().endsWith(".html")).sorted().toList();
    }
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult m) -> m.group(1)).toList();
  }

  @Test
  void everyPageIsThereAndEveryLinkLeadsSomewhere() throws IOException {
    SampleMart.golden(temp);
    Path index = render();
    assertEquals(temp.resolve("report/index.html").toRealPath(), index.toRealPath());
    List<Path> pages = pages(temp.resolve("report"));
    assertEquals(2 * (1 + 3), pages.size());
    for (Path page : pages) {
      String html = Files.readString(page);
      List<String> ids = all(ID, html);
      assertEquals(ids.size(), new HashSet<>(ids).size(), page + " repeats an id");
      for (String link : all(LINK, html)) {
        if (link.startsWith("#")) {
          assertTrue(ids.contains(link.substring(1)), page + " " + link);
        } else if (link.contains("#") && !link.startsWith("https:")) {
          Path target = page.resolveSibling(link.substring(0, link.indexOf('#')));
          String anchor = " id=\"" + link.substring(link.indexOf('#') + 1) + "\"";
          assertTrue(Files.readString(target).contains(anchor), page + " " + link);
        } else if (!link.startsWith("https://example.org/")) {
          assertTrue(Files.isRegularFile(page.resolveSibling(link)), page + " " + link);
        }
      }
      assertTrue(html.contains("HarmonyOS Sans"), "the notice the font licence asks for");
      assertFalse(html.contains("<a0:"), "svg elements stand in a page without prefix");
    }
    String css = Files.readString(temp.resolve("report/assets/report.css"));
    String face = css.replaceAll("(?s).*url\\(\"([^\"]*)\"\\).*", "$1");
    assertTrue(Files.size(temp.resolve("report/assets").resolve(face)) > 1_000_000, face);
    assertTrue(Files.exists(temp.resolve("report/assets/FONT-NOTICE.txt")));
    String svg = Files.readString(temp.resolve("report/charts/zh/posting-timeline.svg"));
    String faceOfSvg = svg.replaceAll("(?s).*url\\((?:'|&apos;)(.*?)(?:'|&apos;)\\).*", "$1");
    assertTrue(Files.exists(temp.resolve("report/charts/zh").resolve(faceOfSvg)), faceOfSvg);
  }

  @Test
  void bothLanguagesPrintTheSameFigures() throws IOException {
    SampleMart.golden(temp);
    render();
    Path report = temp.resolve("report");
    int figures = 0;
    for (String page :
        List.of("index.html", "executives/sample-1.html", "executives/sample-3.html")) {
      String en = Files.readString(report.resolve(page));
      String zh = Files.readString(report.resolve("zh").resolve(page));
      assertEquals(all(DATA, en), all(DATA, zh), page);
      assertEquals(all(ID, en), all(ID, zh), page);
      figures += all(DATA, en).size();
    }
    // 3 executives × (6 unsliced metrics + the shares of two), and the summary.
    assertTrue(figures > 30, "figures: " + figures);
  }

  @Test
  void pagesSayWhatTheyStandOn() throws IOException {
    SampleMart.golden(temp);
    render();
    String en = Files.readString(temp.resolve("report/index.html"));
    String zh = Files.readString(temp.resolve("report/zh/index.html"));
    assertTrue(en.contains("Synthetic data.") && zh.contains("合成数据。"));
    assertTrue(
        en.contains("The accounts balance: 21 records read = 21 records accounted for."), en);
    assertTrue(zh.contains("账目平衡"));
    assertTrue(en.contains("the date cannot be read") && en.contains("BAD_DATE"));
    assertTrue(en.contains("ab12") && en.contains("123456789"), "hashes stand in the methods");
    assertTrue(en.contains("A repost chain is not the author&#39;s."), "why of a step");
    String third = Files.readString(temp.resolve("report/executives/sample-3.html"));
    assertTrue(third.contains("no time of it was crawled"), "the reason of an undefined value");
    assertTrue(third.contains("<data value=\"\">—</data>"), "undefined is a dash");
    String first = Files.readString(temp.resolve("report/executives/sample-1.html"));
    // 4,000 posts in 24 months of 30.4 days.
    assertTrue(first.contains(">5.48</data>") && first.contains("posts per day"), "rate");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "=HYPERLINK(\"http://x\")",
        "\u0000\u0007\u001b",
        "\u202egnp.exe",
        "😀𠮷",
        "{{ root }}{% include 'page' %}",
        "javascript:alert(1)"
      })
  void hostileTextIsHarmless(String hostile) throws IOException {
    SampleMart.hostile(temp, hostile);
    render();
    for (Path page : pages(temp.resolve("report"))) {
      String html = Files.readString(page);
      for (String tag : all(TAG, html)) {
        assertTrue(TAGS.contains(tag), page + " has <" + tag + ">");
      }
      assertFalse(Pattern.compile("<[^>]*\\son[a-z]+=").matcher(html).find(), "a handler");
      assertFalse(html.contains("href=\"javascript"), "a script link");
      assertTrue(
          html.codePoints().noneMatch(c -> (c < 32 && c != '\n') || c == 0x202E), "a raw control");
      assertTrue(html.contains("https://example.org/?a=1&amp;b=&quot;2"), "escaped, not a link");
    }
    String index = Files.readString(temp.resolve("report/index.html"));
    String first =
        hostile.startsWith("\u0000")
            ? "〔U+0000〕"
            : hostile.startsWith("\u202e")
                ? "〔U+202E〕gnp.exe"
                : hostile
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;")
                    .replace("'", "&#39;");
    assertTrue(index.contains(first), "the text is still there to read");
  }

  @Test
  void anEmptyMartSaysNoData() throws IOException {
    SampleMart.empty(temp);
    render();
    String en = Files.readString(temp.resolve("report/index.html"));
    String zh = Files.readString(temp.resolve("report/zh/index.html"));
    // Executives, four of states, timeline, hours, roles, replies, controversy, mentions, words,
    // measures, events, three of data quality, two of methods.
    assertEquals(19, all(Pattern.compile("(No data)"), en).size());
    assertEquals(19, all(Pattern.compile("(无数据)"), zh).size());
    assertFalse(en.contains("<figure"));
  }

  @Test
  void aMartWithoutStatesAndDeletionsSaysWhatWouldBeNeeded() throws IOException {
    SampleMart.older(temp);
    assertFalse(Files.exists(temp.resolve("mart/spells.csv")));
    render();
    String index = Files.readString(temp.resolve("report/index.html"));
    String first = Files.readString(temp.resolve("report/executives/sample-1.html"));
    String zh = Files.readString(temp.resolve("report/zh/executives/sample-1.html"));
    assertTrue(index.contains("this needs two dumps of the same accounts"), index);
    assertFalse(index.contains("state-ribbons") || first.contains("deletion-raster"));
    // State, events of the account, deletions, replies, first word,
    // controversy, mentions, words, followers.
    assertEquals(9, all(Pattern.compile("(No data: )"), first).size());
    assertEquals(9, all(Pattern.compile("(无数据：)"), zh).size());
    assertFalse(first.contains("By grade of evidence"), "no heading over nothing");
  }

  /** Counted by hand from the three histories of the golden mart. */
  @Test
  void groupsAreCountedOnThreeDates() throws IOException {
    SampleMart.golden(temp);
    render();
    String en = Files.readString(temp.resolve("report/index.html"));
    String table = en.substring(en.indexOf("class=\"groups\""));
    table = table.substring(0, table.indexOf("</table>"));
    assertEquals(
        List.of(
            "stayed", "deleted", "never joined", "banned", "masked", "no account found", "unknown"),
        all(Pattern.compile("class=\"number\">([a-z ]+)</th>"), table));
    assertEquals(
        List.of("1 Jan 2011", "1 Jan 2012", "31 Dec 2012"),
        all(Pattern.compile("scope=\"row\">([^<]*)<"), table));
    assertEquals(
        "1000011" + "1110000" + "0011001",
        String.join("", all(Pattern.compile("<td class=\"number\">(\\d)</td>"), table)));
  }

  @Test
  void everyDeletionLeadsToItsEvidenceAndItsSource() throws IOException {
    SampleMart.golden(temp);
    render();
    Path report = temp.resolve("report");
    String page = Files.readString(report.resolve("executives/sample-2.html"));
    String table = page.substring(page.indexOf("dense deletions"));
    table = table.substring(table.indexOf("<tbody>"), table.indexOf("</table>"));
    List<String> rows = List.of(table.split("<tr>")).subList(1, table.split("<tr>").length);
    assertEquals(42, rows.size());
    for (String row : rows) {
      assertEquals(3, all(Pattern.compile("(<li>)"), row).size(), row);
      assertTrue(row.contains("<a href=\"../index.html#source-1\">week1.csv"), row);
      assertTrue(row.contains("another file.csv@12#0</li>"), "no account of it, so no link");
    }
    String index = Files.readString(report.resolve("index.html"));
    assertTrue(index.contains("<tr id=\"source-1\"><th scope=\"row\">week1.csv"));
    assertTrue(page.contains("<code>scripts/shiguan trace OUT POST</code>"));
    assertTrue(
        page.contains("Posts deleted before the first crawl (19 Feb 2011, 09:58) left no trace"),
        "what is not known");
    assertTrue(page.contains("counts for nothing") || page.contains("count for nothing"));
    String zh = Files.readString(report.resolve("zh/executives/sample-2.html"));
    assertTrue(zh.contains("<a href=\"../../zh/index.html#source-1\">week1.csv"));
  }

  @Test
  void aPageShowsTheFirstHundredDeletionsAndTheAssertedOnesFirst() throws IOException {
    SampleMart.large(temp);
    Path index = Report.renderCase(temp, "sample-5", ReportOptions.DEFAULT);
    String page = Files.readString(index);
    assertTrue(page.contains("Shown: 100 / 132, asserted ones (A, B, C) first"), "of 132");
    String table = page.substring(page.indexOf("dense deletions"));
    List<String> grades = all(Pattern.compile("<td>([ABCD])</td>"), table);
    // 33 of each grade: 99 are asserted, and one of D follows.
    assertEquals(100, grades.size());
    assertEquals("D", grades.get(99));
    assertFalse(grades.subList(0, 99).contains("D"));
    assertFalse(page.contains("#source-"), "a case has no index to link to");
  }

  @Test
  void aCaseIsOnePageWithItsCharts() throws IOException {
    SampleMart.golden(temp);
    Path index = Report.renderCase(temp, "sample-2", ReportOptions.DEFAULT);
    Path folder = temp.resolve("case/sample-2");
    assertTrue(index.endsWith("case/sample-2/index.html"), index.toString());
    assertEquals(2, pages(folder).size());
    for (Path page : pages(folder)) {
      for (String link : all(LINK, Files.readString(page))) {
        assertFalse(link.isEmpty(), page + " has an empty link");
        if (!link.startsWith("#") && !link.startsWith("https:")) {
          assertTrue(Files.isRegularFile(page.resolveSibling(link)), page + " " + link);
        }
      }
    }
    try (var charts = Files.list(folder.resolve("charts/en"))) {
      List<String> names = charts.map(c -> c.getFileName().toString()).toList();
      assertTrue(
          names.containsAll(
              List.of(
                  "activity-heat-map-sample-2.png",
                  "activity-heat-map-sample-2.svg",
                  "posting-timeline-sample-2.png",
                  "posting-timeline-sample-2.svg")),
          names.toString());
      assertTrue(names.stream().allMatch(name -> name.contains("-sample-2.")), names.toString());
    }
    assertFalse(Files.exists(temp.resolve("report")), "the whole report is not touched");
  }

  @Test
  void mistakesOfTheUserGetOneSentence() throws IOException {
    var none = assertThrows(ReportException.class, this::render);
    assertEquals(
        "there is no mart in " + temp.resolve("mart") + "; run the study first", none.getMessage());
    SampleMart.golden(temp);
    var unknown =
        assertThrows(
            ReportException.class,
            () -> Report.renderCase(temp, "sample-4", ReportOptions.DEFAULT));
    assertEquals(
        "no executive \"sample-4\", did you mean \"sample-1\"? known: sample-1, sample-2, sample-3",
        unknown.getMessage());
    Files.writeString(temp.resolve("font.ttf"), "no font");
    Path before = render();
    String html = Files.readString(before);
    var options = new ReportOptions(Optional.of(temp.resolve("font.ttf")), w -> {});
    assertThrows(ReportException.class, () -> Report.render(temp, options));
    assertEquals(html, Files.readString(before), "a failed report leaves the old one");
    try (var left = Files.list(temp)) {
      assertEquals(
          List.of("font.ttf", "mart", "report"),
          left.map(f -> f.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void anIdThatLeavesTheFolderIsRefused() throws IOException {
    Path mart = SampleMart.golden(temp);
    Path file = mart.resolve("executives.csv");
    Files.writeString(file, Files.readString(file).replace("sample-2,", "../../evil,"));
    var refused = assertThrows(ReportException.class, this::render);
    assertTrue(refused.getMessage().contains("../../evil"), refused.getMessage());
  }

  @Test
  void charactersTheFaceLacksAreHeardOfOnce() {
    SampleMart.hostile(temp, "𠮷野家");
    var heard = new ArrayList<String>();
    Report.render(temp, new ReportOptions(Optional.empty(), heard::add));
    assertEquals(1, heard.size(), heard.toString());
    assertTrue(heard.get(0).contains("U+20BB7"), heard.get(0));
  }

  @Test
  void theSameMartGivesTheSamePages() throws IOException {
    SampleMart.golden(temp);
    Path index = render();
    String once = Files.readString(index);
    assertEquals(once, Files.readString(render()));
  }
}
