package org.shiguan.synth.crawls;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.shiguan.synth.ChinaTime;

/** Posts and people as the JSON of the Open API, of the two web sites and of weibo-crawler. */
final class Objects {
  private static final long BYSTANDER = 9_800_000_000L;
  private static final int BASE = 62;
  private static final String DIGITS =
      "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private Objects() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** An account of the study as the API and the sites show it. */
  static ObjectNode user(Life life, long moment, Integer counter) {
    ObjectNode user = person(life.uid(), life.nameAt(moment));
    user.put("followers_count", 100_000 + life.number);
    user.put("friends_count", 200);
    if (counter != null) {
      user.put("statuses_count", counter);
    }
    user.put("created_at", ChinaTime.api(life.opened));
    user.put("verified", true);
    user.put("verified_type", 0);
    return user;
  }

  private static ObjectNode bystander(int number) {
    ObjectNode user = person(BYSTANDER + number, "路人%03d".formatted(number));
    user.put("followers_count", 300);
    user.put("verified", false);
    user.put("verified_type", -1);
    return user;
  }

  private static ObjectNode person(long uid, String name) {
    ObjectNode user = object();
    user.put("id", uid);
    user.put("idstr", Long.toString(uid));
    user.put("screen_name", name);
    return user;
  }

  /** A status of the Open API; a repost has its original inside. */
  static ObjectNode status(Life life, Post post, long moment, Integer counter) {
    ObjectNode node = bare(post.mid, post.at, post.textAt(moment));
    counts(node, post.mid);
    node.set("user", user(life, moment, counter));
    if (post.original != null) {
      node.set("retweeted_status", status(post.original));
    }
    return node;
  }

  /** A status of the Open API by somebody else. */
  static ObjectNode status(Post.Bystander post) {
    ObjectNode node = bare(post.mid(), post.at(), post.text());
    counts(node, post.mid());
    node.set("user", bystander(post.person()));
    return node;
  }

  /** A status that names its author by number only, as the API gives it with trim_user=1. */
  static ObjectNode trimmed(Life life, Post post) {
    ObjectNode node = object();
    node.put("created_at", ChinaTime.api(post.at));
    node.put("mid", Long.toString(post.mid));
    node.put("text", post.text);
    node.put("user", life.uid());
    return node;
  }

  private static ObjectNode bare(long mid, long at, String text) {
    ObjectNode node = object();
    node.put("created_at", ChinaTime.api(at));
    node.put("id", mid);
    node.put("mid", Long.toString(mid));
    node.put("idstr", Long.toString(mid));
    node.put("text", text);
    node.put("source", "<a href=\"http://weibo.example/\" rel=\"nofollow\">样品客户端</a>");
    return node;
  }

  private static void counts(ObjectNode node, long mid) {
    node.put("reposts_count", 1 + Math.floorMod(mid, 7L));
    node.put("comments_count", 2 + Math.floorMod(mid, 11L));
    node.put("attitudes_count", 3 + Math.floorMod(mid, 13L));
  }

  /** A post of weibo.com/ajax. */
  static ObjectNode ajax(Life life, Post post, long moment, boolean top) {
    ObjectNode node = ofSites(post.mid, post.at, post.textAt(moment), "mblogid");
    node.put("text_raw", post.textAt(moment));
    node.put("edit_count", moment < post.editedAt ? 0 : 1);
    node.set("user", person(life.uid(), life.nameAt(moment)));
    if (top) {
      node.put("isTop", 1);
      node.set("title", object().put("text", "置顶"));
    }
    if (post.original != null) {
      ObjectNode inside = ofSites(post.original.mid(), post.original.at(), "", "mblogid");
      inside.put("text", post.original.text());
      inside.put("text_raw", post.original.text());
      inside.set("user", bystander(post.original.person()));
      node.set("retweeted_status", inside);
    }
    return node;
  }

  /** A post of m.weibo.cn by an account of the study, where others show it. */
  static ObjectNode mobile(Life life, Post post, long moment) {
    ObjectNode node = ofSites(post.mid, post.at, post.textAt(moment), "bid");
    node.set("user", user(life, moment, null));
    return node;
  }

