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

  /**
   * Packages whose code decides what it writes, those below them included; a change there makes a
   * new version. These are all packages of this project that the stage reaches, over however many
   * others: a test holds the list to the dependencies.
   */
  List<String> code();

  /** Classes that stand where these packages lie, one for each jar. */
  default List<Class<?>> codePlaces() {
    return List.of(getClass());
  }

  /**
   * What of the study and the options decides what it writes, as text. Two runs with the same text,
   * the same code and the same stages before give the same tables.
   */
  String settings(Study study, RunOptions options);

  /** Writes its tables under {@code run.key()} and says what it wrote. */
  StageRecord run(StageRun run);
}
