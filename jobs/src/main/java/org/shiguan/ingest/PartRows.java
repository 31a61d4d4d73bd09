package org.shiguan.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.sql.catalyst.InternalRow;
import org.shiguan.clean.CleaningSteps;
import org.shiguan.clean.Draft;
import org.shiguan.privacy.Forgotten;
import org.shiguan.privacy.Names;
import org.shiguan.record.Found;
import org.shiguan.record.RawPost;
import org.shiguan.record.RawProbe;
import org.shiguan.record.RawProfile;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;
import org.shiguan.record.Structure;

/**
 * The rows of one part of one dump file, or of every file of an archive: read, cleaned, and at the
 * end of each file its account.
 */
final class PartRows implements Iterator<InternalRow> {
  private final FilePart part;
  private final Names names;
  private final Forgotten forgotten;
  private final OpenedFiles files;
  private final Queue<InternalRow> ready = new ArrayDeque<>();
  private MovingRows rows;
  private Records records;
  private boolean idsRounded;
  private boolean ended;
  private long read;
  private long structure;
  private long repaired;

  PartRows(FilePart part, Names names, Forgotten forgotten) {
    this.part = part;
    this.names = names;
    this.forgotten = forgotten;
    try {
      this.files = new OpenedFiles(part);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private RuntimeException unreadable(IOException e) {
    if (e instanceof NoSuchFileException && part.expected() != null) {
      return new ChangedInput(part.source());
    }
    return new UncheckedIOException(part.source() + " cannot be read", e);
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && !ended) {
      try {
        advance();
      } catch (IOException e) {
        throw unreadable(e);
      }
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

  private void advance() throws IOException {
    if (records == null) {
      OpenedFiles.Opened opened = files.next();
      if (opened == null) {
        ended = true;
        try (files) {
          files.requireUnchanged();
        }
        return;
      }
      records = opened.records();
      idsRounded = opened.part().idsRounded();
      rows = new MovingRows(opened.part(), names, forgotten);
    }
    SourceRecord record = records.next();
    if (record != null) {
      take(record);
      return;
    }
    records.close();
    records = null;
    ready.add(rows.account(read, structure, repaired));
    read = 0;
    structure = 0;
    repaired = 0;
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
    if (!forgotten.isNobody() && forgotten.holds(author(found))) {
      // What stands inside a record of somebody else is no record of its own.
      if (via == Moving.RECORD) {
        ready.add(rows.forgotten(record));
      }
    } else if (found instanceof RawPost post) {
      var draft = new Draft(post, names);
      draft.capturedAtMicros = rows.capture(post.capturedAtMicros);
      draft.idsRounded = idsRounded;
      CleaningSteps.apply(draft);
      forget(draft);
      if (draft.rejected == null) {
        ready.add(rows.sighting(draft, record, via));
      } else if (via == Moving.RECORD) {
        ready.add(rows.reject(draft.rejected, draft.detail, describe(post, names), record));
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

  /** The author key of what was found; null when it has none. */
  private String author(Found found) {
    String uid = null;
    if (found instanceof RawPost post) {
      uid = post.authorId;
    } else if (found instanceof RawProfile profile) {
      uid = profile.authorId();
    } else if (found instanceof RawProbe probe) {
      uid = probe.authorId();
    }
    return uid == null ? null : names.author(uid.strip());
  }

  /** After the steps, which tell a reply and a chain by the names in it. */
  private void forget(Draft draft) {
    if (forgotten.isNobody() || draft.rejected != null) {
      return;
    }
    draft.text = forgotten.in(draft.text);
    draft.ownText = forgotten.in(draft.ownText);
    draft.chainText = forgotten.in(draft.chainText);
    draft.mentions = draft.mentions.stream().filter(name -> !forgotten.holds(name)).toList();
    if (forgotten.holds(draft.retweetedAuthorId)) {
      draft.retweetedAuthorId = null;
    }
  }

  /** A post that cannot be used, in words. */
  static String describe(RawPost post, Names names) {
    return "id=%s bid=%s author=%s created_at=%s text=%s"
        .formatted(
            post.id,
            post.bid,
            post.authorId == null ? null : names.author(post.authorId.strip()),
            post.createdAt,
            post.text);
  }
}
