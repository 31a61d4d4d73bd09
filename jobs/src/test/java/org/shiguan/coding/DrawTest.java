package org.shiguan.coding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shiguan.SharedSpark;
import org.shiguan.read.code.ManualCode;
import org.shiguan.run.CorpusViews;
import org.shiguan.run.SmallStudy;
import org.shiguan.study.UserException;

/** A draw from a few made-up posts of two years, and the codes in the corpus behind it. */
@ExtendWith(SharedSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrawTest {
  private static final String HEADER =
      "mid,retweeted_status_mid,uid,retweeted_uid,source,image,text,geo,created_at,"
          + "deleted_last_seen,permission_denied\r\n";

  private static final String ROSTER =
      """
      executives:
        - id: sample-one
          names: {zh: 样本一号, en: Sample One}
          company: {zh: 样本公司甲, en: Sample Company}
          products: [樣本手機]
          accounts:
            - {uid: uAAAAAAAA, space: weiboscope, name: 样本一号本人}
      """;

  private static final String COMMENTS =
      """
      comment_id,post_id,user_id,text,created_at
      c1,m000000031,uCCCCCCC1,退款什么时候到,2011-05-02 10:00:00
      c2,m000000001,uCCCCCCC2,大骗子,2012-03-02 10:00:00
      c3,m000000001,uCCCCCCC3,回复@路人甲:说得对,2012-03-02 11:00:00
      c5,m000000037,uCCCCCCC4,我也是,2012-03-02 13:00:00
      """;

  private static final String MAPPING =
      """
      kind: comments
      separator: ","
      quote: '"'
      header: true
      columns: [id, post_id, author_id, text, created_at]
      time: "yyyy-MM-dd HH:mm:ss"
      id_space: weiboscope
      """;

  @TempDir private static Path folder;
  private SparkSession spark;
  private Path out;

  private static String row(int mid, String original, String author, String day, String text) {
    return "m%09d,%s,%s,,微博,0,\"%s\",,%s 10:00:%02d,,\r\n"
        .formatted(mid, original, author, text, day, mid % 60);
  }

  @BeforeAll
  void corpus(SparkSession shared) throws IOException {
    spark = shared;
    var rows = new StringBuilder(HEADER);
    for (int i = 1; i <= 30; i++) {
      rows.append(
          row(i, "", "uAAAAAAAA", "2012-03-%02d".formatted(i), "样本手机第" + i + "批明天正式发售，售价1999元"));
    }
    for (int i = 31; i <= 34; i++) {
      rows.append(row(i, "", "uAAAAAAAA", "2011-05-0" + (i - 30), "=第" + i + "天，陪女儿包饺子，好开心"));
    }
    rows.append(row(35, "m000000031", "uAAAAAAAA", "2011-05-09", "转发微博"));
    rows.append(row(36, "m000000031", "uAAAAAAAA", "2011-05-10", "谢谢大家"));
    rows.append(row(37, "", "uBBBBBBBB", "2012-03-01", "我的订单还没发货，客服电话打不通，大骗子"));
    rows.append(row(38, "", "uBBBBBBBB", "2012-03-01", "@样本一号本人 我的订单还没发货"));
    rows.append(row(39, "m000000031", "uBBBBBBBB", "2011-05-11", "真好"));
    rows.append(row(40, "m000000031", "uBBBBBBBB", "2011-05-12", "转发微博"));
    rows.append(row(41, "", "uBBBBBBBB", "2012-03-01", "样本一号说得好"));
    new SmallStudy(folder)
        .file("comments.csv", COMMENTS)
        .file("comments.yaml", MAPPING)
        .roster(ROSTER)
        .file("one.csv", rows.toString())
        .input("path: one.csv")
        .input("path: comments.csv, mapping: comments.yaml")
        .run("track");
    out = folder.resolve("out");
  }

  private List<String> draw(String name, int units, long seed) {
    return draw(ManualCode.Of.EXECUTIVES, name, units, seed);
  }

  private List<String> draw(ManualCode.Of of, String name, int units, long seed) {
    return Draw.of(out, new DrawOptions(of, units, seed, 2, folder.resolve(name), null), Map.of());
  }

  private DrawKey key(String name) {
    return DrawKey.read(folder.resolve(name));
  }

  @Test
  void codesAndTheirEvidenceStandInTheReadings() {
    CorpusViews.register(spark, new SmallStudy(folder).lake());
    Row own =
        spark
            .sql("SELECT codes, code_evidence FROM readings WHERE post_id LIKE '%m000000001'")
            .collectAsList()
            .get(0);
    int prod = own.<String>getList(0).indexOf("PROD");
    assertTrue(prod >= 0, own.toString());
    assertTrue(own.<String>getList(1).get(prod).contains("售价<number>元@14"), own.toString());
    assertEquals(own.getList(0).size(), own.getList(1).size());
    Row other =
        spark
            .sql("SELECT codes FROM readings WHERE post_id LIKE '%m000000037'")
            .collectAsList()
            .get(0);
    assertEquals(List.of("HOSTILE", "SERVICE_REQUEST"), other.getList(0));
  }

  @Test
  void strataGiveAlikeAndWeightsSumToThePosts() {
    draw("alike", 20, 1);
    DrawKey key = key("alike");
    // 30 posts of 2012 and 5 of 2011 that are not bare: all 5, and 15 of the 30.
    var taken = new TreeMap<Integer, Integer>();
    double posts = 0;
    for (DrawnUnit unit : key.units()) {
      assertEquals("STAYED", unit.stratum().group());
      taken.merge(unit.stratum().year(), 1, Integer::sum);
      posts += unit.weight();
      assertTrue(unit.id().matches("u[0-9a-f]{12}"), unit.id());
      assertEquals(unit.stratum().year() == 2012, unit.codes().contains("PROD"), unit.toString());
    }
    assertEquals(Map.of(2011, 5, 2012, 15), taken);
    assertEquals(35, posts, 1e-9);
  }

  @Test
  void theSameSeedDrawsTheSameHoweverTheDataLie() throws IOException {
    draw("first", 12, 1);
    String before = spark.conf().get("spark.sql.shuffle.partitions");
    try {
      spark.conf().set("spark.sql.shuffle.partitions", "7");
      draw("again", 12, 1);
    } finally {
      spark.conf().set("spark.sql.shuffle.partitions", before);
    }
    for (String file : List.of("sheet-1.xlsx", "sheet-2.xlsx", "private/key.csv")) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve("first").resolve(file)),
          Files.readAllBytes(folder.resolve("again").resolve(file)),
          file);
    }
    draw("other", 12, 2);
    assertNotEquals(key("first").units(), key("other").units());
  }

  @Test
  void codersSeeTextsAndNothingElse() throws IOException {
    draw("blind", 100, 1);
    List<SheetRow> one = Sheets.read(folder.resolve("blind/sheet-1.xlsx"));
    List<SheetRow> two = Sheets.read(folder.resolve("blind/sheet-2.xlsx"));
    assertEquals(36, one.size());
    assertNotEquals(
        one.stream().map(r -> r.cell(0)).toList(), two.stream().map(r -> r.cell(0)).toList());
    assertEquals(
        new HashSet<>(one.stream().map(SheetRow::cells).toList()),
        new HashSet<>(two.stream().map(SheetRow::cells).toList()));
    List<String> header = one.get(0).cells();
    assertEquals(List.of("unit", "text", "quoted"), header.subList(0, 3));
    assertFalse(header.contains("HOSTILE") || header.contains("CLOSURE"), header.toString());
    for (SheetRow row : one.subList(1, one.size())) {
      assertFalse(String.join(" ", row.cells()).matches(".*(UNKNOWN|sample-one|uAAAA|m0000).*"));
    }
    SheetRow forward = one.stream().filter(r -> r.cell(1).equals("谢谢大家")).findFirst().orElseThrow();
    assertTrue(forward.cell(2).startsWith("=第31天"), forward.toString());
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(folder.resolve("blind/private"))));
  }

  /**
   * By hand: two comments, a repost with words and an @; no answer to somebody else, no bare one.
   */
  @Test
  void othersAreDrawnWhoAddressAnExecutive() throws IOException {
    draw(ManualCode.Of.OTHERS, "others", 100, 1);
    DrawKey key = key("others");
    assertEquals(List.of("HOSTILE", "SERVICE_REQUEST"), key.codes());
    var drawn = new TreeMap<String, String>();
    key.units()
        .forEach(
            u ->
                drawn.put(
                    u.post().substring(u.post().indexOf(':') + 1),
                    u.stratum().group() + " " + u.stratum().year()));
    assertEquals(
        Map.of(
            "c.c1",
            "OTHERS 2011",
            "c.c2",
            "OTHERS 2012",
            "m000000038",
            "OTHERS 2012",
            "m000000039",
            "OTHERS 2011"),
        drawn);
    List<SheetRow> sheet = Sheets.read(folder.resolve("others/sheet-1.xlsx"));
    SheetRow comment =
        sheet.stream().filter(r -> r.cell(1).equals("大骗子")).findFirst().orElseThrow();
    assertTrue(comment.cell(2).contains("样本手机第1批"), "what it stands under: " + comment);
    assertEquals(
        "--posts firms is neither executives nor others.",
        assertThrows(UserException.class, () -> DrawOptions.whose("firms")).getMessage());
  }

  @Test
  void withoutAnybodyWhoAddressesThemThereIsOneSentence() throws IOException {
    Path alone = folder.resolve("alone");
    new SmallStudy(alone)
        .roster(ROSTER)
        .file("one.csv", HEADER + row(1, "", "uAAAAAAAA", "2012-03-01", "今天天气不错"))
        .input("path: one.csv")
        .run("link");
    var options = new DrawOptions(ManualCode.Of.OTHERS, 3, 1, 2, folder.resolve("nobody"), null);
    assertEquals(
        "The corpus in "
            + alone.resolve("out")
            + " holds no post or comment of others that addresses an executive; add an archive of"
            + " comments, or of the timelines of those who write to them.",
        assertThrows(UserException.class, () -> Draw.of(alone.resolve("out"), options, Map.of()))
            .getMessage());
  }

  /** Two coders who differ now and then, their sheets made from the key, scored. */
  @Test
  void drawnFilledAndScored() throws IOException {
    draw("whole", 35, 5);
    Path sheets = folder.resolve("whole");
    DrawKey key = key("whole");
    var codes = new HashMap<String, DrawnUnit>();
    key.units().forEach(unit -> codes.put(unit.id(), unit));
    for (int coder = 1; coder <= 2; coder++) {
      Path file = sheets.resolve("sheet-%d.xlsx".formatted(coder));
      List<SheetRow> rows = Sheets.read(file);
      List<String> header = rows.get(0).cells();
      var filled = new ArrayList<List<String>>();
      filled.add(header);
      for (SheetRow row : rows.subList(1, rows.size())) {
        var cells = new ArrayList<>(row.cells());
        while (cells.size() < header.size()) {
          cells.add("");
        }
        DrawnUnit unit = codes.get(row.cell(0));
        for (String code : key.codes()) {
          boolean yes = unit.stratum().year() == 2012 && code.equals("PROD");
          cells.set(header.indexOf(code), yes ? "1" : "0");
        }
        filled.add(cells);
      }
      XlsxWriter.write(
          file,
          List.of(
              new XlsxWriter.Worksheet(
                  "posts", header.stream().map(c -> 9).toList(), 0, 0, filled)));
    }
    CodingScores scores = Scoring.of(sheets);
    List<String> prod =
        scores.tables().get(1).rows().stream()
            .filter(row -> row.get(0).equals("PROD"))
            .findFirst()
            .orElseThrow();
    assertEquals(List.of("PROD", "30", "5", "1.000"), prod.subList(0, 4));
    assertEquals("not validated: positives", prod.get(prod.size() - 1));
  }

  @Test
  void mistakesAreOneSentence() throws IOException {
    Files.createDirectories(folder.resolve("full"));
    Files.writeString(folder.resolve("full/a"), "a");
    assertEquals(
        folder.resolve("full")
            + " is not empty, and may hold what coders filled in; name a new folder.",
        assertThrows(UserException.class, () -> draw("full", 3, 1)).getMessage());
    assertEquals(
        "--n 0 is not between 1 and 100,000.",
        assertThrows(UserException.class, () -> draw("new", 0, 1)).getMessage());
    assertEquals(
        "--coders 1 is not between 2 and 20; one coder alone agrees with nobody.",
        assertThrows(
                UserException.class,
                () ->
                    new DrawOptions(ManualCode.Of.EXECUTIVES, 3, 1, 1, folder.resolve("new"), null))
            .getMessage());
    assertTrue(
        draw("more", 99, 1).contains("The corpus has no more than these; 99 were asked for."));
  }
}
