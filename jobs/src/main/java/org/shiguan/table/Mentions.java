package org.shiguan.table;

import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.shiguan.table.Field.required;

import java.util.List;

/** Who is talked about. */
public final class Mentions {
  /** How it is known who is meant. */
  public static final Field HOW =
      required(
          "how",
          StringType,
          "none",
          "How it is known who is meant: HANDLE (@ of an account that was theirs that day), FULL_NAME,"
              + " ALIAS, NAME_WITH_COMPANY (a name that many people bear, and something of this person in"
              + " the same text) or FIRM_ACCOUNT (such a name in a post of an official account of the"
              + " firm); the first of these that holds.",
          "NAME_WITH_COMPANY");

  /** What was found. */
  public static final Field EVIDENCE =
      required(
          "evidence",
          StringType,
          "none",
          "What was found, term@offset, the offset in code points of own_text, then what decided that"
              + " a common name is theirs; what stands in a topic begins with #.",
          "刘强@5 + 样本公司甲@0");

  /** The table. */
  public static final Table TABLE =
      new Table(
          "mentions",
          "One row per executive and post or comment of somebody else whose own words speak of them;"
              + " words of others in the repost chain do not count, nor does a reply's 回复@name.",
          List.of(ExecPosts.EXECUTIVE, Posts.POST_ID),
          List.of(
              ExecPosts.EXECUTIVE, Posts.POST_ID, Posts.POSTED_AT, Posts.CHINA_DAY, HOW, EVIDENCE));

  private Mentions() {}
}
