package org.shiguan.ingest.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.shiguan.ingest.ByteLines;
import org.shiguan.record.RejectReason;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;

/**
 * The text of a page of HTML, which is read at once: what it holds has no order that could be
 * relied on before its end.
 *
 * @param text the text, bytes that do not decode as U+FFFD, without a byte-order mark
 * @param offset where the page begins in the uncompressed file
 * @param problem the record that stands for what could not be read; null when all was
 * @param badBytes whether some bytes did not decode
 */
record HtmlText(String text, long offset, SourceRecord problem, boolean badBytes) {
  private static final int STEP = 1 << 16;

  /** Reads a page; of one that is longer than a record may be nothing is used. */
  static HtmlText read(InputStream in, long offset, Charset charset) throws IOException {
    var bytes = new ByteArrayOutputStream();
    SourceRecord problem = null;
    byte[] step = new byte[STEP];
    try {
      for (int n = in.read(step); n >= 0; n = in.read(step)) {
        bytes.write(step, 0, n);
        if (bytes.size() > ByteLines.MOST_BYTES) {
          String bound = "a page of more than " + ByteLines.MOST_BYTES + " bytes";
          var rejected = new Rejected(RejectReason.TOO_LONG, bound, "");
          return new HtmlText("", offset, SourceRecord.of(offset, rejected), false);
        }
      }
    } catch (IOException e) {
      problem = ByteLines.damaged(offset, e);
    }
    byte[] all = bytes.toByteArray();
    String text = ByteLines.decode(all, 0, all.length, charset);
    boolean bad = text == null;
    text = bad ? new String(all, charset) : text;
    return new HtmlText(text.startsWith("\uFEFF") ? text.substring(1) : text, offset, problem, bad);
  }

  /** Whether a part of the text holds bytes that did not decode. */
  boolean isBad(String part) {
    return badBytes && part.indexOf('\uFFFD') >= 0;
  }

  /** Whether a text begins as pages do, blanks and a byte-order mark aside. */
  static boolean begins(String text) {
    String first = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return first.stripLeading().startsWith("<");
  }
}
