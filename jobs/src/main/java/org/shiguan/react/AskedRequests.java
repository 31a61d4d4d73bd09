package org.shiguan.react;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.Posts;
import org.shiguan.table.Readings;
import org.shiguan.table.Requests;

/**
 * Posts coded SERVICE_REQUEST that address an executive, written by nobody who could answer. A
 * comment that begins 回复@ is addressed to whom it names, and not to the post it stands under.
 */
final class AskedRequests {
  /** The request's own words, as a chain would quote them. */
  static final String WORDS = "words";

  static final String KIND = "asked_kind";
  static final String THREAD = "thread";

  private static final String CODE = "SERVICE_REQUEST";
  private static final String HOW = "how";
  private static final String ASKED = "asked";

  private AskedRequests() {}

  /**
   * A row per executive and request: key, {@link Requests#ASKER}, {@link Requests#ASKED_AT},
   * precision, {@link Requests#ADDRESSED}, {@link Requests#EVIDENCE}, {@link #WORDS}, {@link
   * #KIND}, {@link #THREAD} (the post a comment stands under).
   */
  static Dataset<Row> of(
      Dataset<Row> posts, Dataset<Row> readings, Dataset<Row> execPosts, Dataset<Row> speakers) {
    Column codes = Readings.CODES.col();
    Dataset<Row> coded =
        readings
            .where(array_contains(codes, CODE))
            .select(
                Posts.POST_ID.col(),
                element_at(Readings.CODE_EVIDENCE.col(), array_position(codes, CODE).cast("int"))
                    .as(Requests.EVIDENCE.name()));
    Column at = Posts.POSTED_AT.col();
    Dataset<Row> asked =
        posts
            .select(
                Posts.POST_ID.col(),
                Posts.AUTHOR_ID.col(),
                at,
                Posts.TIME_PRECISION.col(),
                Posts.KIND.col(),
                Posts.OWN_TEXT.col(),
                Posts.MENTIONS.col(),
                Posts.COMMENTED_ID.col(),
                Posts.RETWEETED_ID.col(),
                Posts.RETWEETED_AUTHOR_ID.col())
            .join(coded, Posts.POST_ID.name())
            .join(broadcast(speakers), Speakers.wrote(Posts.AUTHOR_ID.col(), at), "left_anti");
    Dataset<Row> executives = broadcast(speakers.where(col(Speakers.BY).equalTo(Speakers.EXEC)));
    Column kind = Posts.KIND.col();
    Dataset<Row> comments =
        under(
            asked.where(
                kind.equalTo("COMMENT").and(Quotes.repliedTo(Posts.OWN_TEXT.col()).equalTo(""))),
            execPosts,
            Posts.COMMENTED_ID.name());
    Dataset<Row> reposts = asked.where(kind.equalTo("REPOST"));
    Dataset<Row> ofPosts = under(reposts, execPosts, Posts.RETWEETED_ID.name());
    Dataset<Row> ofAuthors =
        reposts
            .join(executives, Speakers.wrote(Posts.RETWEETED_AUTHOR_ID.col(), at))
            .withColumn(ExecPosts.EXECUTIVE.name(), col(Speakers.EXECUTIVE));
    Dataset<Row> mentions =
        asked
            .withColumn(HOW, explode(array_distinct(Posts.MENTIONS.col())))
            .join(executives, Speakers.isCalled(col(HOW), at))
            .withColumn(ExecPosts.EXECUTIVE.name(), col(Speakers.EXECUTIVE));
    return addressed(comments, "COMMENT", 0)
        .union(addressed(ofPosts, "REPOST", 1))
        .union(addressed(ofAuthors, "REPOST", 1))
        .union(addressed(mentions, "MENTION", 2))
        .groupBy(ExecPosts.EXECUTIVE.col(), Posts.POST_ID.col())
        .agg(min(ASKED).as(ASKED))
        .select(
            ExecPosts.EXECUTIVE.col(),
            Posts.POST_ID.col(),
            asked(Requests.ASKER.name()),
            asked(Requests.ASKED_AT.name()),
            asked(Posts.TIME_PRECISION.name()),
            asked(Requests.ADDRESSED.name()),
            asked(Requests.EVIDENCE.name()),
            asked(WORDS),
            asked(KIND),
            asked(THREAD));
  }

  private static Dataset<Row> under(Dataset<Row> asked, Dataset<Row> execPosts, String column) {
    return asked.join(
        execPosts.select(Posts.POST_ID.col().as(column), ExecPosts.EXECUTIVE.col()), column);
  }

  private static Dataset<Row> addressed(Dataset<Row> rows, String how, int rank) {
    return rows.select(
        ExecPosts.EXECUTIVE.col(),
        Posts.POST_ID.col(),
        struct(
                lit(rank).as("rank"),
                lit(how).as(Requests.ADDRESSED.name()),
                Posts.AUTHOR_ID.col().as(Requests.ASKER.name()),
                Posts.POSTED_AT.col().as(Requests.ASKED_AT.name()),
                Posts.TIME_PRECISION.col(),
                Requests.EVIDENCE.col(),
                Quotes.words(Posts.OWN_TEXT.col()).as(WORDS),
                Posts.KIND.col().as(KIND),
                Posts.COMMENTED_ID.col().as(THREAD))
            .as(ASKED));
  }

  private static Column asked(String name) {
    return col(ASKED + "." + name).as(name);
  }
}
