package org.shiguan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.shiguan.Pipeline;
import org.shiguan.run.Progress;
import org.shiguan.run.RunOptions;
import org.shiguan.run.Session;
import org.shiguan.study.StudyFile;
import org.shiguan.synth.Synth;
import org.shiguan.synth.crawls.Crawls;
import org.shiguan.synth.crawls.Difficulty;

/**
 * Writes and runs made-up archives one after the other in one process, up to their marts, for
 * {@code scripts/score-report}: forty seconds of starting Spark for each would be most of the time.
 */
public final class ManyStudies {
  private static final int EXECUTIVES = 14;

  /** Archives so small take longer to compile queries for than to run them. */
  private static final Map<String, String> SMALL =
      Map.of(
          "spark.sql.shuffle.partitions", "2",
          "spark.sql.codegen.wholeStage", "false",
          "spark.sql.codegen.factoryMode", "NO_CODEGEN");

  private static final RunOptions TO_MART = new RunOptions(null, "publish", null, false, Map.of());

  private ManyStudies() {}

  /**
   * Runs archives and prints the name of each when its mart is there.
   *
   * @param args a folder, then names such as {@code study-easy-1} or {@code crawls-hard-3-32}: what
   *     is written, difficulty, seed, and of crawls the number of accounts
   */
  public static void main(String[] args) throws IOException {
    Path work = Path.of(args[0]);
    // One session for all: a run does not end a session that was there before it.
    try (var session = new Session("score-report", SMALL)) {
      session.spark().sparkContext().setLogLevel("ERROR");
      for (String name : Arrays.asList(args).subList(1, args.length)) {
        Path folder = work.resolve(name);
        if (!Files.exists(folder.resolve("study.yaml"))) {
          write(folder, List.of(name.split("-", -1)));
        }
        var unused =
            Pipeline.run(StudyFile.read(folder.resolve("study.yaml")), TO_MART, Progress.SILENT);
        System.out.println(name);
        System.out.flush();
      }
    }
  }

  private static void write(Path folder, List<String> name) throws IOException {
    String difficulty = name.get(1);
    long seed = Long.parseLong(name.get(2));
    if (name.get(0).equals("study")) {
      Synth.study(folder, seed, EXECUTIVES, difficulty);
    } else {
      int accounts = Integer.parseInt(name.get(3));
      Crawls.write(folder, seed, Difficulty.named(difficulty), accounts, 0);
    }
  }
}
