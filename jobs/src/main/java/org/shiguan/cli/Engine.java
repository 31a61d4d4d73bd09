package org.shiguan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.shiguan.coding.CodingScores;
import org.shiguan.coding.DrawOptions;
import org.shiguan.run.Outcome;
import org.shiguan.run.Progress;
import org.shiguan.run.RunOptions;
import org.shiguan.study.Study;

/**
 * What the verbs ask of the rest of the project. Its implementation is one line per method, so that
 * a verb loads only the classes it needs, and the verbs can be tried without a run.
 */
interface Engine {
  /** Runs the stages and the report. */
  Outcome run(Study study, RunOptions options, Progress progress);

  /** What a run would do, as text. */
  String plan(Study study, RunOptions options);

  /**
   * Renders the report of an output folder again, without Spark.
   *
   * @param executive the only executive to render; null for the whole report
   * @return the first page
   */
  Path report(Path out, String executive, Path font) throws IOException;

  /** What a dump file is and how its first records are understood, as text. */
  String inspect(Path file, Path mapping) throws IOException;

  /**
   * The entries of a registry, id to one sentence, in registry order.
   *
   * @param registry one of {@link #REGISTRIES}
   */
  Map<String, String> list(String registry);

  /** Writes the synthetic sample study into a folder. */
  void synthStudy(Path folder, long seed, int executives, String difficulty) throws IOException;

  /** Writes posts about made-up executives and about others of their names, with the truth. */
  void synthMentions(Path folder, long seed, String difficulty, int posts) throws IOException;

  /**
   * Writes a synthetic archive of many crawls with its truth into a folder.
   *
   * @param difficulty easy, medium or hard
   * @param crawls number of crawls; 0 for as many as the difficulty has
   */
  void synthCrawls(Path folder, long seed, String difficulty, int accounts, int crawls)
      throws IOException;

  /** Writes synthetic Weiboscope rows into a file. */
  void synthWeiboscope(Path file, long rows, long seed) throws IOException;

  /**
   * Asks the corpus of an output folder, each table of which is a view of its name.
   *
   * @param spark Spark settings by name
   */
  Answer query(Path out, String sql, Map<String, String> spark);

  /**
   * Removes a person from the corpus of an output folder.
   *
   * @param who author key or name as the corpus has it
   * @param spark Spark settings by name
   * @return what was removed, a sentence each
   */
  List<String> forget(Path out, String who, Map<String, String> spark);

  /**
   * Trains a model of polarity and writes it.
   *
   * @param texts files with one text a line, or output folders of runs
   * @param spark Spark settings by name, for output folders
   * @return the model's card
   */
  String trainPolarity(List<Path> texts, Path out, Map<String, String> spark) throws IOException;

  /**
   * Scores a model of polarity on labelled texts, in a line.
   *
   * @param model file of the model; null for the one delivered
   */
  String scorePolarity(Path model, Path labelled);

  /**
   * Draws posts for coders from the corpus of an output folder.
   *
   * @param spark Spark settings by name
   * @return what was done, a sentence each
   */
  List<String> codingDraw(Path out, DrawOptions options, Map<String, String> spark);

  /** Scores the filled sheets of a folder, and writes the scores into it. */
  CodingScores codingScore(Path folder);

  /** What {@code list} can list. */
  List<String> REGISTRIES =
      List.of(
          "formats",
          "steps",
          "metrics",
          "codes",
          "outcomes",
          "estimators",
          "hypotheses",
          "tables",
          "charts");
}
