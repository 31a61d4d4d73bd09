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
 * JSON of dataabc/weiboSpider: one account and its posts. Source: {@code formats.md} §5; {@link
 * WeiboSpider}.
 */
public final class WeiboSpiderJson implements DumpFormat {
  private static final UserAndPosts.Tool TOOL = new Tool();

  @Override
  public String id() {
    return "weibo-spider-json";
  }

  @Override
  public String titleZh() {
    return "dataabc/weiboSpider 的 JSON：一个用户及其微博";
  }

  @Override
  public String titleEn() {
    return "JSON of dataabc/weiboSpider: an account and its posts";
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
      return Set.of("content", "publish_time", "up_num");
    }

    @Override
    public Set<String> fieldsOfUser() {
      return Set.of("nickname", "weibo_num", "followers");
    }

    @Override
    public RawProfile user(ObjectNode user) {
      return WeiboSpider.user(new JsonFields(user, WeiboSpider.NONE));
    }

    @Override
    public RawPost post(ObjectNode object, RawProfile author, List<Found> embedded) {
      RawPost post = WeiboSpider.post(new JsonFields(object, WeiboSpider.NONE));
      if (post.bid == null && post.text == null) {
        return null;
      }
      if (author != null) {
        post.authorId = author.authorId();
        post.authorName = author.name();
      }
      return post;
    }
  }
}
