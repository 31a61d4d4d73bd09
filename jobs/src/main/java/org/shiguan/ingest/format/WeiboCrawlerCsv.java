package org.shiguan.ingest.format;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shiguan.record.Found;
import org.shiguan.record.RawPost;
import org.shiguan.record.RawProfile;
import org.shiguan.record.RejectReason;
import org.shiguan.record.Rejected;
import org.shiguan.record.TimeForms;

/**
 * CSV files of dataabc/weibo-crawler: the posts of one account with the reposted originals inside
 * ({@code <user id>.csv}), the comments under them ({@code <name>_comments.csv}), and the accounts
 * ({@code users.csv}).
 *
 * <p>Rows of posts are ragged: under a header of 39 columns an original has 19 cells and a repost
 * 37, because the tool leaves the last two of the original out. An old file that a new version goes
 * on writing keeps its old header. The rows do not say whose they are, the file's name does ({@link
 * NamedByAccount}). Source: {@code formats.md} §4; {@link WeiboCrawler}.
 */
public final class WeiboCrawlerCsv extends HeadedCsv {
  private static final String ORIGINAL_OR_NOT = "是否原创";
  private static final String PREFIX = "源微博";
  private static final String TIME = "日期";
  private static final String FULL_TIME = "完整日期";

  /** The columns of one post, of the version of 2026. */
  private static final List<String> POST =
      List.of(
          "id",
          "bid",
          "正文",
          "头条文章url",
          "原始图片url",
          "视频url",
          "Live Photo视频url",
          "位置",
          TIME,
          "工具",
          "点赞数",
          "评论数",
          "转发数",
          "话题",
          "@用户",
          FULL_TIME,
          "是否编辑过",
          "编辑次数");

  /** What the tool does not write of a reposted original. */
  private static final Set<String> NOT_OF_ORIGINALS = Set.of("源微博是否编辑过", "源微博编辑次数");

  private static final List<String> WIDEST =
      Stream.of(
              POST.stream(),
              Stream.of(ORIGINAL_OR_NOT, "源用户id", "源用户昵称"),
              POST.stream().map(column -> PREFIX + column))
          .flatMap(columns -> columns)
          .toList();

  public WeiboCrawlerCsv() {
    super(
        "weibo-crawler-csv",
        "dataabc/weibo-crawler 的 CSV：微博（18 或 39 列及更早版本）、评论和 users.csv；微博行不含作者编号，作者取自文件名“用户id.csv”",
        "CSV of dataabc/weibo-crawler: posts (18 or 39 columns, and older versions), comments and"
            + " users.csv; rows of posts do not name their author, a file still called <user id>.csv"
            + " does");
  }

  @Override
  public boolean listsTimelines() {
    return true;
  }

  @Override
  List<HeadedRows.Kind> kinds(String author) {
    return List.of(new Posts(author), new Comments(), new Users());
  }

  /** Rows of posts of one account; {@code author} is null when it is not known. */
  private record Posts(String author) implements HeadedRows.Kind {
    private static final Pattern BEGINS = Pattern.compile("[0-9]{6,19}\\t?,[0-9A-Za-z]{5,12},.*");

    @Override
    public boolean isHeader(List<String> cells) {
      return cells.get(0).equals("id") && cells.contains("正文") && cells.contains("转发数");
    }

    @Override
    public boolean begins(String line) {
      return BEGINS.matcher(line).matches();
    }

    @Override
    public HeadedRows.Columns columns(List<String> header, List<String> cells) {
      List<String> own = layout(header, header.indexOf(ORIGINAL_OR_NOT), cells);
      if (own != null) {
        return HeadedRows.Columns.of(own);
      }
      List<String> newer = layout(WIDEST, POST.size(), cells);
      return newer != null && isTime(cells, TIME) && isTime(cells, FULL_TIME)
          ? HeadedRows.Columns.ofAnotherVersion(newer)
          : null;
    }

    /** The names of the cells of a row of the version with this header; null when it has none. */
    private static List<String> layout(List<String> header, int flag, List<String> cells) {
      int size = cells.size();
      if (flag < 0 || size == flag) {
        // Only originals are crawled, now or when this row was written.
        int width = flag < 0 ? header.size() : flag;
        return size == width ? header.subList(0, width) : null;
      }
      if (size < flag) {
        return null;
      }
      String original = cells.get(flag).strip();
      if (size == header.size()) {
        return original.equals("True") || original.equals("False") ? header : null;
      }
      if (size == flag + 1) {
        return original.equals("True") ? header.subList(0, size) : null;
      }
      List<String> repost =
          header.stream().filter(column -> !NOT_OF_ORIGINALS.contains(column)).toList();
      return size == repost.size() && original.equals("False") ? repost : null;
    }

