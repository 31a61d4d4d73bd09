package org.shiguan.ingest;

import java.io.IOException;
import java.util.List;
import org.shiguan.record.RejectReason;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;

/**
 * Records of a stream that may end in damage: the record that the damage tore and the damage itself
 * are one reject, and not two.
 */
final class TornEnd implements Records {
  private final Records records;
  private SourceRecord ahead;
  private boolean ended;

  TornEnd(Records records) {
    this.records = records;
  }

  @Override
  public SourceRecord next() throws IOException {
    SourceRecord record = ahead == null ? read() : ahead;
    ahead = null;
    // Only a reject can be the torn record, so that no other is held back.
    if (record == null || !(record.found() instanceof Rejected torn) || isDamage(torn)) {
      return record;
    }
    ahead = read();
    if (ahead == null || !(ahead.found() instanceof Rejected damage) || !isDamage(damage)) {
      return record;
    }
    ahead = null;
    var both = new Rejected(damage.reason(), damage.detail(), torn.raw() + damage.raw());
    return new SourceRecord(record.offset(), record.item(), both, List.of(), null);
  }

  private SourceRecord read() throws IOException {
    SourceRecord record = ended ? null : records.next();
    ended = record == null;
    return record;
  }

  private static boolean isDamage(Rejected rejected) {
    return rejected.reason() == RejectReason.BAD_CONTAINER;
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
