package org.shiguan.ingest;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.ByteType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The one row that crosses the shuffle: a sighting of a post with all it carries, or, packed in its
 * last column, a row of another table. Enumerations travel as a byte.
 */
final class Moving {
  private static final List<StructField> FIELDS = new ArrayList<>();
  private static final int AUTHOR_BYTES = 6;

  /** Where the row sorts: see {@link #place}. */
  static final int PLACE = field("place", LongType);

  static final int AUTHOR_ID = field("author_id", StringType);
  static final int POST_ID = field("post_id", StringType);
  static final int CAPTURED_AT = field("captured_at", TimestampType);
  static final int VIA = field("via", ByteType);
  static final int SOURCE = field("source", StringType);
  static final int OFFSET = field("offset", LongType);
  static final int ITEM = field("item", IntegerType);
  static final int ALIAS_ID = field("alias_id", StringType);
  static final int POSTED_AT = field("posted_at", TimestampType);
  static final int PRECISION = field("precision", ByteType);
  static final int TIME_BASIS = field("time_basis", ByteType);
  static final int CHINA_DAY = field("china_day", DateType);
  static final int CHINA_HOUR = field("china_hour", IntegerType);
  static final int TEXT = field("text", StringType);

  /** Null when it is the text. */
  static final int OWN_TEXT = field("own_text", StringType);

  /** How much of the post the text is. */
  static final int WHOLENESS = field("wholeness", ByteType);

  static final int CHAIN_TEXT = field("chain_text", StringType);

  /** These four are null when there are none. */
  static final int HASHTAGS = field("hashtags", createArrayType(StringType, false));

  static final int MENTIONS = field("mentions", createArrayType(StringType, false));
  static final int LINKS = field("links", createArrayType(StringType, false));
  static final int EMOTICONS = field("emoticons", createArrayType(StringType, false));
  static final int KIND = field("kind", ByteType);
  static final int BARE = field("bare", BooleanType);
  static final int CLIENT = field("client", StringType);
  static final int REPOSTS = field("reposts", LongType);
  static final int REPOSTS_STATUS = field("reposts_status", ByteType);
  static final int COMMENTS = field("comments", LongType);
  static final int COMMENTS_STATUS = field("comments_status", ByteType);
  static final int LIKES = field("likes", LongType);
  static final int LIKES_STATUS = field("likes_status", ByteType);
  static final int RETWEETED_ID = field("retweeted_id", StringType);
  static final int RETWEETED_AUTHOR_ID = field("retweeted_author_id", StringType);
  static final int COMMENTED_ID = field("commented_id", StringType);
  static final int EXTRA = field("extra", StringType);
  static final int CAPTURED_BASIS = field("captured_basis", ByteType);
  static final int STATE = field("state", ByteType);
  static final int LAST_SEEN_AT = field("last_seen_at", TimestampType);
  static final int REPAIR = field("repair", StringType);

  /** Which other table the row belongs to; null for a sighting. */
  static final int OTHER_TABLE = field("other_table", ByteType);

  /** That table's row in Spark's binary form. */
  static final int OTHER_ROW = field("other_row", BinaryType);

  static final int WIDTH = FIELDS.size();

  /** Values of {@link #VIA}; in one moment a record comes before what stands inside records. */
  static final byte RECORD = 0;

  static final byte EMBEDDED = 1;

  /** Values of {@link #TIME_BASIS}, in order. */
  static final List<String> TIME_BASES = List.of("field", "mid", "capture");

  /** Values of {@link #CAPTURED_BASIS}, in order. */
  static final List<String> CAPTURED_BASES = List.of("record", "study");

  private Moving() {}

  private static int field(String name, DataType type) {
    FIELDS.add(new StructField(name, type, true, org.apache.spark.sql.types.Metadata.empty()));
    return FIELDS.size() - 1;
  }

  /**
   * Six bytes of the author and two of a hash of the post, as one number. Spark compares the first
   * eight bytes of the first sort column in place and fetches both rows only when these are equal;
   * with the author alone they are for every two posts of one author. Rows of one post have one
   * place, and authors stay together but for those that begin alike.
   */
  static long place(String authorId, String postId) {
    String author = authorId == null ? postId : authorId;
    long place = 0;
    for (int i = 0; i < AUTHOR_BYTES; i++) {
      int c = i < author.length() ? author.charAt(i) : 0;
      place = (place << 8) | Math.min(c, Byte.MAX_VALUE);
    }
    int hash = postId.hashCode();
    return (place << 16) | ((hash ^ (hash >>> 16)) & 0xffff);
  }

  static StructType schema() {
    return new StructType(FIELDS.toArray(StructField[]::new));
  }
}
