package org.shiguan.ingest.format;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.shiguan.ingest.ByteLines;
import org.shiguan.ingest.Cells;
import org.shiguan.ingest.DumpFormat;
import org.shiguan.ingest.Head;
import org.shiguan.ingest.Part;
import org.shiguan.ingest.Records;
import org.shiguan.record.Found;
import org.shiguan.record.RawPost;
import org.shiguan.record.RejectReason;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;
import org.shiguan.record.Structure;
import org.shiguan.record.TimeForms;

/**
 * Weiboscope 2012 Open Data of the University of Hong Kong: one row per post, ids replaced by
 * pseudonyms, with the last time a post was seen before it was missing from its timeline.
 *
 * <p>Source: Fu, Chan and Chau 2013, <i>IEEE Internet Computing</i> 17(3):42–50; {@code formats.md}
 * §1.
 */
public final class WeiboscopeCsv implements DumpFormat {
  private static final String HEADER =
      "mid,retweeted_status_mid,uid,retweeted_uid,source,image,text,geo,created_at,"
          + "deleted_last_seen,permission_denied";
  private static final int COLUMNS = 11;
  private static final int MID_LENGTH = 10;

  @Override
  public String id() {
    return "weiboscope-csv";
  }

  @Override
  public String titleZh() {
    return "香港大学 Weiboscope 2012 开放数据的每周 CSV";
  }

  @Override
  public String titleEn() {
    return "Weekly CSV of the Weiboscope 2012 Open Data, University of Hong Kong";
  }

  @Override
  public boolean recognises(Head head) {
    return head.firstLine().equals(HEADER);
  }

  @Override
  public boolean splits() {
    return true;
  }

  @Override
  public Records open(Part part) throws IOException {
    return new Rows(part);
  }

  /** A row begins with a pseudonymous mid and a comma: {@code m}, nine letters or digits. */
  private static boolean rowBegins(byte[] bytes, int at, int end) {
    if (end - at <= MID_LENGTH || bytes[at] != 'm' || bytes[at + MID_LENGTH] != ',') {
      return false;
    }
    for (int i = at + 1; i < at + MID_LENGTH; i++) {
      int c = bytes[i];
      boolean letterOrDigit =
          (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letterOrDigit) {
        return false;
      }
    }
    return true;
  }

  private static final class Rows implements Records {
    private final PartLines part;
    private final ByteLines lines;
    private final Charset charset;
    private final Cells cells = Cells.rfc4180();

    Rows(Part part) {
      this.part = new PartLines(part, line -> line.begins(WeiboscopeCsv::rowBegins));
      this.lines = this.part.lines();
      this.charset = part.charset();
    }

    @Override
    public SourceRecord next() throws IOException {
      if (!part.next()) {
        return lines.damage();
      }
      // A row goes on over line breaks until its quotes balance; where the next row begins first,
      // the quote was never closed.
      while (lines.count((byte) '"') % 2 != 0
          && lines.length() < ByteLines.MOST_BYTES
          && !lines.nextBegins(WeiboscopeCsv::rowBegins)
          && lines.extend()) {
        // extended
      }
      return SourceRecord.of(lines.offset(), found());
    }

    private Found found() {
      if (lines.length() >= ByteLines.MOST_BYTES) {
        return rejected(RejectReason.TOO_LONG, lines.length() + " bytes");
      }
      String row = lines.decode(charset);
      if (row == null) {
        return rejected(RejectReason.BAD_ENCODING, "not " + charset);
      }
      List<String> found = cells.split(row);
      if (found == null) {
        return rejected(RejectReason.WRONG_CELLS, "a quoted cell does not end");
      }
      if (found.size() != COLUMNS) {
        return rejected(
            RejectReason.WRONG_CELLS, found.size() + " cells, " + COLUMNS + " expected");
      }
      if (found.get(0).equals("mid") || found.get(0).equals("\uFEFFmid")) {
        return new Structure("header");
      }
      return post(found);
    }

    private Rejected rejected(RejectReason reason, String detail) {
      return new Rejected(reason, detail, lines.decodeLeniently(charset));
    }

    private static RawPost post(List<String> cells) {
      var post = new RawPost();
      post.idSpace = "weiboscope";
      post.id = cells.get(0);
      post.retweetedId = emptyToNull(cells.get(1));
      post.isRepost = post.retweetedId != null;
      // "ukn" stands for every user the publishers did not know.
      post.authorId = known(cells.get(2));
      post.retweetedAuthorId = known(cells.get(3));
      post.client = emptyToNull(cells.get(4));
      post.text = cells.get(6);
      post.createdAt = cells.get(8);
      post.timeForm = TimeForms.CHINA_SECOND;
      post.deletedLastSeen = emptyToNull(cells.get(9));
      post.permissionDenied = emptyToNull(cells.get(10));
      String image = cells.get(5);
      String geo = cells.get(7);
      if (!geo.isEmpty()) {
        post.extra =
            image.isEmpty()
                ? ExtraFields.of("geo", geo)
                : ExtraFields.of("geo", geo, "image", image);
      } else if (!image.isEmpty()) {
        // Two constants instead of a JSON writer in the row loop.
        post.extra =
            switch (image) {
              case "0" -> "{\"image\":\"0\"}";
              case "1" -> "{\"image\":\"1\"}";
              default -> ExtraFields.of("image", image);
            };
      }
      return post;
    }

    private static String emptyToNull(String cell) {
      return cell.isEmpty() ? null : cell;
    }

    private static String known(String uid) {
      return uid.isEmpty() || uid.equals("ukn") ? null : uid;
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }
}
