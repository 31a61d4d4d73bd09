package org.shiguan.synth;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The okws crawl: a one-element JSON array a line, blank lines between, numbers as strings. */
final class OkwsDump {
  /** What the crawler wrote into a string without escaping it. */
  private static final String LONE = "\\(^o^)\\/";

  private static final String MARK = "LONEBACKSLASH";

  private OkwsDump() {}

  static DumpFile write(String path, List<Entry> entries, Ledger ledger) {
    DumpFile file = new DumpFile(path);
    Ledger.Account account = ledger.open(path);
    for (Entry entry : entries) {
      byte[] line = line(entry);
      file.add(line);
      // Blank lines between the records, as in the real files; they are no records.
      file.add("\n\n");
      ledger.record(account, entry);
    }
    return file;
  }

  private static byte[] line(Entry entry) {
    Post post = entry.post();
    String none = post.space() == Space.OKWS ? Ids.MD5_OF_NOTHING : "";
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("beCommentWeiboId", none);
    node.put("beForwardWeiboId", post.source() == null ? none : post.source().mid());
    node.put("catchTime", Long.toString(entry.seenAt()));
    node.put("commentCount", Integer.toString(post.commentsAt(entry.seenAt())));
    node.put("content", content(entry));
    node.put("createTime", createTime(entry));
    node.put("info1", "");
    node.put("info2", "");
    node.put("info3", "");
    node.put("mlevel", "");
    node.putArray("musicurl");
    node.putArray("pic_list");
    node.put("praiseCount", Integer.toString(post.likesAt(entry.seenAt())));
    node.put("reportCount", Integer.toString(post.repostsAt(entry.seenAt())));
    node.put("source", post.client());
    node.put("userId", post.authorId());
    node.putArray("videourl");
    node.put("weiboId", weiboId(entry, none));
    node.put("weiboUrl", "http://weibo.example/" + post.authorId() + "/" + post.mid());
    String line = "[" + node.toString().replace("/", "\\/").replace(MARK, LONE) + "]";
    return switch (entry.fault()) {
      case CUT_OFF ->
          line.substring(0, line.indexOf("createTime") - 4).getBytes(StandardCharsets.UTF_8);
      case FOREIGN_BYTES -> line.getBytes(Charset.forName("GBK"));
      default -> line.getBytes(StandardCharsets.UTF_8);
    };
  }

  private static String content(Entry entry) {
    return entry.fault() == Fault.LONE_BACKSLASH ? entry.text() + MARK : entry.text();
  }

  private static String createTime(Entry entry) {
    return switch (entry.fault()) {
      case IMPOSSIBLE_DATE -> "2012-02-30 10:00:00";
      case EMPTY_DATE -> "";
      case WORD_DATE -> "yesterday";
      default -> Long.toString(entry.post().time());
    };
  }

  private static String weiboId(Entry entry, String none) {
    return switch (entry.fault()) {
      case NO_ID -> none;
      case ROUNDED -> DelimitedDump.rounded(entry.post().mid());
      default -> entry.post().mid();
    };
  }
}
