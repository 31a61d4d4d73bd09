package org.shiguan.ingest.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shiguan.record.RawPost;
import org.shiguan.record.RawProfile;
import org.shiguan.record.TimeForms;

/**
 * What dataabc/weiboSpider does to a post, whichever file it writes it to ({@code formats.md} §5).
 *
 * <ul>
 *   <li>Its ids are bids, and 无 stands for "nothing".
 *   <li>It writes a repost as one text: the author's words after 转发理由, then lines that begin with
 *       原始用户 and 转发内容. The words are the text; the original, whose id is not said, is kept beside
 *       it.
 * </ul>
 */
final class WeiboSpider {
  /** How the tool writes "nothing". */
  static final String NONE = "无";

  private static final Pattern REASON = Pattern.compile("^转发理由[:：]");
  private static final Pattern ORIGINAL = Pattern.compile("\\r?\\n(?:原始用户: ?(.*?)\\r?\\n)?转发内容: ?");

  private WeiboSpider() {}

  /** A post of the tool, empty but for what is true of all of them. */
  static RawPost post() {
    var post = new RawPost();
    post.timeForm = TimeForms.CRAWLED;
    return post;
  }

  /** A post under the field names of the tool's JSON and databases. */
  static RawPost post(JsonFields fields) {
    RawPost post = post();
    post.bid = fields.take("id");
    post.authorId = fields.take("user_id");
    String original = fields.take("original");
    post.isRepost = original != null && Boolean.FALSE.equals(WeiboCrawler.isTrue(original));
    text(post, fields.takeText("content"), fields::leave);
    post.createdAt = fields.take("publish_time");
    post.client = fields.take("publish_tool");
    post.likes = fields.take("up_num");
    post.reposts = fields.take("retweet_num");
    post.comments = fields.take("comment_num");
    post.extra = fields.rest();
    return post;
  }

  /** An account under the field names of the tool's JSON and databases; null when it has no id. */
  static RawProfile user(JsonFields fields) {
    String id = fields.take("id");
    return id == null
        ? null
        : new RawProfile(
            id,
            fields.take("nickname"),
            fields.take("followers"),
            fields.take("following"),
            fields.take("weibo_num"),
            null,
            null,
            null,
            fields.rest(),
            RawPost.UNKNOWN);
  }

  /** Whether a text is one that the tool writes for a repost. */
  static boolean isRepost(String text) {
    return REASON.matcher(text).find() && ORIGINAL.matcher(text).find();
  }

  /** Takes what the tool put into one text apart; an original is left as it is. */
  static void text(RawPost post, String text, Rest rest) {
    post.text = text;
    Matcher original = post.isRepost && text != null ? ORIGINAL.matcher(text) : null;
    if (original == null || !original.find()) {
      return;
    }
    rest.leave("转发内容", text.substring(original.end()));
    if (original.group(1) != null) {
      rest.leave("原用户昵称", original.group(1));
    }
    post.text = REASON.matcher(text.substring(0, original.start())).replaceFirst("");
  }

  /** Where what no field holds is left. */
  @FunctionalInterface
  interface Rest {
    /** Leaves a value under a name. */
    void leave(String name, String value);
  }
}
