package org.shiguan.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import org.shiguan.clean.WeiboIds;
import org.shiguan.record.RawPost;
import org.shiguan.record.SourceRecord;
import org.shiguan.study.Mapping;

/**
 * Whether a spreadsheet, which keeps fifteen digits of a number, rounded the ids of a file: the
 * first {@value Head#BYTES} bytes hold at least {@value #LEAST} different Weibo ids longer than
 * that, and every one of them has nothing but zeros behind the fifteenth digit. The beginning
 * decides for the whole file, in whatever parts it is read.
 *
 * <p>The last digit of honest ids is evenly spread (10,297 real ones: 9.3 to 10.6 % for each
 * digit), so that of ten honest ids all end in 0 once in 10^10 files. A file that begins with fewer
 * long ids is not declared rounded: among them nothing tells a rounded id from an honest one.
 */
final class RoundedIds {
  private static final int LEAST = 10;

  private RoundedIds() {}

  /** Whether the file that begins so has rounded ids. */
  static boolean in(Head head, DumpFormat format, Mapping mapping) {
    byte[] bytes = head.text().getBytes(StandardCharsets.UTF_8);
    if (Appearance.isWarc(bytes) || Appearance.isSqlite(bytes)) {
      // No spreadsheet writes these, and their beginning is no text.
      return false;
    }
    var part =
        new Part(
            new ByteArrayInputStream(bytes), 0, Long.MAX_VALUE, StandardCharsets.UTF_8, mapping);
    var ids = new HashSet<String>();
    try (Records records = format.open(part.named(head.name()))) {
      for (SourceRecord record = records.next(); record != null; record = records.next()) {
        String id = record.found() instanceof RawPost post ? longId(post) : null;
        if (id != null && !WeiboIds.endsInZeros(id)) {
          return false;
        }
        if (id != null) {
          ids.add(id);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ids.size() >= LEAST;
  }

  /** The id of a post where it has more digits than a spreadsheet keeps; else null. */
  private static String longId(RawPost post) {
    String id = post.id == null ? "" : post.id.strip();
    boolean isLong =
        post.idSpace.equals("weibo")
            && id.length() > WeiboIds.DIGITS_OF_A_SPREADSHEET
            && WeiboIds.isDecimal(id);
    return isLong ? id : null;
  }
}
