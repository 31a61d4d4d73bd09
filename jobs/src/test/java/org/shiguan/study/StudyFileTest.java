package org.shiguan.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyFileTest {
  @TempDir Path temporary;
  private SampleFolder sample;

  @BeforeEach
  void write() {
    sample = new SampleFolder(temporary.resolve("a folder"));
  }

  private Study read() {
    return StudyFile.read(sample.study());
  }

  @Test
  void everyKeyIsRead() {
    Study study = read();
    assertEquals("sample", study.id());
    assertEquals(new Bilingual("样本研究", "Sample Study"), study.title());
    assertEquals(Privacy.PSEUDONYM, study.privacy());
    assertEquals(sample.folder.resolve("out/sample"), study.out());
    assertEquals(sample.folder.resolve("sample.key"), study.key());
    assertEquals(2, study.inputs().size());
    Input odd = study.inputs().get(1);
    assertEquals(Instant.parse("2012-06-30T04:00:00Z"), odd.capturedAt());
    assertEquals(7, odd.line());
    assertEquals(new Period(LocalDate.of(2012, 6, 1), LocalDate.of(2012, 7, 1)), odd.covers());
    assertEquals(Crawl.ORIGINALS, odd.crawl());
    assertNull(study.inputs().get(0).crawl());
  }

  @Test
  void aPeriodIsChineseDays() {
    Period period = read().period();
    assertEquals(Instant.parse("2010-12-31T16:00:00Z"), period.fromInstant());
    assertEquals(Instant.parse("2012-12-31T16:00:00Z"), period.toInstant());
  }

  @Test
  void theRosterIsRead() {
    assertEquals(List.of(), read().roster().executives().get(0).products());
    sample.change("executives.yaml", "aliases: [一号]", "aliases: [一号]\n    products: [样本手机]");
    Executive one = read().roster().executives().get(0);
    assertEquals(new Bilingual("样本一号", "Sample One"), one.names());
    assertEquals(List.of("一号"), one.aliases());
    assertEquals(List.of("样本手机"), one.products());
    assertEquals(
        new Role(new Bilingual("董事长", "Chairman"), LocalDate.of(2009, 1, 1), null),
        one.roles().get(0));
    assertEquals(
        List.of(
            new FirmSize(LocalDate.of(2010, 1, 1), 5000),
            new FirmSize(LocalDate.of(2012, 1, 1), 6000)),
        one.firmSizes());
    assertEquals(
        List.of(
            new Account(
                "9900000001", "样本一号", "weibo", LocalDate.of(2010, 3, 1), LocalDate.of(2012, 1, 1)),
            new Account("9900000002", null, "weibo", LocalDate.of(2012, 1, 1), null),
            new Account("uSAMPLE01", null, "weiboscope", null, null)),
        one.accounts());
    assertEquals(
        List.of(new Evidence("made up", "http://example.org/", LocalDate.of(2024, 1, 1))),
        one.evidence());
    Executive two = read().roster().executives().get(1);
    assertEquals(List.of(), two.accounts());
    assertEquals(
        List.of(
            new Search(LocalDate.of(2010, 3, 1), "made up", "http://example.org/"),
            new Search(LocalDate.of(2010, 6, 2), "made up", null)),
        two.searches());
  }

  @Test
  void officialAccountsAreThoseOfTheFirm() {
    assertEquals(List.of(), read().roster().executives().get(0).officialAccounts());
    sample.change(
        "executives.yaml",
        "aliases: [一号]",
        "official_accounts: [{uid: \"9900000090\", name: 样本官方, from: 2011-01-01}]");
    assertEquals(
        List.of(new Account("9900000090", "样本官方", "weibo", LocalDate.of(2011, 1, 1), null)),
        read().roster().executives().get(0).officialAccounts());
  }

  @Test
  void namesThatManyPeopleBearAreToldByTheirLookUnlessTheRosterSays() {
    // An alias of two letters; a name of four is not common.
    assertEquals(List.of("一号"), read().roster().executives().get(0).ambiguous());
    sample.change("executives.yaml", "names: {zh: 样本一号", "names: {zh: 样建国");
    assertEquals(
        List.of("样建国", "Sample One", "一号"), read().roster().executives().get(0).ambiguous());
    sample.change("executives.yaml", "aliases: [一号]", "aliases: [一号, Sampley]");
    assertEquals(
        List.of("样建国", "Sample One", "一号", "Sampley"),
        read().roster().executives().get(0).ambiguous());
    sample.change("executives.yaml", "aliases:", "ambiguous: [一号]\n    aliases:");
    assertEquals(List.of("一号"), read().roster().executives().get(0).ambiguous());
    sample.change("executives.yaml", "ambiguous: [一号]", "ambiguous: []");
    assertEquals(List.of(), read().roster().executives().get(0).ambiguous());
  }

  @Test
  void roleAndSizeAreThoseOfTheDay() {
    // Codebook M24: 299 is S, 300 is M, 2,000 is L; nothing is filled back.
    assertEquals(SizeClass.S, SizeClass.of(299));
    assertEquals(SizeClass.M, SizeClass.of(300));
    assertEquals(SizeClass.M, SizeClass.of(1_999));
    assertEquals(SizeClass.L, SizeClass.of(2_000));
    sample.change("executives.yaml", "employees: 5000", "employees: 299");
    sample.change(
        "executives.yaml",
        "from: 2009-01-01}",
        "from: 2009-01-01, to: 2012-08-15}\n"
            + "      - {title: {zh: 顾问, en: Adviser}, from: 2012-08-15}");
    Executive one = read().roster().executives().get(0);
    assertNull(one.sizeOn(LocalDate.of(2009, 12, 31)));
    assertEquals(SizeClass.S, one.sizeOn(LocalDate.of(2011, 12, 31)));
    assertEquals(SizeClass.L, one.sizeOn(LocalDate.of(2012, 1, 1)));
    assertNull(one.roleOn(LocalDate.of(2008, 12, 31)));
    assertEquals("Chairman", one.roleOn(LocalDate.of(2012, 8, 14)).title().en());
    assertEquals("Adviser", one.roleOn(LocalDate.of(2012, 8, 15)).title().en());
  }

  /** Codebook M24: overlapping rows are an error. */
  @Test
  void twoRolesOnOneDayAreAMistake() {
    sample.change(
        "executives.yaml",
        "from: 2009-01-01}",
        "from: 2009-01-01, to: 2012-08-15}\n"
            + "      - {title: {zh: 顾问, en: Adviser}, from: 2012-08-14}");
    assertEquals(
        "executives.yaml line 8: this role and the one on line 7 overlap; give 'from' and 'to', and"
            + " one title for two posts held together.",
        assertThrows(UserException.class, this::read).getMessage());
  }

  @Test
  void theEventsAreRead() {
    List<Event> events = read().events();
    assertEquals(LocalTime.of(21, 10), events.get(0).time());
    assertEquals(Precision.MINUTE, events.get(0).precision());
    assertEquals(List.of("sample-one"), events.get(0).executives());
    assertEquals(Precision.MONTH, events.get(1).precision());
    assertEquals(List.of(), events.get(1).executives());
  }

  @Test
  void theMappingIsRead() {
    Mapping mapping = read().inputs().get(1).mapping();
    assertEquals(";;;;", mapping.separator());
    assertEquals('\'', mapping.quote());
    assertEquals(Mapping.Escape.BACKSLASH, mapping.escape());
    assertEquals(Charset.forName("GB18030"), mapping.encoding());
    assertEquals(
        List.of("id", "created_at", "text", "client", "-", "-", "author_id"), mapping.columns());
    assertEquals("weibo", mapping.idSpace());
  }

  @Test
  void anUnquotedTabIsATab() {
    sample.change("mappings/odd.yaml", "\";;;;\"", "\\t");
    assertEquals("\t", read().inputs().get(1).mapping().separator());
  }

  @Test
  void anAccountNumberKeepsItsNineteenDigits() {
    sample.change("executives.yaml", "\"9900000001\"", "5612814510546515491");
    assertEquals(
        "5612814510546515491", read().roster().executives().get(0).accounts().get(0).uid());
  }

  @Test
  void defaultsAreFilledIn() {
    sample.write(
        "study.yaml",
        """
        study: sample
        period: {from: 2011-01-01, to: 2013-01-01}
        inputs: [{path: week2.csv}]
        roster: executives.yaml
        """);
    Study study = read();
    assertEquals(new Bilingual("sample", "sample"), study.title());
    assertFalse(study.synthetic());
    assertEquals(List.of(), study.events());
    assertNull(study.eventsFile());
    assertEquals(sample.folder.resolve("out/sample"), study.out());
    assertEquals(Privacy.PSEUDONYM, study.privacy());
  }

  @Test
  void withoutPseudonymsThereIsNoKey() {
    sample.change("study.yaml", "privacy: pseudonym", "privacy: none");
    assertNull(read().key());
  }

  @Test
  void theEchoHoldsEveryDefaultAndNoPlaceOfThisMachine() throws Exception {
    sample.change("study.yaml", "{path: week*.csv}", "{path: " + sample.folder + "/week*.csv}");
    String json = new ObjectMapper().writeValueAsString(read().echo());
    assertEquals(
        """
        {"id":"sample","title":{"zh":"样本研究","en":"Sample Study"},"synthetic":true,\
        "period":{"from":"2011-01-01","to":"2013-01-01"},"inputs":[\
        {"path":"week*.csv","captured_at":null,"author_id":null,"mapping":null,"covers":null,"accounts":null,"crawl":null,"replies":null},\
        {"path":"odd/messages.txt","captured_at":"2012-06-30T04:00:00Z","author_id":null,"mapping":\
        {"file":"mappings/odd.yaml","kind":"posts","separator":";;;;","quote":"'",\
        "escape":"backslash","null":null,"encoding":"GB18030","header":true,\
        "columns":["id","created_at","text","client","-","-","author_id"],\
        "rest":null,"time":"yyyy-MM-dd HH:mm:ss","id_space":"weibo"},\
        "covers":{"from":"2012-06-01","to":"2012-07-01"},"accounts":null,"crawl":"originals","replies":null}],\
        "roster":"executives.yaml","events":"events.yaml","hypotheses":null,"polarity":null,"codes":null,"validation":null,"privacy":"pseudonym",\
        "key":"sample.key","out":"out/sample","rejects":{"most_percent":5.0}}""",
        json);
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstKey() {
    sample.write("study.yaml", "\uFEFF" + SampleFolder.STUDY);
    assertEquals("sample", read().id());
  }
}
