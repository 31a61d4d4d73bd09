package org.shiguan.ingest.format;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.shiguan.ingest.ByteLines;
import org.shiguan.ingest.Cells;
import org.shiguan.ingest.DumpFormat;
import org.shiguan.ingest.Head;
import org.shiguan.ingest.Part;
import org.shiguan.ingest.Records;
import org.shiguan.record.Found;
import org.shiguan.record.Moment;
import org.shiguan.record.RawPost;
import org.shiguan.record.RejectReason;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;
import org.shiguan.record.Structure;
import org.shiguan.record.TimeForm;
import org.shiguan.record.TimeForms;
import org.shiguan.study.Mapping;
import org.shiguan.study.UserException;

/**
 * Any delimited text, laid out as the study's mapping says. Fields that the mapping calls {@code -}
 * are kept under their number, counted from 1. A post without an author is of whom the study says.
 *
 * <p>A record goes on over line breaks inside quotes. Where a line by itself is a whole record with
 * an id and a readable time, a new record begins even if a quote before it was never closed.
 */
public final class MappedText implements DumpFormat {

  @Override
  public String id() {
    return "mapped-text";
  }

  @Override
  public String titleZh() {
    return "由映射文件描述的任意分隔文本";
  }

  @Override
  public String titleEn() {
    return "Any delimited text, described by a mapping file";
  }

  @Override
  public boolean recognises(Head head) {
    // Only its mapping can tell what such a text says.
    return false;
  }

  @Override
  public boolean splits() {
    return true;
  }

  @Override
  public Records open(Part part) throws IOException {
    if (part.mapping() == null) {
      throw new IllegalArgumentException("mapped text cannot be read without a mapping");
    }
    if ("\n".getBytes(part.charset()).length != 1) {
      throw new UserException(
          "%s: 'encoding: %s' cannot be read; convert the text to UTF-8 and say so."
              .formatted(part.mapping().file(), part.charset()));
    }
    return new Rows(part);
  }

  private static final class Rows implements Records {
    private final Mapping mapping;
    private final Charset charset;
    private final String author;
    private final PartLines part;
    private final ByteLines lines;
    private final Cells cells;
    private final int columns;
    private final TimeForm time;
    private final int idColumn;
    private final int timeColumn;
    private boolean headerAhead;

    Rows(Part part) {
      this.mapping = part.mapping();
      this.charset = part.charset();
      this.author = part.author();
      this.cells = Cells.of(mapping.separator(), mapping.quote(), mapping.escape());
      this.columns = mapping.columns().size();
      this.time =
          switch (mapping.time()) {
            case Mapping.EPOCH_SECONDS -> TimeForms.EPOCH_SECONDS;
            case Mapping.EPOCH_MILLIS -> TimeForms.EPOCH_MILLIS;
            case Mapping.CRAWLED -> TimeForms.CRAWLED;
            case "yyyy-MM-dd HH:mm:ss" -> TimeForms.CHINA_SECOND;
            default -> TimeForms.pattern(mapping.time());
          };
      int id = mapping.columns().indexOf("id");
      this.idColumn = id < 0 ? mapping.columns().indexOf("bid") : id;
      this.timeColumn = mapping.columns().indexOf("created_at");
      this.headerAhead = mapping.header() && part.start() == 0;
      this.part = new PartLines(part, line -> whole(line.decodeLeniently(charset)));
      this.lines = this.part.lines();
    }

    @Override
    public SourceRecord next() throws IOException {
      if (!part.next()) {
        return lines.damage();
      }
      if (headerAhead) {
        headerAhead = false;
        return SourceRecord.of(lines.offset(), new Structure("header"));
      }
      if (mapping.quote() != null) {
        var follower = cells.new Follower();
        boolean ends = follower.endsWith(lines.decodeLeniently(charset), columns);
        while (!ends && lines.length() < ByteLines.MOST_BYTES && lines.extend()) {
          String added = lines.added(charset);
          if (whole(added)) {
            lines.retract();
            break;
          }
          ends = follower.endsWith(added, columns);
        }
      }
      return SourceRecord.of(lines.offset(), found());
    }

