package org.shiguan.ingest.format;

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
  }

  /**
   * An object as it stands in the file.
   *
   * @param object the object
   * @param offset where it begins in the uncompressed file
   * @param raw its text, kept where it is nothing known
   * @param repair what was mended to read it; null when nothing
   */
  record Source(ObjectNode object, long offset, String raw, String repair) {
    /** The record of an object that is nothing the format knows. */
    SourceRecord rejected(RejectReason reason, String detail) {
      return SourceRecord.of(offset, new Rejected(reason, detail, raw));
    }
  }

  @Override
  public SourceRecord next() throws IOException {
    if (!waiting.isEmpty()) {
      return waiting.remove();
    }
    if (!pieces.next()) {
      IOException damage = pieces.damage();
      return damage == null ? null : ByteLines.damaged(pieces.offset(), damage);
    }
    return switch (pieces.kind()) {
      case ARRAY -> SourceRecord.of(pieces.offset(), new Structure("array"));
      case PAGE -> SourceRecord.of(pieces.offset(), new Structure("page"));
      case SCALAR -> rejected(RejectReason.NOT_A_POST, pieces.problem());
      case BROKEN -> rejected(RejectReason.BROKEN_JSON, pieces.problem());
      case TOO_LONG -> rejected(RejectReason.TOO_LONG, pieces.problem());
      case OBJECT -> object();
    };
  }

  private SourceRecord object() {
    String text = pieces.textOrNull(charset);
    if (text == null) {
      return rejected(RejectReason.BAD_ENCODING, "not " + charset);
    }
    Json.Value read = Json.read(text);
    if (read == null || !(read.node() instanceof ObjectNode object)) {
      return rejected(RejectReason.BROKEN_JSON, Json.NOT_EVEN_REPAIRED);
    }
    waiting.addAll(reader.records(new Source(object, pieces.offset(), text, read.repair())));
    return waiting.remove();
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
