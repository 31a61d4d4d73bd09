package org.shiguan.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.shiguan.record.Found;
import org.shiguan.record.RawPost;
import org.shiguan.record.RawProbe;
import org.shiguan.record.RawProfile;
import org.shiguan.record.RejectReason;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;
import org.shiguan.record.Structure;
import org.shiguan.record.TimeForms;
import org.shiguan.record.Tombstones;

/**
 * What a page of weibo.cn holds. Each post is a {@code <div class="c" id="M_<bid>">}: the text in
 * {@code ctt}, counts as 赞[1] 转发[0] 评论[10], time and client in {@code ct}. A repost holds the
 * original's text and counts (原文转发, 原文评论), then 转发理由 with its own. Comments are {@code C_<id>}; the
 * head of a timeline is its owner's profile. The author's number stands in the link behind 转发; that
 * behind 赞 is the reader's. Texts keep their HTML, but the link 全文, with which the site cuts a text
 * here with dots and there without, becomes {@code ...全文}.
 */
final class WapPage {
  private static final String SPACE = "weibo";

  /** Where the link to the whole text stood. */
  private static final String CUT = "\u0000全文";

  private static final Pattern OWN_LINK =
      Pattern.compile("/(?:repost|comment)/[0-9A-Za-z]+\\?(?:[^ ]*&)?uid=(\\d{5,11})\\b");
  private static final Pattern ORIGINAL_LINK = Pattern.compile("/comment/([0-9A-Za-z]{6,11})\\b");
  private static final Pattern USER_LINK =
      Pattern.compile("^(?:https?://weibo\\.cn)?/u/(\\d{5,11})\\b");
  private static final Pattern OWNER_LINK = Pattern.compile("/(\\d{5,11})/(?:info|follow|fans)\\b");
  private static final Pattern COUNT =
      Pattern.compile("^(赞|转发|评论|微博|关注|粉丝|原文转发|原文评论)\\[([^\\]]*)\\]$");
  private static final Pattern BID = Pattern.compile("M_([0-9A-Za-z]{5,11})");
  private static final Pattern COMMENT = Pattern.compile("C_(\\d{6,19})");

  private final HtmlText page;
  private final long capturedAt;
  private final Document document;
  private final List<SourceRecord> records = new ArrayList<>();
  private RawProfile owner;
  private String lastBid;

  private WapPage(HtmlText page, long capturedAt, String asked) {
    this.page = page;
    this.capturedAt = capturedAt;
    this.document = Jsoup.parse(page.text());
    document.outputSettings().prettyPrint(false);
    this.lastBid = asked;
  }

  /**
   * What a page holds, itself first.
   *
   * @param capturedAt when it was captured, epoch microseconds UTC, or {@link RawPost#UNKNOWN}
   * @param asked bid of the post whose page it is; null when that is not known
   */
  static List<SourceRecord> records(HtmlText page, long capturedAt, String asked) {
    var all = new ArrayList<SourceRecord>();
    all.add(SourceRecord.of(page.offset(), new Structure("page")));
    if (!page.text().isEmpty()) {
      var read = new WapPage(page, capturedAt, asked);
      read.read(asked);
      all.addAll(read.records);
    }
    if (page.problem() != null) {
      all.add(page.problem());
    }
    return all;
  }

  private void read(String asked) {
    owner();
    boolean cutOff = !page.text().contains("</html>");
    for (Element entry : document.getElementsByClass("c")) {
      Matcher post = BID.matcher(entry.id());
      Matcher comment = COMMENT.matcher(entry.id());
      if (!post.matches() && !comment.matches()) {
        continue;
      }
      if (page.isBad(entry.outerHtml())) {
        reject(RejectReason.BAD_ENCODING, "bytes that do not decode", entry);
      } else if (cutOff && entry.nextElementSibling() == null) {
        reject(RejectReason.BROKEN_PAGE, "the page ends within it", entry);
      } else if (post.matches()) {
        lastBid = post.group(1);
        post(entry, lastBid);
      } else {
        comment(entry, comment.group(1));
      }
    }
    if (records.isEmpty()) {
      notice(asked);
    }
  }

  private void add(Found found, List<Found> embedded) {
    records.add(new SourceRecord(page.offset(), records.size(), found, embedded, null));
  }

  /** Links are emptied: here they are what names people. */
  private void reject(RejectReason reason, String detail, Element entry) {
    Element shown = entry.clone();
    for (Element link : shown.getElementsByTag("a")) {
      link.clearAttributes();
      if (!isCount(link)) {
        link.text("…");
      }
    }
    add(new Rejected(reason, detail, shown.outerHtml()), List.of());
  }

