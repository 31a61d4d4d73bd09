package org.shiguan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.shiguan.coding.CodingScores;
import org.shiguan.coding.CodingScores.ScoreTable;
import org.shiguan.coding.DrawOptions;
import org.shiguan.study.UserException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
    name = "coding",
    mixinStandardHelpOptions = true,
    description = "Sheets for human coders, and what they show of the codes that rules gave.")
final class CodingCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @ParentCommand private Main main;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "Missing what to do: coding draw or coding score.");
  }

  /** The verb with its two parts. */
  static CommandLine with(Supplier<Engine> engine) {
    return new CommandLine(new CodingCommand())
        .addSubcommand(new DrawCommand(engine))
        .addSubcommand(new ScoreCommand(engine));
  }

  @Command(
      name = "draw",
      mixinStandardHelpOptions = true,
      description =
          "Draws posts of executives by group and year, or of others by year, and writes a sheet for"
              + " each coder; the same seed, the same posts.",
      footer = {
        "",
        "DIR/sheet-1.xlsx, sheet-2.xlsx, … go to the coders, each in an order of its own; they show",
        "text and quoted post, no author, group or count. DIR/private holds the key: keep it."
      })
  static final class DrawCommand implements Callable<Integer>, UsesSpark {
    private final Supplier<Engine> engine;

    @Spec private CommandSpec spec;
    @ParentCommand private CodingCommand coding;

    @Parameters(index = "0", paramLabel = "OUT", description = "The output folder of a run.")
    private Path out;

    @Option(
        names = "--posts",
        paramLabel = "WHOSE",
        defaultValue = "executives",
        description = {
          "executives: their own posts. others: comments under them, reposts of them with words, and"
              + " posts with an @ to them, by year, for the codes of other people's posts.",
          "Default: ${DEFAULT-VALUE}."
        })
    private String whose;

    @Option(
        names = "--n",
        paramLabel = "N",
        defaultValue = "300",
        description = "How many posts. Default: ${DEFAULT-VALUE}.")
    private int units;

    @Option(names = "--seed", defaultValue = "20110101", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
        names = "--coders",
        defaultValue = "2",
        description = "How many coders. Default: ${DEFAULT-VALUE}.")
    private int coders;

    @Option(
        names = "--out",
        paramLabel = "DIR",
        required = true,
        description = "New or empty folder for sheets and key.")
    private Path folder;

    @Option(
        names = "--codes",
        paramLabel = "FOLDER",
        description = "The rule files that 'codes' in the study file names, when it does.")
    private Path codes;

    DrawCommand(Supplier<Engine> engine) {
      this.engine = engine;
    }

    @Override
    public Integer call() throws IOException {
      RunFolder.check(out);
      var whosePosts = DrawOptions.whose(whose);
      var options = new DrawOptions(whosePosts, units, seed, coders, folder, codes);
      var settings = SparkArguments.settings(coding.main.sparkArguments());
      Path log = Files.createTempFile("shiguan-coding", ".log");
      Failure.logTo(log);
      engine.get().codingDraw(out, options, settings).forEach(spec.commandLine().getOut()::println);
      // Kept only when something went wrong.
      Files.deleteIfExists(log);
      return Main.DONE;
    }
  }

  @Command(
      name = "score",
      mixinStandardHelpOptions = true,
      description =
          "Scores filled sheets: agreement of the coders, the rules against them, and which codes"
              + " pass the gates.",
      footer = {
        "",
        "Cells: 1, 是 or x for yes, 0 or 否 for no, empty for not coded; .xlsx or .csv. A sheet",
        "adjudicated.xlsx beside the others settles what coders differ on."
      })
  static final class ScoreCommand implements Callable<Integer> {
    private final Supplier<Engine> engine;

    @Spec private CommandSpec spec;

    @Parameters(
        index = "0",
        paramLabel = "DIR",
        description = "The folder of 'coding draw' with the filled sheets in it.")
    private Path folder;

    ScoreCommand(Supplier<Engine> engine) {
      this.engine = engine;
    }

    @Override
    public Integer call() {
      if (!Files.isDirectory(folder)) {
        throw new UserException(
            "%s is no folder; name the one that 'coding draw' wrote.".formatted(folder));
      }
      CodingScores scores = engine.get().codingScore(folder);
      PrintWriter to = spec.commandLine().getOut();
      for (ScoreTable table : scores.tables()) {
        to.println(table.title());
        TextTable.print(to, table.columns(), table.rows(), table.numeric());
        to.println();
      }
      scores.notes().forEach(to::println);
      return Main.DONE;
    }
  }
}
