package org.shiguan.table;

import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.shiguan.table.Field.optional;
import static org.shiguan.table.Field.required;

import java.util.List;

/** Answers about posts that are not the posts. */
public final class Probes {
  /** Key of the post asked for. */
  public static final Field POST_ID =
      optional(
          "post_id",
          StringType,
          "none",
          "Key of the post asked for; null when the answer names none.",
          "w:3550665877669686");

  /** What the answer says: DEL_AUTHOR, DEL_PLATFORM, MASK_HALF_YEAR and so on (codebook D01). */
  public static final Field CODE =
      required(
          "code",
          StringType,
          "none",
          "What the answer says, a code of codebook D01: DEL_AUTHOR, DEL_PLATFORM, MASK_HALF_YEAR, MASK_AUDIENCE, ACCOUNT_BANNED, ACCOUNT_GONE, PERM_DENIED, NOT_EXIST, AMBIGUOUS or ERROR.",
          "DEL_AUTHOR");

  /** The words of the answer. */
  public static final Field MESSAGE =
      required("message", StringType, "none", "The words of the answer.", "抱歉，此微博已被作者删除。");

  /** The table. */
  public static final Table TABLE =
      new Table(
          "probes",
          "One row per tombstone, API error or stub of a post.",
          List.of(Posts.SOURCE, Posts.OFFSET, Sightings.ITEM, Sightings.VIA),
          List.of(
              POST_ID,
              Posts.AUTHOR_ID,
              Posts.CAPTURED_AT,
              CODE,
              MESSAGE,
              Posts.SOURCE,
              Posts.OFFSET,
              Sightings.ITEM,
              Sightings.VIA));

  private Probes() {}
}
