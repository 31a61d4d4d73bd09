package org.shiguan.ingest;

import java.io.Serializable;
import java.util.List;

/**
 * What one task needs to read one part of one dump file; travels to the executors.
 *
 * @param source path relative to the study, as every table prints it
 * @param file path of the file
 * @param format id of its dump format
 * @param charset name of its encoding
 * @param container what it is wrapped in
 * @param bytes size on disk
 * @param start offset of the part in the uncompressed file
 * @param end offset at which the next part begins; {@link Long#MAX_VALUE} in the last
 * @param capturedAtMicros capture time the study file gives; {@link
 *     org.shiguan.record.RawPost#UNKNOWN} when it gives none
 * @param mapping layout of a mapped text; null for every other format
 */
record FilePart(
    String source,
    String file,
    String format,
    String charset,
    Container container,
    long bytes,
    long start,
    long end,
    long capturedAtMicros,
    MappingParts mapping)
    implements Serializable {

  /** A mapping in serialisable pieces. */
  record MappingParts(
      String separator,
      Character quote,
      String escape,
      boolean header,
      List<String> columns,
      String time,
      String idSpace)
      implements Serializable {}
}
