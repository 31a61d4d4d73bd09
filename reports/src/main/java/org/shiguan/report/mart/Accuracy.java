package org.shiguan.report.mart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a published number is worth: how it came out in made-up archives whose history is known. The
 * rows are those that {@code scripts/score-report --all} wrote; a program in another language
 * computed the truth.
 *
 * @param what id of a metric, or what else of the mart it is, such as {@code curve post_survival}
 * @param part the slice; empty without, {@code all} for many together
 * @param grain period, month or day
 * @param difficulty easy, medium or hard
 * @param archives made-up archives
 * @param published numbers that were published
 * @param withheld numbers that were withheld
 * @param reasons why, as {@code TOO_FEW:12}, with blanks between them
 * @param scored published numbers whose truth is known
 * @param bias mean of published less true; null without truth
 * @param rmse root mean square of that; null without truth
 * @param intervals those with an interval
 * @param coverage share of the intervals that hold the truth; null without any
 * @param width their mean width; null without any
 * @param points intervals of no width
 * @param pointsMissed those that do not hold the truth
 * @param counted numbers that had to be equal to a second count
 * @param countedRight those that were
 * @param truth what the truth is; {@code none: } and why where no program knows it
 * @param note why coverage is not between 93 and 97 %, or what is wrong; empty when nothing is
 */
public record Accuracy(
    String what,
    String part,
    String grain,
    String difficulty,
    long archives,
    long published,
    long withheld,
    String reasons,
    long scored,
    Double bias,
    Double rmse,
    long intervals,
    Double coverage,
    Double width,
    long points,
    long pointsMissed,
    long counted,
    long countedRight,
    String truth,
    String note) {
  private static final String NONE = "none: ";

  /** The rows that come with this program, in the order of the file. */
  public static final List<Accuracy> SHIPPED = read();

  /** The archives behind the rows, by name: what was written, difficulty, seed, accounts. */
  public static List<String> archiveNames() {
    String mark = "Archives: ";
    return lines()
        .filter(line -> line.startsWith("#") && line.contains(mark))
        .flatMap(line -> Stream.of(line.substring(line.indexOf(mark) + mark.length()).split(", ")))
        .toList();
  }

  /** The rows of one metric, curve or comparison. */
  public static List<Accuracy> of(String what) {
    return SHIPPED.stream().filter(row -> row.what.equals(what)).toList();
  }

  /** Whether a program knows the truth. */
  public boolean known() {
    return !truth.startsWith(NONE);
  }

  /** Why no program knows it. */
  public String whyNot() {
    return known() ? "" : truth.substring(NONE.length());
  }

  private static List<Accuracy> read() {
    return lines()
        .filter(line -> !line.startsWith("#") && !line.startsWith("what\t"))
        .map(line -> row(line.split("\t", -1)))
        .toList();
  }

  private static Stream<String> lines() {
    try (InputStream in = Accuracy.class.getResourceAsStream("/org/shiguan/report/accuracy.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Accuracy row(String[] cells) {
    return new Accuracy(
        cells[0],
        cells[1],
        cells[2],
        cells[3],
        Long.parseLong(cells[4]),
        Long.parseLong(cells[5]),
        Long.parseLong(cells[6]),
        cells[7],
        Long.parseLong(cells[8]),
        number(cells[9]),
        number(cells[10]),
        Long.parseLong(cells[11]),
        number(cells[12]),
        number(cells[13]),
        Long.parseLong(cells[14]),
        Long.parseLong(cells[15]),
        Long.parseLong(cells[16]),
        Long.parseLong(cells[17]),
        cells[18],
        cells[19]);
  }

  private static Double number(String cell) {
    return cell.isEmpty() ? null : Double.valueOf(cell);
  }
}
