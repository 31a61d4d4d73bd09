package org.shiguan.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.shiguan.run.Progress;

/** Shows progress: one line that changes on a terminal, plain lines in a pipe. */
final class Terminal implements Progress {
  private static final String CLEAR = "\r\u001b[K";
  private static final long REDRAW_NANOS = 200_000_000L;

  private final PrintWriter err;
  private final boolean live;
  private final LongSupplier nanos;
  private String stage;
  private long startedAt;
  private long drawnAt;

  /**
   * Progress into a writer.
   *
   * @param live whether a person watches the writer
   * @param nanos a clock such as {@link System#nanoTime}
   */
  Terminal(PrintWriter err, boolean live, LongSupplier nanos) {
    this.err = err;
    this.live = live;
    this.nanos = nanos;
  }

  @Override
  public void started(String name) {
    stage = name;
    startedAt = nanos.getAsLong();
    if (live) {
      draw("%-8s …".formatted(name));
    }
  }

  @Override
  public void advanced(long done, long total) {
    long now = nanos.getAsLong();
    if (live && stage != null && total > 0 && now - drawnAt >= REDRAW_NANOS) {
      draw("%-8s %3d %%  %s".formatted(stage, 100 * done / total, seconds(now - startedAt)));
    }
  }

  @Override
  public void finished(String name, String result) {
    clear();
    err.printf("%-8s %7s  %s%n", name, seconds(nanos.getAsLong() - startedAt), result);
    err.flush();
    stage = null;
  }

  @Override
  public void note(String text) {
    clear();
    err.println(text);
    err.flush();
  }

  /** Takes away a line left unfinished by an error. */
  void clear() {
    if (live) {
      err.print(CLEAR);
      err.flush();
    }
  }

  private void draw(String line) {
    err.print(CLEAR + line);
    err.flush();
    drawnAt = nanos.getAsLong();
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
  }
}
