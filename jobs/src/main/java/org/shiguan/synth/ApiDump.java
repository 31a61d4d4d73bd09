package org.shiguan.synth;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;

/**
 * Weibo API v2 JSON in its four shapes: an array, a page, one status a line, error objects. One
 * instance keeps the account of one file.
 */
final class ApiDump {
  private static final String GONE_TEXT = "抱歉，此微博已被作者删除。查看帮助：http://t.cn/zWSudZc";
  private static final String LONE = "\\(^o^)/";
  private static final String MARK = "LONEBACKSLASH";

  private final Ledger ledger;
  private final Ledger.Account account;
  private final Counters counters;

  ApiDump(String path, Ledger ledger, Counters counters) {
    this.ledger = ledger;
    this.counters = counters;
    this.account = ledger.open(path);
  }

  /** One array over all lines of the file; the array itself is a structure record. */
  static DumpFile array(String path, List<Entry> entries, Ledger ledger, Counters counters) {
    ApiDump dump = new ApiDump(path, ledger, counters);
    DumpFile file = new DumpFile(path);
    StringJoiner statuses = new StringJoiner(",\n", "[\n", "\n]\n");
    for (Entry entry : entries) {
      statuses.add(dump.status(entry).toString());
    }
    dump.account.structure++;
    file.add(statuses.toString());
    return file;
  }

  /** One {@code {"statuses":[…]}} page; the wrapper is a structure record. */
  static DumpFile page(String path, List<Entry> entries, Ledger ledger, Counters counters) {
    DumpFile file = new DumpFile(path);
    file.add(new ApiDump(path, ledger, counters).page(entries) + "\n");
    return file;
  }

  /** A page, of which a file or an answer of the API holds one. */
  ObjectNode page(List<Entry> entries) {
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    var statuses = page.putArray("statuses");
    for (Entry entry : entries) {
      statuses.add(status(entry));
    }
    page.put("hasvisible", false);
    page.put("previous_cursor", 0);
    page.put("next_cursor", 0);
    page.put("total_number", entries.size());
    account.structure++;
    return page;
  }

  /** The account of the file that is being written. */
  Ledger.Account account() {
    return account;
  }

  /** One status a line. */
  static DumpFile lines(String path, List<Entry> entries, Ledger ledger, Counters counters) {
    ApiDump dump = new ApiDump(path, ledger, counters);
    DumpFile file = new DumpFile(path);
    for (Entry entry : entries) {
      String line = dump.status(entry).toString().replace(MARK, LONE);
      if (entry.fault() == Fault.CUT_OFF) {
        line = line.substring(0, line.indexOf("\"source\"") - 5);
      }
      file.add(
          line.getBytes(
              entry.fault() == Fault.FOREIGN_BYTES
                  ? Charset.forName("GBK")
                  : StandardCharsets.UTF_8));
      file.add("\n");
    }
    return file;
  }

  /** What {@code statuses/show} answered for posts that are gone, one error object a line. */
  static DumpFile probes(String path, List<Post> gone, Ledger ledger) {
    Ledger.Account account = ledger.open(path);
    DumpFile file = new DumpFile(path);
    for (Post post : gone) {
      ObjectNode error = JsonNodeFactory.instance.objectNode();
      error.put("error", "target weibo does not exist!");
      error.put("error_code", 20101);
      error.put("request", "/2/statuses/show.json?id=" + post.mid());
      file.add(error + "\n");
      account.probe++;
    }
    return file;
  }

  private ObjectNode status(Entry entry) {
    ledger.record(account, entry);
    ObjectNode node = bare(entry.post(), entry);
    Post source = entry.post().source();
    if (source != null) {
      boolean counted = entry.fault().reason() == null;
      if (source.standsAt(entry.seenAt())) {
        node.set("retweeted_status", bare(source, new Entry(source, Fault.NONE, entry.seenAt())));
        if (counted) {
          ledger.embedded(account, source);
        }
      } else {
        node.set("retweeted_status", stub(source));
        account.stubs += counted ? 1 : 0;
      }
    }
    return node;
  }

  private ObjectNode bare(Post post, Entry entry) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("created_at", ChinaTime.api(post.time()));
    switch (entry.fault()) {
      case NO_ID -> {}
      case ROUNDED -> {
        node.put("id", DelimitedDump.rounded(post.mid()));
        node.put("mid", DelimitedDump.rounded(post.mid()));
        node.put("idstr", DelimitedDump.rounded(post.mid()));
      }
      default -> {
        node.put("id", Long.parseLong(post.alias()));
        node.put("mid", post.mid());
        node.put("idstr", post.alias());
      }
    }
    node.put("text", entry.fault() == Fault.LONE_BACKSLASH ? entry.text() + MARK : entry.text());
    node.put(
        "source", "<a href=\"http://weibo.example/\" rel=\"nofollow\">" + post.client() + "</a>");
    node.put("favorited", false);
    node.put("in_reply_to_screen_name", "");
    node.putNull("geo");
    node.put("reposts_count", post.repostsAt(entry.seenAt()));
    node.put("comments_count", post.commentsAt(entry.seenAt()));
    node.put("attitudes_count", post.likesAt(entry.seenAt()));
    node.set("user", user(post.author(), entry.seenAt()));
    return node;
  }

  private ObjectNode user(Person person, long at) {
    ObjectNode user = JsonNodeFactory.instance.objectNode();
    user.put("id", Long.parseLong(person.uid()));
    user.put("idstr", person.uid());
    user.put("screen_name", person.name());
    user.put("followers_count", person.executive() ? 500_000 : 300);
    if (person.executive()) {
      user.put("statuses_count", counters.at(person, at));
    }
    user.put("created_at", ChinaTime.api(person.createdAt()));
    user.put("verified", person.executive());
    user.put("verified_type", person.executive() ? 0 : -1);
    return user;
  }

  /** What stands inside a repost once the original is gone: no user, no date, deleted "1". */
  private static ObjectNode stub(Post gone) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("deleted", "1");
    node.put("text", GONE_TEXT);
    node.put("created_at", "");
    node.put("idstr", gone.alias());
    node.put("mid", gone.mid());
    node.put("id", Long.parseLong(gone.alias()));
    return node;
  }
}
