package org.shiguan.stat.survival;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Data sets that several tests of survival share. */
public final class Survival {
  private Survival() {}

  /** Follow-up from 0; a negative time is censored there. */
  public static List<FollowUp> from0(double... times) {
    return Arrays.stream(times).mapToObj(t -> new FollowUp(0, Math.abs(t), t > 0)).toList();
  }

  public static List<FollowUp> amlMaintained() {
    return from0(9, 13, -13, 18, 23, -28, 31, 34, -45, 48, -161);
  }

  public static List<FollowUp> amlNotMaintained() {
    return from0(5, 5, 8, 8, 12, -16, 23, 27, 30, 33, 43, 45);
  }

  public static List<FollowUp> gehanControl() {
    return from0(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23);
  }

  public static List<FollowUp> gehan6mp() {
    return from0(
        6, 6, 6, 7, 10, 13, 16, 22, 23, -6, -9, -10, -11, -17, -19, -20, -25, -32, -32, -34, -35);
  }

  /** (0,4]1, (0,6]0, (2,5]1, (3,7]1, (1,3]1 of codebook §11. */
  public static List<FollowUp> delayedEntry() {
    return List.of(
        new FollowUp(0, 4, true),
        new FollowUp(0, 6, false),
        new FollowUp(2, 5, true),
        new FollowUp(3, 7, true),
        new FollowUp(1, 3, true));
  }

  /** A CSV beside this class, by column; an empty cell is no number. */
  public static List<Map<String, Double>> csv(String name) throws IOException {
    try (var in = Survival.class.getResourceAsStream(name)) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      String[] columns = lines.get(0).split(",", -1);
      return lines.stream().skip(1).map(l -> row(columns, l.split(",", -1))).toList();
    }
  }

  private static Map<String, Double> row(String[] columns, String[] cells) {
    var row = new HashMap<String, Double>();
    for (int c = 0; c < columns.length; c++) {
      row.put(columns[c], cells[c].isEmpty() ? Double.NaN : Double.parseDouble(cells[c]));
    }
    return row;
  }
}
