package org.shiguan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shiguan.ingest.Forgetting;
import org.shiguan.privacy.Pseudonyms;
import org.shiguan.privacy.StudyKey;
import org.shiguan.run.SmallStudy;
import org.shiguan.run.TableVersion;

/**
 * Files and folders called after accounts are called otherwise in everything a run writes. People,
 * numbers and posts are made up.
 */
@ExtendWith(SharedSpark.class)
final class AccountsInPathsTest {
  private static final String ONE = "9900000001";
  private static final String TWO = "9900000002";

  @TempDir private Path folder;

  private SmallStudy study;

  private static String csv(String mid) {
    return """
        微博id,微博正文,头条文章url,原始图片url,微博视频url,发布位置,发布时间,发布工具,点赞数,转发数,评论数
        %s,早,,无,无,无,2012-08-11 12:00,无,1,2,3
        %s2,坏,,无,无,无,soon,无,1,2,3
        """
        .formatted(mid, mid);
  }

  @BeforeEach
  void dumps() throws IOException {
    var zip = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("weibo/样本二号/" + TWO + ".csv"));
      out.write(csv("zABCDEFGJ").getBytes(StandardCharsets.UTF_8));
      out.putNextEntry(new ZipEntry("weibo/样本二号/" + TWO + ".bin"));
      out.write("nothing that is known".getBytes(StandardCharsets.UTF_8));
    }
    study =
        new SmallStudy(folder)
            .privacy("pseudonym")
            .also("rejects: {most_percent: 100}")
            .file("raw/样本一号/" + ONE + ".csv", csv("zABCDEFGH"))
            .file("raw/all.zip", zip.toByteArray())
            .input(
                "path: raw/样本一号/*.csv, captured_at: \"2012-09-01T00:00:00+08:00\","
                    + " covers: {from: 2012-01-01, to: 2012-09-01}")
            .input("path: raw/all.zip");
  }

  private List<String> everything(SparkSession spark) throws IOException {
    var all = new ArrayList<String>();
    try (Stream<Path> walk = Files.walk(folder.resolve("out"))) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        all.add(file.toString());
        if (file.toString().endsWith(".parquet")) {
          all.addAll(spark.read().parquet(file.toString()).toJSON().collectAsList());
        } else if (!file.toString().endsWith(".crc")) {
          all.add(Files.readString(file, StandardCharsets.ISO_8859_1));
          all.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        }
      }
    }
    return all;
  }

  private Set<String> sources() {
    var sources = new TreeSet<String>();
    study
        .record("ingest")
        .notes()
        .get("accounts")
        .forEach(a -> sources.add(a.get("source").asText()));
    return sources;
  }

  @Test
  void noOutputNamesThem(SparkSession spark) throws IOException {
    assertEquals(List.of(), study.run(null).broken());
    var names = new Pseudonyms(StudyKey.readOrMake(folder.resolve("small.key")));
    String one = names.name("样本一号") + "/" + names.author(ONE) + ".csv";
    String two = names.name("样本二号") + "/" + names.author(TWO);
    assertEquals(
        Set.of(
            "raw/" + one,
            "raw/all.zip!/weibo/" + two + ".csv",
            "raw/all.zip!/weibo/" + two + ".bin"),
        sources());
    List<String> everything = everything(spark);
    for (String text : everything) {
      for (String planted : List.of(ONE, TWO, "样本二号")) {
        assertFalse(text.contains(planted), () -> planted + " in " + text);
      }
    }
    // The roster's name of the executive is published, the folder of the same name is not.
    assertFalse(everything.stream().anyMatch(text -> text.contains("raw/样本一号")));
    assertTrue(everything.stream().anyMatch(text -> text.contains(one)));
    assertEquals(
        2,
        spark
            .read()
            .parquet(folder.resolve("out/corpus/posts/*").toString())
            .select("author_id")
            .distinct()
            .count(),
        "the files still tell whose posts these are");
  }

  @Test
  void whoIsForgottenIsInNoPath(SparkSession spark) throws IOException {
    assertEquals(List.of(), study.run("ingest").broken());
    var names = new Pseudonyms(StudyKey.readOrMake(folder.resolve("small.key")));
    String author = names.author(TWO);
    var unused = Forgetting.of(spark, study.lake(), author);
    assertGone(spark, author);
    List<TableVersion> byHand = study.record("ingest").tables();
    Set<String> sources = sources();
    assertEquals(3, sources.size(), "the files stay apart");
    assertEquals(List.of(), study.run("ingest").broken());
    assertGone(spark, author);
    assertEquals(sources, sources());
    for (TableVersion table : byHand) {
      assertEquals(table.hash(), study.record("ingest").table(table.name()).hash(), table.name());
    }
  }

  private void assertGone(SparkSession spark, String author) throws IOException {
    for (String text : everything(spark)) {
      assertFalse(text.contains(author) && !text.equals(author + "\n"), text);
    }
  }
}
