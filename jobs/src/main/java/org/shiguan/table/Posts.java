package org.shiguan.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.shiguan.table.Field.optional;
import static org.shiguan.table.Field.required;

import java.util.List;
import org.apache.spark.sql.types.DataType;

/** One row per post id: originals, reposts, replies; the text stands here and nowhere else. */
public final class Posts {
  static final DataType STRINGS = createArrayType(StringType, false);

  /** Key of a post. */
  public static final Field POST_ID =
      required(
          "post_id",
          StringType,
          "none",
          "Post key: w: and the decimal mid, or a corpus name, a colon and its opaque id.",
          "w:3351528048407216");

  /** Second number of an old post. */
  public static final Field ALIAS_ID =
      optional(
          "alias_id",
          StringType,
          "none",
          "The counter in id where an old post has id and mid that differ; null otherwise.",
          "11488058246");

  /** Author key. */
  public static final Field AUTHOR_ID =
      optional(
          "author_id",
          StringType,
          "none",
          "Author: 32 hex digits of the keyed pseudonym, or the id as found under privacy none;"
              + " null when the dump does not say.",
          "bd616c2c13661e6c35edca67115f1359");

  /** Instant of posting. */
  public static final Field POSTED_AT =
      required(
          "posted_at",
          TimestampType,
          "UTC instant",
          "When it was posted, to the precision beside it.",
          "2011-08-28 16:46:58");

  /** Precision of the instant. */
  public static final Field TIME_PRECISION =
      required(
          "time_precision",
          StringType,
          "none",
          "What the instant is good to: second, minute, hour or day.",
          "second");

  /** How the instant is known. */
  public static final Field TIME_BASIS =
      required(
          "time_basis",
          StringType,
          "none",
          "How the instant is known: field (the record says so), capture (a relative or year-less time, resolved by the capture time) or mid (read from the post id).",
          "field");

  /** Calendar day in China. */
  public static final Field CHINA_DAY =
      required("china_day", DateType, "day at +08:00", "Calendar day of posting.", "2011-08-29");

  /** Hour of day in China. */
  public static final Field CHINA_HOUR =
      optional(
          "china_hour",
          IntegerType,
          "hour 0-23 at +08:00",
          "Hour of posting; null when the precision is a day.",
          "0");

  /** Text as found. */
  public static final Field TEXT =
      required(
          "text",
          StringType,
          "none",
          "Text as found, names and account numbers replaced by pseudonyms, phone numbers and e-mail"
              + " addresses by marks; access tokens are masked under every privacy.",
          "今天发布会见 @u_3f2a90c1d2e4b5a6");

  /** Normalised own part. */
  public static final Field OWN_TEXT =
      required(
          "own_text",
          StringType,
          "none",
          "The author's own words, normalised: no HTML, entities and full-width forms resolved,"
              + " white space folded, nothing after the first //@, no ...全文 where the text is cut.",
          "今天发布会见 @u_3f2a90c1d2e4b5a6");

  /** Normalised repost chain. */
  public static final Field CHAIN_TEXT =
      optional(
          "chain_text",
          StringType,
          "none",
          "The repost chain from the first //@ on, normalised; null when there is none.",
          "//@u_3f2a90c1d2e4b5a6:转发微博");

  /** Whether only the beginning of the text is held. */
  public static final Field TEXT_CUT =
      required(
          "text_cut",
          BooleanType,
          "none",
          "Whether only the beginning of the text is held: it ends in the platform's ...全文 or"
              + " ...展开, and no sighting shows more.",
          "false");

  /** Hashtags. */
  public static final Field HASHTAGS =
      required(
          "hashtags", STRINGS, "none", "Topics between # signs in own_text, in order.", "[发布会]");

  /** Mentions. */
  public static final Field MENTIONS =
      required(
          "mentions",
          STRINGS,
          "none",
          "Names after @ in own_text as pseudonyms, in order.",
          "[u_3f2a90c1d2e4b5a6]");

  /** Links. */
  public static final Field LINKS =
      required(
          "links", STRINGS, "none", "Web addresses in own_text, in order.", "[http://t.cn/a1]");

  /** Emoticons. */
  public static final Field EMOTICONS =
      required("emoticons", STRINGS, "none", "Bracketed emoticons in own_text, in order.", "[哈哈]");

  /** Kind of post. */
  public static final Field KIND =
      required(
          "kind",
          StringType,
          "none",
          "ORIGINAL, REPOST or REPLY (codebook M09), or COMMENT under somebody's post.",
          "ORIGINAL");

