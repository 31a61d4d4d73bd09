package org.shiguan.synth;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Weiboscope's weekly CSV: CRLF, quotes only where needed, pseudonyms, deletion marks. */
final class WeiboscopeDump {
  private static final String HEADER =
      "mid,retweeted_status_mid,uid,retweeted_uid,source,image,text,geo,created_at,"
          + "deleted_last_seen,permission_denied\r\n";
  private static final Charset GBK = Charset.forName("GBK");

  private WeiboscopeDump() {}

  static DumpFile write(String path, List<Entry> entries, Ledger ledger) {
    DumpFile file = new DumpFile(path);
    Ledger.Account account = ledger.open(path);
    file.add(HEADER);
    account.structure++;
    for (Entry entry : entries) {
      String row = row(entry) + "\r\n";
      file.add(row.getBytes(entry.fault() == Fault.FOREIGN_BYTES ? GBK : StandardCharsets.UTF_8));
      ledger.record(account, entry);
    }
    return file;
  }

  private static String row(Entry entry) {
    Post post = entry.post();
    String begin =
        String.join(
            ",",
            entry.fault() == Fault.NO_ID ? "" : post.mid(),
            post.source() == null ? "" : post.source().mid(),
            post.authorId(),
            // The real files leave this empty although a post was reposted.
            "",
            post.client(),
            post.reach() % 4 == 0 ? "1" : "0");
    String end = ",," + createdAt(entry) + "," + lastSeen(entry) + "," + denied(entry);
    String text = entry.text();
    return switch (entry.fault()) {
      case TOO_FEW_CELLS -> begin + "," + text;
      case TOO_MANY_CELLS -> begin + ",一段,没有引号的话" + end;
      case UNCLOSED_QUOTE -> begin + ",\"" + text + end;
      default -> begin + "," + cell(text) + end;
    };
  }

  private static String createdAt(Entry entry) {
    return switch (entry.fault()) {
      case IMPOSSIBLE_DATE -> "2012-02-30 10:00:00";
      case EMPTY_DATE -> "";
      case WORD_DATE -> "yesterday";
      default -> ChinaTime.plain(entry.post().time());
    };
  }

  /** The last look at the timeline in which the post still stood. */
  private static String lastSeen(Entry entry) {
    Post post = entry.post();
    if (post.standsAt(entry.seenAt())) {
      return "";
    }
    return ChinaTime.plain(Math.max(post.time() + 60, post.deletedAt() - 3 * 3600));
  }

  private static String denied(Entry entry) {
    boolean gone = !entry.post().standsAt(entry.seenAt());
    return gone && entry.post().byPlatform() ? "permission denied" : "";
  }

  private static String cell(String text) {
    boolean plain = text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0;
    return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
