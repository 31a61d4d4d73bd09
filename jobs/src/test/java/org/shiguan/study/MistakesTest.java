package org.shiguan.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each mistake in a file gets its one sentence: file, line, remedy. */
class MistakesTest {
  @TempDir Path temporary;
  private SampleFolder sample;

  @BeforeEach
  void write() {
    sample = new SampleFolder(temporary.resolve("study"));
  }

  @Test
  void aTagInTheStudyFileMakesNoObject() throws IOException {
    Path study = sample.study();
    for (String tag : List.of("!!java.net.URL [\"http://127.0.0.1/\"]", "!!binary x", "!own x")) {
      Files.writeString(study, SampleFolder.STUDY.replaceFirst("(?m)^study: .*$", "study: " + tag));
      String said = sentence();
      assertTrue(said.startsWith("study.yaml line 1: ") && said.contains("tag"), said);
    }
  }

  private String sentence() {
    return assertThrows(UserException.class, () -> StudyFile.read(sample.study())).getMessage();
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          inputs:                    | inptus:                | study.yaml line 5: unknown key 'inptus'; did you mean 'inputs'?
          captured_at:               | capturedat:            | study.yaml line 8: unknown key 'capturedat'; did you mean 'captured_at'?
          synthetic: true            | zzz: 1                 | study.yaml line 3: unknown key 'zzz'; known are codes, events, hypotheses, inputs, key, out, period, polarity, privacy, rejects, roster, study, synthetic, title, validation.
          synthetic: true            | study: again           | study.yaml line 3: 'study' stands here and on line 1; remove one of them.
          synthetic: true            | polarity: my.model     | study.yaml line 3: my.model does not exist; make it with 'shiguan train polarity', or remove 'polarity'.
          synthetic: true            | codes: my-rules        | study.yaml line 3: my-rules is no folder; 'codes' names a folder of rule files such as PROD.yaml.
          synthetic: true            | synthetic: yes         | study.yaml line 3: 'synthetic: yes' is neither true nor false.
          study: sample              | study: My Study        | study.yaml line 1: 'study: My Study' may hold only lower-case letters, digits and hyphens.
          study: sample              | study:                 | study.yaml line 1: 'study' has no value; add 'study: sample'.
          study: sample              | study: [sample]        | study.yaml line 1: 'study' must be a text, not a list; put it in quotes if it holds brackets or braces.
          zh: 样本研究,              | ``                     | study.yaml line 2: 'zh' is missing; add 'zh: 中文'.
          {from: 2011-01-01, to: 2013-01-01} | 2012           | study.yaml line 4: 'period' must have keys; write {from: …, to: …}.
          to: 2013-01-01             | to: 2011-01-01         | study.yaml line 4: 'to: 2011-01-01' is not after 'from: 2011-01-01'; 'to' is the day after the last.
          to: 2013-01-01             | to: 2013-02-30         | study.yaml line 4: 'to: 2013-02-30' is not a day of the calendar; write 2012-06-30.
          from: 2011-01-01           | from: 2011/01/01       | study.yaml line 4: 'from: 2011/01/01' is not a day of the calendar; write 2012-06-30.
          T12:00:00+08:00            | T12:00:00              | study.yaml line 8: 'captured_at: 2012-06-30T12:00:00' is not a time with its zone; write "2012-06-30T12:00:00+08:00".
          {path: week*.csv}          | week*.csv              | study.yaml line 6: an item of 'inputs' must have keys; write {path: …, captured_at: …, mapping: …, covers: …, accounts: …, crawl: …, replies: …, author_id: …}.
          {path: week*.csv}          | {path: week*.csv, crawl: all} | study.yaml line 6: 'crawl: all' is none of timelines, originals and sample.
          {path: week*.csv}          | {path: week*.csv, replies: some} | study.yaml line 6: 'replies: some' is neither full nor answered_only.
          {path: week*.csv}          | {path: week*.csv, accounts: ["9900000001"]} | study.yaml line 6: 'accounts' says of whom 'covers' speaks; add 'covers' or remove it.
          {path: week*.csv}          | {path: week*.csv, covers: {from: 2011-01-01, to: 2011-02-01}, accounts: []} | study.yaml line 6: 'accounts' is empty; name accounts of the roster or remove it.
          {path: week*.csv}          | {path: week*.csv, covers: {from: 2011-01-01, to: 2011-02-01}, accounts: ["9900000009"]} | study.yaml line 6: 'accounts' names 9900000009, which is no account of the roster; did you mean '9900000001'?
          {path: week*.csv}          | {}                     | study.yaml line 6: 'path' is missing; add 'path: week*.csv'.
          {path: week*.csv}          | {path: ~/week.csv}     | study.yaml line 6: 'path: ~/week.csv' begins with ~, which only a shell knows; write the whole path.
          roster: executives.yaml    | ``                     | study.yaml line 1: 'roster' is missing; add 'roster: executives.yaml'.
          privacy: pseudonym         | privacy: off           | study.yaml line 14: 'privacy: off' is neither pseudonym nor none.
          privacy: pseudonym         | key: out/sample/k      | study.yaml line 14: the key would lie in the output folder, which may be passed on; move it out.
          privacy: pseudonym         | rejects: 5             | study.yaml line 14: 'rejects' must have keys; write {most_percent: …}.
          privacy: pseudonym         | rejects: {most_percent: 101} | study.yaml line 14: 'most_percent: 101' is no percentage; write a number from 0 to 100.
          privacy: pseudonym         | rejects: {most_percent: 5%} | study.yaml line 14: 'most_percent: 5%' is no percentage; write a number from 0 to 100.
          out: out/sample            | out: .                 | study.yaml line 15: the output folder may not hold the study file; write 'out: out/sample'.
          out: out/sample            | out: week2.csv         | study.yaml line 15: 'out' names a file; it must be a folder or not exist yet.
          study: sample              | study：sample          | study.yaml line 2: not valid YAML, mapping values are not allowed here; write ':' and a space instead of the full-width '：'.
          '  mapping:'               | '\tmapping:'           | study.yaml line 9: a tab stands in the indentation; use spaces.
          """)
  void inTheStudyFile(String from, String to, String expected) {
    sample.change("study.yaml", raw(from), raw(to));
    assertEquals(expected, sentence());
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          executives:       | people:               | executives.yaml line 1: unknown key 'people'; known are executives.
          id: sample-two    | id: sample-one        | executives.yaml line 17: id 'sample-one' stands here and on line 2; ids must differ.
          aliases: [一号]   | aliases: 一号         | executives.yaml line 4: 'aliases' must be a list; begin each item with '- '.
          employees: 6000   | employees: about 6000 | executives.yaml line 9: 'employees: about 6000' is not a whole number above zero, digits only.
          {from: 2010-01-01, | {from: 2012-01-01,   | executives.yaml line 10: the firm has another size from 2012-01-01 already; keep one.
          uid: 9900000002   | uid: 9.9E9            | executives.yaml line 13: 'uid: 9.9E9' is read as a number that does not keep its digits; put it in quotes.
          uid: 9900000002   | uid: 99000000029900000002 | executives.yaml line 13: 'uid: 99000000029900000002' is read as a number that does not keep its digits; put it in quotes.
          uid: 9900000002   | uid: sampleone        | executives.yaml line 13: 'uid: sampleone' is no Weibo number, which is digits only; the name goes under 'name'.
          uid: 9900000002   | uid: 9900000001       | executives.yaml line 13: uid 9900000001 is also on line 12 (sample-one and sample-one) at the same time; give 'from' and 'to' or remove one.
          to: 2012-01-01    | to: 2012-01-02        | executives.yaml line 13: sample-one has uid 9900000002 and, on line 12, uid 9900000001 at the same time; give 'from' and 'to' that do not overlap.
          space: weiboscope | space: Weiboscope     | executives.yaml line 14: 'space: Weiboscope' may hold only lower-case letters, digits and _.
          note: made up,    | ``                    | executives.yaml line 16: 'note' is missing; add 'note: what the source says'.
          day: 2010-03-01   | day: March            | executives.yaml line 22: 'day: March' is not a day of the calendar; write 2012-06-30.
          day: 2010-03-01,  | ``                    | executives.yaml line 22: 'day' is missing; add 'day: 2012-03-01'.
          day: 2010-03-01   | date: 2010-03-01      | executives.yaml line 22: unknown key 'date'; known are day, note, url.
          2010-06-02, note: made up | 2010-06-02    | executives.yaml line 21: 'note' is missing; add 'note: name, firm and verified badge; who searched'.
          aliases: [一号]   | ambiguous: [样本一]   | executives.yaml line 4: '样本一' is none of the person's names and aliases; did you mean '样本一号'?
          searches:         | search:               | executives.yaml line 20: unknown key 'search'; did you mean 'searches'?
          """)
  void inTheRoster(String from, String to, String expected) {
    // The first of these would only move the account on to another day.
    if (from.equals("uid: 9900000002") && to.equals("uid: 9900000001")) {
      sample.change("executives.yaml", "to: 2012-01-01", "to: 2012-06-01");
    }
    sample.change("executives.yaml", from, to);
    assertEquals(expected, sentence());
  }

