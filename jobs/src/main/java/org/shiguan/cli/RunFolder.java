package org.shiguan.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.shiguan.study.UserException;

/** The output folder of a run, as verbs take it. */
final class RunFolder {
  private RunFolder() {}

  /**
   * Checks that it is there.
   *
   * @throws UserException when it is not
   */
  static void check(Path out) {
    if (!Files.isDirectory(out)) {
      throw new UserException(
          "%s is no folder; name the output folder of a run, 'out' in its study file."
              .formatted(out));
    }
  }
}