  /** The profile at the head of a timeline. */
  private void owner() {
    for (Element head : document.getElementsByClass("u")) {
      String uid = link(head, OWNER_LINK);
      Element name = head.getElementsByClass("ctt").first();
      if (uid == null) {
        continue;
      }
      String shown = name == null ? "" : firstWords(name);
      owner =
          new RawProfile(
              uid,
              shown.isEmpty() ? null : shown,
              count(head, "粉丝"),
              count(head, "关注"),
              count(head, "微博"),
              null,
              null,
              null,
              null,
              capturedAt);
      add(owner, List.of());
      return;
    }
  }

  /** What stands before the first blank: behind it are sex and place. */
  private static String firstWords(Element element) {
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode text && !text.isBlank()) {
        String words = text.getWholeText();
        int end = words.indexOf('\u00a0');
        return (end < 0 ? words : words.substring(0, end)).strip();
      }
    }
    return "";
  }

  private void post(Element entry, String bid) {
    var post = new RawPost();
    post.bid = bid;
    Element text = entry.getElementsByClass("ctt").first();
    Element reason = reason(entry);
    Element forwarded = forwarded(entry);
    var embedded = new ArrayList<Found>(1);
    if (forwarded != null) {
      post.isRepost = true;
      original(entry, forwarded, text, post, embedded);
      post.text = reason == null ? "" : behind(reason);
    } else {
      post.text = text == null ? null : html(text);
    }
    if (post.text == null) {
      reject(RejectReason.NOT_A_POST, "an entry without a text", entry);
      return;
    }
    author(entry, forwarded, post);
    common(entry, post);
    post.reposts = count(entry, "转发");
    post.comments = count(entry, "评论");
    add(post, embedded);
  }

  private void comment(Element entry, String id) {
    var post = new RawPost();
    post.isComment = true;
    post.id = id;
    post.commentedBid = lastBid;
    Element text = entry.getElementsByClass("ctt").first();
    if (text == null) {
      reject(RejectReason.NOT_A_POST, "an entry without a text", entry);
      return;
    }
    post.text = html(text);
    Element name = entry.getElementsByTag("a").first();
    if (name != null) {
      post.authorId = group(USER_LINK, name.attr("href"));
      post.authorName = name.text();
    }
    common(entry, post);
    add(post, List.of());
  }

  /** Time, client, likes. */
  private void common(Element entry, RawPost post) {
    Element line = entry.getElementsByClass("ct").last();
    String said = line == null ? "" : line.html();
    int from = said.indexOf("来自");
    String time = from < 0 ? said : said.substring(0, from);
    post.createdAt = time.replace("&nbsp;", " ").replace('\u00a0', ' ').strip();
    post.timeForm = TimeForms.CRAWLED;
    post.client = from < 0 ? null : said.substring(from + 2).strip();
    post.likes = count(entry, "赞");
    post.capturedAtMicros = capturedAt;
  }

  /** The author: named before the text, else the owner of the page. */
  private void author(Element entry, Element forwarded, RawPost post) {
    post.authorId = link(entry, OWN_LINK);
    Element name = entry.getElementsByClass("nk").first();
    if (name == null && forwarded == null) {
      name = namedBeforeText(entry, post);
    }
    if (name != null) {
      post.authorName = name.text();
      post.authorId = post.authorId == null ? group(USER_LINK, name.attr("href")) : post.authorId;
    } else if (owner != null) {
      boolean same = post.authorId == null || post.authorId.equals(owner.authorId());
      post.authorId = post.authorId == null ? owner.authorId() : post.authorId;
      post.authorName = same ? owner.name() : null;
    }
  }

  /** On the page of one post the text follows the author's name and a colon. */
  private static Element namedBeforeText(Element entry, RawPost post) {
    if (!post.text.startsWith(":")) {
      return null;
    }
    for (Element link : entry.getElementsByTag("a")) {
      if (link.closest(".ctt") != null) {
        return null;
      }
      if (group(USER_LINK, link.attr("href")) != null) {
        post.text = post.text.substring(1);
        return link;
      }
    }
    return null;
  }

  private void original(
      Element entry, Element forwarded, Element text, RawPost post, List<Found> embedded) {
    Element name = forwarded.getElementsByTag("a").first();
    Element comments = counted(entry, "原文评论");
    post.retweetedBid = comments == null ? null : group(ORIGINAL_LINK, comments.attr("href"));
    String stub = name == null && text != null ? Tombstones.ofText(text.text()) : null;
    if (stub != null) {
      embedded.add(new RawProbe(SPACE, post.retweetedBid, null, stub, text.text(), capturedAt));
      return;
    }
    post.retweetedAuthorId = name == null ? null : group(USER_LINK, name.attr("href"));
    if (post.retweetedBid == null || text == null) {
      return;
    }
    var original = new RawPost();
    original.bid = post.retweetedBid;
    original.authorId = post.retweetedAuthorId;
    original.authorName = name == null ? null : name.text();
    original.text = html(text);
    original.timeForm = TimeForms.CRAWLED;
    original.reposts = count(entry, "原文转发");
    original.comments = count(entry, "原文评论");
    Element likes = firstCounted(entry, "赞");
    original.likes = likes == null ? null : number(likes);
    original.capturedAtMicros = capturedAt;
    embedded.add(original);
  }

  /** The words 转发了…的微博 over an original; null when the post is none of these. */
  private static Element forwarded(Element entry) {
    return marked(entry, "转发了");
  }

  private static Element reason(Element entry) {
    return marked(entry, "转发理由");
  }

  private static Element marked(Element entry, String words) {
    for (Element mark : entry.getElementsByClass("cmt")) {
      if (mark.text().strip().startsWith(words)) {
        return mark;
      }
    }
    return null;
  }

  /** What follows 转发理由: up to the counts. */
  private static String behind(Element reason) {
    var html = new StringBuilder();
    for (Node node = reason.nextSibling(); node != null; node = node.nextSibling()) {
      if (node instanceof Element element && (isCount(element) || element.hasClass("ct"))) {
        break;
      }
      html.append(shown(node));
    }
    return trimmed(html.toString());
  }

  private static String html(Element text) {
    var html = new StringBuilder();
    text.childNodes().forEach(node -> html.append(shown(node)));
    return trimmed(html.toString());
  }

  private static String shown(Node node) {
    boolean whole =
        node instanceof Element link
            && link.tagName().equals("a")
            && link.text().strip().equals("全文")
            && link.attr("href").contains("/comment/");
    return whole ? CUT : node.outerHtml();
  }

  private static String trimmed(String html) {
    String text = stripped(html);
    if (!text.endsWith(CUT)) {
      return text.replace(CUT, "全文");
    }
    String shown = stripped(text.substring(0, text.length() - CUT.length()));
    return shown + (shown.endsWith("...") || shown.endsWith("…") ? "全文" : "...全文");
  }

  private static String stripped(String html) {
    String text = html.strip();
    while (text.endsWith("&nbsp;") || text.endsWith("\u00a0")) {
      text = text.substring(0, text.length() - (text.endsWith(";") ? 6 : 1)).strip();
    }
    while (text.startsWith("&nbsp;")) {
      text = text.substring(6).strip();
    }
    return text;
  }

  /** A page without posts that says why: a post that is not shown. */
  private void notice(String asked) {
    for (Element notice : document.getElementsByClass("me")) {
      String words = notice.text().strip();
      String code = Tombstones.ofText(words);
      if (code != null) {
        add(new RawProbe(SPACE, asked, null, code, words, capturedAt), List.of());
        return;
      }
    }
  }

  private static boolean isCount(Element element) {
    return COUNT.matcher(element.text().strip()).matches();
  }

  /** A count of the post itself: the last of that name, because an original stands first. */
  private static String count(Element entry, String name) {
    Element found = counted(entry, name);
    return found == null ? null : number(found);
  }

  private static Element counted(Element entry, String name) {
    Element last = null;
    for (Element element : entry.getAllElements()) {
      last = isCountOf(element, name) ? element : last;
    }
    return last;
  }

  private static Element firstCounted(Element entry, String name) {
    for (Element element : entry.getElementsByClass("cmt")) {
      if (isCountOf(element, name)) {
        return element;
      }
    }
    return null;
  }

  private static boolean isCountOf(Element element, String name) {
    boolean leaf = element.tagName().equals("a") || element.tagName().equals("span");
    Matcher count = COUNT.matcher(leaf ? element.ownText().strip() : "");
    return count.matches() && count.group(1).equals(name) && element.closest(".ctt") == null;
  }

  private static String number(Element element) {
    Matcher count = COUNT.matcher(element.ownText().strip());
    return count.matches() ? count.group(2) : null;
  }

  private static String link(Element within, Pattern pattern) {
    for (Element link : within.getElementsByTag("a")) {
      String found = link.closest(".ctt") == null ? group(pattern, link.attr("href")) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static String group(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : null;
  }
}
