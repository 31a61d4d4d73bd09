package org.shiguan.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.shiguan.ingest.ByteLines;
import org.shiguan.ingest.Records;
import org.shiguan.record.RejectReason;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;
import org.shiguan.record.Structure;

/**
 * The records of a stream of JSON: arrays and page wrappers are structure, what is broken is
 * rejected, and each object is what the format says.
 */
final class JsonRecords implements Records {
  private final JsonPieces pieces;
  private final Charset charset;
  private final Reader reader;
  private final Queue<SourceRecord> waiting = new ArrayDeque<>();

  JsonRecords(JsonPieces pieces, Charset charset, Reader reader) {
    this.pieces = pieces;
    this.charset = charset;
    this.reader = reader;
  }

  /** What the objects of a format are. */
  @FunctionalInterface
  interface Reader {
    /** The records an object is, one or more: each object of a dump is accounted for. */
    List<SourceRecord> records(Source source);

    /** The records that the fields of a page beside its lists are; most hold none. */
    default List<SourceRecord> wrapper(Source fields) {
      return List.of();
    }
  }

  /**
   * An object as it stands in the file.
   *
   * @param object the object
   * @param offset where it begins in the uncompressed file
   * @param raw its text, kept where it is nothing known
   * @param repair what was mended to read it; null when nothing
   * @param list the list of a page in which it stands; null when in none
   */
  record Source(ObjectNode object, long offset, String raw, String repair, String list) {
    /** The record of an object that is nothing the format knows. */
    SourceRecord rejected(RejectReason reason, String detail) {
      return SourceRecord.of(offset, new Rejected(reason, detail, raw));
    }
  }

  @Override
  public SourceRecord next() throws IOException {
    while (waiting.isEmpty()) {
      if (!pieces.next()) {
        IOException damage = pieces.damage();
        return damage == null ? null : ByteLines.damaged(pieces.offset(), damage);
      }
      switch (pieces.kind()) {
        case ARRAY -> waiting.add(SourceRecord.of(pieces.offset(), new Structure("array")));
        case PAGE -> {
          waiting.add(SourceRecord.of(pieces.offset(), new Structure("page")));
          wrapper();
        }
        case REST -> wrapper();
        case SCALAR -> waiting.add(rejected(RejectReason.NOT_A_POST, pieces.problem()));
        case BROKEN -> waiting.add(rejected(RejectReason.BROKEN_JSON, pieces.problem()));
        case TOO_LONG -> waiting.add(rejected(RejectReason.TOO_LONG, pieces.problem()));
        case OBJECT -> object();
      }
    }
    return waiting.remove();
  }

  /** What stands in a page beside its lists. */
  private void wrapper() {
    if (!pieces.keepsRest()) {
      return;
    }
    String text = pieces.text(charset).strip();
    boolean open = text.endsWith("[");
    String fields =
        text.startsWith("{") ? text : "{" + (text.startsWith(",") ? text.substring(1) : text);
    JsonNode found = open ? completed(fields) : Json.parse(fields);
    if (found instanceof ObjectNode object) {
      waiting.addAll(reader.wrapper(new Source(object, pieces.offset(), text, null, null)));
    }
  }

  /** The fields before a list that begins, in the page or one object deeper. */
  private static JsonNode completed(String fields) {
    JsonNode found = Json.parse(fields + "]}");
    return found == null ? Json.parse(fields + "]}}") : found;
  }

  private void object() {
    String text = pieces.textOrNull(charset);
    if (text == null) {
      waiting.add(rejected(RejectReason.BAD_ENCODING, "not " + charset));
      return;
    }
    Json.Value read = Json.read(text);
    if (read == null || !(read.node() instanceof ObjectNode object)) {
      waiting.add(rejected(RejectReason.BROKEN_JSON, Json.NOT_EVEN_REPAIRED));
      return;
    }
    var source = new Source(object, pieces.offset(), text, read.repair(), pieces.list());
    waiting.addAll(reader.records(source));
  }

  private SourceRecord rejected(RejectReason reason, String detail) {
    return SourceRecord.of(
        pieces.offset(), new Rejected(reason, detail, pieces.text(charset).strip()));
  }

  @Override
  public void close() throws IOException {
    pieces.close();
  }
}
