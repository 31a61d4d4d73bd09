package org.shiguan.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.shiguan.table.Field.optional;
import static org.shiguan.table.Field.required;

import java.util.List;

/** When and where each post was seen, narrow: the text stands in posts, but for cut ones. */
public final class Sightings {
  /** How the capture time is known: record, warc or study. */
  public static final Field CAPTURED_BASIS =
      optional(
          "captured_basis",
          StringType,
          "none",
          "How the capture time is known: record, warc or study; null when it is not.",
          "record");

  /** Number of the record within the object at that offset, from 0. */
  public static final Field ITEM =
      required(
          "item",
          IntegerType,
          "count",
          "Number of the record within the object at that offset, from 0.",
          "0");

  /** record when the post was a source record, embedded when it stood inside another. */
  public static final Field VIA =
      required(
          "via",
          StringType,
          "none",
          "record when the post was a source record, embedded when it stood inside another.",
          "record");

  /** first or repeat for records. */
  public static final Field DISPOSITION =
      required(
          "disposition",
          StringType,
          "none",
          "first or repeat for records; embedded for embedded sightings.",
          "first");

  /** Whether the text differs from the earliest sighting of the post. */
  public static final Field EDITED =
      required(
          "edited",
          BooleanType,
          "none",
          "Whether the text differs from the one its post was held with until then, and not only in"
              + " where the platform cut it.",
          "false");

  /** ALIVE, MISSING_LATER (missing from its timeline later) or PERMISSION_DENIED. */
  public static final Field STATE =
      required(
          "state",
          StringType,
          "none",
          "ALIVE, MISSING_LATER (missing from its timeline later) or PERMISSION_DENIED.",
          "ALIVE");

  /** Last time it was seen before it was missing. */
  public static final Field LAST_SEEN_AT =
      optional(
          "last_seen_at",
          TimestampType,
          "UTC instant",
          "Last time it was seen before it was missing; null unless the source marks it.",
          "2012-01-05 03:00:00");

  /** xxhash64 of the text as kept, to tell edits. */
  public static final Field TEXT_HASH =
      required(
          "text_hash",
          LongType,
          "none",
          "xxhash64 of the text as kept, to tell edits.",
          "-7041398212353481043");

  /** The text where it is the beginning of the post's. */
  public static final Field CUT_TEXT =
      optional(
          "cut_text",
          StringType,
          "none",
          "The text as kept where the platform cut it or calls it a long one, so that posts may hold"
              + " more of it; null when the text is whole and stands in posts or edits.",
          "今天发布会的全部内容...全文");

  /** What was mended to read the record. */
  public static final Field REPAIR =
      optional(
          "repair",
          StringType,
          "none",
          "What was mended to read the record; null when nothing.",
          "lone-backslash");

  /** The table. */
  public static final Table TABLE =
      new Table(
          "sightings",
          "One row per time a post was seen: as a record of its own or embedded in another.",
          List.of(Posts.POST_ID, Posts.SOURCE, Posts.OFFSET, ITEM, VIA),
          List.of(
              Posts.POST_ID,
              Posts.AUTHOR_ID,
              Posts.CAPTURED_AT,
              CAPTURED_BASIS,
              Posts.SOURCE,
              Posts.OFFSET,
              ITEM,
              VIA,
              DISPOSITION,
              EDITED,
              STATE,
              LAST_SEEN_AT,
              Posts.REPOSTS,
              Posts.REPOSTS_STATUS,
              Posts.COMMENTS,
              Posts.COMMENTS_STATUS,
              Posts.LIKES,
              Posts.LIKES_STATUS,
              TEXT_HASH,
              CUT_TEXT,
              REPAIR));

  private Sightings() {}
}
