package org.shiguan.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.shiguan.record.Found;
import org.shiguan.record.Moment;
import org.shiguan.record.RawPost;
import org.shiguan.record.TimeForms;

/**
 * Weibo-COV: posts about COVID-19, authors hashed by its publishers, ids as bids. Cells are not
 * quoted: a row with more of them than columns has commas in its text, and is understood where what
 * stands on both sides of the text is what it must be. The text of a repost is the original, 转发理由:
 * and the author's words; the words are the text, the original is kept beside it.
 *
 * <p>Source: Yong Hu, Heyan Huang, Anfan Chen and Xian-Ling Mao, "Weibo-COV: A Large-Scale COVID-19
 * Social Media Dataset from Weibo", 2020, arXiv:2005.09174; columns and rows in the readme of
 * nghuyong/weibo-cov; {@code formats.md} §10.
 */
public final class WeiboCovCsv extends HeadedCsv {
  /** The repair of a row in whose text stand commas. */
  private static final String UNQUOTED_COMMAS = "unquoted-commas";

  private static final String REASON = "转发理由:";

  public WeiboCovCsv() {
    super(
        "weibo-cov-csv",
        "Weibo-COV 新冠疫情微博数据集的 CSV；作者编号为散列值",
        "CSV of the Weibo-COV data set; authors are hashes and no account ids");
  }

  @Override
  List<HeadedRows.Kind> kinds(String author) {
    return List.of(new Posts());
  }

  private static final class Posts implements HeadedRows.Kind {
    private static final Pattern BEGINS =
        Pattern.compile("[0-9A-Za-z]{5,12},[^,\\s]*,[0-9]{10}(?:\\.[0-9]+)?,.*");
    private static final Pattern BID_OR_NONE = Pattern.compile("(?:[0-9A-Za-z]{5,12})?");

    @Override
    public boolean isHeader(List<String> cells) {
      return cells.get(0).equals("_id")
          && cells.containsAll(List.of("crawl_time", "created_at", "content", "repost_num"));
    }

    @Override
    public boolean begins(String line) {
      return BEGINS.matcher(line).matches();
    }

    @Override
    public HeadedRows.Columns columns(List<String> header, List<String> cells) {
      int more = cells.size() - header.size();
      if (more <= 0) {
        return more == 0 ? HeadedRows.Columns.of(header) : null;
      }
      int content = header.indexOf("content");
      var joined = new ArrayList<>(cells.subList(0, content));
      joined.add(String.join(",", cells.subList(content, content + more + 1)));
      joined.addAll(cells.subList(content + more + 1, cells.size()));
      boolean plausible =
          TimeForms.CRAWLED.parse(joined.get(header.indexOf("created_at")).strip()) != null
              && (!header.contains("origin_weibo")
                  || BID_OR_NONE
                      .matcher(joined.get(header.indexOf("origin_weibo")).strip())
                      .matches());
      return plausible ? new HeadedRows.Columns(header, joined, UNQUOTED_COMMAS) : null;
    }

    @Override
    public Found read(NamedCells row, List<Found> embedded) {
      var post = new RawPost();
      post.timeForm = TimeForms.CRAWLED;
      post.bid = row.take("_id");
      post.authorId = row.take("user_id");
      post.createdAt = row.take("created_at");
      post.likes = row.take("like_num");
      post.reposts = row.take("repost_num");
      post.comments = row.take("comment_num");
      post.retweetedBid = row.take("origin_weibo");
      post.isRepost = post.retweetedBid != null;
      post.text = row.takeText("content");
      int reason = post.isRepost && post.text != null ? post.text.indexOf(REASON) : -1;
      if (reason >= 0 && post.text.indexOf(REASON, reason + 1) < 0) {
        // Said twice, nobody can tell which of them parts the two texts.
        row.leave("转发内容", post.text.substring(0, reason));
        post.text = post.text.substring(reason + REASON.length());
      }
      String crawled = row.take("crawl_time");
      Moment captured = crawled == null ? null : TimeForms.EPOCH_SECONDS.parse(crawled);
      if (captured != null) {
        post.capturedAtMicros = captured.micros();
      } else if (crawled != null) {
        row.leave("crawl_time", crawled);
      }
      post.extra = row.rest();
      return post;
    }
  }
}
