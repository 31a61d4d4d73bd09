package org.shiguan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.shiguan.study.UserException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
    name = "sql",
    mixinStandardHelpOptions = true,
    description = "Queries the corpus of a finished run; 'list tables' names the tables.")
final class SqlCommand implements Callable<Integer>, UsesSpark {
  private final Supplier<Engine> engine;

  @Spec private CommandSpec spec;
  @ParentCommand private Main main;

  @Parameters(index = "0", paramLabel = "OUT", description = "The output folder of a run.")
  private Path out;

  @Parameters(
      index = "1",
      paramLabel = "QUERY",
      description = "Spark SQL in quotes: \"SELECT kind, count(*) FROM posts GROUP BY kind\".")
  private String query;

  @Option(
      names = "--rows",
      defaultValue = "100",
      description = "Most rows to print. Default: ${DEFAULT-VALUE}.")
  private int most;

  @Option(names = "--csv", paramLabel = "FILE", description = "Write all rows into a CSV file.")
  private Path csv;

  SqlCommand(Supplier<Engine> engine) {
    this.engine = engine;
  }

  @Override
  public Integer call() throws IOException {
    RunFolder.check(out);
    if (most < 1) {
      throw new UserException("--rows %d is below 1.".formatted(most));
    }
    if (csv != null && Files.exists(csv)) {
      throw new UserException("%s exists; name a new file.".formatted(csv));
    }
    var settings = SparkArguments.settings(main.sparkArguments());
    Path log = Files.createTempFile("shiguan-sql", ".log");
    Failure.logTo(log);
    try (Answer answer = engine.get().query(out, query, settings)) {
      if (csv == null) {
        print(answer);
      } else {
        write(answer);
      }
    }
    // Kept only when something went wrong.
    Files.deleteIfExists(log);
    return Main.DONE;
  }

  private void print(Answer answer) {
    List<List<String>> rows = answer.first(most + 1);
    boolean more = rows.size() > most;
    PrintWriter to = spec.commandLine().getOut();
    TextTable.print(to, answer.columns(), more ? rows.subList(0, most) : rows, answer.numeric());
    to.println(
        more
            ? "(the first %d rows; --rows N shows more, --csv FILE writes all)".formatted(most)
            : rows.size() == 1 ? "(1 row)" : "(%d rows)".formatted(rows.size()));
  }

  private void write(Answer answer) throws IOException {
    long count = 0;
    try (var writer = Files.newBufferedWriter(csv)) {
      var rows = new CsvOut(writer);
      rows.row(answer.columns(), Collections.nCopies(answer.columns().size(), false));
      for (Iterator<List<String>> it = answer.rows(); it.hasNext(); count++) {
        rows.row(it.next(), answer.numeric());
      }
    }
    spec.commandLine().getOut().println("Wrote " + csv + " (" + count + " rows)");
  }
}
