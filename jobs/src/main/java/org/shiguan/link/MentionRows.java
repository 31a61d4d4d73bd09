package org.shiguan.link;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.shiguan.run.RosterAccounts;
import org.shiguan.run.RosterAccounts.Held;
import org.shiguan.study.Study;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.Mentions;
import org.shiguan.table.Posts;
import org.shiguan.table.Readings;

/**
 * The mentions of a study: what the readings show, joined to author and time. Only readings with a
 * name in them go into the join, and of the posts only the narrow columns.
 */
final class MentionRows {
  private static final String FROM = "valid_from";
  private static final String TO = "valid_to";
  private static final String RANK = "rank";
  private static final StructType FOUND =
      new StructType()
          .add(Posts.POST_ID.name(), StringType)
          .add(ExecPosts.EXECUTIVE.name(), StringType)
          .add(RANK, IntegerType)
          .add(Mentions.HOW.name(), StringType)
          .add(Mentions.EVIDENCE.name(), StringType)
          .add(FROM, LongType)
          .add(TO, LongType);

  private MentionRows() {}

  /** As {@link Mentions#TABLE}, in no order. */
  static Dataset<Row> of(
      SparkSession spark, Study study, Dataset<Row> posts, Dataset<Row> readings) {
    Broadcast<MentionFinder> finder =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .broadcast(new MentionFinder(RosterNames.of(study)));
    Dataset<Row> found =
        readings
            .where(size(Readings.NAMES_AT.col()).gt(0))
            .select(
                Posts.POST_ID.col(),
                Readings.TOKENS.col(),
                Readings.TOKEN_KINDS.col(),
                Readings.NAMES_AT.col())
            .flatMap(new FindMentions(finder), Encoders.row(FOUND));
    Dataset<Row> written =
        posts.select(
            Posts.POST_ID.col(),
            Posts.AUTHOR_ID.col(),
            Posts.POSTED_AT.col(),
            Posts.CHINA_DAY.col());
    Column at = unix_micros(Posts.POSTED_AT.col());
    Column byFirm = col("firm." + RosterAccounts.EXECUTIVE).isNotNull();
    return found
        .join(written, new String[] {Posts.POST_ID.name()})
        .as("found")
        .where(at.geq(col(FROM)).and(at.lt(col(TO))))
        .join(
            broadcast(RosterAccounts.rows(spark, RosterAccounts.of(study))).as("own"),
            mine("own"),
            "left_anti")
        .join(
            broadcast(RosterAccounts.rows(spark, official(study))).as("firm"), mine("firm"), "left")
        .where(Mentions.HOW.col().notEqual(How.FIRM_ACCOUNT.name()).or(byFirm))
        .groupBy(
            col("found." + ExecPosts.EXECUTIVE.name()),
            Posts.POST_ID.col(),
            Posts.POSTED_AT.col(),
            Posts.CHINA_DAY.col())
        .agg(min(struct(col(RANK), Mentions.HOW.col(), Mentions.EVIDENCE.col())).as("best"))
        .select(
            ExecPosts.EXECUTIVE.col(),
            Posts.POST_ID.col(),
            Posts.POSTED_AT.col(),
            Posts.CHINA_DAY.col(),
            col("best." + Mentions.HOW.name()),
            col("best." + Mentions.EVIDENCE.name()));
  }

  private static List<Held> official(Study study) {
    return RosterAccounts.official(study).stream()
        .map(a -> new Held(a.executive(), a.account(), a.fromMicros(), a.toMicros()))
        .toList();
  }

  /** Whether the author's account was one of this executive's, or of this executive's firm. */
  private static Column mine(String accounts) {
    return RosterAccounts.isTheirs(Posts.AUTHOR_ID.col(), Posts.POSTED_AT.col())
        .and(
            col("found." + ExecPosts.EXECUTIVE.name())
                .equalTo(col(accounts + "." + RosterAccounts.EXECUTIVE)));
  }

  /** What one reading shows. */
  private record FindMentions(Broadcast<MentionFinder> finder)
      implements FlatMapFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Row reading) {
      return finder
          .value()
          .find(reading.getList(1), reading.getString(2), reading.getList(3))
          .stream()
          .map(
              mention ->
                  RowFactory.create(
                      reading.getString(0),
                      mention.executive(),
                      mention.how().rank(),
                      mention.how().name(),
                      mention.evidence(),
                      mention.fromMicros(),
                      mention.toMicros()))
          .iterator();
    }
  }
}
