package org.shiguan.link;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.timestamp_micros;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.shiguan.run.RosterAccounts;
import org.shiguan.run.RunOptions;
import org.shiguan.run.Stage;
import org.shiguan.run.StageRecord;
import org.shiguan.run.StageRun;
import org.shiguan.study.Executive;
import org.shiguan.study.Study;
import org.shiguan.table.Attention;
import org.shiguan.table.Coverage;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.Mentions;
import org.shiguan.table.Posts;
import org.shiguan.table.Profiles;
import org.shiguan.table.Readings;
import org.shiguan.table.Sightings;
import org.shiguan.table.Sources;
import org.shiguan.table.Table;

/**
 * Posts to executives, by account and the days it was theirs; the time that is covered; and who is
 * talked about.
 */
public final class LinkStage implements Stage {
  @Override
  public String name() {
    return "link";
  }

  @Override
  public List<Table> reads() {
    return List.of(Posts.TABLE, Sightings.TABLE, Profiles.TABLE, Readings.TABLE);
  }

  @Override
  public List<Table> writes() {
    return List.of(ExecPosts.TABLE, Coverage.TABLE, Mentions.TABLE, Attention.TABLE);
  }

  @Override
  public List<String> code() {
    return List.of("org.shiguan.link", "org.shiguan.table");
  }

  @Override
  public String settings(Study study, RunOptions options) {
    var accounts = new ArrayList<String>();
    for (Executive executive : study.roster().executives()) {
      accounts.add(
          executive.id()
              + executive.accounts()
              + executive.officialAccounts()
              + executive.allNames()
              + executive.ambiguous()
              + executive.namesOfFirm());
    }
    List<String> covers =
        study.inputs().stream().map(i -> i.path() + i.covers() + i.accounts()).toList();
    return accounts + "|" + covers + "|" + study.period();
  }

  @Override
  public StageRecord run(StageRun run) {
    Study study = run.study();
    Dataset<Row> linked =
        run.read("ingest", Posts.TABLE)
            // A comment stands under somebody's post and not in its author's timeline.
            .where(Posts.KIND.col().notEqual("COMMENT"))
            .join(
                broadcast(RosterAccounts.rows(run.session().spark(), study)),
                RosterAccounts.isTheirs(Posts.AUTHOR_ID.col(), Posts.POSTED_AT.col()))
            .repartition(ExecPosts.EXECUTIVE.col())
            .sortWithinPartitions(
                ExecPosts.EXECUTIVE.col(), Posts.POSTED_AT.col(), Posts.POST_ID.col());
    var store = run.store();
    var execPosts = store.write(ExecPosts.TABLE, run.key(), linked);
    Map<String, List<Stretch>> observed = observed(run, store.read(ExecPosts.TABLE, execPosts));
    Spoken spoken = Spoken.of(run);
    var rows = new ArrayList<Row>();
    for (Executive executive : study.roster().executives()) {
      List<Stretch> covered =
          Stretches.covered(
              study,
              executive,
              observed.getOrDefault(executive.id(), List.of()),
              spoken.of(study, executive));
      for (Stretch stretch : covered) {
        rows.add(
            RowFactory.create(
                executive.id(), stretch.fromMicros(), stretch.toMicros(), stretch.basis().name()));
      }
    }
    var coverageRows =
        run.session()
            .spark()
            .createDataFrame(
                rows,
                new StructType()
                    .add(ExecPosts.EXECUTIVE.name(), StringType)
                    .add("from_micros", LongType)
                    .add("to_micros", LongType)
                    .add(Coverage.BASIS.name(), StringType))
            .withColumn(Coverage.FROM_AT.name(), timestamp_micros(col("from_micros")))
            .withColumn(Coverage.TO_AT.name(), timestamp_micros(col("to_micros")))
            .coalesce(1);
    var coverage = store.write(Coverage.TABLE, run.key(), coverageRows);
    Dataset<Row> mentions =
        MentionRows.of(
                run.session().spark(),
                study,
                run.read("ingest", Posts.TABLE),
                run.read("read", Readings.TABLE))
            .repartition(ExecPosts.EXECUTIVE.col())
            .sortWithinPartitions(
                ExecPosts.EXECUTIVE.col(), Posts.POSTED_AT.col(), Posts.POST_ID.col());
    var spokenOf = store.write(Mentions.TABLE, run.key(), mentions);
    Dataset<Row> days =
        AttentionRows.of(
                study,
                run.read("ingest", Posts.TABLE),
                run.read("read", Readings.TABLE),
                store.read(Mentions.TABLE, spokenOf))
            .repartition(ExecPosts.EXECUTIVE.col())
            .sortWithinPartitions(ExecPosts.EXECUTIVE.col(), Posts.CHINA_DAY.col());
    var attention = store.write(Attention.TABLE, run.key(), days);
    return new StageRecord(
        name(), run.key(), List.of(execPosts, coverage, spokenOf, attention), spoken.notes(study));
  }

  /** What the user should know of the inputs that declare covered days, one sentence each. */
  public static List<String> notes(StageRecord record) {
    return Spoken.sentences(record);
  }

  /**
   * From the oldest to the newest post of each executive in each input that declares no coverage;
   * two posts at least.
   */
  private static Map<String, List<Stretch>> observed(StageRun run, Dataset<Row> execPosts) {
    var inputs = new ArrayList<Row>();
    for (JsonNode file : run.record("ingest").notes().get("inputs")) {
      int input = file.get("input").asInt();
      if (run.study().inputs().get(input).covers() == null) {
        inputs.add(RowFactory.create(file.get("path").asText(), (long) input));
      }
    }
    if (inputs.isEmpty()) {
      return Map.of();
    }
    Dataset<Row> undeclared =
        run.session()
            .spark()
            .createDataFrame(
                inputs,
                new StructType().add(Posts.SOURCE.name(), StringType).add("input", LongType));
    List<Row> spans =
        run.read("ingest", Sightings.TABLE)
            .where(Sightings.VIA.col().equalTo("record"))
            // Of a file in an archive, the study names the archive.
            .select(
                Posts.POST_ID.col(),
                substring_index(Posts.SOURCE.col(), Sources.INSIDE, 1).as(Posts.SOURCE.name()))
            .join(broadcast(undeclared), new String[] {Posts.SOURCE.name()})
            .join(
                broadcast(
                    execPosts.select(
                        ExecPosts.EXECUTIVE.col(), Posts.POST_ID.col(), Posts.POSTED_AT.col())),
                new String[] {Posts.POST_ID.name()})
            .groupBy(ExecPosts.EXECUTIVE.col(), col("input"))
            .agg(
                min(unix_micros(Posts.POSTED_AT.col())).as("oldest"),
                max(unix_micros(Posts.POSTED_AT.col())).as("newest"),
                countDistinct(Posts.POST_ID.col()).as("posts"))
            .where(col("posts").geq(2).and(col("oldest").lt(col("newest"))))
            .select(ExecPosts.EXECUTIVE.col(), col("oldest"), col("newest"))
            .collectAsList();
    var observed = new HashMap<String, List<Stretch>>();
    for (Row span : spans) {
      observed
          .computeIfAbsent(span.getString(0), executive -> new ArrayList<>())
          .add(new Stretch(span.getLong(1), span.getLong(2), Stretch.Basis.OBSERVED));
    }
    return observed;
  }
}
