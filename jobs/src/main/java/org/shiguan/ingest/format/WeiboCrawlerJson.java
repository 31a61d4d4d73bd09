package org.shiguan.ingest.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.shiguan.ingest.DumpFormat;
import org.shiguan.ingest.Head;
import org.shiguan.ingest.Part;
import org.shiguan.ingest.Records;
import org.shiguan.record.Found;
import org.shiguan.record.RawPost;
import org.shiguan.record.RawProfile;

/**
 * JSON of dataabc/weibo-crawler: one account and its posts, reposted originals inside them. Source:
 * {@code formats.md} §4; {@link WeiboCrawler}.
 */
public final class WeiboCrawlerJson implements DumpFormat {
  private static final UserAndPosts.Tool TOOL = new Tool();

  @Override
  public String id() {
    return "weibo-crawler-json";
  }

  @Override
  public String titleZh() {
    return "dataabc/weibo-crawler 的 JSON：一个用户及其微博";
  }

  @Override
  public String titleEn() {
    return "JSON of dataabc/weibo-crawler: an account and its posts";
  }

  @Override
  public boolean listsTimelines() {
    return true;
  }

  @Override
  public boolean recognises(Head head) {
    return UserAndPosts.recognises(head, TOOL);
  }

  @Override
  public Records open(Part part) throws IOException {
    return new UserAndPosts(part, TOOL);
  }

  private static final class Tool implements UserAndPosts.Tool {
    @Override
    public Set<String> fieldsOfPost() {
      return Set.of("bid", "text", "attitudes_count", "reposts_count");
    }

    @Override
    public Set<String> fieldsOfUser() {
      return Set.of("screen_name", "statuses_count", "follow_count");
    }

    @Override
    public RawProfile user(ObjectNode user) {
      return WeiboCrawler.user(new JsonFields(user, null));
    }

    @Override
    public RawPost post(ObjectNode object, RawProfile author, List<Found> embedded) {
      var fields = new JsonFields(object, null);
      ObjectNode retweet = fields.takeObject("retweet");
      RawPost post = WeiboCrawler.post(fields);
      if (post.id == null && post.bid == null && post.text == null) {
        return null;
      }
      if (post.authorId == null && author != null) {
        post.authorId = author.authorId();
        post.authorName = author.name();
      }
      if (retweet != null && !retweet.isEmpty()) {
        RawPost original = WeiboCrawler.post(new JsonFields(retweet, null));
        WeiboCrawler.reposts(post, original);
        embedded.add(WeiboCrawler.original(original));
      }
      return post;
    }
  }
}
