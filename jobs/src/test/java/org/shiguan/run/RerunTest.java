package org.shiguan.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shiguan.Pipeline;
import org.shiguan.SharedSpark;
import org.shiguan.study.Study;
import org.shiguan.study.UserException;
import org.shiguan.table.Posts;

/** Running again: what is there is not made again, what a crash left is not used. */
@ExtendWith(SharedSpark.class)
final class RerunTest {
  private static final String WEEK =
      """
      mid,retweeted_status_mid,uid,retweeted_uid,source,image,text,geo,created_at,deleted_last_seen,permission_denied
      m000000001,,u6nODdJpn,,新浪微博,0,早,,2012-01-02 11:41:20,,
      m000000002,,u6nODdJpn,,新浪微博,0,晚,,2012-01-03 21:41:20,,
      """;

  @TempDir private Path folder;

  @Test
  void aSecondRunReadsNothingAndACrashedOneIsDoneAgain(SparkSession spark)
      throws IOException, TimeoutException, InterruptedException {
    SmallStudy study = small();
    assertFalse(study.run("ingest").unchanged());
    StageRecord first = study.record("ingest");
    assertEquals(2, first.table("posts").rows());
    var jobs = new AtomicInteger();
    spark.sparkContext().addSparkListener(counting(jobs));
    // A file as young as this is hashed by the next run, too, which remembers that it was still.
    TimeUnit.MILLISECONDS.sleep(2_100);
    assertTrue(study.run("ingest").unchanged());
    Map<Path, FileTime> files = files();

    Outcome second = study.run("ingest");
    assertTrue(second.unchanged());
    assertEquals(
        "3 records read = 2 posts + 0 repeats + 0 profiles + 0 probes + 1 structure + 0 rejects;"
            + " 0 embedded sightings beside them; 0 repaired",
        second.reconciliation());
    assertEquals(files, files(), "nothing was written");

    Files.setLastModifiedTime(folder.resolve("week.csv"), FileTime.fromMillis(1_400_000_000_000L));
    assertTrue(study.run("ingest").unchanged(), "the same bytes under another date");
    spark.sparkContext().listenerBus().waitUntilEmpty();
    assertEquals(0, jobs.get());

    // What a crash leaves: files without the record that is written last.
    Path version =
        folder.resolve("out/corpus").resolve(first.table("posts").files().get(0)).getParent();
    Path half = version.resolve("part-00000-99.zstd.parquet");
    Files.writeString(half, "half a file");
    try (Stream<Path> records = Files.walk(folder.resolve("out/corpus/stages"))) {
      for (Path record : records.filter(Files::isRegularFile).toList()) {
        Files.delete(record);
      }
    }
    assertFalse(study.run("ingest").unchanged());
    assertFalse(Files.exists(half), "cleared");
    for (TableVersion table : study.record("ingest").tables()) {
      assertEquals(first.table(table.name()).hash(), table.hash(), table.name());
    }

    Files.writeString(folder.resolve("week.csv"), WEEK.replace(",晚,", ",夜,"));
    assertFalse(study.run("ingest").unchanged());
    StageRecord changed = study.record("ingest");
    assertNotEquals(first.key(), changed.key());
    assertNotEquals(first.table("posts").hash(), changed.table("posts").hash());
    assertTrue(Files.exists(version), "the version before stays");
    assertFalse(spark.sparkContext().isStopped());
  }

  @Test
  void aFileNamedTwiceCountsOnce(SparkSession spark) throws IOException {
    SmallStudy study = small().input("path: week.csv");
    assertEquals(List.of(), study.run("ingest").broken());
    TableVersion posts = study.record("ingest").table("posts");
    var store = new TableStore(spark, study.lake());
    assertEquals(store.read(Posts.TABLE, posts).count(), posts.rows(), "as recorded");
    assertEquals(2, posts.rows());
  }

  @Test
  void stagesThatAreNoneOrInTheWrongOrder() throws IOException {
    Study study = small().read();
    var wrong =
        assertThrows(UserException.class, () -> run(study, SmallStudy.fromTo("ingst", null)));
    assertTrue(wrong.getMessage().contains("ingest"), wrong.getMessage());
    assertThrows(UserException.class, () -> run(study, SmallStudy.fromTo(null, "reprot")));
    var backwards =
        assertThrows(UserException.class, () -> run(study, SmallStudy.fromTo("measure", "link")));
    assertTrue(backwards.getMessage().contains("measure"), backwards.getMessage());
    var early =
        assertThrows(UserException.class, () -> run(study, SmallStudy.fromTo("link", "link")));
    assertTrue(early.getMessage().contains("--from link"), early.getMessage());
    assertFalse(Files.exists(folder.resolve("out/manifest.json")));
  }

  @Test
  void aSessionIsOpenedOnUseAndAnothersIsNotStopped(SparkSession spark) {
    var session = new Session("small", Map.of());
    try (session) {
      assertFalse(session.opened());
      assertSame(session.spark(), session.spark());
      assertTrue(session.opened());
      assertEquals("UTC", session.spark().conf().get("spark.sql.session.timeZone"));
    }
    assertFalse(session.opened());
    assertFalse(spark.sparkContext().isStopped());
  }

  private static Outcome run(Study study, RunOptions options) {
    return Pipeline.run(study, options, Progress.SILENT);
  }

  private SmallStudy small() throws IOException {
    return new SmallStudy(folder).file("week.csv", WEEK).input("path: week.csv");
  }

  private Map<Path, FileTime> files() throws IOException {
    var files = new TreeMap<Path, FileTime>();
    try (Stream<Path> walk = Files.walk(folder.resolve("out"))) {
      // Whose folder it is at the moment is written even by a run that has nothing to do.
      for (Path file : walk.filter(f -> !f.endsWith(".lock")).toList()) {
        files.put(file, Files.getLastModifiedTime(file));
      }
    }
    return files;
  }

  private static SparkListener counting(AtomicInteger jobs) {
    return new SparkListener() {
      @Override
      public void onJobStart(SparkListenerJobStart start) {
        jobs.incrementAndGet();
      }
    };
  }
}