    /** Whether a line is a record by itself. */
    private boolean whole(String line) {
      List<String> found = split(line);
      return found != null
          && found.size() == columns
          && !found.get(idColumn).isBlank()
          && (timeColumn < 0 || isTime(found.get(timeColumn)));
    }

    private boolean isTime(String cell) {
      String text = cell.strip();
      return time.parse(text) != null || time.isRelative(text);
    }

    /** The cells, those that are one text together again; null when a quoted cell does not end. */
    private List<String> split(String row) {
      List<String> found = cells.split(row);
      int more = found == null ? 0 : found.size() - columns;
      if (more <= 0 || mapping.rest() == null) {
        return found;
      }
      int rest = mapping.columns().indexOf(mapping.rest());
      var joined = new ArrayList<>(found.subList(0, rest));
      joined.add(String.join(mapping.separator(), found.subList(rest, rest + more + 1)));
      joined.addAll(found.subList(rest + more + 1, found.size()));
      return joined;
    }

    private Found found() {
      if (lines.length() >= ByteLines.MOST_BYTES) {
        return rejected(RejectReason.TOO_LONG, lines.length() + " bytes");
      }
      String row = lines.decode(charset);
      if (row == null) {
        return rejected(RejectReason.BAD_ENCODING, "not " + charset);
      }
      List<String> found = split(row);
      if (found == null) {
        return rejected(RejectReason.WRONG_CELLS, "a quoted cell does not end");
      }
      if (found.size() != columns) {
        return rejected(
            RejectReason.WRONG_CELLS, found.size() + " cells, " + columns + " expected");
      }
      return post(found);
    }

    private Rejected rejected(RejectReason reason, String detail) {
      return new Rejected(reason, detail, lines.decodeLeniently(charset));
    }

    private RawPost post(List<String> found) {
      var post = new RawPost();
      var rest = new TreeMap<String, String>();
      post.idSpace = mapping.idSpace();
      post.timeForm = time;
      post.isComment = mapping.kind() == Mapping.Kind.COMMENTS;
      for (int i = 0; i < columns; i++) {
        String cell = found.get(i).equals(mapping.none()) ? "" : found.get(i);
        String column = mapping.columns().get(i);
        if (column.equals("text")) {
          post.text = cell;
        } else if (column.equals("-") && !cell.isEmpty()) {
          rest.put(String.valueOf(i + 1), cell);
        } else if (!cell.isEmpty() && !fill(post, column, cell)) {
          rest.put(column, cell);
        }
      }
      if (post.authorId == null && !post.isComment) {
        post.authorId = author;
      }
      post.isRepost = post.retweetedId != null || post.retweetedBid != null;
      if (!post.isRepost && Objects.equals(post.retweetedAuthorId, post.authorId)) {
        // Corpora of cascades name the author of an original twice.
        post.retweetedAuthorId = null;
      }
      // Tables made from tables say things twice; under a number nobody knows a name for one.
      rest.values().removeIf(cell -> cell.equals(post.authorName) || cell.equals(post.text));
      post.extra = ExtraFields.of(rest);
      return post;
    }

    /** False when the post has no place for the cell. */
    private boolean fill(RawPost post, String column, String cell) {
      switch (column) {
        case "id" -> post.id = cell;
        case "bid" -> post.bid = cell;
        case "alias_id" -> post.aliasId = cell;
        case "author_id" -> post.authorId = cell;
        case "author_name" -> post.authorName = cell;
        case "created_at" -> post.createdAt = cell;
        case "client" -> post.client = cell;
        case "reposts" -> post.reposts = cell;
        case "comments" -> post.comments = cell;
        case "likes" -> post.likes = cell;
        case "retweeted_id" -> post.retweetedId = cell;
        case "retweeted_bid" -> post.retweetedBid = cell;
        case "post_id" -> post.commentedId = cell;
        case "post_bid" -> post.commentedBid = cell;
        case "retweeted_author_id" -> post.retweetedAuthorId = cell;
        case "captured_at" -> {
          Moment captured = time.parse(cell);
          if (captured == null) {
            return false;
          }
          post.capturedAtMicros = captured.micros();
        }
        default -> throw new IllegalStateException("a mapping with the column " + column);
      }
      return true;
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }
}
