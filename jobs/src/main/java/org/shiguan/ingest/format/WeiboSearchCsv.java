package org.shiguan.ingest.format;

import java.util.List;
import java.util.regex.Pattern;
import org.shiguan.record.Found;
import org.shiguan.record.RawPost;
import org.shiguan.record.TimeForms;

/**
 * CSV of dataabc/weibo-search: what a search found, a post a row; a reposted original has a row of
 * its own. Source: {@code formats.md} §6.
 */
public final class WeiboSearchCsv extends HeadedCsv {
  private static final List<String> WIDEST =
      List.of(
          "id",
          "bid",
          "user_id",
          "用户昵称",
          "微博正文",
          "头条文章url",
          "发布位置",
          "艾特用户",
          "话题",
          "转发数",
          "评论数",
          "点赞数",
          "发布时间",
          "发布工具",
          "微博图片url",
          "微博视频url",
          "retweet_id",
          "ip",
          "user_authentication",
          "会员类型",
          "会员等级");

  /** The columns of older versions are the first of the newest. */
  private static final int OLDER = 17;

  public WeiboSearchCsv() {
    super(
        "weibo-search-csv",
        "dataabc/weibo-search 的 CSV（21 列，旧版 17 列）",
        "CSV of dataabc/weibo-search (21 columns, of older versions 17)");
  }

  @Override
  List<HeadedRows.Kind> kinds(String author) {
    return List.of(new Posts());
  }

  private static final class Posts implements HeadedRows.Kind {
    private static final Pattern BEGINS =
        Pattern.compile("[0-9]{6,19}\\t?,[0-9A-Za-z]{5,12},[0-9]{5,11}\\t?,.*");
    private static final Pattern ID = Pattern.compile("[0-9]{6,19}");

    @Override
    public boolean isHeader(List<String> cells) {
      return cells.get(0).equals("id")
          && cells.containsAll(List.of("user_id", "微博正文", "发布时间", "retweet_id"));
    }

    @Override
    public boolean begins(String line) {
      return BEGINS.matcher(line).matches();
    }

    @Override
    public HeadedRows.Columns columns(List<String> header, List<String> cells) {
      if (cells.size() == header.size()) {
        return HeadedRows.Columns.of(header);
      }
      boolean known = cells.size() == WIDEST.size() || cells.size() == OLDER;
      return known
              && ID.matcher(cells.get(0).strip()).matches()
              && TimeForms.CRAWLED.parse(cells.get(WIDEST.indexOf("发布时间")).strip()) != null
          ? HeadedRows.Columns.ofAnotherVersion(WIDEST.subList(0, cells.size()))
          : null;
    }

    @Override
    public Found read(NamedCells row, List<Found> embedded) {
      var post = new RawPost();
      post.timeForm = TimeForms.CRAWLED;
      post.id = row.take("id");
      post.bid = row.take("bid");
      post.authorId = row.take("user_id");
      post.authorName = row.take("用户昵称");
      post.text = row.takeText("微博正文");
      post.reposts = row.take("转发数");
      post.comments = row.take("评论数");
      post.likes = row.take("点赞数");
      post.createdAt = row.take("发布时间");
      post.client = row.take("发布工具");
      post.retweetedId = row.take("retweet_id");
      post.isRepost = post.retweetedId != null;
      post.extra = row.rest();
      return post;
    }
  }
}