    private static boolean isTime(List<String> cells, String column) {
      String cell = cells.get(POST.indexOf(column)).strip();
      return TimeForms.CRAWLED.parse(cell) != null || TimeForms.CRAWLED.isRelative(cell);
    }

    @Override
    public Found read(NamedCells row, List<Found> embedded) {
      RawPost original = post(row, PREFIX);
      original.authorId = row.take("源用户id");
      original.authorName = row.take("源用户昵称");
      String flag = row.take(ORIGINAL_OR_NOT);
      RawPost post = post(row, "");
      post.authorId = author;
      post.extra = row.rest();
      if (original.id != null || original.bid != null) {
        WeiboCrawler.reposts(post, original);
        embedded.add(WeiboCrawler.original(original));
      } else if ("False".equals(flag)) {
        post.isRepost = true;
      }
      return post;
    }

    /** The post in the columns that begin so; of a reposted original also what no field holds. */
    private static RawPost post(NamedCells row, String prefix) {
      RawPost post = WeiboCrawler.post();
      post.id = row.take(prefix + "id");
      post.bid = row.take(prefix + "bid");
      post.text = row.takeText(prefix + "正文");
      post.client = row.take(prefix + "工具");
      post.likes = WeiboCrawler.count(row.take(prefix + "点赞数"));
      post.comments = WeiboCrawler.count(row.take(prefix + "评论数"));
      post.reposts = WeiboCrawler.count(row.take(prefix + "转发数"));
      String time = row.take(prefix + TIME);
      String full = row.take(prefix + FULL_TIME);
      post.createdAt = full == null ? time : full;
      if (!WeiboCrawler.repeats(full, time)) {
        row.leave(prefix + TIME, time);
      }
      if (!prefix.isEmpty()) {
        post.extra = row.rest(prefix);
      }
      return post;
    }
  }

  private static final class Comments implements HeadedRows.Kind {
    private static final Pattern BEGINS = Pattern.compile("[0-9]{13,19}\\t?,[0-9]{13,19}\\t?,.*");

    @Override
    public boolean isHeader(List<String> cells) {
      return cells.get(0).equals("id")
          && cells.containsAll(List.of("weibo_id", "user_screen_name", "text", "like_count"));
    }

    @Override
    public boolean begins(String line) {
      return BEGINS.matcher(line).matches();
    }

    @Override
    public Found read(NamedCells row, List<Found> embedded) {
      var comment = new RawPost();
      comment.isComment = true;
      comment.timeForm = TimeForms.CRAWLED;
      comment.id = row.take("id");
      comment.commentedId = row.take("weibo_id");
      comment.authorName = row.take("user_screen_name");
      comment.text = row.takeText("text");
      comment.createdAt = row.take("created_at");
      comment.likes = row.take("like_count");
      comment.extra = row.rest();
      return comment;
    }
  }

  private static final class Users implements HeadedRows.Kind {
    private static final Pattern BEGINS = Pattern.compile("[0-9]{5,11}\\t?,[^,\"]{1,40},.*");

    @Override
    public boolean isHeader(List<String> cells) {
      return cells.get(0).equals("用户id") && cells.contains("昵称") && cells.contains("粉丝数");
    }

    @Override
    public boolean begins(String line) {
      return BEGINS.matcher(line).matches();
    }

    @Override
    public Found read(NamedCells row, List<Found> embedded) {
      String id = row.take("用户id");
      if (id == null) {
        return new Rejected(RejectReason.MISSING_ID, "an account without its id", row.rest());
      }
      String verified = row.take("是否认证");
      Boolean isVerified = WeiboCrawler.isTrue(verified);
      if (verified != null && isVerified == null) {
        row.leave("是否认证", verified);
      }
      return new RawProfile(
          id,
          row.take("昵称"),
          row.take("粉丝数"),
          row.take("关注数"),
          row.take("微博数"),
          isVerified,
          row.take("认证类型"),
          row.take("注册时间"),
          row.rest(),
          RawPost.UNKNOWN);
    }
  }
}
