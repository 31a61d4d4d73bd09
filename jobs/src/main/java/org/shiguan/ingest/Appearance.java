package org.shiguan.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shiguan.ingest.format.MappedText;

/** What a file that no format recognises looks like, in words for its owner. */
final class Appearance {
  /** The first bytes of common files that are no dumps. */
  private record Magic(String begin, String what) {}

  private static final List<Magic> MAGIC =
      List.of(
          new Magic("\u0089PNG", "a PNG image"),
          new Magic("\u00ff\u00d8\u00ff", "a JPEG image"),
          new Magic("GIF8", "a GIF image"),
          new Magic("%PDF", "a PDF document"),
          new Magic("PK\u0003\u0004", "a ZIP archive inside another file; unpack the outer one"),
          new Magic("\u00d0\u00cf\u0011\u00e0", "an old Excel or Word file; export it as CSV"),
          new Magic("7z\u00bc\u00af", "a 7z archive; unpack it"),
          new Magic("Rar!", "a RAR archive; unpack it"),
          new Magic("PAR1", "a Parquet file; export it as CSV"),
          new Magic("\u007fELF", "a program"));

  private static final String SQLITE = "SQLite format 3\0";
  private static final int TAR_MARK = 257;

  /** One zero byte in so many is still text. */
  private static final int MOST_ZEROS = 100;

  private static final int SHOWN = 80;

  private Appearance() {}

  /** Whether these are the first bytes of a web archive. */
  static boolean isWarc(byte[] bytes) {
    return begins(bytes, 0, "WARC/1.");
  }

  /** Whether these are the first bytes of an SQLite database. */
  static boolean isSqlite(byte[] bytes) {
    return begins(bytes, 0, SQLITE);
  }

  /** What a file that is no readable text is; null when it may be text. */
  static String binary(byte[] bytes) {
    for (Magic magic : MAGIC) {
      if (begins(bytes, 0, magic.begin())) {
        return magic.what();
      }
    }
    if (begins(bytes, TAR_MARK, "ustar")) {
      return "a tar archive inside another archive; unpack the outer one";
    }
    if (Charsets.utf16(bytes) != null) {
      return null;
    }
    int zeros = 0;
    for (byte b : bytes) {
      zeros += b == 0 ? 1 : 0;
    }
    // A stray one stands in many an old dump.
    return zeros * MOST_ZEROS > bytes.length ? "binary" : null;
  }

  /** What a text looks like that is none of the known formats. */
  static String ofText(Head head) {
    String text = head.text();
    String first = head.firstLine();
    if (first.isEmpty()) {
      return "holds nothing but white space";
    }
    if (text.startsWith(SQLITE)) {
      return "is an SQLite database, but of none of the known crawlers; export its table as CSV";
    }
    if (head.whole() && List.of("[]", "{}").contains(text.strip())) {
      return "holds " + text.strip() + " and no records";
    }
    if (first.startsWith("{") || first.startsWith("[")) {
      return "looks like JSON, but not like statuses of the Weibo API or a known crawl";
    }
    if (first.startsWith("<")) {
      return "looks like HTML or XML";
    }
    for (String separator : List.of("\t", ";;;;", "|", ";", ",")) {
      int cells = first.split(Pattern.quote(separator), -1).length;
      if (cells > 2) {
        return "looks like text delimited by %s in %d columns, beginning with %s"
            .formatted(separator.equals("\t") ? "tabs" : separator, cells, shown(first));
      }
    }
    return "is a text that begins with " + shown(first);
  }

  /** What can be read, as the end of a sentence. */
  static String known() {
    String ids =
        DumpFormats.ALL.stream()
            .filter(format -> !(format instanceof MappedText))
            .map(DumpFormat::id)
            .collect(Collectors.joining(", "));
    return "known are %s, and any delimited text can be described by a mapping file".formatted(ids);
  }

  private static String shown(String line) {
    return "\"" + Printable.line(line, SHOWN) + "\"";
  }

  private static boolean begins(byte[] bytes, int at, String latin) {
    byte[] wanted = latin.getBytes(StandardCharsets.ISO_8859_1);
    if (bytes.length < at + wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (bytes[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
