package org.shiguan.publish;

import java.util.List;
import org.shiguan.report.Report;
import org.shiguan.report.ReportOptions;
import org.shiguan.run.RunOptions;
import org.shiguan.run.Stage;
import org.shiguan.run.StageRecord;
import org.shiguan.run.StageRun;
import org.shiguan.study.Study;
import org.shiguan.table.Table;

/** The mart to pages and charts; needs no Spark. */
public final class ReportStage implements Stage {

  @Override
  public String name() {
    return "report";
  }

  @Override
  public List<Table> reads() {
    return List.of();
  }

  @Override
  public List<Table> writes() {
    return List.of();
  }

  @Override
  public List<String> code() {
    return List.of(
        "org.shiguan.publish",
        "org.shiguan.report",
        "org.shiguan.run",
        "org.shiguan.study",
        "org.shiguan.table");
  }

  @Override
  public List<Class<?>> codePlaces() {
    return List.of(getClass(), Report.class);
  }

  @Override
  public String settings(Study study, RunOptions options) {
    return "";
  }

  @Override
  public StageRecord run(StageRun run) {
    Report.render(run.lake().out(), ReportOptions.DEFAULT);
    return new StageRecord(name(), run.key(), List.of(), null);
  }
}
