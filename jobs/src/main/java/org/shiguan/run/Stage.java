package org.shiguan.run;

import java.util.List;
import org.shiguan.study.Study;
import org.shiguan.table.Table;

/** One verb of the pipeline: tables in, tables out. */
public interface Stage {
  /** The verb. */
  String name();

  /** Tables it reads. */
  List<Table> reads();

  /** Tables it writes. */
  List<Table> writes();

  /** Packages whose code decides what it writes; a change there makes a new version. */
  List<String> code();

  /**
   * What of the study and the options decides what it writes, as text. Two runs with the same text,
   * the same code and the same stages before give the same tables.
   */
  String settings(Study study, RunOptions options);

  /** Writes its tables under {@code run.key()} and says what it wrote. */
  StageRecord run(StageRun run);
}
