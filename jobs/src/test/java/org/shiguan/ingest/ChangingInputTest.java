package org.shiguan.ingest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shiguan.Pipeline;
import org.shiguan.SharedSpark;
import org.shiguan.privacy.Forgotten;
import org.shiguan.privacy.Names;
import org.shiguan.run.Blocks;
import org.shiguan.run.Json;
import org.shiguan.run.Outcome;
import org.shiguan.run.Progress;
import org.shiguan.run.SmallStudy;
import org.shiguan.run.TableStore;
import org.shiguan.study.UserException;
import org.shiguan.table.Posts;

/**
 * Dump files that change during a run, and between runs: the posts in the tables are always those
 * of the content whose SHA-256 is recorded. Made up.
 */
@ExtendWith(SharedSpark.class)
final class ChangingInputTest {
  private static final FileTime THEN = FileTime.fromMillis(1_340_000_000_000L);

  /** How a dump is packed; equally many bytes in, equally many out. */
  enum Packing {
    PLAIN("dump.csv"),
    GZIP("dump.csv.gz"),
    ZIP("dump.zip"),
    TAR("dump.tar"),
    SQLITE("dump.db");

    private final String file;

    Packing(String file) {
      this.file = file;
    }
  }

  /** What somebody does to the file. */
  enum Change {
    GROWS,
    SHRINKS,
    REWRITTEN_WITH_ITS_TIME,
    REPLACED_WITH_ITS_TIME
  }

  @TempDir private Path folder;
  private final SparkSession spark;
  private final Map<String, Set<String>> postsOf = new TreeMap<>();

  ChangingInputTest(SparkSession spark) {
    this.spark = spark;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PLAIN  | GROWS
          PLAIN  | SHRINKS
          PLAIN  | REWRITTEN_WITH_ITS_TIME
          PLAIN  | REPLACED_WITH_ITS_TIME
          GZIP   | GROWS
          GZIP   | SHRINKS
          GZIP   | REWRITTEN_WITH_ITS_TIME
          ZIP    | GROWS
          ZIP    | REWRITTEN_WITH_ITS_TIME
          TAR    | SHRINKS
          TAR    | REWRITTEN_WITH_ITS_TIME
          SQLITE | GROWS
          SQLITE | SHRINKS
          SQLITE | REWRITTEN_WITH_ITS_TIME
          SQLITE | REPLACED_WITH_ITS_TIME
          """)
  void betweenFingerprintAndReading(Packing packing, Change change) throws IOException {
    SmallStudy study = study(packing);
    var mistake =
        assertThrows(UserException.class, () -> run(study, () -> change(packing, change)));
    assertTrue(mistake.getMessage().startsWith(packing.file + " was changed"), mistake.toString());
    assertNothingKept();
    assertFalse(run(study, () -> {}).unchanged());
    assertTablesBelongToHash(study, packing, change);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PLAIN  | GROWS
          PLAIN  | SHRINKS
          PLAIN  | REWRITTEN_WITH_ITS_TIME
          PLAIN  | REPLACED_WITH_ITS_TIME
          GZIP   | REWRITTEN_WITH_ITS_TIME
          ZIP    | REPLACED_WITH_ITS_TIME
          SQLITE | REWRITTEN_WITH_ITS_TIME
          """)
  void betweenRuns(Packing packing, Change change) throws IOException {
    SmallStudy study = study(packing);
    assertFalse(run(study, () -> {}).unchanged());
    assertEquals(posts(study), postsOf.get(recorded(study)));
    assertTrue(run(study, () -> {}).unchanged());
    change(packing, change);
    assertFalse(run(study, () -> {}).unchanged());
    assertTablesBelongToHash(study, packing, change);
    assertTrue(run(study, () -> {}).unchanged());
  }

  /** Between the first record of a part and the last, below Spark. */
  @ParameterizedTest
  @EnumSource(Change.class)
  void betweenTwoRecords(Change change) throws IOException {
    for (Packing packing : Packing.values()) {
      byte[] before = content(packing, 3_000, "1");
      Path file = folder.resolve(packing.file);
      Files.write(file, before);
      Files.setLastModifiedTime(file, THEN);
      FilePart part = part(packing, file).expecting(Blocks.of(file));
      var undisturbed = new PartRows(part, Names.AS_FOUND, Forgotten.NOBODY);
      assertDoesNotThrow(() -> undisturbed.forEachRemaining(row -> {}));

      var rows = new PartRows(part, Names.AS_FOUND, Forgotten.NOBODY);
      rows.next();
      change(packing, change);
      // The file that was replaced is still open, and what was read is what was fingerprinted: only
      // what is read by its path a second time can be another. The driver looks at the stamps.
      boolean stillTheOld =
          change == Change.REPLACED_WITH_ITS_TIME
              && packing != Packing.ZIP
              && packing != Packing.SQLITE;
      if (stillTheOld) {
        assertDoesNotThrow(() -> rows.forEachRemaining(row -> {}), packing.name());
      } else {
        var found =
            assertThrows(
                ChangedInput.class, () -> rows.forEachRemaining(row -> {}), packing.name());
        assertEquals(packing.file, found.source());
      }
      Files.delete(file);
    }
  }