  /** A post of m.weibo.cn by somebody else. */
  static ObjectNode mobile(Post.Bystander post) {
    ObjectNode node = ofSites(post.mid(), post.at(), post.text(), "bid");
    node.set("user", bystander(post.person()));
    return node;
  }

  private static ObjectNode ofSites(long mid, long at, String text, String bid) {
    ObjectNode node = bare(mid, at, text);
    node.put(bid, bid(mid));
    counts(node, mid);
    return node;
  }

  /** A post of weibo-crawler. */
  static ObjectNode crawled(Life life, Post post, long moment) {
    ObjectNode node =
        crawled(post.mid, post.at, life.uid(), life.nameAt(moment), post.textAt(moment));
    if (post.original != null) {
      Post.Bystander original = post.original;
      long uid = BYSTANDER + original.person();
      String name = "路人%03d".formatted(original.person());
      node.set("retweet", crawled(original.mid(), original.at(), uid, name, original.text()));
    }
    return node;
  }

  private static ObjectNode crawled(long mid, long at, long uid, String name, String text) {
    ObjectNode node = object();
    node.put("user_id", uid);
    node.put("screen_name", name);
    node.put("id", mid);
    node.put("bid", bid(mid));
    node.put("text", text);
    node.put("source", "样品客户端");
    counts(node, mid);
    node.put("created_at", ChinaTime.plain(at).replace(' ', 'T'));
    node.put("full_created_at", ChinaTime.plain(at));
    return node;
  }

  /** The account in a file of weibo-crawler. */
  static ObjectNode crawledUser(Life life, long moment, Integer counter) {
    ObjectNode user = object();
    user.put("id", Long.toString(life.uid()));
    user.put("screen_name", life.nameAt(moment));
    user.put("gender", "");
    user.put("statuses_count", counter);
    user.put("followers_count", 100_000 + life.number);
    user.put("follow_count", 200);
    user.put("verified", true);
    user.put("verified_type", 0);
    return user;
  }

  /** What the Open API puts where a reposted original was: no user, no date, deleted "1". */
  static ObjectNode stub(Post post, Standing standing) {
    ObjectNode node = object();
    node.put("deleted", "1");
    node.put("text", standing.words());
    node.put("created_at", "");
    node.put("idstr", Long.toString(post.mid));
    node.put("mid", Long.toString(post.mid));
    node.put("id", post.mid);
    return node;
  }

  /** What m.weibo.cn puts there; its state says who deleted. */
  static ObjectNode mobileStub(Post post, Standing standing) {
    ObjectNode node = stub(post, standing);
    node.set(
        "visible", object().put("type", 0).put("list_id", standing == Standing.MASKED ? 3 : 0));
    node.put("created_at", ChinaTime.date(post.at).substring(5));
    node.put("bid", bid(post.mid));
    node.putNull("user");
    if (standing == Standing.DELETED_BY_AUTHOR) {
      node.put("state", 7);
    } else {
      node.remove("deleted");
      if (standing == Standing.DELETED_BY_PLATFORM) {
        node.put("state", 8);
      }
    }
    return node;
  }

  /** An error of the Open API; the request names what was asked for. */
  static ObjectNode error(String words, int code, String request) {
    ObjectNode node = object();
    node.put("error", words);
    if (code != 0) {
      node.put("error_code", code);
    }
    node.put("request", request);
    return node;
  }

  /** The base-62 form of a mid: seven decimal digits from the right make four characters. */
  static String bid(long mid) {
    var bid = new StringBuilder();
    String left = Long.toString(mid);
    while (!left.isEmpty()) {
      int cut = Math.max(0, left.length() - 7);
      long group = Long.parseLong(left.substring(cut));
      var part = new StringBuilder();
      while (group > 0) {
        part.append(DIGITS.charAt((int) (group % BASE)));
        group /= BASE;
      }
      while (cut > 0 && part.length() < 4) {
        part.append('0');
      }
      bid.append(part);
      left = left.substring(0, cut);
    }
    return bid.reverse().toString();
  }
}
