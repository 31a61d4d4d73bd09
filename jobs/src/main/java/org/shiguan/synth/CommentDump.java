package org.shiguan.synth;

import java.util.List;

/** A CSV of comments, described by a mapping: times as the crawl found them, LF. */
final class CommentDump {
  /** The mapping that describes the file, as the study refers to it. */
  static final String MAPPING =
      """
      # Describes comments/2012-06.csv.gz: comments under posts, which post_id names by their mid.
      kind: comments
      separator: ","
      quote: '"'
      header: true
      columns: [id, post_id, author_id, text, created_at]
      time: "yyyy-MM-dd HH:mm:ss"
      id_space: weibo
      """;

  private CommentDump() {}

  static DumpFile write(String path, List<Comments.Written> comments, Ledger ledger) {
    DumpFile file = new DumpFile(path);
    Ledger.Account account = ledger.open(path);
    file.add("comment_id,post_id,user_id,text,created_at\n");
    account.structure++;
    for (Comments.Written written : comments) {
      Post comment = written.comment();
      file.add(
          String.join(
                  ",",
                  comment.mid(),
                  comment.source().mid(),
                  comment.authorId(),
                  "\"" + comment.text() + "\"",
                  ChinaTime.plain(comment.time()))
              + "\n");
      ledger.record(account, new Entry(comment, Fault.NONE, Comments.CAPTURED));
    }
    return file;
  }
}
