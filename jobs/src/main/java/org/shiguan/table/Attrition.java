package org.shiguan.table;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
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

  /** The table. */
  public static final Table TABLE =
      new Table(
          "attrition",
          "One row per pair of dumps and age: posts of the first that the second covers, and how many of them it has.",
          List.of(DUMP, LATER_DUMP, AGE),
          List.of(DUMP, LATER_DUMP, AGE, POSTS, PRESENT));

  private Attrition() {}
}
