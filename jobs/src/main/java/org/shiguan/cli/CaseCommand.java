package org.shiguan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
    name = "case",
    mixinStandardHelpOptions = true,
    description = "Renders the pages of one executive, without Spark.")
final class CaseCommand implements Callable<Integer> {
  private final Supplier<Engine> engine;

  @Spec private CommandSpec spec;
  @ParentCommand private Main main;

  @Parameters(index = "0", paramLabel = "OUT", description = "The output folder of a run.")
  private Path out;

  @Parameters(
      index = "1",
      paramLabel = "EXECUTIVE",
      description = "Id of the executive in the roster.")
  private String executive;

  @Option(
      names = "--font",
      paramLabel = "FILE",
      description = "A TrueType font with both scripts, instead of the one built in.")
  private Path font;

  CaseCommand(Supplier<Engine> engine) {
    this.engine = engine;
  }

  @Override
  public Integer call() throws IOException {
    Path page = ReportCommand.render(main, engine.get(), out, executive, font);
    spec.commandLine().getOut().println("Case: " + page);
    return Main.DONE;
  }
}
