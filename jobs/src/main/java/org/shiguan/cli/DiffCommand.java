package org.shiguan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = "Compares two runs table by table; exit code 1 when they differ.")
final class DiffCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "OUT1", description = "The output folder of one run.")
  private Path first;

  @Parameters(index = "1", paramLabel = "OUT2", description = "The output folder of the other.")
  private Path second;

  @Option(
      names = "--rows",
      defaultValue = "10",
      description = "Most differing rows to name. Default: ${DEFAULT-VALUE}.")
  private int most;

  @Override
  public Integer call() throws IOException {
    var difference = new Difference(Published.read(first), Published.read(second));
    PrintWriter out = spec.commandLine().getOut();
    List<String> tables = difference.tables();
    List<String> rows = difference.rows();
    tables.forEach(out::println);
    rows.stream().limit(most).forEach(out::println);
    if (rows.size() > most) {
      out.println("… and %d more rows of metric_values".formatted(rows.size() - most));
    }
    if (tables.isEmpty() && rows.isEmpty()) {
      out.println("The two runs have the same tables.");
      return Main.DONE;
    }
    return Main.BROKEN;
  }
}