  @Test
  void anOfficialAccountIsNobodysOwn() {
    sample.write(
        "executives.yaml",
        SampleFolder.ROSTER + "    official_accounts: [{uid: \"9900000001\", from: 2011-01-01}]\n");
    assertEquals(
        "executives.yaml line 23: uid 9900000001 is an official account here and, on line 12,"
            + " sample-one's own at the same time; keep one of them.",
        sentence());
  }

  @Test
  void oneAccountOfTwoPeopleIsNamedWithBothLines() {
    sample.write(
        "executives.yaml",
        SampleFolder.ROSTER + "    accounts: [{uid: \"9900000001\", from: 2011-01-01}]\n");
    assertEquals(
        "executives.yaml line 23: uid 9900000001 is also on line 12 (sample-one and sample-two) at"
            + " the same time; give 'from' and 'to' or remove one.",
        sentence());
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [sample-one]     | [sample-on]       | events.yaml line 5: 'sample-on' is not in the roster; did you mean 'sample-one'?
          time: 21:10      | time: evening     | events.yaml line 4: 'time: evening' is no time of day; write "21:10".
          time: 21:10      | precision: minute | events.yaml line 4: 'precision: minute' needs a 'time'.
          2012-12-01       | 2012-12-05        | events.yaml line 9: 'precision: month' with the day 2012-12-05; write 2012-12-01.
          precision: month | precision: year   | events.yaml line 10: 'precision: year' is not minute, hour, day or month.
          id: sample-rule  | id: sample-launch | events.yaml line 8: id 'sample-launch' stands here and on line 2; ids must differ.
          sources: [made up] | sources: []     | events.yaml line 7: 'sources' is empty; say where this was read.
          time: 21:10      | kind: scandal     | events.yaml line 4: 'kind: scandal' is not crisis.
          time: 21:10      | kind: crisis      | events.yaml line 7: 'kind: crisis' needs two independent sources, of two hosts where they are addresses.
          """)
  void inTheEvents(String from, String to, String expected) {
    sample.change("events.yaml", from, to);
    assertEquals(expected, sentence());
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [id,              | [idd,            | mappings/odd.yaml line 6: unknown column 'idd'; did you mean 'id'?
          [id,              | [id, id,         | mappings/odd.yaml line 6: column 'id' stands twice; write - for one of them.
          [id,              | [-,              | mappings/odd.yaml line 6: no column is the post's 'id' or 'bid'; name it.
          text,             | -,               | mappings/odd.yaml line 6: no column is the 'text' of the post; name it, or write 'text: none' when the rows hold none.
          GB18030           | GBKK             | mappings/odd.yaml line 4: 'encoding: GBKK' is not known; write UTF-8, GB18030, Big5 or UTF-16LE.
          backslash         | slash            | mappings/odd.yaml line 3: 'escape: slash' is not none, backslash or double.
          `quote: "'"`      | quote: quotes    | mappings/odd.yaml line 2: 'quote: quotes' is neither one character nor none.
          yyyy-MM-dd HH:mm:ss | YYYY-MM-dd HH:mm | mappings/odd.yaml line 7: 'Y' is the year of the week; write yyyy.
          HH:mm:ss          | hh:mm:ss         | mappings/odd.yaml line 7: 'h' is the hour of a twelve-hour clock; write HH.
          header: true | kind: comment | mappings/odd.yaml line 5: 'kind: comment' is neither posts nor comments.
          header: true | null: NULL    | mappings/odd.yaml line 5: YAML reads what stands after 'null:' as nothing; put it in quotes: "NULL".
          header: true | null: " "     | mappings/odd.yaml line 5: an empty cell has no value anyway; take out 'null'.
          header: true | text: body    | mappings/odd.yaml line 5: 'text: body' is not none; the column of the text is named in 'columns'.
          header: true | text: none    | mappings/odd.yaml line 5: 'text: none', but a column is the 'text'; remove one of them.
          header: true | rest: texts   | mappings/odd.yaml line 5: 'rest: texts' is none of the columns; did you mean 'text'?
          header: true | rest: "-"     | mappings/odd.yaml line 5: 'rest: -' is none of the columns; known are author_id, client, created_at, id, text.
          header: true | rest: text    | mappings/odd.yaml line 5: 'rest' is for cells that are never quoted; remove 'rest' or 'quote'.
          client, -, - | post_id, -, -   | mappings/odd.yaml line 6: column 'post_id' is the post under which a comment stands; add 'kind: comments'.
          yyyy-MM-dd HH:mm:ss | the day        | mappings/odd.yaml line 7: 'time: the day' is no date pattern; write "yyyy-MM-dd HH:mm:ss", epoch_seconds, epoch_millis or crawled.
          """)
  void inTheMapping(String from, String to, String expected) {
    sample.change("mappings/odd.yaml", from, to);
    assertEquals(expected, sentence());
  }

