package org.shiguan.ingest.format;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.shiguan.ingest.Records;
import org.shiguan.record.SourceRecord;

/** Records of a file that had to be read at once. */
final class InMemory implements Records {
  private final Iterator<SourceRecord> records;
  private final Closeable file;

  InMemory(List<SourceRecord> records, Closeable file) {
    this.records = records.iterator();
    this.file = file;
  }

  @Override
  public SourceRecord next() {
    return records.hasNext() ? records.next() : null;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
