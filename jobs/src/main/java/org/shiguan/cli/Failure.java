package org.shiguan.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.logging.log4j.LogManager;
import org.shiguan.study.UserException;

/** Puts an error into one sentence. */
final class Failure {
  /** Names the file that takes Spark's log; see log4j2-shiguan.properties. */
  static final String LOG = "shiguan.log";

  private Failure() {}

  /** The user's mistake behind an error; null when it is none. */
  static UserException mistake(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof UserException mistake) {
        return mistake;
      }
    }
    return null;
  }

  /** What went wrong, without the frames. */
  static String sentence(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String message = root.getMessage() == null ? "" : root.getMessage();
    String first = message.lines().findFirst().orElse("");
    return "This should not have happened: %s%s%s."
        .formatted(root.getClass().getSimpleName(), first.isEmpty() ? "" : ": ", first);
  }

  /** Where Spark's log lies, when there is one. */
  static String logHint() {
    String log = System.getProperty(LOG);
    return log == null || !Files.exists(Path.of(log)) ? "" : " Spark's log is " + log + ".";
  }

  /**
   * Sends the log of what is started from now on into a file; call before Spark is loaded. Under
   * spark-submit the launcher has named the file already.
   */
  static void logTo(Path file) {
    if (System.getProperty(LOG) != null) {
      return;
    }
    System.setProperty(LOG, file.toString());
    System.setProperty("log4j2.configurationFile", "log4j2-shiguan.properties");
    // Whichever thread of Spark logs first would else read the configuration while another finds
    // none and falls back to Spark's own, which prints on the terminal.
    var unused = LogManager.getRootLogger();
  }
}
