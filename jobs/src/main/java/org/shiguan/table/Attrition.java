package org.shiguan.table;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.shiguan.table.Field.optional;
import static org.shiguan.table.Field.required;

import java.util.List;

/** How much of one dump is still in a later one (codebook D09). */
public final class Attrition {
  /** Line of inputs in the study file, from 0, of the dump that has the posts. */
  public static final Field DUMP =
      required(
          "dump",
          IntegerType,
          "none",
          "Line of inputs in the study file, from 0, of the dump that has the posts.",
          "0");

  /** Line of inputs of the dump that was crawled later. */
  public static final Field LATER_DUMP =
      required(
          "later_dump",
          IntegerType,
          "none",
          "Line of inputs of the dump that was crawled later.",
          "1");

  /** Age of the posts at the later crawl. */
  public static final Field AGE =
      required("age", StringType, "days", "Age of the posts at the later crawl.", "7-30");

  /** Posts of the first that the later one covers. */
  public static final Field POSTS =
      required("posts", LongType, "count", "Posts of the first that the later one covers.", "100");

  /** Those of them that it lists. */
  public static final Field PRESENT =
      required("present", LongType, "count", "Those of them that it lists.", "88");

  /** Accounts whose posts these are: both dumps covered them. */
  public static final Field ACCOUNTS =
      required(
          "accounts",
          LongType,
          "count",
          "Accounts whose posts these are: the first dump lists posts of theirs, and the later one covers some of them.",
          "3");

  /** Accounts of which the first dump lists posts of any age. */
  public static final Field ACCOUNTS_OF_DUMP =
      required(
          "accounts_of_dump",
          LongType,
          "count",
          "Accounts of which the first dump lists posts, covered by the later one or not.",
          "11");

  /** Whose posts these are, where not all accounts of the dump are. */
  public static final Field WHOSE =
      optional(
          "whose",
          Posts.STRINGS,
          "none",
          "The accounts, in order, where they are ten or fewer and not all of those of the first dump; otherwise null.",
          "[9900000003]");

  /** The table. */
  public static final Table TABLE =
      new Table(
          "attrition",
          "One row per pair of dumps and age: posts of the first that the second covers, how many of them it has, and whose they are.",
          List.of(DUMP, LATER_DUMP, AGE),
          List.of(DUMP, LATER_DUMP, AGE, POSTS, PRESENT, ACCOUNTS, ACCOUNTS_OF_DUMP, WHOSE));

  private Attrition() {}
}
