package org.shiguan.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.shiguan.study.DidYouMean;
import org.shiguan.study.UserException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The root of the command line and the only place that ends the process. */
@Command(
    name = "shiguan",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Turns archived Weibo dumps into a study of business executives: who stayed, who deleted, who"
          + " never joined.",
      ""
    },
    synopsisSubcommandLabel = "VERB",
    commandListHeading = "%nVerbs:%n",
    footer = {
      "",
      "A first run:   shiguan run data-samples/study.yaml",
      "On a cluster:  shiguan run STUDY.yaml -- --master spark://host:7077 --executor-memory 8g",
      "",
      "Exit codes: 0 done, 1 a data promise broke, 2 wrong usage or study file, 3 anything else."
    })
public final class Main {
  /** Everything is done. */
  static final int DONE = 0;

  /** The data are not what they promise to be, or two runs differ. */
  static final int BROKEN = 1;

  /** Wrong usage or study file. */
  static final int USAGE = 2;

  /** Anything else. */
  static final int FAILED = 3;

  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "Print where in the code an error arose.")
  private boolean stacktrace;

  @Option(
      names = "--memory",
      paramLabel = "SIZE",
      scope = ScopeType.INHERIT,
      description =
          "Memory of the process, such as 4g; the driver's on a cluster. Default: half of the"
              + " machine's, at most 8g.")
  private String memory;

  @Option(
      names = "--open",
      scope = ScopeType.INHERIT,
      description =
          "For folders shared with others: new files have the rights that the umask gives."
              + " Default: their owner's alone.")
  private boolean open;

  private final List<String> sparkArguments;
  private Path writesTo;

  private Main(List<String> sparkArguments) {
    this.sparkArguments = sparkArguments;
  }

  /** What stood after {@code --}. */
  List<String> sparkArguments() {
    return sparkArguments;
  }

  /** Whether what is written may be others' to read. */
  boolean open() {
    return open;
  }

  /** The folder that the verb writes to, for messages. */
  void writesTo(Path out) {
    writesTo = out;
  }

  /** Runs a command line and ends the process with its exit code. */
  public static void main(String[] args) {
    // Java 17 prints in the platform's charset, which is ASCII under LANG=C.
    Charset utf8 = StandardCharsets.UTF_8;
    var out = new PrintWriter(System.out, false, utf8);
    var err = new PrintWriter(System.err, true, utf8);
    Stopping.announce(err);
    int code = run(args, Stages::new, out, err);
    out.flush();
    Stopping.commandEnded();
    System.exit(code);
  }

  /** Runs a command line and gives its exit code. */
  static int run(String[] args, Supplier<Engine> engine, PrintWriter out, PrintWriter err) {
    int end = Arrays.asList(args).indexOf("--");
    String[] own = end < 0 ? args : Arrays.copyOf(args, end);
    List<String> spark = end < 0 ? List.of() : List.of(args).subList(end + 1, args.length);
    var main = new Main(spark);
    CommandLine line = main.commandLine(engine).setOut(out).setErr(err);
    try {
      return own.length == 0 ? main.help(line) : line.execute(own);
    } catch (OutOfMemoryError e) {
      err.println("Out of memory; give more with --memory, such as --memory 8g.");
      return FAILED;
    } catch (LinkageError | StackOverflowError e) {
      return main.fail(e, err);
    } finally {
      out.flush();
      err.flush();
    }
  }

  /** The verbs and options, for the handbook. */
  public static CommandSpec model() {
    return new Main(List.of()).commandLine(Stages::new).getCommandSpec();
  }

  private CommandLine commandLine(Supplier<Engine> engine) {
    return new CommandLine(this)
        .addSubcommand(new RunCommand(engine))
        .addSubcommand(new ReportCommand(engine))
        .addSubcommand(new CaseCommand(engine))
        .addSubcommand(new InspectCommand(engine))
        .addSubcommand(new ListCommand(engine))
        .addSubcommand(new SqlCommand(engine))
        .addSubcommand(new TraceCommand(engine))
        .addSubcommand(new ForgetCommand(engine))
        .addSubcommand(CodingCommand.with(engine))
        .addSubcommand(new SynthCommand(engine))
        .addSubcommand(new TrainCommand(engine))
        .addSubcommand(new CalibrateCommand())
        .addSubcommand(new DiffCommand())
        .addSubcommand(new DoctorCommand())
        .setParameterExceptionHandler((e, args) -> usage(e))
        .setExecutionExceptionHandler((e, command, parsed) -> fail(e, command.getErr()))
        .setExecutionStrategy(this::execute)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true);
  }

  private int help(CommandLine line) {
    line.usage(line.getErr());
    return USAGE;
  }

  private int execute(CommandLine.ParseResult parsed) {
    CommandLine last = parsed.asCommandLineList().get(parsed.asCommandLineList().size() - 1);
    boolean helped = last.isUsageHelpRequested() || last.isVersionHelpRequested();
    if (!helped && memory != null) {
      throw new ParameterException(
          last, "--memory is read by scripts/shiguan; started with java itself, give -Xmx.");
    }
    if (!helped && !sparkArguments.isEmpty() && !(last.getCommand() instanceof UsesSpark)) {
      throw new ParameterException(
          last, "'" + last.getCommandName() + "' starts no Spark and takes nothing after --.");
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  private static int usage(ParameterException e) {
    CommandLine line = e.getCommandLine();
    line.getErr()
        .println(e instanceof UnmatchedArgumentException u ? unmatched(u) : e.getMessage());
    line.getErr().println("See '" + line.getCommandSpec().qualifiedName() + " --help'.");
    return USAGE;
  }

  private static String unmatched(UnmatchedArgumentException e) {
    CommandLine line = e.getCommandLine();
    String word = e.getUnmatched().get(0);
    var known = new ArrayList<>(line.getSubcommands().keySet());
    boolean option = word.startsWith("-");
    if (option) {
      known.clear();
      line.getCommandSpec().options().forEach(o -> known.addAll(List.of(o.names())));
    }
    if (known.isEmpty()) {
      return "'%s' is one argument too many.".formatted(word);
    }
    return "Unknown %s '%s'%s"
        .formatted(option ? "option" : "verb", word, DidYouMean.hint(word, known));
  }

  private int fail(Throwable thrown, PrintWriter err) {
    if (Stopping.isUnderWay()) {
      return FAILED;
    }
    UserException mistake = Failure.mistake(thrown);
    String refusal = mistake == null ? Refusal.sentence(thrown, writesTo) : null;
    err.println(
        mistake != null
            ? mistake.getMessage()
            : refusal != null ? refusal : Failure.sentence(thrown));
    if (stacktrace) {
      thrown.printStackTrace(err);
    } else if (mistake == null && refusal == null) {
      err.println("--stacktrace shows where it arose." + Failure.logHint());
    }
    return mistake != null ? USAGE : FAILED;
  }
}
