package org.shiguan.react;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.arrays_overlap;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_micros;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.Posts;
import org.shiguan.table.Profiles;
import org.shiguan.table.Readings;
import org.shiguan.table.Requests;

/**
 * What executives and their firms said that belongs to a request. A bare repost says nothing.
 *
 * <p>Four links, from the surest to the weakest: a comment under the request; a repost of it; its
 * words after //@ in a chain, of six characters or more, from an account of the asker's name as far
 * as that is known; 回复@ and the asker's name, within seven days and to the latest request of that
 * asker, where nothing is quoted. The names of askers are those that profiles have; where a dump
 * holds none, only the first three are found.
 */
final class LinkedAnswers {
  /** Column of {@link #to}: what belongs to the request, by time. */
  static final String SAID = "said";

  private static final int MOST = 1_000;
  private static final long WINDOW_MICROS = 7 * 86_400_000_000L;
  private static final long CLOCKS_DIFFER_MICROS = 60_000_000L;
  private static final String SAID_ID = "said_id";
  private static final String SAID_AT = "said_at";
  private static final String LINK = "link";
  private static final String ASKER_NAMES = "asker_names";
  private static final String QUOTED_NAME = "quoted_name";

  private LinkedAnswers() {}

  /**
   * Everything that those who can answer wrote, in posts and comments.
   *
   * @param posts as {@link Posts#TABLE}
   * @param readings as {@link Readings#TABLE}
   * @param speakers as {@link Speakers#rows}
   */
  static Dataset<Row> said(Dataset<Row> posts, Dataset<Row> readings, Dataset<Row> speakers) {
    Column codes = Readings.CODES.col();
    Dataset<Row> telling =
        readings
            .where(array_contains(codes, "DELEGATE").or(array_contains(codes, "CLOSURE")))
            .select(
                Posts.POST_ID.col(),
                array_contains(codes, "DELEGATE").as("hands_on"),
                array_contains(codes, "CLOSURE").as("closing"));
    Dataset<Row> firms =
        speakers
            .where(col(Speakers.BY).equalTo(Speakers.FIRM).and(col(Speakers.NAME).isNotNull()))
            .groupBy(col(Speakers.EXECUTIVE).as("firm_of"))
            .agg(collect_set(Speakers.NAME).as("firm_names"));
    return posts
        .where(not(Posts.BARE.col()))
        .join(broadcast(speakers), Speakers.wrote(Posts.AUTHOR_ID.col(), Posts.POSTED_AT.col()))
        .join(telling, new String[] {Posts.POST_ID.name()}, "left")
        .join(broadcast(firms), col(Speakers.EXECUTIVE).equalTo(col("firm_of")), "left")
        .select(
            col(Speakers.EXECUTIVE).as(ExecPosts.EXECUTIVE.name()),
            Posts.POST_ID.col().as(SAID_ID),
            Posts.POSTED_AT.col().as(SAID_AT),
            col(Speakers.BY),
            Posts.TIME_PRECISION.col().isin("second", "minute").as("sharp"),
            coalesce(col("hands_on"), lit(false))
                .or(coalesce(arrays_overlap(Posts.MENTIONS.col(), col("firm_names")), lit(false)))
                .as("delegates"),
            coalesce(col("closing"), lit(false)).as("closes"),
            Posts.KIND.col(),
            Quotes.repliedTo(Posts.OWN_TEXT.col()).as("replied_to"),
            Posts.CHAIN_TEXT.col(),
            Posts.COMMENTED_ID.col(),
            Posts.RETWEETED_ID.col())
        .dropDuplicates(ExecPosts.EXECUTIVE.name(), SAID_ID);
  }

