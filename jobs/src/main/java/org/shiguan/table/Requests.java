package org.shiguan.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.shiguan.table.Field.optional;
import static org.shiguan.table.Field.required;

import java.util.List;

/** Service requests of ordinary users to executives, and what answered them (codebook M12, M22). */
public final class Requests {
  /** Who asks. */
  public static final Field ASKER =
      optional(
          "asker",
          StringType,
          "none",
          "Author of the request as posts name authors; null when the dump does not say.",
          "3f2a90c1d2e4b5a63f2a90c1d2e4b5a6");

  /** When it was asked. */
  public static final Field ASKED_AT =
      required(
          "asked_at", TimestampType, "UTC instant", "When it was posted.", "2012-05-04 02:03:04");

  /** How the executive is addressed. */
  public static final Field ADDRESSED =
      required(
          "addressed",
          StringType,
          "none",
          "How the executive is addressed: COMMENT under a post of theirs, REPOST of one with own words,"
              + " or MENTION of an account of theirs in own words.",
          "MENTION");

  /** Why it is a request. */
  public static final Field EVIDENCE =
      required(
          "evidence",
          StringType,
          "none",
          "What the rules of SERVICE_REQUEST found, as in readings.",
          "我的订单@8; 还没发货@14");

  /** Whether unanswered requests could be seen. */
  public static final Field DESIGN =
      required(
          "design",
          StringType,
          "none",
          "FULL where requests are held whether answered or not; ANSWERED_ONLY where they are held because"
              + " they were answered, and say nothing about how many are.",
          "FULL");

  /** When it was answered. */
  public static final Field ANSWERED_AT =
      optional(
          "answered_at",
          TimestampType,
          "UTC instant",
          "When the first answer was posted, also one after the end of observation; null without one.",
          "2012-05-04 04:10:00");

  /** The answer. */
  public static final Field ANSWER_ID =
      optional(
          "answer_id",
          StringType,
          "none",
          "Post key of that answer; null without one.",
          "w:3551528048407216");

  /** Who answered. */
  public static final Field ANSWERED_BY =
      optional(
          "answered_by",
          StringType,
          "none",
          "Who answered first: EXEC, or FIRM for an official account; null without an answer.",
          "EXEC");

  /** How the answer is known to be one. */
  public static final Field LINKED =
      optional(
          "linked",
          StringType,
          "none",
          "How the answer is known to belong to the request: COMMENT (it stands under the request),"
              + " REPOST (of the request, with own words), CHAIN (it quotes the request's words after //@),"
              + " NAME (it begins 回复@ and the asker's name); null without an answer.",
          "REPOST");

  /** Whether the answer hands the case on. */
  public static final Field DELEGATED =
      optional(
          "delegated",
          BooleanType,
          "none",
          "Whether the executive's answer hands the case to a named colleague or account: code DELEGATE,"
              + " or a mention of an account of the firm; null without an answer of the executive.",
          "true");

  /** When somebody of the firm said that the case is closed. */
  public static final Field CLOSED_AT =
      optional(
          "closed_at",
          TimestampType,
          "UTC instant",
          "When somebody of the firm first said that the case is closed, in the answer or in the seven days"
              + " after it; null when nobody did.",
          "2012-05-05 01:00:00");

  /** The post that says so. */
  public static final Field CLOSURE_ID =
      optional(
          "closure_id",
          StringType,
          "none",
          "Post key of what says so; null when nothing does.",
          "w:3551928048407216");

  /** End of observation. */
  public static final Field ENDED_AT =
      optional(
          "ended_at",
          TimestampType,
          "UTC instant",
          "End of the episode: the answer, or the last moment at which one would have been seen; null when"
              + " the episode cannot be used.",
          "2012-05-04 04:10:00");

  /** Why it ended. */
  public static final Field ENDED_BY =
      required(
          "ended_by",
          StringType,
          "none",
          "Why the episode ended: EXEC or FIRM answered; WINDOW (seven days), EXEC_COVERAGE,"
              + " REQUEST_COVERAGE (last capture of the thread), REQUEST_DELETED, EXEC_GONE (purge, closure,"
              + " ban or mask). Not usable: NOT_COVERED, IMPRECISE (known to the hour or day only), CLOCK"
              + " (the answer is a minute or more before the request).",
          "EXEC");

  /** The table. */
  public static final Table TABLE =
      new Table(
          "requests",
          "One row per service request of an ordinary user to an executive.",
          List.of(ExecPosts.EXECUTIVE, Posts.POST_ID),
          List.of(
              ExecPosts.EXECUTIVE,
              Posts.POST_ID,
              ASKER,
              ASKED_AT,
              Posts.TIME_PRECISION,
              ADDRESSED,
              EVIDENCE,
              DESIGN,
              ANSWERED_AT,
              ANSWER_ID,
              ANSWERED_BY,
              LINKED,
              DELEGATED,
              CLOSED_AT,
              CLOSURE_ID,
              ENDED_AT,
              ENDED_BY));

  private Requests() {}
}
