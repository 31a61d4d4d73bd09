package org.shiguan.cli;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** What a run needs of the machine, one finding each. */
final class Checkup {
  /**
   * One thing looked at.
   *
   * @param well whether it is as it should be
   * @param sentence what was found, and how to mend it when it is not well
   */
  record Finding(boolean well, String sentence) {
    static Finding ok(String sentence) {
      return new Finding(true, sentence);
    }

    static Finding wrong(String sentence) {
      return new Finding(false, sentence);
    }
  }

  /** Packages of java.base that Spark reaches into; the launcher opens more, these fail first. */
  private static final List<String> OPENED =
      List.of(
          "java.lang",
          "java.lang.invoke",
          "java.net",
          "java.nio",
          "java.util",
          "java.util.concurrent",
          "sun.nio.ch",
          "sun.security.action",
          "sun.util.calendar");

  private static final long LEAST_MEMORY = 900L << 20;
  private static final long LEAST_SPACE = 2L << 30;

  /** Both scripts of our labels: a Chinese name and a Latin one. */
  private static final String LABEL = "史官 Shiguan";

  private static final String FONT = "/org/dromara/pdf/pdfbox/ttf/HarmonyOS_Sans_SC_Regular.ttf";

  private Checkup() {}

  /** All findings, for a run that would write to a folder. */
  static List<Finding> all(Path out) {
    return List.of(
        java(Runtime.version().feature()),
        memory(Runtime.getRuntime().maxMemory()),
        spark(),
        opens(),
        font(),
        writable("the output folder", out),
        writable("the folder for temporary files", Path.of(System.getProperty("java.io.tmpdir"))));
  }

  static Finding java(int feature) {
    return feature == 17 || feature == 21
        ? Finding.ok("Java " + Runtime.version())
        : Finding.wrong(
            "Java %d, which Spark 4.1 is not made for; install 17 or 21 and set JAVA_HOME to it."
                .formatted(feature));
  }

  static Finding memory(long bytes) {
    String size = "%.1f GB of memory".formatted(bytes / 1e9);
    return bytes >= LEAST_MEMORY
        ? Finding.ok(size)
        : Finding.wrong(size + ", too little for Spark; give --memory 2g.");
  }

  private static Finding spark() {
    try (InputStream in = Checkup.class.getResourceAsStream("/spark-version-info.properties")) {
      if (in != null) {
        var info = new Properties();
        info.load(in);
        return Finding.ok("Spark " + info.getProperty("version"));
      }
    } catch (IOException e) {
      return Finding.wrong("Spark's jar cannot be read (" + e + "); build again.");
    }
    return Finding.wrong("no Spark on the class path; start with scripts/shiguan.");
  }

  private static Finding opens() {
    Module base = Object.class.getModule();
    List<String> closed =
        OPENED.stream().filter(p -> !base.isOpen(p, Checkup.class.getModule())).toList();
    return closed.isEmpty()
        ? Finding.ok("Java's packages are open to Spark")
        : Finding.wrong(
            "Java keeps %s closed to Spark; start with scripts/shiguan, which passes --add-opens."
                .formatted(String.join(", ", closed)));
  }

  private static Finding font() {
    try (InputStream in = Checkup.class.getResourceAsStream(FONT)) {
      if (in == null) {
        return Finding.wrong("the font is not in the build; delete reports/target, build again.");
      }
      Font font = Font.createFont(Font.TRUETYPE_FONT, in);
      int missing = font.canDisplayUpTo(LABEL);
      double width =
          font.deriveFont(12f)
              .getStringBounds(LABEL, new FontRenderContext(null, true, true))
              .getWidth();
      return missing == -1 && width > 0
          ? Finding.ok("font " + font.getName())
          : Finding.wrong("the font lacks a character of our labels; build again.");
    } catch (Exception | LinkageError e) {
      return Finding.wrong(
          "Java cannot draw text (%s); install fontconfig and libfreetype6, or a Java that is not headless."
              .formatted(e));
    }
  }

  static Finding writable(String what, Path folder) {
    Path there = folder.toAbsolutePath().normalize();
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    try {
      Path probe = Files.createTempFile(there, ".shiguan", ".probe");
      Files.delete(probe);
      long free = Files.getFileStore(there).getUsableSpace();
      String sentence = "%s, %s, with %.1f GB free".formatted(what, folder, free / 1e9);
      return free >= LEAST_SPACE
          ? Finding.ok(sentence)
          : Finding.wrong(sentence + "; make room or name another disk.");
    } catch (IOException | RuntimeException e) {
      return Finding.wrong(
          "%s, %s, cannot be written to; change its rights or name another."
              .formatted(what, folder));
    }
  }
}
