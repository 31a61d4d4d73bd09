package org.shiguan.synth.crawls;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the archive that grows line by line; it does not exist until it has one. */
final class DumpFile implements Closeable {
  private static final int BUFFER = 1 << 18;

  private final Path folder;
  private final String path;
  private OutputStream out;

  DumpFile(Path folder, String path) {
    this.folder = folder;
    this.path = path;
  }

  /** The path as the study file names it. */
  String path() {
    return path;
  }

  boolean exists() {
    return out != null;
  }

  void line(ObjectNode object) throws IOException {
    line(bytes(object));
  }

  void line(byte[] bytes) throws IOException {
    if (out == null) {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    }
    out.write(bytes);
    out.write('\n');
  }

  static byte[] bytes(ObjectNode object) {
    return object.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
    }
  }
}
