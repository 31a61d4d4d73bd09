package org.shiguan.report.mart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MartContractTest {
  private static final String PERIOD = "2011-01-01/2013-01-01";
  @TempDir Path temp;

  private static Catalogue catalogue() {
    var rate =
        new Catalogue.Metric(
            "posting_rate",
            "M01",
            new Text("发帖频率", "Posting rate"),
            Unit.POSTS_PER_DAY,
            0.0,
            null,
            new Text("定义", "definition"),
            null,
            null,
            "Garwood 1936",
            List.of(Grain.MONTH, Grain.PERIOD),
            false,
            null);
    return new Catalogue(
        List.of(rate),
        List.of(new Catalogue.Reason("NO_COVERAGE", new Text("没有覆盖", "never covered"))),
        List.of(new Catalogue.Reason("BAD_DATE", new Text("日期不可读", "unreadable date"))),
        List.of(new Catalogue.Step("html", new Text("去标签", "tags are not words"))),
        List.of(new Catalogue.Format("weiboscope", new Text("微博镜", "Weiboscope"))),
        List.of());
  }

  private static Manifest manifest() {
    return new Manifest(
        new Manifest.Study(
            "sample",
            new Text("样本", "Sample"),
            new Manifest.Period(LocalDate.of(2011, 1, 1), LocalDate.of(2013, 1, 1)),
            "none",
            true,
            Map.of("roster", "executives.yaml", "inputs", List.of(Map.of("path", "a.csv")))),
        List.of(
            new Manifest.Input("a.csv", 10, "ab", 3L), new Manifest.Input("b.csv", 1, "cd", null)),
        Map.of("spark", "4.1.3", "java", "17"),
        List.of(new Manifest.Table("posts", 3, "123")));
  }

  private static Executive executive(String id, String name) {
    return new Executive(
        id,
        new Text(name, "Sample " + id),
        null,
        null,
        1,
        2,
        Instant.parse("2012-08-14T01:58:00.25Z"),
        Instant.parse("2012-08-14T02:00:00Z"),
        Executive.Standing.POSTS);
  }

  private static MetricValue value(String id, Double value, String reason) {
    return new MetricValue(
        id, "posting_rate", null, Grain.PERIOD, PERIOD, value, 7, -0.5, 1e-7, reason);
  }

  private Path write(List<Executive> executives, List<Event> events, List<MetricValue> values) {
    return write(executives, events, values, List.of());
  }

  private Path write(
      List<Executive> executives,
      List<Event> events,
      List<MetricValue> values,
      List<MetricValue> months) {
    try (var mart = new MartWriter(temp.resolve("mart"), catalogue(), manifest())) {
      mart.executives(executives);
      mart.events(events);
      mart.sources(
          List.of(
              new SourceAccount("a.csv", "weiboscope", "UTF-8", 10, 21, 1, 2, 3, 4, 5, 6, 7, 8)));
      mart.rejects(List.of(new RejectCount("a.csv", "BAD_DATE", 6)));
      mart.coverage(
          List.of(
              new CoverageMonth(
                  "one", YearMonth.of(2012, 2), 29, 28, 5, CoverageMonth.Basis.OBSERVED)));
      mart.metricValues(values);
      if (!months.isEmpty()) {
        mart.months("one", months);
      }
      return mart.publish();
    }
  }

  @Test
  void whatIsWrittenIsReadBack() {
    var one = executive("one", "样本一号");
    var event =
        new Event(
            "e1",
            LocalDate.of(2012, 8, 14),
            LocalTime.of(9, 58),
            Event.Precision.MINUTE,
            List.of("one"),
            new Text("事件", "An event"),
            List.of("https://example.org/a;b\\c", "a, \"quoted\"\r\nline"));
    var values = List.of(value("one", 0.1 + 0.2, null), value("two", null, "NO_COVERAGE"));
    var month =
        new MetricValue(
            "one", "posting_rate", "x", Grain.MONTH, "2012-02", 5.0, 5, null, null, "NO_COVERAGE");
    Path folder =
        write(List.of(executive("two", "样本二号"), one), List.of(event), values, List.of(month));
    Mart mart = Mart.open(folder);

    assertEquals(catalogue(), mart.catalogue());
    assertEquals(manifest(), mart.manifest());
    assertEquals(List.of(one, executive("two", "样本二号")), mart.executives());
    assertEquals(List.of(event), mart.events());
    assertEquals(values, mart.metricValues());
    assertEquals(List.of(month), mart.months("one"));
    assertEquals(List.of(), mart.months("two"));
    assertEquals(21, mart.sources().get(0).disposed());
    assertEquals(List.of(new RejectCount("a.csv", "BAD_DATE", 6)), mart.rejects());
    assertEquals(28, mart.coverage("one").get(0).coveredDays());
    assertNull(mart.value("posting_rate", "two").orElseThrow().value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "'x", "''", "＝1",
        "a\u0000b", "\u202egnp.exe", "𠮷😀", " padded ", "\"", ";", "\\;", "#comment", "a\rb", ",",
        "\u001b[31mred", "a\u009bb", "x\u2066y\u2069", "\u200fa", "〔U+202E〕", "〔U+001B〕\u001b",
            "👨\u200d👩", "〔U+3014〕U+202E〕"
      })
  void hostileCellsComeBackAsTheyWereAndStartNoFormula(String hostile) throws IOException {
    var executive = executive("one", hostile);
    var event =
        new Event(
            hostile,
            LocalDate.of(2012, 8, 1),
            null,
            Event.Precision.MONTH,
            List.of(),
            new Text(hostile, hostile),
            List.of(hostile, hostile));
    Path folder = write(List.of(executive), List.of(event), List.of(value("one", 1.0, null)));
    Mart mart = Mart.open(folder);
    assertEquals(List.of(executive), mart.executives());
    assertEquals(List.of(event), mart.events());

    String cell = Files.readString(folder.resolve("executives.csv")).split("\n", 2)[1];
    String name = cell.substring("one,".length()).replaceFirst("^\"", "");
    assertFalse("=+-@\t\r\n".indexOf(name.charAt(0)) >= 0, name);
    for (String file : List.of("executives.csv", "events.csv")) {
      String shown = Files.readString(folder.resolve(file)).replace("\n", "");
      assertTrue(
          shown
              .codePoints()
              .noneMatch(
                  c ->
                      Character.isISOControl(c)
                          || (Character.getType(c) == Character.FORMAT && c != 0x200d)),
          shown);
    }
  }

  @Test
  void theSameRowsInAnotherOrderGiveTheSameBytes() throws IOException {
    var executives = new ArrayList<>(List.of(executive("one", "甲"), executive("two", "乙")));
    var values = new ArrayList<>(List.of(value("one", 1.0, null), value("two", 2.0, null)));
    Path folder = write(executives, List.of(), values);
    String before = Files.readString(folder.resolve("metric_values.csv"));
    Collections.reverse(executives);
    Collections.reverse(values);
    write(executives, List.of(), values);
    assertEquals(before, Files.readString(folder.resolve("metric_values.csv")));
    assertEquals(
        """
        executive,metric,slice,grain,period,value,n,low,high,reason
        one,posting_rate,,period,2011-01-01/2013-01-01,1.0,7,-0.5,1.0E-7,
        two,posting_rate,,period,2011-01-01/2013-01-01,2.0,7,-0.5,1.0E-7,
        """,
        before);
    assertTrue(
        Files.readString(folder.resolve("executives.csv"))
            .contains("2012-08-14T09:58:00.25+08:00"));
  }

  @Test
  void datapackageNamesEveryFileAndColumn() throws IOException {
    var month =
        new MetricValue(
            "one", "posting_rate", null, Grain.MONTH, "2012-02", 5.0, 5, null, null, null);
    Path folder =
        write(
            List.of(executive("one", "甲")),
            List.of(),
            List.of(value("one", 1.0, null)),
            List.of(month));
    var json = new com.fasterxml.jackson.databind.ObjectMapper();
    var resources = json.readTree(folder.resolve("datapackage.json").toFile()).get("resources");
    assertEquals(7, resources.size());
    for (var resource : resources) {
      Path file = folder.resolve(resource.get("path").asText());
      var names = new ArrayList<String>();
      resource.get("schema").get("fields").forEach(f -> names.add(f.get("name").asText()));
      assertEquals(
          Files.readAllLines(file, StandardCharsets.UTF_8).get(0), String.join(",", names));
    }
  }

  private static final Instant NOON = Instant.parse("2012-06-30T04:00:00Z");

  private static Deletion deletion(String post, List<Evidence> evidence) {
    return new Deletion(
        "one",
        post,
        NOON,
        null,
        NOON,
        null,
        EvidenceCode.MISSING_LATER,
        0.25,
        0.5,
        0.25,
        Deletion.Grade.C,
        evidence);
  }

  private static final FirstWord CRISIS =
      new FirstWord(
          "one",
          FirstWord.Kind.CRISIS,
          "recall",
          NOON,
          null,
          null,
          "w:2",
          NOON.plusSeconds(60),
          FirstWord.First.FIRM,
          "w:0");
  private static final FirstWord NEWS =
      new FirstWord(
          "one",
          FirstWord.Kind.ANNOUNCEMENT,
          null,
          null,
          "w:3",
          NOON,
          "w:4",
          NOON,
          FirstWord.First.TIE,
          "TOPIC");

  private static final Controversy QUARRELS =
      new Controversy(
          "one",
          6,
          0.75,
          0.5,
          0.875,
          0.71875,
          List.of(0.25, 0.25, 0.125, 0.0, 0.125),
          Arrays.asList(0.75, 0.75, 0.625, null, 0.625),
          1,
          1,
          2.5,
          0.5,
          0.875,
          null);

  private Path writeLedger(
      List<Spell> spells, List<AccountEvent> events, List<Deletion> deletions) {
    try (var mart = new MartWriter(temp.resolve("mart"), catalogue(), manifest())) {
      mart.executives(List.of(executive("one", "甲")));
      mart.events(List.of());
      mart.sources(List.of());
      mart.rejects(List.of());
      mart.coverage(List.of());
      mart.metricValues(List.of());
      mart.spells(spells);
      mart.accountEvents(events);
      mart.deletions(deletions);
      mart.captures(List.of(new Capture("one", NOON, null, NOON, Capture.Cut.WHOLE, 9, null)));
      mart.coverageLedger(List.of(new LedgerMonth("one", YearMonth.of(2012, 6), NOON, 0.25, 1, 2)));
      mart.attrition(
          List.of(
              new Attrition(
                  "a.csv", "b.csv", Attrition.Age.WEEK, 100, 88, 1, 3, List.of("one"), 0.802, 0.93),
              new Attrition(
                  "a.csv", "b.csv", Attrition.Age.OLDER, 0, 0, 3, 3, List.of(), null, null)));
      mart.controversy(List.of(QUARRELS));
      mart.firstWords(List.of(CRISIS, NEWS));
      mart.curves(
          List.of(
              new CurvePoint(
                  null, CurvePoint.POST_SURVIVAL, 2, 0.25, 0.625, null, null, 3, 4, Text.EMPTY),
              new CurvePoint(
                  "one", CurvePoint.POST_SURVIVAL, 0, 1, 1, 0.9, 1.0, 0, 4, Text.EMPTY)));
      mart.keyness(List.of(WORD, WITHHELD));
      mart.followerSlopes(List.of(CHANGE));
      mart.attention(
          List.of(
              AttentionDay.of("one", LocalDate.of(2012, 8, 15), 9, 2, 4),
              AttentionDay.corpus(LocalDate.of(2012, 8, 15), 48_213),
              AttentionDay.corpus(LocalDate.of(2012, 8, 14), 7)));
      return mart.publish();
    }
  }

  private static final KeyWord WORD =
      new KeyWord(
          KeyWord.Contrast.EXECUTIVE,
          "one",
          "=用户",
          new KeyWord.Side(12, 200, 1, 1),
          new KeyWord.Side(5, 400, 0, 13),
          1.3252921593,
          2.8112160897,
          null);
  private static final KeyWord WITHHELD =
      new KeyWord(
          KeyWord.Contrast.GROUPS,
          null,
          null,
          new KeyWord.Side(0, 200, 0, 6),
          new KeyWord.Side(0, 0, 0, 0),
          null,
          null,
          "NO_COVERAGE");
  private static final FollowerChange CHANGE =
      new FollowerChange("one", "event", 2.0, -1.0, -3.0, -3.0 / 108, 108L, 3, 3, 0, null);

  @Test
  void wordsAndFollowersAreReadBack() throws IOException {
    Path folder = writeLedger(List.of(), List.of(), List.of());
    Mart mart = Mart.open(folder);
    assertEquals(List.of(WORD), mart.keyWords("one"));
    assertTrue(WORD.isOnePersons());
    assertEquals(List.of(WITHHELD), mart.keyWords(null));
    assertEquals(List.of(CHANGE), mart.followerChanges("one"));
    assertTrue(
        Files.readString(folder.resolve("keyness.csv"))
            .replace("\"", "")
            .contains(",'=用户,12,200,1,1,5,400,"));
    assertThrows(MartException.class, () -> new KeyWord.Side(3, 2, 1, 1));
    assertThrows(
        MartException.class,
        () ->
            new KeyWord(
                KeyWord.Contrast.GROUPS,
                null,
                "用户",
                WORD.first(),
                WORD.second(),
                null,
                null,
                "NO_COVERAGE"));
    assertThrows(
        MartException.class,
        () -> new FollowerChange("one", "e", null, null, null, null, null, 3, 3, 0, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"week 1.csv", "a@b#c.json", "=x;y\\z!/in.csv", "x@12#0", "\u202e\n甲"})
  void theLedgerIsReadBackWithWhateverFileNames(String source) throws IOException {
    var evidence =
        List.of(
            new Evidence(NOON, EvidenceCode.PRESENT, source, 1042, 3),
            new Evidence(null, EvidenceCode.MISSING_LATER, source + "!", -1, 0));
    var spell =
        new Spell(
            "one",
            AccountState.BANNED,
            LocalDate.of(2012, 6, 1),
            LocalDate.of(2012, 7, 1),
            Set.of(AccountState.ACTIVE, AccountState.BANNED),
            LocalDate.of(2012, 5, 28),
            LocalDate.of(2012, 6, 3),
            true,
            null,
            null,
            new Text("被封", "banned"));
    var event =
        new AccountEvent(
            "one", AccountEvent.Kind.BANNED, null, NOON, new Text("被封", "banned"), evidence);
    Path folder = writeLedger(List.of(spell), List.of(event), List.of(deletion(source, evidence)));
    Mart mart = Mart.open(folder);
    assertEquals(List.of(spell), mart.spells("one"));
    assertEquals(List.of(event), mart.accountEvents("one"));
    assertEquals(List.of(deletion(source, evidence)), mart.deletions("one"));
    assertNull(mart.captures("one").get(0).lo());
    assertNull(mart.captures("one").get(0).stated());
    assertTrue(mart.captures("one").get(0).covers());
    assertEquals(0.25, mart.coverageLedger("one").get(0).coveredShare());
    assertEquals(List.of(100L, 0L), mart.attrition().stream().map(Attrition::posts).toList());
    assertEquals(List.of(QUARRELS), mart.controversy());
    assertEquals(List.of(CRISIS, NEWS), mart.firstWords("one"));
    assertEquals(0.625, mart.postSurvival(null).get(0).atMost());
    assertEquals(1, mart.postSurvival("one").size());
    assertEquals(
        List.of(AttentionDay.of("one", LocalDate.of(2012, 8, 15), 9, 2, 4)), mart.attention("one"));
    assertEquals(
        List.of(7L, 48_213L), mart.corpusDays().stream().map(AttentionDay::corpusPosts).toList());
  }

  @Test
  void theLedgerIsWrittenAsTheContractSays() throws IOException {
    var evidence = List.of(new Evidence(NOON, EvidenceCode.DEL_AUTHOR, "week 1.csv", 1042, 0));
    Path folder = writeLedger(List.of(), List.of(), List.of(deletion("123", evidence)));
    assertEquals(
        """
        executive,post,posted,first_seen,last_seen,missing,code,actor_author,actor_platform,\
        actor_unknown,grade,evidence
        one,123,2012-06-30T12:00:00+08:00,,2012-06-30T12:00:00+08:00,,MISSING_LATER,0.25,0.5,\
        0.25,C,2012-06-30T12:00+08:00 DEL_AUTHOR week 1.csv@1042#0
        """,
        Files.readString(folder.resolve("deletions.csv")).replace("\"", ""));
    assertEquals(
        "executive,state,start,stop,certain,possible,entry_lo,entry_hi,masked,group,cause,"
            + "sentence_zh,sentence_en\n",
        Files.readString(folder.resolve("spells.csv")));
    assertEquals(
        """
        executive,day,mentions,positive,negative,corpus_posts
        ,2012-08-14,,,,7
        ,2012-08-15,,,,48213
        one,2012-08-15,9,2,4,
        """,
        Files.readString(folder.resolve("attention.csv")));
    var json = new com.fasterxml.jackson.databind.ObjectMapper();
    var resources = json.readTree(folder.resolve("datapackage.json").toFile()).get("resources");
    assertEquals(6 + 12, resources.size());
    for (var resource : resources) {
      var names = new ArrayList<String>();
      resource.get("schema").get("fields").forEach(f -> names.add(f.get("name").asText()));
      Path file = folder.resolve(resource.get("path").asText());
      assertEquals(Files.readAllLines(file).get(0), String.join(",", names));
    }
    assertEquals("boolean", MartTable.SPELLS.columns().get(8).type().frictionless());
  }

  @Test
  void ledgerRowsAgainstTheContractAreRefused() {
    LocalDate day = LocalDate.of(2012, 6, 1);
    assertThrows(
        MartException.class,
        () ->
            new Spell(
                "one",
                AccountState.ACTIVE,
                day,
                day,
                Set.of(AccountState.ACTIVE),
                null,
                null,
                false,
                null,
                null,
                null));
    assertThrows(
        MartException.class,
        () ->
            new Spell(
                "one",
                AccountState.ACTIVE,
                day,
                day.plusDays(1),
                Set.of(AccountState.ACTIVE),
                day,
                null,
                false,
                null,
                null,
                null));
    assertThrows(MartException.class, () -> AttentionDay.of("one", day, 3, 2, 2));
    assertThrows(MartException.class, () -> AttentionDay.of("one", day, 0, 0, 0));
    assertThrows(MartException.class, () -> AttentionDay.corpus(day, 0));
    assertThrows(MartException.class, () -> AccountState.of("S6"));
    assertThrows(MartException.class, () -> Evidence.of("yesterday"));
    assertThrows(
        MartException.class, () -> new LedgerMonth("one", YearMonth.of(2012, 6), NOON, 1, 3, 2));
    assertThrows(
        MartException.class,
        () -> new Attrition("a", "b", Attrition.Age.DAY, 5, 6, 1, 1, List.of(), 0.1, 0.2));
    assertThrows(
        MartException.class,
        () -> new Attrition("a", "b", Attrition.Age.DAY, 0, 0, 1, 1, List.of(), 0.0, 0.0),
        "undefined is empty");
    assertThrows(
        MartException.class,
        () ->
            new CurvePoint(
                null, CurvePoint.POST_SURVIVAL, 1, 0.7, 0.6, null, null, 0, 1, Text.EMPTY));
    assertThrows(
        MartException.class,
        () ->
            new Deletion(
                "one",
                "1",
                NOON,
                NOON,
                NOON,
                NOON,
                EvidenceCode.PRESENT,
                0.5,
                0.2,
                0.2,
                Deletion.Grade.D,
                List.of()));
    var stranger = new Capture("two", NOON, null, NOON, Capture.Cut.WHOLE, 9, null);
    try (var mart = new MartWriter(temp.resolve("other"), catalogue(), manifest())) {
      mart.executives(List.of(executive("one", "甲")));
      mart.events(List.of());
      mart.sources(List.of());
      mart.rejects(List.of());
      mart.coverage(List.of());
      mart.metricValues(List.of());
      mart.captures(List.of(stranger));
      assertThrows(MartException.class, mart::publish);
    }
  }

  /** Crawled on days 0, 7, 14 and 44, of which day 14 counts for nothing; and on days 0 and 1. */
  @Test
  void crawlsLieAsFarApartAsThoseThatCoverSomething() {
    var first = new ArrayList<Capture>();
    for (int day : new int[] {0, 7, 14, 44}) {
      Instant at = NOON.plusSeconds(day * 86_400L);
      Capture.Cut cut = day == 14 ? Capture.Cut.ERRORS : Capture.Cut.WHOLE;
      first.add(new Capture("one", at, null, at, cut, 1, null));
    }
    var second =
        List.of(
            new Capture("two", NOON, null, NOON, Capture.Cut.WHOLE, 1, null),
            new Capture("two", NOON.plusSeconds(86_400), null, NOON, Capture.Cut.MASK, 1, null));
    assertEquals(new CrawlGaps(5, 1, 7, 37), CrawlGaps.of(List.of(first, second)).orElseThrow());
    assertEquals(22, CrawlGaps.of(List.of(first)).orElseThrow().median());
    assertTrue(CrawlGaps.of(List.of(first.subList(0, 1))).isEmpty());
  }

  @Test
  void unknownIdsNameTheKnownOnes() {
    Mart mart =
        Mart.open(
            write(List.of(executive("one", "甲")), List.of(), List.of(value("one", 1.0, null))));
    var metric = assertThrows(MartException.class, () -> mart.metric("postingrate"));
    assertEquals(
        "no metric \"postingrate\", did you mean \"posting_rate\"? known: posting_rate",
        metric.getMessage());
    var executive = assertThrows(MartException.class, () -> mart.executive("../../etc"));
    assertTrue(executive.getMessage().endsWith("; known: one"), executive.getMessage());
  }

  @Test
  void rowsAgainstTheContractAreRefused() {
    assertThrows(MartException.class, () -> executive("../x", "甲"));
    assertThrows(MartException.class, () -> executive("", "甲"));
    assertThrows(MartException.class, () -> value("one", Double.NaN, null));
    assertThrows(MartException.class, () -> value("one", null, null));
    var one = List.of(executive("one", "甲"));
    assertThrows(
        MartException.class, () -> write(one, List.of(), List.of(value("two", 1.0, null))));
    assertThrows(
        MartException.class, () -> write(one, List.of(), List.of(value("one", null, "NO_COVER"))));
    assertFalse(Files.exists(temp.resolve("mart")), "a refused mart leaves nothing behind");
    try (var left = Files.list(temp)) {
      assertEquals(0, left.count());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aSourceThatDoesNotBalanceIsRefused() {
    try (var mart = new MartWriter(temp.resolve("mart"), catalogue(), manifest())) {
      var lost = new SourceAccount("a", "x", "UTF-8", 1, 10, 9, 0, 0, 0, 0, 0, 5, 0);
      var e = assertThrows(MartException.class, () -> mart.sources(List.of(lost)));
      assertEquals("a does not balance: 10 records read, 9 accounted for", e.getMessage());
    }
  }

  @Test
  void aBrokenMartSaysWhichFileAndRow() throws IOException {
    Path folder =
        write(List.of(executive("one", "甲")), List.of(), List.of(value("one", 1.0, null)));
    Path values = folder.resolve("metric_values.csv");
    String good = Files.readString(values);
    Files.writeString(values, good.replace("1.0,7", "many,7"));
    var row = assertThrows(MartException.class, () -> Mart.open(folder));
    assertTrue(row.getMessage().contains("metric_values.csv, row 2"), row.getMessage());
    Files.writeString(values, good.replace("slice", "bin"));
    var column = assertThrows(MartException.class, () -> Mart.open(folder));
    assertTrue(column.getMessage().contains("lacks the columns [slice]"), column.getMessage());
    Files.delete(values);
    var file = assertThrows(MartException.class, () -> Mart.open(folder));
    assertTrue(file.getMessage().contains("does not exist"), file.getMessage());
  }
}