  /** A file that is cut in two, changed in the part that is read last or first. */
  @ParameterizedTest
  @ValueSource(longs = {1_000, Blocks.LENGTH + 1_000_000})
  void inOneOfTwoParts(long at) throws IOException {
    var study = new SmallStudy(folder).input("path: dump.csv");
    byte[] content = csv(300, "1", "字".repeat(80_000));
    assertTrue(content.length > Blocks.LENGTH + 2_000_000);
    Path file = folder.resolve("dump.csv");
    Files.write(file, content);
    Files.setLastModifiedTime(file, THEN);
    var mistake =
        assertThrows(
            UserException.class,
            () ->
                run(
                    study,
                    () -> {
                      byte[] other = content.clone();
                      int line = indexOf(other, "\nm1", (int) at);
                      other[line + 2] = '2';
                      write(file, other);
                    }));
    assertTrue(mistake.getMessage().startsWith("dump.csv was changed"), mistake.toString());
    assertNothingKept();
    assertFalse(run(study, () -> {}).unchanged());
    assertEquals(sha256(Files.readAllBytes(file)), recorded(study));
    assertEquals(299, posts(study).stream().filter(id -> id.startsWith("weiboscope:m1")).count());
    assertEquals(1, posts(study).stream().filter(id -> id.startsWith("weiboscope:m2")).count());
  }

  @Test
  void whatWasReadBeforeStays() throws IOException {
    SmallStudy study = study(Packing.PLAIN).input("path: later.csv");
    Path later = folder.resolve("later.csv");
    Files.write(later, csv(5, "3", "后"));
    var mistake = assertThrows(UserException.class, () -> run(study, () -> Files.delete(later)));
    assertTrue(mistake.getMessage().startsWith("later.csv was changed, replaced or removed"));
    Path segments = folder.resolve("out/corpus/stages/segment");
    Set<String> kept = files(segments);
    assertEquals(1, kept.size());
    FileTime written = Files.getLastModifiedTime(segments.resolve(kept.iterator().next()));

    Files.write(later, csv(4, "3", "后"));
    run(study, () -> {});
    assertEquals(
        written, Files.getLastModifiedTime(segments.resolve(kept.iterator().next())), "read again");
    assertEquals(14, posts(study).size());
  }

  @Test
  void rightsAreNoContent() throws IOException {
    SmallStudy study = study(Packing.PLAIN);
    Path file = folder.resolve(Packing.PLAIN.file);
    run(study, () -> assertTrue(file.toFile().setWritable(false)));
    assertEquals(sha256(Files.readAllBytes(file)), recorded(study));
  }

  @Test
  void aFileThatComesDuringARunIsTheNextOnes() throws IOException {
    SmallStudy study = new SmallStudy(folder).input("path: 'd*.csv'");
    write(Packing.PLAIN, content(Packing.PLAIN, 10, "1"), 10, "1");
    run(study, () -> Files.write(folder.resolve("d2.csv"), csv(5, "3", "后")));
    assertEquals(10, posts(study).size());
    run(study, () -> {});
    assertEquals(15, posts(study).size());
  }

  @Test
  void bytesThatDoNotDecodeAreOfTheSameFile() throws IOException {
    byte[] bad = content(Packing.PLAIN, 10, "1");
    bad[indexOf(bad, "第", 0)] = (byte) 0xff;
    var study = new SmallStudy(folder).input("path: dump.csv").also("rejects: {most_percent: 50}");
    Path file = folder.resolve("dump.csv");
    write(file, bad);
    byte[] other = bad.clone();
    other[indexOf(other, "\nm1", 200) + 2] = '2';
    var betweenTablesAndBytes = new Waiting(() -> {}, () -> write(file, other));
    var mistake =
        assertThrows(
            UserException.class,
            () -> Pipeline.run(study.read(), SmallStudy.to("ingest"), betweenTablesAndBytes));
    assertTrue(mistake.getMessage().startsWith("dump.csv was changed"), mistake.toString());
    assertFalse(Files.exists(folder.resolve("out/private")));
    assertFalse(Files.exists(folder.resolve("out/manifest.json")));

    run(study, () -> {});
    assertEquals(sha256(other), recorded(study));
    assertEquals(1, posts(study).stream().filter(id -> id.startsWith("weiboscope:m2")).count());
    byte[] kept = Files.readAllBytes(folder.resolve("out/private/bad-encoding-00001.bin"));
    int at = indexOf(other, new String(kept, 0, 10, StandardCharsets.UTF_8), 0);
    assertArrayEquals(Arrays.copyOfRange(other, at, at + kept.length), kept);
  }

