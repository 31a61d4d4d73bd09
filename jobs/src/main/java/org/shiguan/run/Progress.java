package org.shiguan.run;

/** What a run tells whoever waits for it. Calls come from one thread. */
public interface Progress {
  /** Nobody waits. */
  Progress SILENT =
      new Progress() {
        @Override
        public void started(String stage) {}

        @Override
        public void advanced(long done, long total) {}

        @Override
        public void finished(String stage, String result) {}

        @Override
        public void note(String text) {}
      };

  /** A stage begins; the one before has finished. */
  void started(String stage);

  /**
   * How far the stage that began last has come.
   *
   * @param done units done, at most {@code total}
   * @param total units there are as known now; may grow
   */
  void advanced(long done, long total);

  /**
   * A stage is over.
   *
   * @param result what came of it in a few words, such as {@code 8,332 records}
   */
  void finished(String stage, String result);

  /** One sentence for the user, such as a warning. */
  void note(String text);
}
