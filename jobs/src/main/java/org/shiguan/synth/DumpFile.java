package org.shiguan.synth;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** One file of the archive while it grows; its name says how it is compressed. */
final class DumpFile {
  private final String path;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  DumpFile(String path) {
    this.path = path;
  }

  void add(byte[] more) {
    bytes.writeBytes(more);
  }

  void add(String more) {
    bytes.writeBytes(more.getBytes(StandardCharsets.UTF_8));
  }

  void save(Path folder) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    try (OutputStream out = squeezed(Files.newOutputStream(file))) {
      bytes.writeTo(out);
    }
  }

  private OutputStream squeezed(OutputStream out) throws IOException {
    if (path.endsWith(".gz")) {
      return new GZIPOutputStream(out);
    }
    return path.endsWith(".bz2") ? new BZip2CompressorOutputStream(out) : out;
  }
}
