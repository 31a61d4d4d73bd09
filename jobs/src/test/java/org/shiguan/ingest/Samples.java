package org.shiguan.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shiguan.study.Mapping;
import org.shiguan.study.MappingFile;

/** The samples of the formats. */
final class Samples {
  static final Path FOLDER = Path.of("../data-samples/formats");

  private Samples() {}

  /** A sample file; its mapping stands beside it under its name. */
  record Sample(String format, Path file, Mapping mapping, Charset charset) {
    /** Its bytes, unpacked. */
    byte[] bytes() throws IOException {
      Head head = head();
      try (InputStream in = Files.newInputStream(file)) {
        return head.container().unwrap(in).readAllBytes();
      }
    }

    Head head() throws IOException {
      return Samples.head(file, mapping);
    }
  }

  private static Head head(Path file, Mapping mapping) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Heads.read(in, file.toString(), mapping);
    }
  }

  /** The samples of one format. */
  static List<Sample> of(String format) throws IOException {
    var samples = new ArrayList<Sample>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(FOLDER.resolve(format))) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (name.endsWith(".yaml") || name.equals("PROVENANCE.md") || name.startsWith("expected")) {
          continue;
        }
        Path layout = file.resolveSibling(name.substring(0, name.indexOf('.')) + ".yaml");
        Mapping mapping = Files.exists(layout) ? MappingFile.read(layout, layout.toString()) : null;
        samples.add(new Sample(format, file, mapping, head(file, mapping).charset()));
      }
    }
    return samples;
  }

  /** The samples of every format. */
  static List<Sample> all() throws IOException {
    var samples = new ArrayList<Sample>();
    for (DumpFormat format : DumpFormats.ALL) {
      samples.addAll(of(format.id()));
    }
    return samples;
  }
}
