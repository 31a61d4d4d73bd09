package org.shiguan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shiguan.Pipeline;
import org.shiguan.clean.CleaningSteps;
import org.shiguan.coding.CodingScores;
import org.shiguan.coding.Draw;
import org.shiguan.coding.DrawOptions;
import org.shiguan.coding.Scoring;
import org.shiguan.compare.Estimators;
import org.shiguan.compare.Outcomes;
import org.shiguan.ingest.DumpFormats;
import org.shiguan.ingest.Forgetting;
import org.shiguan.ingest.Inspection;
import org.shiguan.measure.Metrics;
import org.shiguan.read.PolarityModels;
import org.shiguan.read.code.CodeRules;
import org.shiguan.read.polarity.Polarity;
import org.shiguan.report.Report;
import org.shiguan.report.ReportException;
import org.shiguan.report.ReportOptions;
import org.shiguan.report.chart.Charts;
import org.shiguan.run.FolderLock;
import org.shiguan.run.Outcome;
import org.shiguan.run.Progress;
import org.shiguan.run.RunOptions;
import org.shiguan.study.HypothesesFile;
import org.shiguan.study.MappingFile;
import org.shiguan.study.Study;
import org.shiguan.study.UserException;
import org.shiguan.synth.Synth;
import org.shiguan.synth.crawls.Crawls;
import org.shiguan.synth.crawls.Difficulty;
import org.shiguan.synth.mentions.MentionPosts;
import org.shiguan.table.Tables;

/** The verbs' way into the project: where each of them goes. */
final class Stages implements Engine {
  @Override
  public Outcome run(Study study, RunOptions options, Progress progress) {
    return Pipeline.run(study, options, progress);
  }

  @Override
  public String plan(Study study, RunOptions options) {
    return Pipeline.plan(study, options);
  }

  @Override
  public Path report(Path out, String executive, Path font) throws IOException {
    var options = new ReportOptions(Optional.ofNullable(font), System.err::println);
    try {
      return executive == null
          ? FolderLock.holding(out, "report", () -> Report.render(out, options))
          : FolderLock.holding(out, "case", () -> Report.renderCase(out, executive, options));
    } catch (ReportException e) {
      throw new UserException(e.getMessage(), e);
    }
  }

  @Override
  public String inspect(Path file, Path mapping) throws IOException {
    return Inspection.of(
        file, mapping == null ? null : MappingFile.read(mapping, mapping.toString()));
  }

  @Override
  public Map<String, String> list(String registry) {
    var entries = new LinkedHashMap<String, String>();
    switch (registry) {
      case "formats" -> DumpFormats.ALL.forEach(f -> entries.put(f.id(), f.titleEn()));
      case "steps" -> CleaningSteps.ALL.forEach(s -> entries.put(s.id(), s.whyEn()));
      case "metrics" -> Metrics.ALL.forEach(m -> entries.put(m.card().id(), m.card().title().en()));
      case "codes" ->
          CodeRules.shipped().codes().forEach(c -> entries.put(c.code(), c.en().include()));
      case "outcomes" ->
          Outcomes.ALL.stream()
              .filter(o -> o.declarable())
              .forEach(
                  o ->
                      entries.put(
                          o.id(),
                          o.title().en()
                              + (o.arguments().isEmpty() ? "" : "; of: " + o.arguments())));
      case "estimators" -> Estimators.ALL.forEach(e -> entries.put(e.id(), e.title().en()));
      case "hypotheses" ->
          HypothesesFile.delivered().forEach(h -> entries.put(h.id(), h.statement().en()));
      case "tables" -> Tables.ALL.forEach(t -> entries.put(t.name(), t.purpose()));
      case "charts" -> Charts.ALL.forEach(c -> entries.put(c.id(), c.title().en()));
      default -> throw new IllegalArgumentException("no registry " + registry);
    }
    return entries;
  }

  @Override
  public void synthStudy(Path folder, long seed, int executives, String difficulty)
      throws IOException {
    if (difficulty == null) {
      Synth.study(folder, seed, executives);
    } else {
      Synth.study(folder, seed, executives, difficulty);
    }
  }

  @Override
  public void synthCrawls(Path folder, long seed, String difficulty, int accounts, int crawls)
      throws IOException {
    Crawls.write(folder, seed, Difficulty.named(difficulty), accounts, crawls);
  }

  @Override
  public void synthMentions(Path folder, long seed, String difficulty, int posts)
      throws IOException {
    MentionPosts.write(
        folder, seed, org.shiguan.synth.mentions.Difficulty.named(difficulty), posts);
  }

  @Override
  public void synthWeiboscope(Path file, long rows, long seed) throws IOException {
    var unused = Synth.weiboscope(file, rows, seed);
  }

  @Override
  public Answer query(Path out, String sql, Map<String, String> spark) {
    return SparkAnswer.ofCorpus(out, sql, spark);
  }

  @Override
  public String trainPolarity(List<Path> texts, Path out, Map<String, String> spark)
      throws IOException {
    return PolarityTexts.train(texts, out, spark);
  }

  @Override
  public String scorePolarity(Path model, Path labelled) {
    return new PolarityModels()
        .score(model == null ? Polarity.load() : PolarityModels.read(model), labelled);
  }

  @Override
  public List<String> forget(Path out, String who, Map<String, String> spark) {
    return FolderLock.holding(out, "forget", () -> Forgetting.of(out, who, spark));
  }

  @Override
  public List<String> codingDraw(Path out, DrawOptions options, Map<String, String> spark) {
    return Draw.of(out, options, spark);
  }

  @Override
  public CodingScores codingScore(Path folder) {
    return Scoring.of(folder);
  }
}
