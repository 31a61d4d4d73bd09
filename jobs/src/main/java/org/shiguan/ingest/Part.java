package org.shiguan.ingest;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.shiguan.study.Mapping;

/**
 * One part of one dump file, open and decompressed.
 *
 * @param in its bytes from {@code start} on
 * @param start offset of the first byte in the uncompressed file
 * @param end offset at which the next part begins; {@link Long#MAX_VALUE} in the last. {@code in}
 *     goes on behind it, because a record that begins before it may end there; which records belong
 *     to which part is said in {@link DumpFormat#splits()}
 * @param charset encoding of the file
 * @param mapping how a mapped text is laid out; null for every other format
 * @param name path of the file as the tables print it, within an archive that of the entry; some
 *     corpora write ids nowhere else. Empty where bytes have no name
 * @param file the file itself where it lies on the disk as it is, for readers that do not read from
 *     front to back; null where it is packed or in an archive
 * @param author whose posts these are as the study says, for records that do not say; null when it
 *     does not
 */
public record Part(
    InputStream in,
    long start,
    long end,
    Charset charset,
    Mapping mapping,
    String name,
    Path file,
    String author) {

  /** A part of bytes that have no name. */
  public Part(InputStream in, long start, long end, Charset charset, Mapping mapping) {
    this(in, start, end, charset, mapping, "", null, null);
  }

  /** A part of a stream. */
  public Part(InputStream in, long start, long end, Charset charset, Mapping mapping, String name) {
    this(in, start, end, charset, mapping, name, null, null);
  }

  /** The same under a name. */
  public Part named(String path) {
    return new Part(in, start, end, charset, mapping, path, file, author);
  }

  /** The same, lying unpacked on the disk. */
  public Part onDisk(Path unpacked) {
    return new Part(in, start, end, charset, mapping, name, unpacked, author);
  }

  /** The same with the author the study gives; null when it gives none. */
  public Part by(String uid) {
    return new Part(in, start, end, charset, mapping, name, file, uid);
  }
}