  @Test
  void aCommentRepostsNothing() {
    sample.change("mappings/odd.yaml", "header: true", "kind: comments");
    sample.change("mappings/odd.yaml", "client, -, -", "retweeted_bid, -, -");
    assertEquals(
        "mappings/odd.yaml line 6: column 'retweeted_bid' is what a post reposts, and no comment"
            + " does; write post_id, post_bid or -.",
        sentence());
  }

  @Test
  void ofTheWholeFile() throws IOException {
    Path study = sample.study();
    Files.writeString(study, "");
    assertEquals("study.yaml is empty; a study file has lines such as 'study: …'.", sentence());
    Files.writeString(study, "mid,uid,text\nm1,u1,x\n");
    assertEquals(
        "study.yaml line 1: this is not a study file, which has lines such as 'study: …'.",
        sentence());
    Files.write(study, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13});
    assertEquals("study.yaml is a binary file; a study file is a YAML text.", sentence());
    Files.write(study, SampleFolder.STUDY.getBytes(Charset.forName("GB18030")));
    assertEquals("study.yaml is not written in UTF-8; save it as UTF-8.", sentence());
    Files.write(study, ("\uFEFF" + SampleFolder.STUDY).getBytes(StandardCharsets.UTF_16LE));
    assertEquals("study.yaml is written in UTF-16; save it as UTF-8.", sentence());
    Files.delete(study);
    assertEquals(study + " does not exist; check the name of the study file.", sentence());
    Files.createDirectory(study);
    assertEquals(study + " is a folder; name the study file in it, a YAML file.", sentence());
  }

  @Test
  void aMissingRosterIsNamed() throws IOException {
    Path roster = sample.folder.resolve("executives.yaml");
    Files.delete(roster);
    assertEquals(roster + " does not exist; check the name of the roster file.", sentence());
  }

  /** The table above writes blanks at an edge in quotes and a tab as backslash t. */
  private static String raw(String cell) {
    return cell == null ? "" : cell.replaceAll("^'|'$", "").replace("\\t", "\t");
  }
}
