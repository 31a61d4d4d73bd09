package org.shiguan.handbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shiguan.Pipeline;
import org.shiguan.clean.CleaningSteps;
import org.shiguan.cli.Main;
import org.shiguan.compare.Estimators;
import org.shiguan.compare.Outcomes;
import org.shiguan.ingest.DumpFormats;
import org.shiguan.measure.Metrics;
import org.shiguan.measure.Reason;
import org.shiguan.privacy.PeopleRules;
import org.shiguan.read.code.CodeRules;
import org.shiguan.record.RejectReason;
import org.shiguan.report.mart.Accuracy;
import org.shiguan.study.HypothesesFile;
import org.shiguan.table.Tables;

/** The pages of the handbook; the same code gives the same bytes on every machine. */
public final class Handbook {

  private Handbook() {}

  /** Every page by its file name. */
  public static Map<String, String> pages() {
    var pages = new LinkedHashMap<String, String>();
    pages.put("metrics.md", MetricsPage.of(Metrics.ALL, List.of(Reason.values())));
    pages.put("tables.md", TablesPage.of(Tables.ALL, Pipeline.STAGES));
    pages.put(
        "formats.md",
        FormatsPage.of(DumpFormats.ALL, KnownDump.all(), List.of(RejectReason.values())));
    pages.put("steps.md", StepsPage.of(CleaningSteps.ALL));
    pages.put("privacy.md", PrivacyPage.of(PeopleRules.SHIPPED));
    pages.put(
        "comparisons.md",
        ComparisonsPage.of(Outcomes.ALL, Estimators.ALL, HypothesesFile.delivered()));
    pages.put("accuracy.md", AccuracyPage.of(Accuracy.SHIPPED, Accuracy.archiveNames()));
    pages.put("codes.md", CodesPage.of(CodeRules.shipped()));
    pages.put("commands.md", CommandsPage.of(Main.model()));
    return pages;
  }

  /**
   * Writes the pages; {@code scripts/handbook} calls it.
   *
   * @param arguments the folder to write into
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Files.createDirectories(folder);
    for (Map.Entry<String, String> page : pages().entrySet()) {
      Files.writeString(folder.resolve(page.getKey()), page.getValue());
    }
  }
}
