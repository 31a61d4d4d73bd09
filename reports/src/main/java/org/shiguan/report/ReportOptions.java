package org.shiguan.report;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Choices for a report.
 *
 * @param font a TrueType or OpenType file in place of the built-in face
 * @param warnings hears each warning once, such as a character the face lacks
 */
public record ReportOptions(Optional<Path> font, Consumer<String> warnings) {
  /** The built-in face; warnings go nowhere. */
  public static final ReportOptions DEFAULT = new ReportOptions(Optional.empty(), w -> {});

  /** Refuses null. */
  public ReportOptions {
    Objects.requireNonNull(font, "font");
    Objects.requireNonNull(warnings, "warnings");
  }
}
