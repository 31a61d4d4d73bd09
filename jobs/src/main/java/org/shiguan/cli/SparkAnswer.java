package org.shiguan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.shiguan.run.CorpusViews;
import org.shiguan.run.Lake;
import org.shiguan.run.Session;
import org.shiguan.study.UserException;

/** A query answered by Spark. */
final class SparkAnswer implements Answer {
  private final Dataset<Row> found;
  private final Dataset<Row> texts;
  private final Runnable end;

  /**
   * Asks a query.
   *
   * @param end what to do when the answer is closed
   * @throws UserException when Spark does not understand the query
   */
  SparkAnswer(SparkSession session, String query, Runnable end) {
    this.end = end;
    found = ask(session, query);
    texts = texts(found);
  }

  /** Asks the corpus of an output folder in a session of its own, which {@link #close} ends. */
  static SparkAnswer ofCorpus(Path out, String query, Map<String, String> spark) {
    var session = new Session("sql", spark);
    try {
      CorpusViews.register(session.spark(), new Lake(out));
      return new SparkAnswer(session.spark(), query, session::close);
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  private static Dataset<Row> ask(SparkSession session, String query) {
    try {
      return session.sql(query);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      // Spark's AnalysisException is checked, though its Scala signature does not say so.
      throw mistake("The query cannot be run: ", e);
    }
  }

  /** Every column as Spark prints it, under names that cannot clash. */
  private static Dataset<Row> texts(Dataset<Row> found) {
    String[] numbered =
        IntStream.range(0, found.columns().length).mapToObj(i -> "c" + i).toArray(String[]::new);
    Dataset<Row> renamed = found.toDF(numbered);
    return renamed.select(
        Arrays.stream(numbered).map(c -> renamed.col(c).cast("string")).toArray(Column[]::new));
  }

  @Override
  public List<String> columns() {
    return List.of(found.columns());
  }

  @Override
  public List<Boolean> numeric() {
    return Arrays.stream(found.schema().fields())
        .map(StructField::dataType)
        .map(NumericType.class::isInstance)
        .toList();
  }

  @Override
  public Iterator<List<String>> rows() {
    Iterator<Row> rows = texts.toLocalIterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return asked(rows::hasNext);
      }

      @Override
      public List<String> next() {
        return cells(rows.next());
      }
    };
  }

  @Override
  public List<List<String>> first(int most) {
    return asked(() -> texts.takeAsList(most)).stream().map(SparkAnswer::cells).toList();
  }

  /** A division by zero or a cast that fails is a mistake in the query, not in the program. */
  private static <T> T asked(Supplier<T> step) {
    try {
      return step.get();
    } catch (RuntimeException e) {
      if (e instanceof SparkThrowable && Refusal.sentence(e, null) == null) {
        throw mistake("The query failed: ", e);
      }
      throw e;
    }
  }

  private static UserException mistake(String what, Exception e) {
    String message = e.getMessage() == null ? e.toString() : e.getMessage();
    return new UserException(
        what + message.lines().filter(l -> !l.isBlank()).findFirst().orElse("").strip(), e);
  }

  private static List<String> cells(Row row) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < row.size(); i++) {
      cells.add(row.getString(i));
    }
    return cells;
  }

  @Override
  public void close() {
    end.run();
  }
}