  @Test
  void rulesOfAStageAreLookedAtAgain() throws IOException {
    String rules =
        """
        code: PROD
        version: 1
        of: executives
        zh: {name: 产品, include: 甲, exclude: 乙}
        en: {name: Product, include: a, exclude: b}
        threshold: 1
        rules:
          - weight: 1
            any: [%s]
        """;
    Path file = folder.resolve("rules/PROD.yaml");
    SmallStudy study = study(Packing.PLAIN).file("rules/PROD.yaml", rules.formatted("新品"));
    study.also("codes: rules");
    var mistake =
        assertThrows(
            UserException.class,
            () ->
                Pipeline.run(
                    study.read(),
                    SmallStudy.to("read"),
                    new Waiting(() -> Files.writeString(file, rules.formatted("旧品")), () -> {})));
    assertEquals(
        "A file of rules or a model that the stage read goes by changed while it ran; run again.",
        mistake.getMessage());
    Path records = folder.resolve("out/corpus/stages");
    assertTrue(Files.exists(records.resolve("ingest")));
    assertFalse(Files.exists(records.resolve("read")));
    study.run("read");
    assertTrue(Files.exists(records.resolve("read")));
  }

  /** Something that is done. */
  @FunctionalInterface
  private interface Action {
    void act() throws IOException;
  }

  /**
   * Does something during a run.
   *
   * @param before when the inputs are fingerprinted and nothing of them is read
   * @param after when the tables are written
   */
  private record Waiting(Action before, Action after) implements Progress {
    @Override
    public void started(String stage) {
      act(before);
    }

    private static void act(Action action) {
      try {
        action.act();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void advanced(long done, long total) {}

    @Override
    public void finished(String stage, String result) {
      act(after);
    }

    @Override
    public void note(String text) {}
  }

  private static Outcome run(SmallStudy study, Action action) throws IOException {
    return Pipeline.run(study.read(), SmallStudy.to("ingest"), new Waiting(action, () -> {}));
  }

  private SmallStudy study(Packing packing) throws IOException {
    write(packing, content(packing, 10, "1"), 10, "1");
    return new SmallStudy(folder).input("path: " + packing.file);
  }

  private void change(Packing packing, Change change) throws IOException {
    Path file = folder.resolve(packing.file);
    long size = Files.size(file);
    boolean small = size < 50_000;
    int rows = small ? 10 : 3_000;
    switch (change) {
      case GROWS -> write(packing, content(packing, 2 * rows, "1"), 2 * rows, "1");
      case SHRINKS -> write(packing, content(packing, rows / 2, "1"), rows / 2, "1");
      case REWRITTEN_WITH_ITS_TIME -> write(packing, content(packing, rows, "2"), rows, "2");
      default -> {
        Path other = folder.resolve("other");
        Files.write(other, content(packing, rows, "2"));
        Files.setLastModifiedTime(other, THEN);
        Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);
        postsOf.put(sha256(Files.readAllBytes(file)), ids(packing, rows, "2"));
      }
    }
    if (change == Change.REWRITTEN_WITH_ITS_TIME || change == Change.REPLACED_WITH_ITS_TIME) {
      assertEquals(size, Files.size(file));
      assertEquals(THEN, Files.getLastModifiedTime(file));
    }
  }

  private void write(Packing packing, byte[] content, int rows, String digit) throws IOException {
    write(folder.resolve(packing.file), content);
    postsOf.put(sha256(content), ids(packing, rows, digit));
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.write(file, content);
    Files.setLastModifiedTime(file, THEN);
  }

  private void assertNothingKept() throws IOException {
    assertFalse(Files.exists(folder.resolve("out/manifest.json")));
    assertEquals(Set.of(), files(folder.resolve("out/corpus/stages")));
    assertEquals(Set.of(), files(folder.resolve("out/corpus/posts")));
    assertEquals("{}", Json.readObject(folder.resolve("out/cache/inputs.json")).toString());
  }

