package org.shiguan.ingest.format;

import org.shiguan.record.Found;
import org.shiguan.record.RawPost;
import org.shiguan.record.RawProbe;
import org.shiguan.record.RawProfile;
import org.shiguan.record.TimeForms;
import org.shiguan.record.Tombstones;

/**
 * What dataabc/weibo-crawler does to a post, whichever file it writes it to ({@code formats.md} §4,
 * codebook 0.3). The names of its fields are those of its weibo.py: {@code get_user_info}, {@code
 * parse_weibo}, {@code user_to_csv}, and {@code parse_sqlite_user} for the database.
 *
 * <ul>
 *   <li>It turns 100万+ into 1000000. A count that is a multiple of 10000 is therefore taken for
 *       such a cap, a lower bound: of the true counts only one in 10000 is one, and for it the
 *       bound holds too.
 *   <li>It turns the 178.2万 of an account's followers into 1782000 in newer versions; in older ones
 *       it leaves them as they are.
 *   <li>It writes 0 where the platform gave no count.
 *   <li>It writes an original that is gone like a post without an author.
 * </ul>
 */
final class WeiboCrawler {
  private static final String SPACE = "weibo";

  private WeiboCrawler() {}

  /** A post of the tool, empty but for what is true of all of them. */
  static RawPost post() {
    var post = new RawPost();
    post.idSpace = SPACE;
    post.timeForm = TimeForms.CRAWLED;
    post.zeroMayBeAbsent = true;
    return post;
  }

  /** A post under the field names of the tool's JSON. */
  static RawPost post(JsonFields fields) {
    RawPost post = post();
    post.id = fields.take("id");
    post.bid = fields.take("bid");
    post.authorId = fields.take("user_id");
    post.authorName = fields.take("screen_name");
    post.text = fields.takeText("text");
    post.client = fields.take("source");
    post.likes = count(fields.take("attitudes_count"));
    post.comments = count(fields.take("comments_count"));
    post.reposts = count(fields.take("reposts_count"));
    String full = fields.take("full_created_at");
    String time = fields.take("created_at");
    post.createdAt = full == null ? time : full;
    if (!repeats(full, time)) {
      fields.leave("created_at", time);
    }
    post.extra = fields.rest();
    return post;
  }

  /** Whether the longer time says all that the shorter says. */
  static boolean repeats(String full, String time) {
    return full == null || time == null || full.startsWith(time.replace('T', ' '));
  }

  /** An account under the field names of the tool's JSON; null when it has no id. */
  static RawProfile user(JsonFields fields) {
    String id = fields.take("id");
    return id == null
        ? null
        : new RawProfile(
            id,
            fields.take("screen_name"),
            fields.take("followers_count"),
            fields.take("follow_count"),
            fields.take("statuses_count"),
            isTrue(fields.take("verified")),
            fields.take("verified_type"),
            fields.take("registration_time"),
            fields.rest(),
            RawPost.UNKNOWN);
  }

  /** A count as the platform wrote it: the tool's 1000000 was 100万+. */
  static String count(String written) {
    if (written == null || written.length() < 5 || !written.endsWith("0000")) {
      return written;
    }
    boolean digits = written.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? written.substring(0, written.length() - 4) + "万+" : written;
  }

  /** The embedded original: itself, or what the platform said in its place. */
  static Found original(RawPost original) {
    if (original.authorId != null) {
      return original;
    }
    boolean silent = original.text == null || original.text.isBlank();
    String gone = silent ? Tombstones.AMBIGUOUS : Tombstones.ofText(original.text);
    return gone == null
        ? original
        : new RawProbe(
            original.idSpace, original.id, null, gone, original.text, original.capturedAtMicros);
  }

  /** What Python's truth says, or SQLite's; null when it is neither. */
  static Boolean isTrue(String written) {
    return switch (written == null ? "" : written) {
      case "True", "true", "1" -> true;
      case "False", "false", "0" -> false;
      default -> null;
    };
  }

  /** Fills in of what a post is the repost. */
  static void reposts(RawPost post, RawPost original) {
    post.isRepost = true;
    post.retweetedId = original.id;
    post.retweetedBid = original.bid;
    post.retweetedAuthorId = original.authorId;
  }
}
