package org.shiguan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.shiguan.study.UserException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "synth",
    mixinStandardHelpOptions = true,
    description = "Writes synthetic dumps with their ground truth; the same seed, the same bytes.")
final class SynthCommand implements Callable<Integer> {
  private final Supplier<Engine> engine;

  @Spec private CommandSpec spec;

  SynthCommand(Supplier<Engine> engine) {
    this.engine = engine;
  }

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(),
        "Missing what to write: synth study, synth crawls, synth mentions or synth weiboscope.");
  }

  @Command(
      name = "study",
      mixinStandardHelpOptions = true,
      description = "A whole study: dumps in several formats, roster, events, study file, truth.")
  int study(
      @Parameters(paramLabel = "FOLDER", description = "New or empty folder.") Path folder,
      @Option(
              names = "--seed",
              defaultValue = "20110101",
              description = "Default: ${DEFAULT-VALUE}.")
          long seed,
      @Option(
              names = "--executives",
              defaultValue = "14",
              description = "How many executives. Default: ${DEFAULT-VALUE}.")
          int executives,
      @Option(
              names = "--difficulty",
              description =
                  "How much the archive hides: easy, medium or hard; purges, closures, crawls,"
                      + " requests, crises and talk then vary with the seed. Default: the"
                      + " sample's.")
          String difficulty,
      @Option(names = "--overwrite", description = "Write over files of the same names.")
          boolean overwrite)
      throws IOException {
    requireNew(folder, overwrite);
    try {
      engine.get().synthStudy(folder, seed, executives, difficulty);
    } catch (IllegalArgumentException e) {
      throw new UserException("synth study: %s.".formatted(e.getMessage()), e);
    }
    return wrote(folder);
  }

  @Command(
      name = "crawls",
      mixinStandardHelpOptions = true,
      description =
          "Many crawls of many accounts over two years, study file, truth for the ledger.")
  int crawls(
      @Parameters(paramLabel = "FOLDER", description = "New or empty folder.") Path folder,
      @Option(
              names = "--seed",
              defaultValue = "2",
              description = "Even: 2019 and 2020, odd: 2012 and 2013. Default: ${DEFAULT-VALUE}.")
          long seed,
      @Option(
              names = "--difficulty",
              defaultValue = "medium",
              description =
                  "How much the archive hides: easy, medium or hard. Default: ${DEFAULT-VALUE}.")
          String difficulty,
      @Option(
              names = "--accounts",
              defaultValue = "48",
              description =
                  "How many accounts; from 2000 on each has about ten posts."
                      + " Default: ${DEFAULT-VALUE}.")
          int accounts,
      @Option(
              names = "--crawls",
              defaultValue = "0",
              description = "How many crawls. Default: 24 easy, 14 medium, 10 hard.")
          int crawls,
      @Option(names = "--overwrite", description = "Write over files of the same names.")
          boolean overwrite)
      throws IOException {
    requireNew(folder, overwrite);
    try {
      engine.get().synthCrawls(folder, seed, difficulty, accounts, crawls);
    } catch (IllegalArgumentException e) {
      throw new UserException("synth crawls: %s.".formatted(e.getMessage()), e);
    }
    return wrote(folder);
  }

  @Command(
      name = "mentions",
      mixinStandardHelpOptions = true,
      description = "Posts about executives and about others of their names, study file, truth.")
  int mentions(
      @Parameters(paramLabel = "FOLDER", description = "New or empty folder.") Path folder,
      @Option(
              names = "--seed",
              defaultValue = "2",
              description =
                  "Even: people as found, odd: under pseudonyms. Default: ${DEFAULT-VALUE}.")
          long seed,
      @Option(
              names = "--difficulty",
              defaultValue = "medium",
              description =
                  "How well posts hide whom they mean: easy, medium or hard."
                      + " Default: ${DEFAULT-VALUE}.")
          String difficulty,
      @Option(
              names = "--posts",
              defaultValue = "5000",
              description = "How many posts. Default: ${DEFAULT-VALUE}.")
          int posts,
      @Option(names = "--overwrite", description = "Write over files of the same names.")
          boolean overwrite)
      throws IOException {
    requireNew(folder, overwrite);
    try {
      engine.get().synthMentions(folder, seed, difficulty, posts);
    } catch (IllegalArgumentException e) {
      throw new UserException("synth mentions: %s.".formatted(e.getMessage()), e);
    }
    return wrote(folder);
  }

  @Command(
      name = "weiboscope",
      mixinStandardHelpOptions = true,
      description = "One file of Weiboscope rows, for measuring.")
  int weiboscope(
      @Parameters(paramLabel = "FILE", description = "New file.") Path file,
      @Option(
              names = "--rows",
              defaultValue = "100000",
              description = "How many rows. Default: ${DEFAULT-VALUE}.")
          long rows,
      @Option(
              names = "--seed",
              defaultValue = "20110101",
              description = "Default: ${DEFAULT-VALUE}.")
          long seed)
      throws IOException {
    if (rows < 1) {
      throw new UserException("--rows %d is below 1.".formatted(rows));
    }
    if (Files.exists(file)) {
      throw new UserException("%s exists; name a new file.".formatted(file));
    }
    engine.get().synthWeiboscope(file, rows, seed);
    return wrote(file);
  }

  private int wrote(Path path) {
    PrintWriter out = spec.commandLine().getOut();
    out.println("Wrote " + path);
    out.flush();
    return Main.DONE;
  }

  private static void requireNew(Path folder, boolean overwrite) throws IOException {
    if (Files.exists(folder) && !overwrite && !isEmptyFolder(folder)) {
      throw new UserException(
          "%s is not an empty folder; name a new one or give --overwrite.".formatted(folder));
    }
  }

  private static boolean isEmptyFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }
}
