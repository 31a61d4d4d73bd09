package org.shiguan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How long the posts of the sample really stood, from its truth files alone: posts of executives in
 * the study's two years, and when they went.
 */
final class TrueDeletionTimes {
  private static final double DAY = 86_400;
  private static final double FROM = second("2011-01-01T00:00:00+08:00");
  private static final double TO = second("2013-01-01T00:00:00+08:00");

  private final Map<String, List<double[]>> byExecutive = new HashMap<>();

  TrueDeletionTimes(Path truth) throws IOException {
    var gone = new HashMap<String, Double>();
    for (String[] row : rows(truth.resolve("gone.tsv"))) {
      gone.put(row[0], second(row[1]));
    }
    List<String[]> accounts = rows(truth.resolve("accounts.tsv"));
    for (String[] row : rows(truth.resolve("posts.tsv"))) {
      double posted = second(row[2]);
      if (row[3].equals("COMMENT") || posted < FROM || posted >= TO) {
        continue;
      }
      for (String[] account : accounts) {
        boolean then = day(account, 3, 0) <= posted && posted < day(account, 4, Long.MAX_VALUE);
        if (account[2].equals(row[1]) && then) {
          double[] life = {posted, gone.getOrDefault(row[0], Double.POSITIVE_INFINITY)};
          byExecutive.computeIfAbsent(account[0], executive -> new ArrayList<>()).add(life);
          byExecutive.computeIfAbsent("", everybody -> new ArrayList<>()).add(life);
        }
      }
    }
  }

  /**
   * The share that stands at an age of what stood at an earlier one, in days: the product over
   * deletions of one minus one among those that had lived so long by the end of the study.
   *
   * @param executive empty for all
   */
  double survival(String executive, double given, double age) {
    List<double[]> lives = byExecutive.get(executive);
    double share = 1;
    for (double[] life : lives) {
      double stood = (life[1] - life[0]) / DAY;
      if (life[1] <= TO && stood > given && stood <= age) {
        long atRisk =
            lives.stream().filter(l -> (Math.min(l[1], TO) - l[0]) / DAY >= stood).count();
        share *= 1 - 1.0 / atRisk;
      }
    }
    return share;
  }

  /** The first age, in days, at which no more than a share stands; infinite when never. */
  double age(String executive, double given, double share) {
    return byExecutive.get(executive).stream()
        .filter(life -> life[1] <= TO)
        .mapToDouble(life -> (life[1] - life[0]) / DAY)
        .sorted()
        .filter(age -> survival(executive, given, age) <= share)
        .findFirst()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private static double day(String[] account, int column, long none) {
    return account.length <= column || account[column].isEmpty()
        ? none
        : LocalDate.parse(account[column]).atStartOfDay(ZoneOffset.ofHours(8)).toEpochSecond();
  }

  private static double second(String moment) {
    Instant at = OffsetDateTime.parse(moment).toInstant();
    return at.getEpochSecond();
  }

  private static List<String[]> rows(Path file) throws IOException {
    return Files.readAllLines(file).stream().skip(1).map(line -> line.split("\t", -1)).toList();
  }
}
