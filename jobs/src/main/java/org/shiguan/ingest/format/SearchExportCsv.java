package org.shiguan.ingest.format;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shiguan.record.Found;
import org.shiguan.record.RawPost;
import org.shiguan.record.TimeForms;

/**
 * Export of a search, every cell quoted, in GB18030 as found: {@code 微博ID,微博Url,作者ID,…}. The
 * address of a post holds its bid. In posts of 2011 and before the id is only a counter, and the
 * bid is that of the mid ({@code formats.md} §0, §10).
 */
public final class SearchExportCsv extends HeadedCsv {
  /** How the export writes a link that is not there. */
  private static final String NONE = "javascript:void(0);";

  private static final Pattern POST =
      Pattern.compile("https?://(?:www\\.|e\\.)?weibo\\.com/([0-9A-Za-z_.-]+)/([0-9A-Za-z]{5,12})");

  /** The old counter; bids of its numbers have six letters. */
  private static final Pattern COUNTER = Pattern.compile("[0-9]{8,11}");

  private static final int LONGEST_BID_OF_A_COUNTER = 6;

  public SearchExportCsv() {
    super(
        "search-export-csv",
        "微博搜索结果导出的 CSV（GB18030，每格加引号）",
        "CSV export of a Weibo search (GB18030, every cell quoted)");
  }

  @Override
  List<HeadedRows.Kind> kinds(String author) {
    return List.of(new Posts());
  }

  /** Which post a row names. */
  private record Named(String id, String bid, String counter) {

    /** Takes the id and the address; an address that says more than we keep is left. */
    static Named take(NamedCells row, String idColumn, String urlColumn) {
      String id = row.take(idColumn);
      String url = row.take(urlColumn);
      Matcher post = POST.matcher(url == null ? "" : url);
      if (!post.matches()) {
        if (url != null) {
          row.leave(urlColumn, url);
        }
        return new Named(id, null, null);
      }
      String bid = post.group(2);
      boolean counter =
          id != null && COUNTER.matcher(id).matches() && bid.length() > LONGEST_BID_OF_A_COUNTER;
      return counter ? new Named(null, bid, id) : new Named(id, bid, null);
    }
  }

  private static final class Posts implements HeadedRows.Kind {
    private static final Pattern BEGINS =
        Pattern.compile("\"[0-9]{6,19}\",\"(?:http|javascript:).*");

    @Override
    public boolean isHeader(List<String> cells) {
      return cells.get(0).equals("微博ID")
          && cells.containsAll(List.of("微博Url", "作者ID", "发布时间", "微博内容"));
    }

    @Override
    public boolean begins(String line) {
      return BEGINS.matcher(line).matches();
    }

    @Override
    public String none() {
      return NONE;
    }

    @Override
    public Found read(NamedCells row, List<Found> embedded) {
      var post = new RawPost();
      post.timeForm = TimeForms.CRAWLED;
      Named named = Named.take(row, "微博ID", "微博Url");
      post.id = named.id();
      post.bid = named.bid();
      post.aliasId = named.counter();
      post.authorId = author(row, "作者ID", "作者Url");
      post.createdAt = row.take("发布时间");
      post.text = row.takeText("微博内容");
      post.reposts = row.take("转发数");
      post.comments = row.take("评论数");
      Named original = Named.take(row, "原微博ID", "原微博Url");
      post.retweetedId = original.id();
      post.retweetedBid = original.bid();
      post.retweetedAuthorId = author(row, "原作者ID", "原作者Url");
      post.isRepost = post.retweetedId != null || post.retweetedBid != null;
      post.extra = row.rest();
      return post;
    }

    /** Takes an author; the address beside the number only leads to the same person. */
    private static String author(NamedCells row, String idColumn, String urlColumn) {
      String id = row.take(idColumn);
      String url = row.take(urlColumn);
      if (id == null && url != null) {
        row.leave(urlColumn, url);
      }
      return id;
    }
  }
}
