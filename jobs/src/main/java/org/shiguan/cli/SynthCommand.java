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
        spec.commandLine(), "Missing what to write: synth study or synth weiboscope.");
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
      @Option(names = "--overwrite", description = "Write over files of the same names.")
          boolean overwrite)
      throws IOException {
    if (Files.exists(folder) && !overwrite && !isEmptyFolder(folder)) {
      throw new UserException(
          "%s is not an empty folder; name a new one or give --overwrite.".formatted(folder));
    }
    try {
      engine.get().synthStudy(folder, seed, executives);
    } catch (IllegalArgumentException e) {
      throw new UserException("--executives: %s.".formatted(e.getMessage()), e);
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

  private static boolean isEmptyFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }
}