  private static Set<String> files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return Set.of();
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      var files = new TreeSet<String>();
      walk.filter(Files::isRegularFile).forEach(f -> files.add(folder.relativize(f).toString()));
      return files;
    }
  }

  private void assertTablesBelongToHash(SmallStudy study, Packing packing, Change change)
      throws IOException {
    String hash = sha256(Files.readAllBytes(folder.resolve(packing.file)));
    assertEquals(hash, recorded(study), packing + " " + change);
    assertEquals(postsOf.get(hash), posts(study), packing + " " + change);
  }

  private static String recorded(SmallStudy study) {
    JsonNode inputs = Json.readObject(study.lake().manifest()).path("inputs");
    assertEquals(1, inputs.size());
    return inputs.get(0).path("sha256").asText();
  }

  private Set<String> posts(SmallStudy study) {
    var ids = new TreeSet<String>();
    new TableStore(spark, study.lake())
        .read(Posts.TABLE, study.record("ingest").table(Posts.TABLE.name()))
        .select(Posts.POST_ID.col())
        .collectAsList()
        .forEach(row -> ids.add(row.getString(0)));
    return ids;
  }

  private static Set<String> ids(Packing packing, int rows, String digit) {
    var ids = new TreeSet<String>();
    for (int i = 0; i < rows; i++) {
      ids.add(packing == Packing.SQLITE ? "w:" + number(i, digit) : "weiboscope:" + id(i, digit));
    }
    return ids;
  }

  private static String id(int number, String digit) {
    return "m%s%08d".formatted(digit, number);
  }

  private static String number(int number, String digit) {
    return "460774%s%09d".formatted(digit, number);
  }

  private static byte[] csv(int rows, String digit, String words) {
    var text = new StringBuilder();
    text.append(
        "mid,retweeted_status_mid,uid,retweeted_uid,source,image,text,geo,created_at,"
            + "deleted_last_seen,permission_denied\r\n");
    for (int i = 0; i < rows; i++) {
      text.append(
          "%s,,u00000001,,新浪微博,0,第%05d条%s,,2012-01-02 10:00:00,,\r\n"
              .formatted(id(i, digit), i, words));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private byte[] content(Packing packing, int rows, String digit) throws IOException {
    byte[] csv = csv(rows, digit, "微博");
    var packed = new ByteArrayOutputStream();
    switch (packing) {
      case PLAIN -> {
        return csv;
      }
      case GZIP -> {
        try (OutputStream gzip = stored(packed)) {
          gzip.write(csv);
        }
      }
      case ZIP -> {
        try (var zip = new ZipOutputStream(packed)) {
          zip.setLevel(0);
          zip.putNextEntry(new ZipEntry("week.csv"));
          zip.write(csv);
        }
      }
      case TAR -> {
        try (var tar = new TarArchiveOutputStream(packed)) {
          var entry = new TarArchiveEntry("week.csv");
          entry.setSize(csv.length);
          tar.putArchiveEntry(entry);
          tar.write(csv);
          tar.closeArchiveEntry();
        }
      }
      default -> {
        return database(rows, digit);
      }
    }
    return packed.toByteArray();
  }

  private static OutputStream stored(OutputStream out) throws IOException {
    return new GZIPOutputStream(out) {
      {
        def.setLevel(0);
      }
    };
  }

  private byte[] database(int rows, String digit) throws IOException {
    Path file = Files.createTempFile(folder, "made", ".sqlite");
    Files.delete(file);
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE weibo (id TEXT, bid TEXT, user_id TEXT, screen_name TEXT, text TEXT,"
              + " created_at TEXT, source TEXT, reposts_count INTEGER, comments_count INTEGER,"
              + " attitudes_count INTEGER, retweet_id TEXT, user_authentication TEXT)");
      connection.setAutoCommit(false);
      try (var insert =
          connection.prepareStatement(
              "INSERT INTO weibo (id, user_id, text, created_at) VALUES (?, '9900000001', ?,"
                  + " '2012-01-02 10:00')")) {
        for (int i = 0; i < rows; i++) {
          insert.setString(1, number(i, digit));
          insert.setString(2, "第%05d条微博".formatted(i));
          insert.executeUpdate();
        }
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IOException(e);
    }
    byte[] bytes = Files.readAllBytes(file);
    Files.delete(file);
    return bytes;
  }

  private static FilePart part(Packing packing, Path file) throws IOException {
    Archive.Kind kind = Heads.archive(file);
    if (kind != null) {
      return FilePart.archive(packing.file, file, kind, null);
    }
    Head head = Heads.read(file, packing.file);
    return FilePart.whole(packing.file, file, DumpFormats.require(head, packing.file), head, null);
  }

  private static int indexOf(byte[] bytes, String text, int from) {
    byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
    int at = from;
    while (!Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
      at++;
    }
    return at;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
