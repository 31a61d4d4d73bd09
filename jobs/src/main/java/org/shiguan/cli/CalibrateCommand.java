package org.shiguan.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.shiguan.compare.Verdict;
import org.shiguan.compare.trial.Plan;
import org.shiguan.compare.trial.Trials;
import org.shiguan.compare.trial.Verdicts;
import org.shiguan.stat.Interval;
import org.shiguan.stat.Wilson;
import org.shiguan.study.HypothesesFile;
import org.shiguan.study.Hypothesis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "calibrate",
    mixinStandardHelpOptions = true,
    description = {
      "Tries the comparisons on made-up studies whose effects are known: how often each test rejects,",
      "and how often each interval holds the truth."
    })
final class CalibrateCommand implements Callable<Integer> {
  private static final List<String> HYPOTHESES =
      List.of("C01", "C05", "C07", "C14", "C15", "C16", "C18", "C21", "C09");

  @Spec private CommandSpec spec;

  @Option(
      names = "--studies",
      paramLabel = "N",
      defaultValue = "2000",
      description = "Studies, 1 or more (default ${DEFAULT-VALUE}).")
  private int studies;

  @Option(
      names = "--accounts",
      paramLabel = "N",
      defaultValue = "8",
      description = "Accounts in each group, 2 or more (default ${DEFAULT-VALUE}).")
  private int accounts;

  @Option(names = "--effects", description = "Plant effects; without it nothing is planted.")
  private boolean effects;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Where chance begins (default ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--verdicts",
      description = {
        "Judge every claim in worlds where it holds, is reversed and is void instead;",
        "--studies is how many of each."
      })
  private boolean verdicts;

  @Override
  public Integer call() {
    if (studies < 1 || accounts < 2) {
      throw new ParameterException(
          spec.commandLine(), "--studies needs 1 or more, --accounts 2 or more.");
    }
    if (verdicts) {
      verdicts(spec.commandLine().getOut());
      return Main.DONE;
    }
    Plan plan = effects ? Plan.effects(accounts) : Plan.nothing(accounts);
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "| hypothesis | truth | studies | p ≤ .05 | intervals that hold the truth | right side |");
    out.println("| --- | --- | --- | --- | --- | --- |");
    for (Trials.Rate rate : Trials.of(plan, HYPOTHESES, studies, seed)) {
      out.println(
          String.format(
              Locale.ROOT,
              "| %s | %.3f | %d | %s | %s | %s |",
              rate.hypothesis(),
              rate.truth(),
              rate.studies(),
              rate.studies() == 0 ? "–" : share(rate.rejection(), rate.rejectionInterval()),
              rate.intervals() == 0 ? "–" : share(rate.coverage(), rate.coverageInterval()),
              effects ? rate.signed() : "–"));
    }
    out.flush();
    return Main.DONE;
  }

  private void verdicts(PrintWriter out) {
    out.println(
        "| claim | which | truth | worlds | supported | contradicted | not decided | cannot be told |"
            + " right |");
    out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    for (Verdicts.Cell cell : Verdicts.of(accounts, studies, seed)) {
      out.println(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s | %d | %d | %d | %d | %d | %s |",
              cell.hypothesis(),
              cell.worldTitle(),
              Double.isNaN(cell.truth()) ? "–" : String.format(Locale.ROOT, "%.3f", cell.truth()),
              cell.worlds(),
              cell.with(Verdict.FOR),
              cell.with(Verdict.AGAINST),
              cell.with(Verdict.OPEN),
              cell.untold(),
              share(
                  cell.right(),
                  Wilson.interval(Math.round(cell.right() * cell.worlds()), cell.worlds()))));
    }
    out.println();
    out.println("Not tried, because not tested:");
    out.println();
    for (Hypothesis hypothesis : HypothesesFile.delivered()) {
      if (!hypothesis.tested()) {
        out.println("- " + hypothesis.id() + ": " + hypothesis.notTested().en());
      }
    }
    out.flush();
  }

  private static String share(double share, Interval interval) {
    return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", share, interval.low(), interval.high());
  }
}
