package org.shiguan.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.apache.commons.io.input.ReaderInputStream;
import org.shiguan.study.Mapping;

/** From the bytes of a dump file, or of a file in an archive, to what its reader reads. */
final class Opening {
  private Opening() {}

  /**
   * A part of a file, unpacked. UTF-16, where a line break is not one byte, is handed on as UTF-8;
   * the offsets of its records count these bytes.
   *
   * @param in the file from its first byte; from {@code start} on when it is not packed
   */
  static Part part(
      InputStream in, Container container, Charset charset, long start, long end, Mapping mapping)
      throws IOException {
    return part(container.unwrap(in), charset, start, end, mapping);
  }

  /** A file in an archive; what its stream throws is damage. */
  static Part fileInArchive(InputStream in, Container container, Charset charset, Mapping mapping)
      throws IOException {
    return part(container.unwrapInArchive(in), charset, 0, Long.MAX_VALUE, mapping);
  }

  private static Part part(
      InputStream unpacked, Charset charset, long start, long end, Mapping mapping)
      throws IOException {
    if (!Charsets.isUtf16(charset)) {
      return new Part(unpacked, start, end, charset, mapping);
    }
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    InputStream utf8 =
        ReaderInputStream.builder()
            .setReader(new java.io.InputStreamReader(unpacked, decoder))
            .setCharset(StandardCharsets.UTF_8)
            .get();
    return new Part(new BufferedInputStream(utf8), start, end, StandardCharsets.UTF_8, mapping);
  }
}
