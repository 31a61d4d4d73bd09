package org.shiguan.ingest.format;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shiguan.ingest.ByteLines;
import org.shiguan.ingest.DumpFormat;
import org.shiguan.ingest.Head;
import org.shiguan.ingest.Part;
import org.shiguan.ingest.Records;
import org.shiguan.record.Found;
import org.shiguan.record.Moment;
import org.shiguan.record.RawPost;
import org.shiguan.record.RawProfile;
import org.shiguan.record.RejectReason;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;
import org.shiguan.record.TimeForms;

/**
 * The rumours and non-rumours on Weibo of Jin et al. 2017, which EANN made known: three lines a
 * post. The first has 15 fields between bars, the second the addresses of images and a last {@code
 * null}, the third the text. The files of rumours write times as {@code yyyy-MM-dd HH:mm}, the
 * others in milliseconds; {@code null} stands for no value.
 *
 * <p>What {@code is_original} holds for a repost is not told by its source, so the field is kept as
 * it stands, and only a chain in the text makes a post a repost. Source: {@code formats.md} §10.
 */
public final class JinRumourText implements DumpFormat {
  /** The repair of a text over several lines. */
  private static final String LINES_JOINED = "lines-joined";

  private static final String NONE = "null";
  private static final int FIELDS = 15;
  private static final int BEGINNINGS = 20;

  /** An id, a name, the address of the post or null: so begins no text. */
  private static final Pattern BEGINS =
      Pattern.compile("\uFEFF?[0-9][0-9.eE+]{5,21}\\|[^|]{0,100}\\|(?:https?://[^|]*|null)\\|");

  private static final Pattern IMAGES = Pattern.compile("(?:https?://.*\\|)?null|https?://\\S+");

  private static final Pattern ADDRESS =
      Pattern.compile("https?://(?:www\\.|e\\.)?weibo\\.com/[0-9A-Za-z_.-]+/([0-9A-Za-z]{5,12})");

  @Override
  public String id() {
    return "jin-rumour-text";
  }

  @Override
  public String titleZh() {
    return "Jin 等人的微博谣言数据集文本（EANN 所用），每条微博三行";
  }

  @Override
  public String titleEn() {
    return "Text files of the Weibo rumour data set of Jin et al., used by EANN: three lines a post";
  }

  @Override
  public boolean recognises(Head head) {
    List<String> lines = head.text().lines().limit(3L * BEGINNINGS).toList();
    for (int i = 0; i + 1 < lines.size(); i++) {
      boolean begins = BEGINS.matcher(lines.get(i)).lookingAt();
      if (begins
          && fields(lines.get(i)).size() == FIELDS
          && IMAGES.matcher(lines.get(i + 1)).matches()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean splits() {
    return true;
  }

  @Override
  public Records open(Part part) {
    return new Posts(part);
  }

  /** The fields of a first line; a client may have a bar in its name. */
  private static List<String> fields(String line) {
    return List.of(line.split("\\|", FIELDS));
  }

  private static Moment time(String text) {
    Moment millis = TimeForms.EPOCH_MILLIS.parse(text);
    return millis == null ? TimeForms.CRAWLED.parse(text) : millis;
  }

  private static final class Posts implements Records {
    private final PartLines part;
    private final ByteLines lines;
    private final Charset charset;

    Posts(Part part) {
      this.charset = part.charset();
      this.part = new PartLines(part, line -> begins(line.decodeLeniently(charset)));
      this.lines = this.part.lines();
    }

    private static boolean begins(String line) {
      return BEGINS.matcher(line).lookingAt();
    }

    @Override
    public SourceRecord next() throws IOException {
      if (!part.next()) {
        return lines.damage();
      }
      while (lines.length() < ByteLines.MOST_BYTES && lines.extend()) {
        if (begins(lines.added(charset))) {
          lines.retract();
          break;
        }
      }
      if (lines.length() >= ByteLines.MOST_BYTES) {
        return rejected(RejectReason.TOO_LONG, lines.length() + " bytes");
      }
      String record = lines.decode(charset);
      if (record == null) {
        return rejected(RejectReason.BAD_ENCODING, "not " + charset);
      }
      return post(record.split("\r?\n", -1));
    }

    private SourceRecord post(String[] three) {
      List<String> fields = fields(three[0]);
      if (!begins(three[0]) || fields.size() != FIELDS) {
        return rejected(
            RejectReason.WRONG_CELLS, "%d fields, %d expected".formatted(fields.size(), FIELDS));
      }
      if (three.length < 3) {
        return rejected(RejectReason.WRONG_CELLS, "%d lines, 3 expected".formatted(three.length));
      }
      if (!IMAGES.matcher(three[1]).matches()) {
        return rejected(RejectReason.WRONG_CELLS, "no line of images before the text");
      }
      var text = new ArrayList<>(List.of(three).subList(2, three.length));
      while (text.size() > 1 && text.get(text.size() - 1).isBlank()) {
        text.remove(text.size() - 1);
      }
      var embedded = new ArrayList<Found>(1);
      RawPost post = post(fields, three[1], embedded);
      post.text = value(String.join("\n", text));
      String repair = text.size() > 1 ? LINES_JOINED : null;
      return new SourceRecord(lines.offset(), 0, post, List.copyOf(embedded), repair);
    }

    private static RawPost post(List<String> fields, String images, List<Found> embedded) {
      var post = new RawPost();
      var rest = new TreeMap<String, String>();
      post.timeForm = JinRumourText::time;
      post.id = value(fields.get(0));
      post.authorName = value(fields.get(1));
      String address = value(fields.get(2));
      Matcher named = ADDRESS.matcher(address == null ? "" : address);
      if (named.matches()) {
        post.bid = named.group(1);
      } else {
        keep(rest, "url", address);
      }
      post.createdAt = value(fields.get(4));
      keep(rest, "is_original", value(fields.get(5)));
      post.reposts = value(fields.get(6));
      post.comments = value(fields.get(7));
      post.likes = value(fields.get(8));
      post.authorId = value(fields.get(9));
      post.client = value(fields.get(14));
      keep(rest, "images", value(images.replaceFirst("\\|null$", "")));
      String type = value(fields.get(10));
      String fans = value(fields.get(11));
      String follows = value(fields.get(12));
      String posts = value(fields.get(13));
      if (post.authorId == null) {
        keep(rest, "user_url", value(fields.get(3)));
        keep(rest, "auth_type", type);
        keep(rest, "fans", fans);
        keep(rest, "follows", follows);
        keep(rest, "posts", posts);
      } else {
        // The address of the account only leads to the number beside it.
        embedded.add(
            new RawProfile(
                post.authorId,
                post.authorName,
                fans,
                follows,
                posts,
                null,
                type,
                null,
                null,
                RawPost.UNKNOWN));
      }
      post.extra = ExtraFields.of(rest);
      return post;
    }

    private static void keep(Map<String, String> rest, String name, String value) {
      if (value != null) {
        rest.put(name, value);
      }
    }

    private static String value(String field) {
      String text = field.strip();
      return text.isEmpty() || text.equals(NONE) ? null : text;
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
}
