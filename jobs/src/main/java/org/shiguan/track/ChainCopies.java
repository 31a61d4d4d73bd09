package org.shiguan.track;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.split;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.shiguan.run.RosterAccounts;
import org.shiguan.run.StageRun;
import org.shiguan.table.Posts;

/**
 * Words of roster accounts that stand in the {@code //@name:} chains of other people's posts
 * (codebook D07): where somebody reposts a repost, the platform copies its words into the new text.
 * White space aside they must be the whole of a post's own words, and enough of them to be nobody
 * else's.
 */
final class ChainCopies {
  /** Shorter words, such as those of a bare repost, tell no post from another. */
  private static final int FEWEST_CHARACTERS = 6;

  private static final String SEGMENT = "^([^:：]{1,64})[:：](.*)$";

  private ChainCopies() {}

  /**
   * A row per post and post of somebody else that quotes it: post_id and author_id of the first.
   */
  static Dataset<Row> of(StageRun run, Dataset<Row> posts) {
    Dataset<Row> names = broadcast(names(run));
    Dataset<Row> quoted =
        posts
            .where(Posts.CHAIN_TEXT.col().isNotNull())
            .select(
                Posts.POST_ID.col().as("holder"),
                coalesce(Posts.AUTHOR_ID.col(), lit("")).as("holder_author"),
                Posts.POSTED_AT.col().as("quoted_at"),
                explode(split(Posts.CHAIN_TEXT.col(), "//@")).as("segment"))
            .select(
                col("holder"),
                col("holder_author"),
                col("quoted_at"),
                regexp_extract(col("segment"), SEGMENT, 1).as("name"),
                words(regexp_extract(col("segment"), SEGMENT, 2)).as("words"))
            .join(names, "name")
            .where(col("account").notEqual(col("holder_author")));
    Dataset<Row> own =
        posts
            .join(
                names.select(col("account")).distinct(),
                Posts.AUTHOR_ID.col().equalTo(col("account")))
            .select(
                Posts.POST_ID.col(),
                Posts.AUTHOR_ID.col(),
                Posts.POSTED_AT.col(),
                words(Posts.OWN_TEXT.col()).as("own_words"))
            .where(length(col("own_words")).geq(FEWEST_CHARACTERS));
    return own.join(
            quoted,
            Posts.AUTHOR_ID
                .col()
                .equalTo(col("account"))
                .and(col("own_words").equalTo(col("words")))
                .and(Posts.POSTED_AT.col().leq(col("quoted_at"))))
        .select(Posts.POST_ID.col(), Posts.AUTHOR_ID.col(), col("holder"))
        .distinct();
  }

  private static Column words(Column text) {
    return regexp_replace(text, "\\s+", "");
  }

  /** The names of roster accounts as texts have them, and whose they are. */
  private static Dataset<Row> names(StageRun run) {
    List<Row> rows =
        RosterAccounts.named(run.study()).stream()
            .map(named -> RowFactory.create(named.name(), named.account()))
            .toList();
    return run.session()
        .spark()
        .createDataFrame(
            rows,
            new StructType().add("name", DataTypes.StringType).add("account", DataTypes.StringType))
        .distinct();
  }
}
