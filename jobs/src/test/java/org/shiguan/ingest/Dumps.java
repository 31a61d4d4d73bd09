package org.shiguan.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shiguan.record.Found;
import org.shiguan.record.RawPost;
import org.shiguan.record.RawProbe;
import org.shiguan.record.RawProfile;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;
import org.shiguan.record.Structure;
import org.shiguan.study.Mapping;

/** Reads whole dumps, and writes records down so that they can be compared. */
public final class Dumps {
  private Dumps() {}

  /** All records of a file, its format told from its content or given by a mapping. */
  public static List<SourceRecord> read(Path file, Mapping mapping) throws IOException {
    Head head;
    try (InputStream in = Files.newInputStream(file)) {
      head = Heads.read(in, file.toString(), mapping);
    }
    DumpFormat format =
        mapping == null
            ? DumpFormats.require(head, file.toString())
            : DumpFormats.named("mapped-text");
    try (InputStream in = Files.newInputStream(file)) {
      return all(
          format.open(
              Opening.part(in, head.container(), head.charset(), 0, Long.MAX_VALUE, mapping)
                  .named(file.toString())));
    }
  }

  /** All records of some UTF-8 bytes. */
  public static List<SourceRecord> read(String format, byte[] bytes) throws IOException {
    return read(format, bytes, 0, Long.MAX_VALUE, StandardCharsets.UTF_8, null);
  }

  /** All records of a UTF-8 text in a file of this name. */
  public static List<SourceRecord> read(String format, String name, String text)
      throws IOException {
    var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    var part = new Part(in, 0, Long.MAX_VALUE, StandardCharsets.UTF_8, null);
    return all(DumpFormats.named(format).open(part.named(name)));
  }

  /** All records of a text in UTF-8. */
  public static List<SourceRecord> read(String format, String text) throws IOException {
    return read(format, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The records of one part. */
  public static List<SourceRecord> read(
      String format, byte[] bytes, long start, long end, Charset charset, Mapping mapping)
      throws IOException {
    var in = new ByteArrayInputStream(bytes, (int) start, bytes.length - (int) start);
    return all(DumpFormats.named(format).open(new Part(in, start, end, charset, mapping)));
  }

  /** All records, the reader closed. */
  public static List<SourceRecord> all(Records records) throws IOException {
    var all = new ArrayList<SourceRecord>();
    try (records) {
      for (SourceRecord r = records.next(); r != null; r = records.next()) {
        all.add(r);
      }
    }
    return all;
  }

  /** Every field of every record, one line each. */
  public static List<String> written(List<SourceRecord> records) {
    var lines = new ArrayList<String>();
    for (SourceRecord r : records) {
      lines.add(r.offset() + " " + r.item() + " " + written(r.found()) + " " + r.repair());
      r.embedded().forEach(inside -> lines.add("  " + written(inside)));
    }
    return lines;
  }

  private static String written(Found found) {
    return found instanceof RawPost p
        ? String.join(
            "|",
            "post",
            p.idSpace,
            p.id,
            p.bid,
            p.aliasId,
            p.authorId,
            p.authorName,
            p.text,
            p.createdAt,
            p.client,
            p.reposts,
            p.comments,
            p.likes,
            p.isRepost + "",
            p.retweetedId,
            p.retweetedBid,
            p.retweetedAuthorId,
            p.isComment + "",
            p.commentedId,
            p.commentedBid,
            p.capturedAtMicros + "",
            p.deletedLastSeen,
            p.permissionDenied,
            p.extra)
        : found.toString();
  }

  /** What a record is, in a word. */
  public static String kind(Found found) {
    if (found instanceof RawPost) {
      return "post";
    }
    if (found instanceof RawProfile) {
      return "profile";
    }
    if (found instanceof RawProbe) {
      return "probe";
    }
    if (found instanceof Structure) {
      return "structure";
    }
    return found instanceof Rejected ? "reject" : "?";
  }
}
