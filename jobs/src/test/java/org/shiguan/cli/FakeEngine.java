package org.shiguan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shiguan.coding.CodingScores;
import org.shiguan.coding.CodingScores.ScoreTable;
import org.shiguan.coding.DrawOptions;
import org.shiguan.run.Outcome;
import org.shiguan.run.Progress;
import org.shiguan.run.RunOptions;
import org.shiguan.study.Study;

/** An engine that notes what it is asked and gives what a test wants. */
final class FakeEngine implements Engine {
  final List<String> asked = new ArrayList<>();
  Outcome outcome =
      new Outcome(false, List.of(), List.of(), "10 records = 9 first + 1 reject", Path.of("r"));
  RuntimeException failure;

  private void ask(Object... words) {
    asked.add(String.join(" ", Arrays.stream(words).map(String::valueOf).toList()));
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public Outcome run(Study study, RunOptions options, Progress progress) {
    ask("run", study.id(), options);
    progress.started("ingest");
    progress.finished("ingest", "10 records");
    return outcome;
  }

  @Override
  public String plan(Study study, RunOptions options) {
    ask("plan", study.id());
    return "ingest: 1 file\n";
  }

  @Override
  public Path report(Path out, String executive, Path font) {
    ask("report", out.getFileName(), executive, font);
    return out.resolve("report/index.html");
  }

  @Override
  public String inspect(Path file, Path mapping) {
    ask("inspect", file.getFileName(), mapping);
    return "weiboscope";
  }

  @Override
  public Map<String, String> list(String registry) {
    ask("list", registry);
    var entries = new LinkedHashMap<String, String>();
    entries.put("zeta", "The first.");
    entries.put("a", "The second.");
    return entries;
  }

  @Override
  public void synthStudy(Path folder, long seed, int executives, String difficulty) {
    ask("study", folder.getFileName(), seed, executives, difficulty);
  }

  @Override
  public void synthMentions(Path folder, long seed, String difficulty, int posts) {
    ask("mentions", folder.getFileName(), seed, difficulty, posts);
  }

  @Override
  public void synthCrawls(Path folder, long seed, String difficulty, int accounts, int crawls) {
    ask("crawls", folder.getFileName(), seed, difficulty, accounts, crawls);
  }

  @Override
  public void synthWeiboscope(Path file, long rows, long seed) {
    ask("weiboscope", file.getFileName(), rows, seed);
  }

  @Override
  public Answer query(Path out, String sql, Map<String, String> spark) {
    ask("query", out.getFileName(), sql, spark);
    List<List<String>> rows =
        List.of(Arrays.asList("发布会", "-1", "=1+1"), Arrays.asList("a", "10", null));
    return new Answer() {
      @Override
      public List<String> columns() {
        return List.of("text", "n", "说明");
      }

      @Override
      public List<Boolean> numeric() {
        return List.of(false, true, false);
      }

      @Override
      public Iterator<List<String>> rows() {
        return rows.iterator();
      }

      @Override
      public List<List<String>> first(int most) {
        return rows.subList(0, Math.min(most, rows.size()));
      }

      @Override
      public void close() {
        asked.add("close");
      }
    };
  }

  @Override
  public String trainPolarity(List<Path> texts, Path out, Map<String, String> spark) {
    ask("train", texts.size(), out.getFileName(), spark);
    return "texts: 3\n";
  }

  @Override
  public String scorePolarity(Path model, Path labelled) {
    ask("score", model, labelled.getFileName());
    return "macro-F1 1.0";
  }

  @Override
  public List<String> forget(Path out, String who, Map<String, String> spark) {
    ask("forget", out.getFileName(), who, spark);
    return List.of("posts: 2 rows removed");
  }

  @Override
  public List<String> codingDraw(Path out, DrawOptions options, Map<String, String> spark) {
    ask("draw", out.getFileName(), options.units(), options.seed(), options.coders(), spark);
    return List.of("Wrote 3 units");
  }

  @Override
  public CodingScores codingScore(Path folder) {
    ask("score", folder.getFileName());
    var table =
        new ScoreTable(
            "Coders",
            List.of("code", "alpha"),
            List.of(false, true),
            List.of(List.of("PROD", "1")));
    return new CodingScores(List.of(table), List.of("0 of 1 codes are validated."));
  }
}
