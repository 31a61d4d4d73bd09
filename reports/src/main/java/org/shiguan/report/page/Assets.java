package org.shiguan.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.shiguan.report.chart.Face;

/** The files every page shares: style sheet, face and the face's notice. */
public final class Assets {
  private Assets() {}

  /** Writes {@code assets/} below a report. */
  public static void write(Path report, Face face) {
    try {
      Path assets = Files.createDirectories(report.resolve("assets"));
      String css = resource("report.css");
      Files.writeString(
          assets.resolve("report.css"),
          css.replace("@FACE@", face.fileName()),
          StandardCharsets.UTF_8);
      Files.write(assets.resolve(face.fileName()), face.bytes());
      if (face.isBuiltIn()) {
        Files.writeString(assets.resolve("FONT-NOTICE.txt"), resource("FONT-NOTICE.txt"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("missing from the build: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
