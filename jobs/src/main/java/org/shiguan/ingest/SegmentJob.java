package org.shiguan.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.spark.SparkJobInfo;
import org.apache.spark.SparkStageInfo;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.JavaSparkStatusTracker;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.classic.SparkSession;
import org.shiguan.privacy.Forgotten;
import org.shiguan.privacy.Names;
import org.shiguan.privacy.Pseudonyms;
import org.shiguan.run.Lake;
import org.shiguan.run.SparkSecurity;

/**
 * Parts of dump files to the files of one segment, in one Spark job with one shuffle: read and
 * clean, bring the sightings of one author together, sort, and write every table in one pass.
 *
 * <p>This package goes below Spark's public interface, because rows made by our own readers and
 * written by our own writer would else be converted to objects and back twice (ADR 0001).
 */
final class SegmentJob {
  private static final long BYTES_PER_PARTITION = 96L << 20;
  private static final long LOOK_MILLIS = 250;

  private final SparkSession session;
  private final Path corpus;

  SegmentJob(SparkSession session, Path corpus) {
    this.session = session;
    this.corpus = corpus;
  }

  /**
   * Writes a segment.
   *
   * @param key its key
   * @param parts what to read
   * @param studyKey key of the pseudonyms; null to leave people as found
   * @param forgotten people of whom nothing is kept
   * @param tasks told the tasks done and the tasks there are, now and then, on the calling thread
   */
  Segment run(String key, List<FilePart> parts, byte[] studyKey, Forgotten forgotten, Tasks tasks) {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    if (studyKey != null) {
      SparkSecurity.requireForKey(spark.getConf());
    }
    Broadcast<byte[]> secret = studyKey == null ? null : spark.broadcast(studyKey);
    long bytes = parts.stream().mapToLong(SegmentJob::unpackedBytes).sum();
    // From the bytes and not from the cores, so that every machine writes the same files.
    int partitions = (int) Math.max(1, Math.min(4096, -Math.floorDiv(-bytes, BYTES_PER_PARTITION)));
    JavaRDD<InternalRow> read =
        spark.parallelize(parts, parts.size()).flatMap(part -> rows(part, secret, forgotten));
    Dataset<Row> moving =
        session
            .internalCreateDataFrame(read.rdd(), Moving.schema(), false)
            .repartition(partitions, coalesce(col("author_id"), col("post_id"), col("source")))
            .sortWithinPartitions(order());
    String folder = Lake.address(corpus);
    JavaFutureAction<List<Written>> writing =
        moving
            .queryExecution()
            .toRdd()
            .toJavaRDD()
            .mapPartitionsWithIndex((index, rows) -> settle(index, rows, folder, key), true)
            .collectAsync();
    List<Written> written = await(writing, spark, tasks);
    if (secret != null) {
      secret.destroy();
    }
    var tables = new TreeMap<String, List<Segment.File>>();
    for (Written task : written) {
      task.files().forEach((table, file) -> tables.merge(table, List.of(file), SegmentJob::join));
    }
    List<FileAccount> accounts =
        Tally.sum(written.stream().flatMap(task -> task.accounts().stream()).toList());
    return new Segment(key, tables, accounts);
  }

  /** Hears how far a job has come. */
  interface Tasks {
    /** {@code done} of {@code all} tasks are done. */
    void at(int done, int all);
  }

  private static <T> T await(JavaFutureAction<T> job, JavaSparkContext spark, Tasks tasks) {
    try {
      while (true) {
        try {
          return job.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          look(job, spark.statusTracker(), tasks);
        }
      }
    } catch (InterruptedException e) {
      job.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    }
  }

  private static void look(JavaFutureAction<?> job, JavaSparkStatusTracker tracker, Tasks tasks) {
    int done = 0;
    int all = 0;
    for (int id : job.jobIds()) {
      SparkJobInfo info = tracker.getJobInfo(id);
      for (int stage : info == null ? new int[0] : info.stageIds()) {
        SparkStageInfo found = tracker.getStageInfo(stage);
        done += found == null ? 0 : found.numCompletedTasks();
        all += found == null ? 0 : found.numTasks();
      }
    }
    tasks.at(done, all);
  }

  private static List<Segment.File> join(List<Segment.File> files, List<Segment.File> more) {
    return java.util.stream.Stream.concat(files.stream(), more.stream()).toList();
  }

  private static long unpackedBytes(FilePart part) {
    long end = part.end() == Long.MAX_VALUE ? part.bytes() : part.end();
    // Text of this kind packs to about a fifth.
    return part.container() == Container.PLAIN && part.archive() == null
        ? end - part.start()
        : part.bytes() * 5;
  }

  private static Column[] order() {
    return new Column[] {
      col("place"),
      col("author_id"),
      col("post_id"),
      col("captured_at").asc_nulls_last(),
      col("via"),
      col("source"),
      col("offset"),
      col("item")
    };
  }

  private static Iterator<InternalRow> rows(
      FilePart part, Broadcast<byte[]> secret, Forgotten forgotten) {
    Names names = secret == null ? Names.AS_FOUND : new Pseudonyms(secret.value());
    return new PartRows(part, names, forgotten);
  }

  private static Iterator<Written> settle(
      int index, Iterator<InternalRow> rows, String corpus, String key) {
    String name = "part-%05d-%d.zstd.parquet".formatted(index, TaskContext.get().taskAttemptId());
    var settler = new Settler(corpus, key, name);
    try (settler) {
      while (rows.hasNext()) {
        settler.add((UnsafeRow) rows.next());
      }
    }
    return Collections.singleton(new Written(settler.summary(), settler.accounts())).iterator();
  }

  /** What one task wrote, by table, and its part of the accounts. */
  private record Written(Map<String, Segment.File> files, List<FileAccount> accounts)
      implements Serializable {}
}
