package org.shiguan.synth;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An invented event that moves the executives' posting.
 *
 * @param time clock time, null if not known
 * @param precision {@code minute}, {@code hour}, {@code day} or {@code month}
 * @param executives zero-based numbers of those concerned, empty for everybody
 */
record Happening(
    String id,
    String date,
    String time,
    String precision,
    List<Integer> executives,
    String zh,
    String en) {
  private static final long DAYS_OF_HEAT = 4;

  /** How the crises of a plot begin. */
  static final String CRISIS = "synthetic-crisis-";

  private static final Set<String> CRISES =
      Set.of("synthetic-recall", "synthetic-rumour", "synthetic-criticism");

  static final List<Happening> ALL =
      List.of(
          new Happening(
              "synthetic-recall",
              "2011-05-20",
              null,
              "day",
              List.of(0, 10),
              "（虚构）样本公司甲召回一批样品",
              "(invented) Sample Company 1 recalls a batch"),
          new Happening(
              "synthetic-rumour",
              "2011-08-30",
              "16:00",
              "hour",
              List.of(4),
              "（虚构）样本公司戊停业传闻",
              "(invented) rumour that Sample Company 5 shuts down"),
          new Happening(
              "synthetic-launch",
              "2011-11-11",
              "10:00",
              "minute",
              List.of(4, 8),
              "（虚构）样品二代发布会",
              "(invented) launch of sample product two"),
          new Happening(
              "synthetic-new-year",
              "2012-01-23",
              null,
              "day",
              List.of(),
              "（虚构）样本行业春节休假",
              "(invented) the sample industry's new-year holiday"),
          new Happening(
              "synthetic-forum",
              "2012-05-01",
              null,
              "month",
              List.of(0, 1, 4, 12),
              "（虚构）样本企业家论坛月",
              "(invented) month of the sample leaders' forum"),
          new Happening(
              "synthetic-criticism",
              "2012-07-08",
              "21:30",
              "minute",
              List.of(2),
              "（虚构）媒体批评样本三号",
              "(invented) press criticism of Sample Three"),
          new Happening(
              "synthetic-price-war",
              "2012-08-14",
              "10:00",
              "minute",
              List.of(0, 1, 4, 11),
              "（虚构）样本价格战开打",
              "(invented) the sample price war begins"),
          new Happening(
              "synthetic-quarrel",
              "2012-11-12",
              "22:15",
              "minute",
              List.of(11),
              "（虚构）样本十二号与网友争论",
              "(invented) Sample Twelve quarrels with users"));

  /** Whether it accuses somebody of something. */
  boolean isCrisis() {
    return CRISES.contains(id) || id.startsWith(CRISIS);
  }

  /** The concerned who exist in a cast of this size; empty only if everybody is concerned. */
  List<Integer> concerned(int castSize) {
    List<Integer> some = new ArrayList<>();
    for (int number : executives) {
      if (!some.contains(number % castSize)) {
        some.add(number % castSize);
      }
    }
    return List.copyOf(some);
  }

  /** Whether the executive's posting is still heated by this event on the day of {@code unix}. */
  boolean heats(int executive, int castSize, long unix) {
    long days = Math.floorDiv(unix - ChinaTime.day(date), ChinaTime.DAY);
    return days >= 0 && days < DAYS_OF_HEAT && concerned(castSize).contains(executive);
  }
}
