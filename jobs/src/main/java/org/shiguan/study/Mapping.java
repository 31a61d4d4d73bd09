package org.shiguan.study;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * How to read a delimited text that is described instead of programmed.
 *
 * @param file the mapping file
 * @param kind what a record is
 * @param separator what stands between two fields, one or more characters
 * @param quote what stands around a field that may hold separators or line ends; null when none
 * @param escape how the quote is written inside a field
 * @param none what a cell says that has no value, besides nothing at all; null when only that
 * @param encoding character encoding of the file
 * @param header whether the first record names the columns and is no post
 * @param columns what each field is, in order, names of {@link #FIELDS}; {@code -} is a field that
 *     is kept under its number with the unknown fields
 * @param rest the column that holds every separator a record has too many, because its cells are
 *     never quoted; null when none does
 * @param time pattern of {@code created_at} and {@code captured_at} for {@link
 *     java.time.format.DateTimeFormatter}, read at +08:00 unless it holds an offset, or {@link
 *     #EPOCH_SECONDS}, {@link #EPOCH_MILLIS} or {@link #CRAWLED}
 * @param idSpace whose numbers the ids are: {@code weibo}, or the name of a corpus whose ids are
 *     opaque
 */
public record Mapping(
    Path file,
    Kind kind,
    String separator,
    Character quote,
    Escape escape,
    String none,
    Charset encoding,
    boolean header,
    List<String> columns,
    String rest,
    String time,
    String idSpace) {
  /** What a record is. */
  public enum Kind {
    /** A post. */
    POSTS,
    /** A comment under a post. */
    COMMENTS
  }

  /** How the quote or the separator stands inside a field. */
  public enum Escape {
    /** Not at all. */
    NONE,
    /** After a backslash. */
    BACKSLASH,
    /** The quote twice. */
    DOUBLE
  }

  /** The time is seconds since 1970-01-01 UTC. */
  public static final String EPOCH_SECONDS = "epoch_seconds";

  /** The time is milliseconds since 1970-01-01 UTC. */
  public static final String EPOCH_MILLIS = "epoch_millis";

  /**
   * The time is written as crawlers of the platform's pages write it: a full time in one of several
   * ways, or a relative or year-less one, which needs a capture time.
   */
  public static final String CRAWLED = "crawled";

  /** A field that no column holds. */
  public static final String UNKNOWN = "-";

  /** What a field may be, besides {@link #UNKNOWN}. */
  public static final List<String> FIELDS =
      List.of(
          "id",
          "bid",
          "alias_id",
          "author_id",
          "author_name",
          "text",
          "created_at",
          "client",
          "reposts",
          "comments",
          "likes",
          "retweeted_id",
          "retweeted_bid",
          "retweeted_author_id",
          "captured_at",
          "post_id",
          "post_bid");

  /** Fields of comments alone: the post that is commented on. */
  public static final Set<String> OF_COMMENTS = Set.of("post_id", "post_bid");

  /** Fields of posts alone: what is reposted. */
  public static final Set<String> OF_POSTS =
      Set.of("retweeted_id", "retweeted_bid", "retweeted_author_id");

  /** Keeps its own copy of the columns. */
  public Mapping {
    columns = List.copyOf(columns);
  }
}