  /** Repost without own words. */
  public static final Field BARE =
      required(
          "bare",
          BooleanType,
          "none",
          "Whether a repost has no words of its own (quick forward or automatic text).",
          "false");

  /** Client. */
  public static final Field CLIENT =
      optional(
          "client",
          StringType,
          "none",
          "Name of the client it was posted from; null when not captured.",
          "iPhone客户端");

  /** Reposts. */
  public static final Field REPOSTS =
      optional(
          "reposts",
          LongType,
          "count",
          "Reposts at the latest sighting that has the count; null when missing.",
          "12");

  /** Status of the repost count. */
  public static final Field REPOSTS_STATUS =
      required(
          "reposts_status",
          StringType,
          "none",
          "OBSERVED, AT_LEAST, ROUNDED, DEFAULTED, STRUCTURAL or MISSING (codebook 0.3).",
          "OBSERVED");

  /** Comments. */
  public static final Field COMMENTS =
      optional("comments", LongType, "count", "Comments, as reposts.", "4");

  /** Status of the comment count. */
  public static final Field COMMENTS_STATUS =
      required("comments_status", StringType, "none", "As reposts_status.", "OBSERVED");

  /** Likes. */
  public static final Field LIKES = optional("likes", LongType, "count", "Likes, as reposts.", "0");

  /** Status of the like count. */
  public static final Field LIKES_STATUS =
      required("likes_status", StringType, "none", "As reposts_status.", "STRUCTURAL");

  /** Reposted original. */
  public static final Field RETWEETED_ID =
      optional(
          "retweeted_id",
          StringType,
          "none",
          "Post key of the original of a repost; null when it is none or not known.",
          "w:3351528048407000");

  /** Author of the reposted original. */
  public static final Field RETWEETED_AUTHOR_ID =
      optional(
          "retweeted_author_id",
          StringType,
          "none",
          "Author of that original; null when not known.",
          "bd616c2c13661e6c35edca67115f1359");

  /** Key of the post a comment stands under. */
  public static final Field COMMENTED_ID =
      optional(
          "commented_id",
          StringType,
          "none",
          "Key of the post a comment stands under; null when it is no comment or that is not known.",
          "w:3550665877669686");

  /** Unknown fields. */
  public static final Field EXTRA =
      optional(
          "extra",
          StringType,
          "none",
          "Fields of the record that no column holds, as JSON with sorted keys, people in them under"
              + " pseudonyms; null when none.",
          "{\"geo\":\"\"}");

  /** Number of sightings. */
  public static final Field SIGHTINGS =
      required(
          "sightings",
          IntegerType,
          "count",
          "How often the post was seen, embedded sightings included.",
          "2");

  /** Capture time of the counts. */
  public static final Field CAPTURED_AT =
      optional(
          "captured_at",
          TimestampType,
          "UTC instant",
          "When the latest sighting was captured; null when no source says.",
          "2012-06-30 04:00:00");

  /** Source of the text. */
  public static final Field SOURCE =
      required(
          "source",
          StringType,
          "none",
          "File of the sighting that gave the text, relative to the study.",
          "weiboscope/week1.csv");

  /** Offset of the text. */
  public static final Field OFFSET =
      required(
          "offset",
          LongType,
          "bytes",
          "Where its record begins in the uncompressed file.",
          "18233");

  /** The table. */
  public static final Table TABLE =
      new Table(
          "posts",
          "One row per post id: latest sighting wins for counts, earliest for text, but for the whole of a text that begins as the earliest, where that was cut.",
          List.of(POST_ID),
          List.of(
              POST_ID,
              ALIAS_ID,
              AUTHOR_ID,
              POSTED_AT,
              TIME_PRECISION,
              TIME_BASIS,
              CHINA_DAY,
              CHINA_HOUR,
              TEXT,
              OWN_TEXT,
              CHAIN_TEXT,
              TEXT_CUT,
              HASHTAGS,
              MENTIONS,
              LINKS,
              EMOTICONS,
              KIND,
              BARE,
              CLIENT,
              REPOSTS,
              REPOSTS_STATUS,
              COMMENTS,
              COMMENTS_STATUS,
              LIKES,
              LIKES_STATUS,
              RETWEETED_ID,
              RETWEETED_AUTHOR_ID,
              COMMENTED_ID,
              EXTRA,
              SIGHTINGS,
              CAPTURED_AT,
              SOURCE,
              OFFSET));

  private Posts() {}
}
