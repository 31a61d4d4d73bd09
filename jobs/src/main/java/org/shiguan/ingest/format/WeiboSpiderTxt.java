package org.shiguan.ingest.format;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shiguan.ingest.ByteLines;
import org.shiguan.ingest.DumpFormat;
import org.shiguan.ingest.Head;
import org.shiguan.ingest.Part;
import org.shiguan.ingest.Records;
import org.shiguan.record.RawPost;
import org.shiguan.record.RawProfile;
import org.shiguan.record.RejectReason;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;
import org.shiguan.record.Structure;

/**
 * Text file of dataabc/weiboSpider: the account, then its posts, each a text with labelled lines
 * behind it. Every run begins with the account again. Newer versions write every count into a line,
 * older ones the three into one.
 *
 * <p>The file gives a post no id. One is made of account, time and text, in an id space of its own:
 * the same post found twice is one, but the tool's CSV of the same posts would count them again,
 * and two posts of one minute with the same text are one. Source: that tool's
 * weibo_spider/writer/txt_writer.py of 2020 and of today; {@code formats.md} §5; {@link
 * WeiboSpider}.
 */
public final class WeiboSpiderTxt implements DumpFormat {
  private static final Pattern ACCOUNT = Pattern.compile("\uFEFF?用户信息[：:]?\\s*");
  private static final Pattern OF_ACCOUNT = Pattern.compile("(用户昵称|用户id|微博数|关注数|粉丝数)[：:] ?(.*)");
  private static final Pattern POSTS = Pattern.compile("(?:原创)?微博内容[：:]\\s*");
  private static final Pattern LAST_LINE = Pattern.compile("发布工具[：:].*");
  private static final Pattern BEHIND_TEXT =
      Pattern.compile(
          "(?:^|\\r?\\n)微博位置[：:] ?(.*)\\r?\\n发布时间[：:] ?(.*)\\r?\\n点赞数[：:] ?(\\S*)\\s+转发数[：:] ?(\\S*)"
              + "\\s+评论数[：:] ?(\\S*)\\s*\\r?\\n发布工具[：:] ?(.*)$");
  private static final Pattern OF_ANOTHER_POST = Pattern.compile("\\n微博位置[：:].*\\n发布时间[：:]");

  @Override
  public String id() {
    return "weibo-spider-txt";
  }

  @Override
  public String titleZh() {
    return "dataabc/weiboSpider 的 TXT：一个用户及其微博；文件不含微博编号，编号由用户、时间与正文生成，与其他来源的同一微博不会合并";
  }

  @Override
  public String titleEn() {
    return "Text file of dataabc/weiboSpider: an account and its posts; it holds no post ids, so ids"
        + " are made of account, time and text, and the same posts from another source count again";
  }

  @Override
  public boolean recognises(Head head) {
    List<String> first =
        head.text().lines().filter(line -> !line.isBlank()).limit(2).map(String::strip).toList();
    return first.size() == 2
        && ACCOUNT.matcher(first.get(0)).matches()
        && first.get(1).startsWith("用户昵称：");
  }

  @Override
  public Records open(Part part) {
    return new Blocks(part);
  }

  private static final class Blocks implements Records {
    private final PartLines part;
    private final ByteLines lines;
    private final Charset charset;
    private RawProfile account;

    Blocks(Part part) {
      this.part = new PartLines(part, line -> true);
      this.lines = this.part.lines();
      this.charset = part.charset();
    }

    @Override
    public SourceRecord next() throws IOException {
      if (!part.next()) {
        return lines.damage();
      }
      String first = lines.decodeLeniently(charset);
      if (ACCOUNT.matcher(first).matches()) {
        return account();
      }
      return POSTS.matcher(first).matches()
          ? SourceRecord.of(lines.offset(), new Structure("posts"))
          : post();
    }

    private SourceRecord account() throws IOException {
      var said = new TreeMap<String, String>();
      while (lines.extend()) {
        Matcher line = OF_ACCOUNT.matcher(lines.added(charset).strip());
        if (!line.matches()) {
          lines.retract();
          break;
        }
        said.put(line.group(1), line.group(2).strip());
      }
      if (lines.decode(charset) == null) {
        return rejected(RejectReason.BAD_ENCODING, "not " + charset);
      }
      account =
          said.getOrDefault("用户id", "").isEmpty()
              ? null
              : new RawProfile(
                  said.get("用户id"),
                  said.get("用户昵称"),
                  said.get("粉丝数"),
                  said.get("关注数"),
                  said.get("微博数"),
                  null,
                  null,
                  null,
                  null,
                  RawPost.UNKNOWN);
      return account == null
          ? rejected(RejectReason.MISSING_ID, "an account without its id")
          : new SourceRecord(lines.offset(), 0, new Structure("account"), List.of(account), null);
    }

    private SourceRecord post() throws IOException {
      boolean ends = false;
      while (!ends && lines.length() < ByteLines.MOST_BYTES && lines.extend()) {
        String added = lines.added(charset);
        if (ACCOUNT.matcher(added).matches()) {
          lines.retract();
          break;
        }
        ends = LAST_LINE.matcher(added).matches() && behindText() != null;
      }
      if (lines.length() >= ByteLines.MOST_BYTES) {
        return rejected(RejectReason.TOO_LONG, lines.length() + " bytes");
      }
      if (!ends) {
        return rejected(RejectReason.WRONG_CELLS, "the lines behind its text are not all there");
      }
      if (lines.decode(charset) == null) {
        return rejected(RejectReason.BAD_ENCODING, "not " + charset);
      }
      Matcher behind = behindText();
      String text = lines.decodeLeniently(charset).substring(0, behind.start());
      if (OF_ANOTHER_POST.matcher(text).find()) {
        return rejected(RejectReason.WRONG_CELLS, "two posts, of which the first is cut off");
      }
      if (account == null) {
        return rejected(RejectReason.MISSING_ID, "the account stands nowhere before it");
      }
      return SourceRecord.of(lines.offset(), post(text, behind));
    }

    /** The lines behind the text of the current record; null when they are not those of a post. */
    private Matcher behindText() {
      Matcher matcher = BEHIND_TEXT.matcher(lines.decodeLeniently(charset));
      return matcher.find() ? matcher : null;
    }

    private RawPost post(String text, Matcher behind) {
      RawPost post = WeiboSpider.post();
      post.idSpace = "weibospider-txt";
      post.authorId = account.authorId();
      post.authorName = account.name();
      post.createdAt = saidIn(behind.group(2));
      post.id = idOf(post.authorId, post.createdAt, text);
      post.client = saidIn(behind.group(6));
      post.likes = saidIn(behind.group(3));
      post.reposts = saidIn(behind.group(4));
      post.comments = saidIn(behind.group(5));
      var rest = new TreeMap<String, String>();
      String place = saidIn(behind.group(1));
      if (place != null) {
        rest.put("微博位置", place);
      }
      // Nothing else says that it is a repost.
      post.isRepost = WeiboSpider.isRepost(text);
      WeiboSpider.text(post, text, rest::put);
      post.extra = ExtraFields.of(rest);
      return post;
    }

    private static String saidIn(String written) {
      String value = written.strip();
      return value.isEmpty() || value.equals(WeiboSpider.NONE) ? null : value;
    }

    private SourceRecord rejected(RejectReason reason, String detail) {
      return SourceRecord.of(
          lines.offset(), new Rejected(reason, detail, lines.decodeLeniently(charset)));
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }

  /** The same for the same post, however its lines end. */
  private static String idOf(String author, String time, String text) {
    String said = author + "\n" + time + "\n" + text.replace("\r\n", "\n");
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
