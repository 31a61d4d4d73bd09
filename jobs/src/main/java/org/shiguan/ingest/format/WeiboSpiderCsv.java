package org.shiguan.ingest.format;

import java.util.List;
import java.util.regex.Pattern;
import org.shiguan.ingest.Cells;
import org.shiguan.record.Found;
import org.shiguan.record.RawPost;
import org.shiguan.record.TimeForms;

/**
 * CSV of dataabc/weiboSpider: the posts of one account. Every run writes the header again, with or
 * without the two columns about reposts. The rows do not say whose they are, the file's name does
 * ({@link NamedByAccount}). Source: {@code formats.md} §5; {@link WeiboSpider}.
 */
public final class WeiboSpiderCsv extends HeadedCsv {

  public WeiboSpiderCsv() {
    super(
        "weibo-spider-csv",
        "dataabc/weiboSpider 的 CSV（11 或 13 列）；行内不含作者编号，作者取自文件名“用户id.csv”",
        "CSV of dataabc/weiboSpider (11 or 13 columns); rows do not name their author, a file still"
            + " called <user id>.csv does");
  }

  @Override
  public boolean listsTimelines() {
    return true;
  }

  @Override
  List<HeadedRows.Kind> kinds(String author) {
    return List.of(new Posts(author));
  }

  /** Rows of posts of one account; {@code author} is null when it is not known. */
  private record Posts(String author) implements HeadedRows.Kind {
    private static final Pattern BEGINS = Pattern.compile("\uFEFF?[0-9A-Za-z]{5,12},.*");
    private static final List<String> NEEDED = List.of("微博正文", "发布时间", "点赞数", "转发数");
    private static final int NARROWEST = 11;

    @Override
    public boolean isHeader(List<String> cells) {
      return cells.get(0).equals("微博id") && cells.containsAll(NEEDED);
    }

    @Override
    public boolean begins(String line) {
      // Words and a comma begin many a line of a text, so the whole line must be a row.
      List<String> found =
          BEGINS.matcher(line).matches() ? Cells.rfc4180().split(line.strip()) : null;
      return found != null
          && found.size() >= NARROWEST
          && found.stream().anyMatch(cell -> TimeForms.CRAWLED.parse(cell) != null);
    }

    @Override
    public String none() {
      return WeiboSpider.NONE;
    }

    @Override
    public Found read(NamedCells row, List<Found> embedded) {
      RawPost post = WeiboSpider.post();
      post.bid = row.take("微博id");
      post.authorId = author;
      post.isRepost = "False".equals(row.take("是否为原创微博"));
      WeiboSpider.text(post, row.takeText("微博正文"), row::leave);
      post.createdAt = row.take("发布时间");
      post.client = row.take("发布工具");
      post.likes = row.take("点赞数");
      post.reposts = row.take("转发数");
      post.comments = row.take("评论数");
      post.extra = row.rest();
      return post;
    }
  }
}