  /**
   * The requests with what belongs to them, an array of structs in time order.
   *
   * @param asked as {@link AskedRequests#of}
   * @param said as {@link #said}
   * @param profiles as {@link Profiles#TABLE}
   */
  static Dataset<Row> to(Dataset<Row> asked, Dataset<Row> said, Dataset<Row> profiles) {
    Dataset<Row> named =
        asked.join(names(asked, profiles), new String[] {Requests.ASKER.name()}, "left");
    Dataset<Row> links =
        byId(asked, said.where(Posts.KIND.col().equalTo("COMMENT")), Posts.COMMENTED_ID.name())
            .transform(rows -> linked(rows, "COMMENT", 0))
            .union(
                byId(asked, said, Posts.RETWEETED_ID.name())
                    .transform(rows -> linked(rows, "REPOST", 1)))
            .union(byWords(named, said).transform(rows -> linked(rows, "CHAIN", 2)))
            .union(byName(named, said).transform(rows -> linked(rows, "NAME", 3)));
    Dataset<Row> collected =
        links
            .groupBy(ExecPosts.EXECUTIVE.col(), Posts.POST_ID.col())
            .agg(slice(sort_array(collect_list(LINK)), 1, MOST).as(SAID));
    return asked.join(
        collected, new String[] {ExecPosts.EXECUTIVE.name(), Posts.POST_ID.name()}, "left");
  }

  private static Dataset<Row> names(Dataset<Row> asked, Dataset<Row> profiles) {
    Column author = Posts.AUTHOR_ID.col();
    return profiles
        .where(Profiles.NAME.col().isNotNull())
        .join(
            asked.select(Requests.ASKER.col().as(Posts.AUTHOR_ID.name())),
            new String[] {Posts.AUTHOR_ID.name()},
            "left_semi")
        .groupBy(author.as(Requests.ASKER.name()))
        .agg(sort_array(collect_set(Profiles.NAME.col())).as(ASKER_NAMES));
  }

  private static Dataset<Row> byId(Dataset<Row> asked, Dataset<Row> said, String column) {
    return asked.join(
        said.withColumn(Posts.POST_ID.name(), col(column)),
        new String[] {ExecPosts.EXECUTIVE.name(), Posts.POST_ID.name()});
  }

  private static Dataset<Row> byWords(Dataset<Row> asked, Dataset<Row> said) {
    Dataset<Row> quotes =
        said.withColumn("quote", Quotes.links(Posts.CHAIN_TEXT.col()))
            .withColumn(QUOTED_NAME, Quotes.name(col("quote")))
            .withColumn(AskedRequests.WORDS, Quotes.quoted(col("quote")));
    Column words = col(AskedRequests.WORDS);
    return asked
        .where(length(words).geq(Quotes.FEWEST))
        .join(quotes, new String[] {ExecPosts.EXECUTIVE.name(), AskedRequests.WORDS})
        .where(isLater())
        .where(col(ASKER_NAMES).isNull().or(array_contains(col(ASKER_NAMES), col(QUOTED_NAME))));
  }

  private static Dataset<Row> byName(Dataset<Row> asked, Dataset<Row> said) {
    Column otherThread =
        Posts.KIND
            .col()
            .equalTo("COMMENT")
            .and(col(AskedRequests.KIND).equalTo("COMMENT"))
            .and(not(Posts.COMMENTED_ID.col().eqNullSafe(col(AskedRequests.THREAD))));
    return asked
        .where(size(col(ASKER_NAMES)).gt(0))
        .withColumn("replied_to", explode(col(ASKER_NAMES)))
        .join(
            said.where(col("replied_to").notEqual("").and(Posts.CHAIN_TEXT.col().isNull())),
            new String[] {ExecPosts.EXECUTIVE.name(), "replied_to"})
        .where(isLater().and(micros(SAID_AT).leq(asked().plus(WINDOW_MICROS))))
        .where(not(otherThread))
        .withColumn(
            "place",
            row_number()
                .over(
                    Window.partitionBy(ExecPosts.EXECUTIVE.col(), col(SAID_ID))
                        .orderBy(Requests.ASKED_AT.col().desc(), Posts.POST_ID.col())))
        .where(col("place").equalTo(1));
  }

  private static Column isLater() {
    return micros(SAID_AT).gt(asked().minus(CLOCKS_DIFFER_MICROS));
  }

  private static Column asked() {
    return micros(Requests.ASKED_AT.name());
  }

  private static Column micros(String column) {
    return unix_micros(col(column));
  }

  private static Dataset<Row> linked(Dataset<Row> rows, String how, int rank) {
    return rows.select(
        ExecPosts.EXECUTIVE.col(),
        Posts.POST_ID.col(),
        struct(
                micros(SAID_AT).as("at"),
                lit(rank).as("rank"),
                col(SAID_ID).as("id"),
                col(Speakers.BY),
                lit(how).as("how"),
                col("sharp"),
                col("delegates"),
                col("closes"))
            .as(LINK));
  }
}
