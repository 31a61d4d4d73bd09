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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Trains and scores the model that polarity is judged by.")
final class TrainCommand implements Callable<Integer>, UsesSpark {
  private final Supplier<Engine> engine;

  @Spec private CommandSpec spec;
  @ParentCommand private Main main;

  TrainCommand(Supplier<Engine> engine) {
    this.engine = engine;
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Missing what to train: train polarity.");
  }

  @Command(
      name = "polarity",
      mixinStandardHelpOptions = true,
      description = {
        "Learns from texts with emoticons how favourable words sound; or scores a model.",
        "TEXTS are files with one text a line, plain or .gz, or output folders of runs. Without",
        "TEXTS the model given, or the one delivered, is scored."
      })
  int polarity(
      @Parameters(paramLabel = "TEXTS", arity = "0..*", description = "Files or output folders.")
          List<Path> texts,
      @Option(names = "--out", paramLabel = "MODEL", description = "New file for the model.")
          Path out,
      @Option(
              names = "--model",
              paramLabel = "MODEL",
              description = "Model to score. Default: the one just trained, or the one delivered.")
          Path model,
      @Option(
              names = "--score",
              paramLabel = "FILE",
              description =
                  "Labelled texts to score on: id,label,text or CSV label,text; 1 favourable, 0 not.")
          List<Path> score)
      throws IOException {
    boolean train = texts != null && !texts.isEmpty();
    if (train && out == null) {
      throw new ParameterException(spec.commandLine(), "--out MODEL is missing.");
    }
    if (!train && (score == null || out != null)) {
      throw new ParameterException(
          spec.commandLine(), "Give TEXTS and --out MODEL to train, or --score FILE to score.");
    }
    PrintWriter to = spec.commandLine().getOut();
    if (train) {
      texts.forEach(TrainCommand::requireThere);
      if (Files.exists(out)) {
        throw new UserException("%s exists; name a new file.".formatted(out));
      }
      Engine engine = this.engine.get();
      to.print(engine.trainPolarity(texts, out, SparkArguments.settings(main.sparkArguments())));
      to.println("Wrote " + out);
    }
    if (score != null) {
      score.forEach(TrainCommand::requireThere);
      for (Path file : score) {
        to.println(engine.get().scorePolarity(model == null ? out : model, file));
      }
    }
    to.flush();
    return Main.DONE;
  }

  private static void requireThere(Path path) {
    if (!Files.exists(path)) {
      throw new UserException("%s does not exist; check its name.".formatted(path));
    }
  }
}
