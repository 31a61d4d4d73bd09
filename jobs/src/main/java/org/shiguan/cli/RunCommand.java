package org.shiguan.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.shiguan.run.Outcome;
import org.shiguan.run.RunOptions;
import org.shiguan.study.Input;
import org.shiguan.study.Study;
import org.shiguan.study.StudyFile;
import org.shiguan.study.UserException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Runs a study from its dump files to its report; what is done already is kept.",
    footer = {
      "",
      "After -- come Spark's arguments: -- --master spark://host:7077 --executor-memory 8g goes to",
      "spark-submit; without it, or with --master 'local[4]', the run stays in this process."
    })
final class RunCommand implements Callable<Integer>, UsesSpark {
  private final Supplier<Engine> engine;

  @Spec private CommandSpec spec;
  @ParentCommand private Main main;

  @Parameters(paramLabel = "STUDY.yaml", description = "The study file.")
  private Path file;

  @Option(names = "--from", paramLabel = "STAGE", description = "Begin with this stage.")
  private String from;

  @Option(names = "--to", paramLabel = "STAGE", description = "End with this stage.")
  private String to;

  @Option(
      names = "--only",
      paramLabel = "REGEX",
      description = "Compute only the metrics whose id the expression matches.")
  private String only;

  @Option(names = "--dry-run", description = "Say what would be done and do nothing.")
  private boolean dryRun;

  RunCommand(Supplier<Engine> engine) {
    this.engine = engine;
  }

  @Override
  public Integer call() {
    Study study = StudyFile.read(file);
    for (Input input : study.inputs()) {
      var unused = input.files(study.folder());
    }
    checkOnly();
    var options =
        new RunOptions(from, to, only, dryRun, SparkArguments.settings(main.sparkArguments()));
    PrintWriter out = spec.commandLine().getOut();
    if (dryRun) {
      out.println(engine.get().plan(study, options).stripTrailing());
      return Main.DONE;
    }
    Failure.logTo(study.out().resolve("spark.log"));
    var terminal =
        new Terminal(
            spec.commandLine().getErr(), Boolean.getBoolean("shiguan.live"), System::nanoTime);
    Outcome outcome;
    try {
      outcome = engine.get().run(study, options, terminal);
    } finally {
      terminal.clear();
    }
    return tell(outcome, out);
  }

  private void checkOnly() {
    try {
      if (only != null) {
        var unused = Pattern.compile(only);
      }
    } catch (PatternSyntaxException e) {
      throw new UserException(
          "--only '%s' is no regular expression: %s.".formatted(only, e.getDescription()), e);
    }
  }

  private static int tell(Outcome outcome, PrintWriter out) {
    if (outcome.unchanged()) {
      out.println("Nothing changed since the last run; nothing was computed.");
    }
    if (outcome.reconciliation() != null) {
      out.println(outcome.reconciliation());
    }
    outcome.notes().forEach(note -> out.println("Note: " + note));
    if (outcome.report() != null) {
      out.println("Report: " + outcome.report());
    }
    for (String broken : outcome.broken()) {
      out.println("Broken: " + broken);
    }
    return outcome.broken().isEmpty() ? Main.DONE : Main.BROKEN;
  }
}
