package org.shiguan.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with a small valid study, in which a test changes one thing. */
final class SampleFolder {
  static final String STUDY =
      """
      study: sample
      title: {zh: 样本研究, en: Sample Study}
      synthetic: true
      period: {from: 2011-01-01, to: 2013-01-01}
      inputs:
        - {path: week*.csv}
        - path: odd/messages.txt
          captured_at: "2012-06-30T12:00:00+08:00"
          mapping: mappings/odd.yaml
          covers: {from: 2012-06-01, to: 2012-07-01}
          crawl: originals
      roster: executives.yaml
      events: events.yaml
      privacy: pseudonym
      out: out/sample
      """;

  static final String ROSTER =
      """
      executives:
        - id: sample-one
          names: {zh: 样本一号, en: Sample One}
          aliases: [一号]
          company: {zh: 样本公司, en: Sample Company}
          roles:
            - {title: {zh: 董事长, en: Chairman}, from: 2009-01-01}
          firm_size:
            - {from: 2012-01-01, employees: 6000}
            - {from: 2010-01-01, employees: 5000}
          accounts:
            - {uid: "9900000001", name: 样本一号, from: 2010-03-01, to: 2012-01-01}
            - {uid: 9900000002, from: 2012-01-01}
            - {uid: uSAMPLE01, space: weiboscope}
          evidence:
            - {note: made up, url: "http://example.org/", accessed: 2024-01-01}
        - id: sample-two
          names: {zh: 样本二号, en: Sample Two}
          company: {zh: 样本公司, en: Sample Company}
          searches:
            - {day: 2010-06-02, note: made up}
            - {day: 2010-03-01, note: made up, url: "http://example.org/"}
      """;

  static final String EVENTS =
      """
      events:
        - id: sample-launch
          date: 2012-08-13
          time: 21:10
          executives: [sample-one]
          title: {zh: 样本发布会, en: Sample launch}
          sources: [made up]
        - id: sample-rule
          date: 2012-12-01
          precision: month
          title: {zh: 样本规定, en: Sample rule}
          sources: [made up]
      """;

  static final String MAPPING =
      """
      separator: ";;;;"
      quote: "'"
      escape: backslash
      encoding: GB18030
      header: true
      columns: [id, created_at, text, client, -, -, author_id]
      time: "yyyy-MM-dd HH:mm:ss"
      """;

  final Path folder;

  SampleFolder(Path folder) {
    this.folder = folder;
    write("study.yaml", STUDY);
    write("executives.yaml", ROSTER);
    write("events.yaml", EVENTS);
    write("mappings/odd.yaml", MAPPING);
    write("week2.csv", "x");
    write("week10.csv", "x");
    write("odd/messages.txt", "x");
  }

  Path study() {
    return folder.resolve("study.yaml");
  }

  void write(String name, String text) {
    try {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes a file, which must hold what is replaced. */
  void change(String name, String from, String to) {
    try {
      String text = Files.readString(folder.resolve(name));
      if (!text.contains(from)) {
        throw new IllegalArgumentException(name + " holds no " + from);
      }
      write(name, text.replace(from, to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
