package org.shiguan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
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
    if (!Files.isDirectory(out)) {
      throw new UserException(
          "%s is no folder; name the output folder of a run, 'out' in its study file."
              .formatted(out));
    }
    if (csv != null && Files.exists(csv)) {
      throw new UserException("%s exists; name a new file.".formatted(csv));
    }
    var settings = SparkArguments.settings(main.sparkArguments());
    Failure.logTo(Files.createTempFile("shiguan-sql", ".log"));
    try (SparkSession session = engine.get().corpus(out, settings)) {
      Dataset<Row> answer = ask(session);
      if (csv == null) {
        print(answer);
      } else {
        write(answer);
      }
    }
    return Main.DONE;
  }

  private Dataset<Row> ask(SparkSession session) {
    try {
      return session.sql(query);
    } catch (RuntimeException e) {
      throw said(e);
    } catch (Exception e) {
      // Spark's AnalysisException is checked, though Scala does not declare it.
      throw said(e);
    }
  }

  private static UserException said(Exception e) {
    String message = e.getMessage() == null ? e.toString() : e.getMessage();
    return new UserException(
        "The query cannot be run: " + message.lines().findFirst().orElse("").strip(), e);
  }

  private void print(Dataset<Row> answer) {
    List<Boolean> numeric = numeric(answer);
    List<List<String>> rows = new ArrayList<>();
    for (Row row : asTexts(answer).takeAsList(most + 1)) {
      rows.add(cells(row));
    }
    boolean more = rows.size() > most;
    PrintWriter to = spec.commandLine().getOut();
    TextTable.print(to, List.of(answer.columns()), more ? rows.subList(0, most) : rows, numeric);
    to.println(
        more
            ? "(the first %d rows; --rows N shows more, --csv FILE writes all)".formatted(most)
            : rows.size() == 1 ? "(1 row)" : "(%d rows)".formatted(rows.size()));
  }

  private void write(Dataset<Row> answer) throws IOException {
    List<Boolean> numeric = numeric(answer);
    long count = 0;
    try (var writer = Files.newBufferedWriter(csv)) {
      var rows = new CsvOut(writer);
      rows.row(List.of(answer.columns()), Collections.nCopies(numeric.size(), false));
      for (Iterator<Row> it = asTexts(answer).toLocalIterator(); it.hasNext(); count++) {
        rows.row(cells(it.next()), numeric);
      }
    }
    spec.commandLine().getOut().println("Wrote " + csv + " (" + count + " rows)");
  }

  /** Every column as Spark prints it; two columns of one name stay apart. */
  private static Dataset<Row> asTexts(Dataset<Row> answer) {
    String[] numbered =
        IntStream.range(0, answer.columns().length).mapToObj(i -> "c" + i).toArray(String[]::new);
    Dataset<Row> renamed = answer.toDF(numbered);
    return renamed.select(
        Arrays.stream(numbered).map(c -> renamed.col(c).cast("string")).toArray(Column[]::new));
  }

  private static List<Boolean> numeric(Dataset<Row> answer) {
    return Arrays.stream(answer.schema().fields())
        .map(StructField::dataType)
        .map(NumericType.class::isInstance)
        .toList();
  }

  private static List<String> cells(Row row) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < row.size(); i++) {
      cells.add(row.getString(i));
    }
    return cells;
  }
}
