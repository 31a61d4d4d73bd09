package org.shiguan.ingest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shiguan.SharedSpark;
import org.shiguan.run.Outcome;
import org.shiguan.run.SmallStudy;

/** Rejects for people: shown by reason, too many of them stop the run. */
@ExtendWith(SharedSpark.class)
final class QuarantineTest {
  private static final String HEADER =
      "mid,retweeted_status_mid,uid,retweeted_uid,source,image,text,geo,created_at,deleted_last_seen,permission_denied\n";

  @TempDir private Path folder;

  /** A file of good rows and of rows whose time cannot be read. */
  private static String week(int good, int bad) {
    var week = new StringBuilder(HEADER);
    for (int i = 0; i < good; i++) {
      week.append("m%09d,,u6nODdJpn,,新浪微博,0,早,,2012-01-02 11:41:20,,\n".formatted(i));
    }
    for (int i = 0; i < bad; i++) {
      week.append("m%09d,,u6nODdJpn,,新浪微博,0,=晚%d,,soon,,\n".formatted(good + i, i));
    }
    return week.toString();
  }

  private SmallStudy study(String week) throws IOException {
    return new SmallStudy(folder).file("week.csv", week).input("path: week.csv");
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve("out/rejects").resolve(file));
  }

  @Test
  void moreThanFivePercentStopTheRunAfterIngestUntilTheStudyAllowsThem(SparkSession spark)
      throws IOException {
    // 21 of 400 records, the header among them: 5.25 %.
    String week = week(378, 21);
    Outcome stopped = study(week).run(null);
    String sentence =
        "week.csv: 21 of 400 records (5.3 %) cannot be used, most for BAD_TIME (the time of posting"
            + " is missing or cannot be read); look at out/rejects/bad_time.csv, then mend the file"
            + " or allow it in the study file with 'rejects: {most_percent: 6}'.";
    assertEquals(List.of(sentence), stopped.broken());
    assertEquals(null, stopped.report());
    assertFalse(Files.exists(folder.resolve("out/manifest.json")));
    assertFalse(Files.exists(folder.resolve("out/corpus/exec_posts")), "no later stage ran");
    assertEquals(List.of(sentence), study(week).run(null).broken(), "nor does it go on again");

    Outcome allowed = study(week).also("rejects: {most_percent: 6}").run(null);
    assertEquals(List.of(), allowed.broken());
    assertTrue(Files.exists(allowed.report()));
    assertEquals(
        List.of(sentence),
        study(week).also("rejects: {most_percent: 5.2}").run("ingest").broken(),
        "a stricter study is asked again, though nothing is to be computed");
  }

  @Test
  void aFileThatGivesNothingIsNamed(SparkSession spark) throws IOException {
    Outcome outcome = study(week(0, 3)).run(null);
    assertEquals(List.of(), outcome.broken(), "3 rejects are too few to stop a run");
    assertEquals(
        List.of(
            "week.csv gave no post, account or answer in 4 records (3 rejects); see what it holds"
                + " with 'inspect'."),
        outcome.notes());
    assertEquals(List.of(), study(week(1, 3)).run(null).notes());
  }

  @Test
  void exactlyTheBoundAndTinyFilesPass(SparkSession spark) throws IOException {
    assertEquals(List.of(), study(week(379, 20)).run("ingest").broken(), "20 of 400 are 5 %");
    assertEquals(List.of(), study(week(0, 19)).run("ingest").broken(), "19 rejects");
    assertEquals(1, study(week(0, 20)).run("ingest").broken().size());
    assertEquals(
        List.of(), study(week(0, 20)).also("rejects: {most_percent: 100}").run("ingest").broken());
  }

  @Test
  void theFirstHundredOfEachReasonAreShown(SparkSession spark) throws IOException {
    String week = week(2, 120) + "m999999999,,u6nODdJpn\n";
    var unused = study(week).also("rejects: {most_percent: 100}").run("ingest");
    List<String> rows = read("bad_time.csv").lines().toList();
    assertEquals("\ufeffsource,rejects_of_source,offset,item,detail,raw", rows.get(0));
    assertEquals(101, rows.size());
    int offset = week(2, 0).getBytes(StandardCharsets.UTF_8).length;
    assertEquals(
        "week.csv,120,"
            + offset
            + ",0,cannot be read as a time,"
            + "id=m000000002 bid=null author=u6nODdJpn created_at=soon text==晚0",
        rows.get(1));
    assertEquals(
        """
        \ufeffsource,records,reason,rejects,percent_of_records
        week.csv,124,BAD_TIME,120,96.8
        week.csv,124,WRONG_CELLS,1,0.8
        """,
        read("counts.csv").replace("\r", ""));
    assertTrue(read("wrong_cells.csv").contains("m999999999,,u6nODdJpn"));
    assertTrue(read("README.txt").contains("BAD_TIME: 120. the time of posting"));

    var again = study(week(2, 1)).also("rejects: {most_percent: 100}").run("ingest");
    assertEquals(List.of(), again.broken());
    assertFalse(Files.exists(folder.resolve("out/rejects/wrong_cells.csv")), "of another version");
    assertEquals(2, read("bad_time.csv").lines().count());
  }

  @Test
  void undecodableBytesAreKeptForTheOwnerAlone(SparkSession spark) throws IOException {
    byte[] bad = row("m900000005", new byte[] {(byte) 0xff, 'x', (byte) 0xc3});
    byte[] twoLines = row("m900000006", new byte[] {'"', (byte) 0xfe, '\n', 'y', '"'});
    var week = new ByteArrayOutputStream();
    week.write(week(300, 0).getBytes(StandardCharsets.UTF_8));
    int first = week.size();
    week.write(bad);
    week.write(
        "m900000007,,u6nODdJpn,,a,0,早,,2012-01-02 11:41:20,,\n".getBytes(StandardCharsets.UTF_8));
    int second = week.size();
    week.write(twoLines);
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(week.toByteArray());
    }
    var zipped = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(zipped)) {
      zip.putNextEntry(new ZipEntry("other.txt"));
      zip.putNextEntry(new ZipEntry("../week.csv"));
      zip.write(week.toByteArray());
    }
    SmallStudy study =
        new SmallStudy(folder)
            .file("week.zip", zipped.toByteArray())
            .file("week.csv", week.toByteArray())
            .file("week.csv.gz", packed.toByteArray())
            .input("path: week.csv*")
            .input("path: week.zip");
    assertEquals(List.of(), study.run("ingest").broken());
    Path kept = folder.resolve("out/private");
    assertEquals(
        "\ufefffile,source,offset,bytes\n"
            + "bad-encoding-00001.bin,week.csv,%d,%d\n".formatted(first, bad.length)
            + "bad-encoding-00002.bin,week.csv,%d,%d\n".formatted(second, twoLines.length)
            + "bad-encoding-00003.bin,week.csv.gz,%d,%d\n".formatted(first, bad.length)
            + "bad-encoding-00004.bin,week.csv.gz,%d,%d\n".formatted(second, twoLines.length)
            + "bad-encoding-00005.bin,week.zip!/../week.csv,%d,%d\n".formatted(first, bad.length)
            + "bad-encoding-00006.bin,week.zip!/../week.csv,%d,%d\n"
                .formatted(second, twoLines.length),
        Files.readString(kept.resolve("bad-encoding.csv")).replace("\r", ""));
    assertArrayEquals(bad, Files.readAllBytes(kept.resolve("bad-encoding-00001.bin")));
    assertArrayEquals(twoLines, Files.readAllBytes(kept.resolve("bad-encoding-00002.bin")));
    assertArrayEquals(bad, Files.readAllBytes(kept.resolve("bad-encoding-00003.bin")));
    assertArrayEquals(twoLines, Files.readAllBytes(kept.resolve("bad-encoding-00004.bin")));
    assertArrayEquals(twoLines, Files.readAllBytes(kept.resolve("bad-encoding-00006.bin")));
    assertEquals("rwx------", rights(kept));
    assertEquals("rw-------", rights(kept.resolve("bad-encoding-00001.bin")));
    assertEquals("rw-------", rights(kept.resolve("bad-encoding.csv")));

    assertEquals(
        List.of(),
        study
            .file("week.csv", week(1, 0))
            .file("week.csv.gz", week(1, 0))
            .file("week.zip", week(1, 0))
            .run("ingest")
            .broken());
    assertFalse(Files.exists(kept), "nothing is kept of what is not there any more");
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static byte[] row(String mid, byte[] text) throws IOException {
    var row = new ByteArrayOutputStream();
    row.write((mid + ",,u6nODdJpn,,a,0,").getBytes(StandardCharsets.UTF_8));
    row.write(text);
    row.write(",,2012-01-02 11:41:20,,\n".getBytes(StandardCharsets.UTF_8));
    return row.toByteArray();
  }
}
