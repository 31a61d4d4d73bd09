package org.shiguan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.shiguan.study.UserException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    description =
        "Says which format a dump file has, how its first records are understood, what would be"
            + " rejected and why.")
final class InspectCommand implements Callable<Integer> {
  private final Supplier<Engine> engine;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Dump files.")
  private List<Path> files;

  @Option(
      names = "--mapping",
      paramLabel = "MAPPING.yaml",
      description = "Read the files as this mapping says instead of by content.")
  private Path mapping;

  InspectCommand(Supplier<Engine> engine) {
    this.engine = engine;
  }

  @Override
  public Integer call() throws IOException {
    for (Path file : files) {
      check(file);
    }
    PrintWriter out = spec.commandLine().getOut();
    for (Path file : files) {
      out.println(engine.get().inspect(file, mapping).stripTrailing());
    }
    return Main.DONE;
  }

  private static void check(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new UserException("%s does not exist; check its name.".formatted(file));
    }
    if (Files.isDirectory(file)) {
      throw new UserException("%s is a folder; name files in it: %s/*.".formatted(file, file));
    }
    if (!Files.isReadable(file)) {
      throw new UserException("%s may not be read; change its rights.".formatted(file));
    }
    if (Files.size(file) == 0) {
      throw new UserException("%s is empty; fetch it again.".formatted(file));
    }
  }
}
