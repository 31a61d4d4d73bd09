package org.shiguan.synth;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** Files of a sample folder by content: packed ones are unpacked, as packers differ by machine. */
final class SampleFiles {
  private SampleFiles() {}

  /** The sample in the repository, whichever module folder the test runs in. */
  static Path committed() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("data-samples/study.yaml"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("no data-samples/ above the working folder");
      }
    }
    return folder.resolve("data-samples");
  }

  /** What lies in data-samples/ without having been written by Synth. */
  static boolean isByHandOrByPython(String path) {
    return path.startsWith("formats/")
        || path.startsWith("templates/")
        || path.equals("README.md")
        || path.equals(".gitattributes")
        || path.equals("truth/metric_values.tsv");
  }

  /** SHA-256 of every file's unpacked content, by path. */
  static Map<String, String> digests(Path folder) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        digests.put(path, digest(open(file)));
      }
    }
    return digests;
  }

  /** The unpacked bytes of a file. */
  static byte[] open(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String name = file.getFileName().toString();
    try (InputStream in =
        name.endsWith(".gz")
            ? new GZIPInputStream(new ByteArrayInputStream(bytes))
            : name.endsWith(".bz2")
                ? new BZip2CompressorInputStream(new ByteArrayInputStream(bytes))
                : new ByteArrayInputStream(bytes)) {
      return in.readAllBytes();
    }
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
