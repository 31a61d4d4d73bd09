package org.shiguan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.shiguan.run.OutFolder;
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
  public Integer call() throws IOException {
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
    main.writesTo(study.out());
    OutFolder.make(study.out(), main.open());
    Path log = log(study);
    Failure.logTo(log);
    Stopping.keepsWhatIsFinished();
    var terminal =
        new Terminal(
            spec.commandLine().getErr(), Boolean.getBoolean("shiguan.live"), System::nanoTime);
    Outcome outcome;
    try {
      outcome = engine.get().run(study, options, terminal);
    } finally {
      terminal.clear();
      if (!log.startsWith(study.out())) {
        Files.deleteIfExists(log);
      }
    }
    return tell(outcome, rights(study), out);
  }

  /** A folder that can only be read may still hold all there is to compute. */
  private static Path log(Study study) throws IOException {
    return Files.isWritable(study.out())
        ? study.out().resolve("spark.log")
        : Files.createTempFile("shiguan-run", ".log");
  }

  /** What others can read and should not, a sentence each. */
  private List<String> rights(Study study) {
    var notes = new ArrayList<String>();
    if (!main.open()) {
      OutFolder.note(study.out()).ifPresent(notes::add);
    }
    if (study.key() != null && OutFolder.isOpen(study.key())) {
      notes.add(
          "others on this machine can read the key %s, which undoes the pseudonyms; 'chmod 600 %s' shuts it."
              .formatted(study.key(), study.key()));
    }
    return notes;
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

  private static int tell(Outcome outcome, List<String> rights, PrintWriter out) {
    if (outcome.unchanged()) {
      out.println("Nothing changed since the last run; nothing was computed.");
    }
    if (outcome.reconciliation() != null) {
      out.println(outcome.reconciliation());
    }
    outcome.notes().forEach(note -> out.println("Note: " + note));
    rights.forEach(note -> out.println("Note: " + note));
    if (outcome.report() != null) {
      out.println("Report: " + outcome.report());
    }
    for (String broken : outcome.broken()) {
      out.println("Broken: " + broken);
    }
    return outcome.broken().isEmpty() ? Main.DONE : Main.BROKEN;
  }
}
