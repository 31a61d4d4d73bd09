package org.shiguan.cli;

import java.io.PrintWriter;

/**
 * What happens when the user stops the process: one sentence, and silence about the errors that
 * stopping brings about.
 */
final class Stopping {
  private static volatile boolean ended;
  private static volatile String sentence = "Stopped.";

  private Stopping() {}

  /** Says so when the process is stopped from outside; call once. */
  static void announce(PrintWriter err) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  if (!ended) {
                    // The line of progress, where there is one, is written over.
                    err.println(
                        (Boolean.getBoolean("shiguan.live") ? "\r\u001b[K" : "") + sentence);
                    err.flush();
                  }
                },
                "says-stopped"));
  }

  /** From now on there is something that a later run can build on. */
  static void keepsWhatIsFinished() {
    sentence = "Stopped; what is finished is kept, run again to go on.";
  }

  /** The command has ended by itself; the process only has to close. */
  static void commandEnded() {
    ended = true;
  }

  /** Whether the process is on its way out, by somebody's wish. */
  static boolean isUnderWay() {
    var probe = new Thread(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(probe);
      Runtime.getRuntime().removeShutdownHook(probe);
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }
}
