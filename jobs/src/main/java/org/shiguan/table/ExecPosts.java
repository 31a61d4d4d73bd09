package org.shiguan.table;

import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.shiguan.table.Field.required;

import java.util.List;

/** The posts of roster accounts, each with the executive whose account it was on that day. */
public final class ExecPosts {
  /** Executive. */
  public static final Field EXECUTIVE =
      required("executive", StringType, "none", "Id of the executive in the roster.", "sample-one");

  /** The table. */
  public static final Table TABLE =
      new Table(
          "exec_posts",
          "One row per post of a roster account.",
          List.of(EXECUTIVE, Posts.POST_ID),
          List.of(
              EXECUTIVE,
              Posts.POST_ID,
              Posts.AUTHOR_ID,
              Posts.POSTED_AT,
              Posts.TIME_PRECISION,
              Posts.CHINA_DAY,
              Posts.CHINA_HOUR,
              Posts.KIND,
              Posts.BARE,
              Posts.CLIENT,
              Posts.REPOSTS,
              Posts.REPOSTS_STATUS,
              Posts.COMMENTS,
              Posts.COMMENTS_STATUS,
              Posts.LIKES,
              Posts.LIKES_STATUS,
              Posts.CAPTURED_AT,
              Posts.SOURCE,
              Posts.OFFSET));

  private ExecPosts() {}
}
