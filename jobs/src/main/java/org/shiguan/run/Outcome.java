package org.shiguan.run;

import java.nio.file.Path;
import java.util.List;

/**
 * What came of a run.
 *
 * @param unchanged whether everything was there already and nothing was computed
 * @param broken the data promises that broke, one sentence each; empty when all held
 * @param notes what the user should know and need not mend, one sentence each
 * @param reconciliation the line that adds records read to what became of them; null when the run
 *     ended before ingest
 * @param report first page of the report; null when none was made
 */
public record Outcome(
    boolean unchanged,
    List<String> broken,
    List<String> notes,
    String reconciliation,
    Path report) {
  /** Keeps its own copies. */
  public Outcome {
    broken = List.copyOf(broken);
    notes = List.copyOf(notes);
  }
}
