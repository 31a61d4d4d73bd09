package org.shiguan.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shiguan.study.UserException;

class InspectionTest {
  @TempDir Path folder;

  @Test
  void saysWhatAFileIs() throws IOException {
    Path sample = Samples.FOLDER.resolve("weiboscope-csv/week1.csv");
    String expected =
        """
          format     weiboscope-csv: Weekly CSV of the Weiboscope 2012 Open Data, University of Hong Kong
          container  none, encoding UTF-8, 1,122 bytes on disk
          records    12: 6 posts, 4 rejected, 2 structure
          at 113  post mSAMPLE001 by uSAMPLE01, 2012-01-03 02:02:27 +08:00, reposts not said, comments not said, likes not said
              样本一号的第一条
          at 200  post mSAMPLE002 by uSAMPLE02, 2012-01-03 03:00:00 +08:00, reposts not said, comments not said, likes not said
              有逗号, 有"引号"
          at 302  post mSAMPLE003 by uSAMPLE01, 2012-01-03 04:00:00 +08:00, reposts not said, comments not said, likes not said
              两行的  正文
          rejected
            2  WRONG_CELLS: the number of cells is not that of the columns
            1  BAD_ENCODING: bytes that are not valid in the file's encoding
            1  BAD_TIME: the time of posting is missing or cannot be read
            at 528  WRONG_CELLS: a quoted cell does not end  mSAMPLE005,,uSAMPLE03,,新浪微博,0,"引号没有结束,,2012-01-03 06:00:00,,
            at 697  WRONG_CELLS: 10 cells, 11 expected  mSAMPLE007,,uSAMPLE03,,新浪微博,0,少一格,2012-01-03 08:00:00,,
            at 768  BAD_ENCODING: not UTF-8  mSAMPLE008,,uSAMPLE03,,新浪微博,0,坏字节\uFFFD,,2012-01-03 09:00:00,,
        """
            .indent(0);
    assertEquals(sample + "\n" + expected, Inspection.of(sample, null).replace("\r\n", "\n"));
  }

  @Test
  void saysWhatCleaningWouldReject() throws IOException {
    Path file = folder.resolve("times.json");
    Files.writeString(
        file,
        """
        {"mid":"4.45E+15","created_at":"Tue May 31 17:46:55 +0800 2011","text":"a"}
        {"mid":"3460000000000001","created_at":"last year","text":"b"}
        {"mid":"3460000000000002","created_at":"Tue May 31 17:46:55 +0800 2011","text":"c"}
        """);
    String said = Inspection.of(file, null);
    assertTrue(said.contains("records    3: 1 posts, 2 rejected"), said);
    assertTrue(said.contains("    1  ROUNDED_ID: "), said);
    assertTrue(said.contains("    1  BAD_TIME: "), said);
  }

  @Test
  void everySampleCanBeInspected() throws IOException {
    for (Samples.Sample sample : Samples.all()) {
      String said = Inspection.of(sample.file(), sample.mapping());
      assertTrue(said.contains("  format     " + sample.format() + ": "), said);
      long rejected = Accounts.of(sample.file(), sample.mapping()).rejected();
      assertEquals(rejected > 0, said.contains("  rejected\n"), said);
      String counted = said.lines().filter(l -> l.startsWith("  records ")).findFirst().orElse("");
      Matcher number = Pattern.compile("([0-9,]+) rejected").matcher(counted);
      assertEquals(
          rejected, number.find() ? Long.parseLong(number.group(1).replace(",", "")) : 0, said);
      assertFalse(said.contains("(null)"), said);
    }
  }

  @Test
  void nothingOfTheFileReachesTheTerminalUntamed() throws IOException {
    Path file = folder.resolve("evil.json");
    String escape = "\\u001b[2J\\u0007\\u202eabc\\u0085\\ud800";
    Files.writeString(
        file,
        """
        {"mid":"1%1$s","created_at":"%1$s","text":"%1$s","source":"","reposts_count":"%1$s",\
        "user":{"id":"%1$s","screen_name":"%1$s"}}
        {"error":"%1$s","error_code":1}
        {"screen_name":"%1$s","id":"%1$s","followers_count":"%1$s"}
        \u001b[31m
        """
            .formatted(escape));
    String said = Inspection.of(file, null);
    for (int i = 0; i < said.length(); i++) {
      char c = said.charAt(i);
      boolean control = Character.isISOControl(c) && c != '\n' && c != '\r';
      assertFalse(control || c == '\u202e' || Character.isSurrogate(c), said);
    }
    assertTrue(said.contains("1<U+001B>[2J<U+0007><U+202E>abc<U+0085><U+D800>"), said);
  }

  @Test
  void onlyTheBeginningIsRead() throws IOException {
    Path file = folder.resolve("long.json");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < 5000; i++) {
        out.write(
            "[{\"weiboId\":\"%016d\",\"content\":\"x\",\"createTime\":\"1\"}]\n".formatted(i));
      }
    }
    assertTrue(Inspection.of(file, null).contains("  the first  1,000: 1,000 posts\n"));
  }

  @Test
  void whatIsNoDumpIsRefused() throws IOException {
    Path file = folder.resolve("x.csv");
    Files.writeString(file, "a,b,c\n");
    String sentence =
        assertThrows(UserException.class, () -> Inspection.of(file, null)).getMessage();
    assertTrue(sentence.startsWith(file + " looks like text delimited by , in 3 columns"));
  }

  @Test
  void linesAreCutAndTamed() {
    Map<String, String> cases =
        Map.of(
            "abc",
            "abc",
            "a\tb\r\nc",
            "a b  c",
            "你好😀👨\u200d👩",
            "你好😀👨\u200d👩",
            "\u001b]0;x\u0007",
            "<U+001B>]0;x<U+0007>",
            "\u2066x\u2069\uFEFF",
            "<U+2066>x<U+2069><U+FEFF>",
            "x".repeat(61),
            "x".repeat(60) + "…");
    cases.forEach((text, line) -> assertEquals(line, Printable.line(text, 60)));
  }
}
