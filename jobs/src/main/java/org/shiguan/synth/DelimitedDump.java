package org.shiguan.synth;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;

/** A text of {@code ;;;;}-separated cells in GB18030: single quotes around strings, CRLF. */
final class DelimitedDump {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String SEPARATOR = ";;;;";

  /** The mapping that describes the file, as the study refers to it. */
  static final String MAPPING =
      """
      # Describes odd/messages.txt: cells in the order of the file, "-" is kept as unknown.
      separator: ";;;;"
      quote: "'"
      escape: none
      encoding: GB18030
      header: false
      columns: [id, created_at, text, client, reposts, comments, likes, author_id, retweeted_id, "-"]
      time: "yyyy-MM-dd HH:mm:ss"
      id_space: weibo
      """;

  private DelimitedDump() {}

  static DumpFile write(String path, List<Entry> entries, Ledger ledger) {
    DumpFile file = new DumpFile(path);
    Ledger.Account account = ledger.open(path);
    for (Entry entry : entries) {
      file.add(row(entry));
      ledger.record(account, entry);
    }
    return file;
  }

  private static byte[] row(Entry entry) {
    Post post = entry.post();
    String begin =
        String.join(
            SEPARATOR,
            quoted(id(entry)),
            quoted(ChinaTime.plain(post.time())),
            quoted(entry.text()));
    String end =
        String.join(
            SEPARATOR,
            quoted("<a href=\"http://weibo.example/\" rel=\"nofollow\">" + post.client() + "</a>"),
            Integer.toString(post.repostsAt(entry.seenAt())),
            Integer.toString(post.commentsAt(entry.seenAt())),
            Integer.toString(post.likesAt(entry.seenAt())),
            quoted(post.authorId()),
            quoted(post.source() == null ? "" : post.source().mid()),
            quoted("样本"));
    String row =
        switch (entry.fault()) {
          case TOO_FEW_CELLS -> begin;
          case TOO_MANY_CELLS -> begin + SEPARATOR + "多一格" + SEPARATOR + end;
          default -> begin + SEPARATOR + end;
        };
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(row.getBytes(GB18030));
    if (entry.fault() == Fault.FOREIGN_BYTES) {
      // 0xFF begins no character of GB18030.
      bytes.write(0xff);
    }
    bytes.writeBytes("\r\n".getBytes(GB18030));
    return bytes.toByteArray();
  }

  private static String id(Entry entry) {
    return switch (entry.fault()) {
      case NO_ID -> "";
      case ROUNDED -> rounded(entry.post().mid());
      default -> entry.post().mid();
    };
  }

  /** The id as a spreadsheet shows it: {@code 4.45E+15}. */
  static String rounded(String mid) {
    return mid.charAt(0) + "." + mid.substring(1, 3) + "E+" + (mid.length() - 1);
  }

  private static String quoted(String cell) {
    return "'" + cell + "'";
  }
}
