package org.shiguan.synth;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** One file of the archive while it grows; its name says how it is compressed. */
final class DumpFile {
  private final String path;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final List<Integer> ends = new ArrayList<>();

  DumpFile(String path) {
    this.path = path;
  }

  void add(byte[] more) {
    bytes.writeBytes(more);
  }

  void add(String more) {
    bytes.writeBytes(more.getBytes(StandardCharsets.UTF_8));
  }

  /** Ends a gzip member: what follows is packed on its own, as WARC files are. */
  void endMember() {
    ends.add(bytes.size());
  }

  void save(Path folder) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file)) {
      if (path.endsWith(".gz")) {
        members(out);
      } else if (path.endsWith(".bz2")) {
        BZip2CompressorOutputStream packed = new BZip2CompressorOutputStream(out);
        bytes.writeTo(packed);
        packed.finish();
      } else {
        bytes.writeTo(out);
      }
    }
  }

  private void members(OutputStream out) throws IOException {
    byte[] all = bytes.toByteArray();
    int start = 0;
    for (int i = 0; i <= ends.size(); i++) {
      int end = i < ends.size() ? ends.get(i) : all.length;
      if (end > start) {
        GZIPOutputStream member = new GZIPOutputStream(out);
        member.write(all, start, end - start);
        member.finish();
        start = end;
      }
    }
  }
}
