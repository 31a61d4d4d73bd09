package org.shiguan.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.shiguan.study.DidYouMean;
import org.shiguan.study.UserException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description =
        "Lists what there is: formats, steps, metrics, codes, outcomes, estimators, hypotheses,"
            + " tables or charts.")
final class ListCommand implements Callable<Integer> {
  private final Supplier<Engine> engine;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "WHAT",
      description =
          "formats, steps, metrics, codes, outcomes, estimators, hypotheses, tables or charts.")
  private String registry;

  ListCommand(Supplier<Engine> engine) {
    this.engine = engine;
  }

  @Override
  public Integer call() {
    if (!Engine.REGISTRIES.contains(registry)) {
      throw new UserException(
          "There is no list of '%s'%s"
              .formatted(registry, DidYouMean.hint(registry, Engine.REGISTRIES)));
    }
    Map<String, String> entries = engine.get().list(registry);
    int width = entries.keySet().stream().mapToInt(String::length).max().orElse(0);
    PrintWriter out = spec.commandLine().getOut();
    entries.forEach((id, sentence) -> out.println(pad(id, width) + "  " + sentence));
    return Main.DONE;
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
