package org.shiguan.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.sql.catalyst.InternalRow;
import org.shiguan.clean.CleaningSteps;
import org.shiguan.clean.Draft;
import org.shiguan.privacy.Names;
import org.shiguan.record.Found;
import org.shiguan.record.RawPost;
import org.shiguan.record.RawProbe;
import org.shiguan.record.RawProfile;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;
import org.shiguan.record.Structure;
import org.shiguan.study.Mapping;

/** The rows of one part of one dump file: read, cleaned, and at the end the part's account. */
final class PartRows implements Iterator<InternalRow> {
  private final FilePart part;
  private final Names names;
  private final MovingRows rows;
  private final Records records;
  private final Queue<InternalRow> ready = new ArrayDeque<>();
  private boolean ended;
  private long read;
  private long structure;
  private long repaired;

  PartRows(FilePart part, Names names) {
    this.part = part;
    this.names = names;
    this.rows = new MovingRows(part, names);
    this.records = open(part);
  }

  private static Records open(FilePart part) {
    try {
      var channel = FileChannel.open(Path.of(part.file()));
      channel.position(part.container() == Container.PLAIN ? part.start() : 0);
      InputStream in = part.container().unwrap(Channels.newInputStream(channel));
      Charset charset = Charset.forName(part.charset());
      return DumpFormats.named(part.format())
          .open(new Part(in, part.start(), part.end(), charset, mapping(part, charset)));
    } catch (IOException e) {
      throw new UncheckedIOException(part.source() + " cannot be read", e);
    }
  }

  private static Mapping mapping(FilePart part, Charset charset) {
    FilePart.MappingParts m = part.mapping();
    return m == null
        ? null
        : new Mapping(
            Path.of(""),
            m.separator(),
            m.quote(),
            Mapping.Escape.valueOf(m.escape()),
            charset,
            m.header(),
            m.columns(),
            m.time(),
            m.idSpace());
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && !ended) {
      advance();
    }
    return !ready.isEmpty();
  }

  @Override
  public InternalRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private void advance() {
    try {
      SourceRecord record = records.next();
      if (record != null) {
        take(record);
        return;
      }
      records.close();
    } catch (IOException e) {
      throw new UncheckedIOException(part.source() + " cannot be read", e);
    }
    ended = true;
    ready.add(rows.account(read, structure, repaired));
  }

  private void take(SourceRecord record) {
    read++;
    if (record.repair() != null) {
      repaired++;
    }
    take(record.found(), record, Moving.RECORD);
    for (Found embedded : record.embedded()) {
      take(embedded, record, Moving.EMBEDDED);
    }
  }

  private void take(Found found, SourceRecord record, byte via) {
    if (found instanceof RawPost post) {
      var draft = new Draft(post, names);
      draft.capturedAtMicros = rows.capture(post.capturedAtMicros);
      CleaningSteps.apply(draft);
      if (draft.rejected == null) {
        ready.add(rows.sighting(draft, record, via));
      } else if (via == Moving.RECORD) {
        ready.add(rows.reject(draft.rejected, draft.detail, describe(post), record));
      }
      // An embedded original that cannot be used is part of a record that can: the outer record
      // keeps its one disposition.
    } else if (found instanceof RawProfile profile) {
      ready.add(rows.profile(profile, record, via));
    } else if (found instanceof RawProbe probe) {
      ready.add(rows.probe(probe, record, via));
    } else if (found instanceof Rejected rejected) {
      ready.add(rows.reject(rejected.reason(), rejected.detail(), rejected.raw(), record));
    } else if (found instanceof Structure) {
      structure++;
    }
  }

  private static String describe(RawPost post) {
    return "id=%s bid=%s author=%s created_at=%s text=%s"
        .formatted(post.id, post.bid, post.authorId, post.createdAt, post.text);
  }
}
