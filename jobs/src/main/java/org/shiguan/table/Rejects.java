package org.shiguan.table;

import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.shiguan.table.Field.required;

import java.util.List;

/** Records that were kept aside. */
public final class Rejects {
  /** Why, one of the reject reasons. */
  public static final Field REASON =
      required("reason", StringType, "none", "Why, one of the reject reasons.", "BAD_TIME");

  /** What exactly was wrong. */
  public static final Field DETAIL =
      required("detail", StringType, "none", "What exactly was wrong.", "cannot be read as a time");

  /**
   * The record as text, names after @ and in known fields and numbers as long as an account's
   * replaced by pseudonyms; empty when FORGOTTEN.
   */
  public static final Field RAW =
      required(
          "raw",
          StringType,
          "none",
          "The record as text, names after @ and in known fields and numbers as long as an account's replaced by pseudonyms; empty when FORGOTTEN.",
          "m123456789,…");

  /** The table. */
  public static final Table TABLE =
      new Table(
          "rejects",
          "One row per source record that cannot be used, with its reason and its text.",
          List.of(Posts.SOURCE, Posts.OFFSET, Sightings.ITEM),
          List.of(Posts.SOURCE, Posts.OFFSET, Sightings.ITEM, REASON, DETAIL, RAW));

  private Rejects() {}
}
