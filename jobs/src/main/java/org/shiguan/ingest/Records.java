package org.shiguan.ingest;

import java.io.Closeable;
import java.io.IOException;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;

/** The records of one file, or of one part of it, in order. */
public interface Records extends Closeable {

  /**
   * The next record, or null after the last. A damaged record or stream comes back as {@link
   * Rejected}; only a failing disk throws.
   */
  SourceRecord next() throws IOException;
}
