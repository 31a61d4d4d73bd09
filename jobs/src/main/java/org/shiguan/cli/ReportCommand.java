package org.shiguan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.shiguan.study.UserException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Renders the report of a finished run again, without Spark.")
final class ReportCommand implements Callable<Integer> {
  private final Supplier<Engine> engine;

  @Spec private CommandSpec spec;
  @ParentCommand private Main main;

  @Parameters(paramLabel = "OUT", description = "The output folder of a run.")
  private Path out;

  @Option(
      names = "--font",
      paramLabel = "FILE",
      description = "A TrueType font with both scripts, instead of the one built in.")
  private Path font;

  ReportCommand(Supplier<Engine> engine) {
    this.engine = engine;
  }

  @Override
  public Integer call() throws IOException {
    spec.commandLine().getOut().println("Report: " + render(main, engine.get(), out, null, font));
    return Main.DONE;
  }

  static Path render(Main main, Engine engine, Path out, String executive, Path font)
      throws IOException {
    RunFolder.check(out);
    main.writesTo(out);
    if (font != null && !Files.isRegularFile(font)) {
      throw new UserException("The font %s does not exist; name a .ttf file.".formatted(font));
    }
    return engine.report(out, executive, font);
  }
}
