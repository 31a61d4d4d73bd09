package org.shiguan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.shiguan.ingest.DumpFormats;
import org.shiguan.run.Outcome;
import org.shiguan.run.Progress;
import org.shiguan.run.RunOptions;
import org.shiguan.study.Study;

/** The verbs' way into the project: where each of them goes. */
final class Stages implements Engine {
  @Override
  public Outcome run(Study study, RunOptions options, Progress progress) {
    throw new IllegalStateException("to be wired");
  }

  @Override
  public String plan(Study study, RunOptions options) {
    throw new IllegalStateException("to be wired");
  }

  @Override
  public Path report(Path out, String executive, Path font) throws IOException {
    throw new IllegalStateException("to be wired");
  }

  @Override
  public String inspect(Path file, Path mapping) throws IOException {
    throw new IllegalStateException("to be wired");
  }

  @Override
  public Map<String, String> list(String registry) {
    var entries = new LinkedHashMap<String, String>();
    switch (registry) {
      case "formats" ->
          DumpFormats.ALL.forEach(format -> entries.put(format.id(), format.titleEn()));
      default -> throw new IllegalStateException("to be wired");
    }
    return entries;
  }

  @Override
  public void synthStudy(Path folder, long seed, int executives) throws IOException {
    throw new IllegalStateException("to be wired");
  }

  @Override
  public void synthWeiboscope(Path file, long rows, long seed) throws IOException {
    throw new IllegalStateException("to be wired");
  }

  @Override
  public Answer query(Path out, String sql, Map<String, String> spark) {
    throw new IllegalStateException("to be wired");
  }
}
