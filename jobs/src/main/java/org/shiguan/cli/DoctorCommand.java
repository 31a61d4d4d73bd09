package org.shiguan.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Checks Java, memory, font, Spark and write access, and says how to mend them.")
final class DoctorCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "OUT",
      arity = "0..1",
      defaultValue = "out",
      description = "Where a run would write. Default: ${DEFAULT-VALUE}.")
  private Path out;

  @Override
  public Integer call() {
    PrintWriter to = spec.commandLine().getOut();
    boolean well = true;
    for (Checkup.Finding finding : Checkup.all(out)) {
      to.printf("%-6s %s%n", finding.well() ? "ok" : "wrong", finding.sentence());
      well &= finding.well();
    }
    return well ? Main.DONE : Main.FAILED;
  }
}
