package org.shiguan.report;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.shiguan.report.mart.AttentionDay;
import org.shiguan.report.mart.CoverageMonth;
import org.shiguan.report.mart.Event;
import org.shiguan.report.mart.Executive;
import org.shiguan.report.mart.Grain;
import org.shiguan.report.mart.Manifest;
import org.shiguan.report.mart.MartWriter;
import org.shiguan.report.mart.MetricValue;
import org.shiguan.report.mart.RejectCount;
import org.shiguan.report.mart.SourceAccount;
import org.shiguan.report.mart.Text;

/** Synthetic marts with made-up people, written with the real writer. */
public final class SampleMart {
  private static final String[] DIGITS = {
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四"
  };
  private static final String[] ORDINALS = {
    "One",
    "Two",
    "Three",
    "Four",
    "Five",
    "Six",
    "Seven",
    "Eight",
    "Nine",
    "Ten",
    "Eleven",
    "Twelve",
    "Thirteen",
    "Fourteen"
  };

  private final LocalDate from;
  private final int months;
  private final List<Executive> executives = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<CoverageMonth> coverage = new ArrayList<>();
  private final List<MetricValue> values = new ArrayList<>();
  private final List<AttentionDay> attention = new ArrayList<>();
  private final Map<String, List<MetricValue>> monthValues = new TreeMap<>();
  private final Random random = new Random(20120814);
  private SampleLedger ledger;
  private final SampleWords words = new SampleWords();
  private SampleComparisons comparisons = new SampleComparisons();

  private SampleMart(LocalDate from, int months) {
    this.from = from;
    this.months = months;
    this.ledger = new SampleLedger(from, months, "week1.csv");
  }

  /** Three executives over 24 months: one busy, one quiet, one without an account. */
  public static Path golden(Path out) {
    return filled(3, 24, 2).write(out);
  }

  /** Fourteen executives over 60 months with ten events. */
  public static Path large(Path out) {
    return filled(14, 60, 10).write(out);
  }

  /** Eighty executives over 120 months with 20 events and ten pairs of dumps. */
  public static Path wide(Path out) {
    return filled(80, 120, 20).write(out);
  }

  /** The golden mart as it was written before there were states and deletions. */
  public static Path older(Path out) {
    SampleMart mart = filled(3, 24, 2);
    mart.ledger = null;
    mart.comparisons = null;
    return mart.write(out);
  }

  /** Nothing but the files. */
  public static Path empty(Path out) {
    return new SampleMart(LocalDate.of(2011, 1, 1), 24).write(out);
  }

  /** The golden mart with these comparisons and no others. */
  public static Path compared(Path out, Consumer<SampleComparisons> comparisons) {
    return compared(out, 3, comparisons);
  }

  /** So many executives over two years with these comparisons and no others. */
  public static Path compared(Path out, int people, Consumer<SampleComparisons> comparisons) {
    SampleMart mart = filled(people, 24, 2);
    mart.comparisons = new SampleComparisons();
    comparisons.accept(mart.comparisons);
    return mart.write(out);
  }

  /** One executive and one event whose every text is hostile. */
  public static Path hostile(Path out, String text) {
    var mart = new SampleMart(LocalDate.of(2011, 1, 1), 24);
    mart.executives.add(mart.executive("sample-1", new Text(text, text), 40));
    mart.measure(mart.executives.get(0), 1);
    mart.ledger.addHostile("sample-1", text);
    mart.words.addHostile("sample-1", text);
    mart.comparisons.addHostile("sample-1", text);
    mart.spokenOf("sample-1", 0);
    mart.corpus();
    mart.events.add(
        new Event(
            text,
            LocalDate.of(2012, 2, 1),
            null,
            Event.Precision.MONTH,
            List.of(),
            new Text(text, text),
            List.of(text, "javascript:alert(1)", "https://example.org/?a=1&b=\"2")));
    return mart.write(out);
  }

  private static SampleMart filled(int people, int months, int events) {
    var mart = new SampleMart(LocalDate.of(2011, 1, 1), months);
    for (int i = 0; i < people; i++) {
      long posts = i == people - 1 ? 0 : Math.round(4000 / Math.pow(i + 1, 1.3));
      boolean word = i < DIGITS.length;
      Text name =
          new Text(
              "样本" + (word ? DIGITS[i] : Integer.toString(i + 1)) + "号",
              "Sample " + (word ? ORDINALS[i] : Integer.toString(i + 1)));
      Executive executive = mart.executive("sample-" + (i + 1), name, posts);
      mart.executives.add(executive);
      mart.measure(executive, i);
      mart.ledger.add(executive.id(), i, posts > 0);
      mart.spokenOf(executive.id(), i);
    }
    mart.ledger.addAll(people == 3 ? 2 : 10);
    mart.corpus();
    for (int i = 0; i < events; i++) {
      LocalDate date = mart.from.plusDays((long) months * 30 * (i + 1) / (events + 2));
      if (i == events - 1) {
        // The last day: its number must not stand beyond the edge.
        date = mart.from.plusMonths(months).minusDays(1);
      }
      mart.events.add(
          new Event(
              "event-" + i,
              i == 3 ? mart.events.get(2).date().plusDays(5) : date,
              i % 2 == 0 ? null : LocalTime.of(9, 58),
              i % 2 == 0 ? Event.Precision.DAY : Event.Precision.MINUTE,
              i % 3 == 0 ? List.of() : List.of("sample-" + (i % people + 1)),
              new Text(
                  "虚构事件" + (i + 1) + "：两家样本公司宣布价格战",
                  "Made-up event "
                      + (i + 1)
                      + ": two sample companies announce a price war that lasts three weeks"),
              List.of("https://example.org/source/" + i, "Sample Daily, page " + i)));
    }
    for (int i = 0; i < people - 1; i++) {
      mart.words.add(mart.executives.get(i).id(), i, mart.events);
    }
    mart.words.addAll("sample-" + people, people > 10);
    mart.comparisons.addAll(
        mart.executives.stream().map(Executive::id).toList(), mart.from, months);
    return mart;
  }

  private Executive executive(String id, Text name, long posts) {
    return new Executive(
        id,
        name,
        new Text("样本环球电子商务与信息技术股份有限公司", "Sample Global Electronic Commerce Holdings"),
        new Text("首席执行官", "chief executive"),
        posts > 0 ? 1 : 0,
        posts,
        posts > 0 ? Instant.parse("2011-01-03T01:58:00Z") : null,
        posts > 0 ? Instant.parse("2012-11-03T01:58:00Z") : null,
        posts > 0 ? Executive.Standing.POSTS : Executive.Standing.NO_ACCOUNT);
  }

  private void measure(Executive executive, int place) {
    String id = executive.id();
    boolean posts = executive.posts() > 0;
    for (int m = 0; m < months; m++) {
      YearMonth month = YearMonth.from(from).plusMonths(m);
      boolean gap = (m + place * 3) % 17 < 3;
      int days = month.lengthOfMonth();
      int covered = gap ? (m + place * 3) % 17 == 0 ? 12 : 0 : days;
      long count =
          !posts || covered == 0 || m % 11 == 5
              ? 0
              : random.nextInt(2 * (int) (1 + executive.posts() / months));
      coverage.add(
          new CoverageMonth(
              id,
              month,
              days,
              posts ? covered : 0,
              count,
              posts && covered > 0 ? CoverageMonth.Basis.OBSERVED : CoverageMonth.Basis.NONE));
    }
    if (!posts) {
      for (String metric :
          List.of("posting_rate", "night_share", "gap_median_seconds", "burstiness", "mean_hour")) {
        values.add(value(id, metric, null, null, 0, null, null, "NO_COVERAGE"));
      }
      return;
    }
    double rate = executive.posts() / (months * 30.4);
    double wide = 1.96 * Math.sqrt((double) executive.posts()) / (months * 30.4);
    values.add(
        value(
            id,
            "posting_rate",
            null,
            rate,
            executive.posts(),
            Math.max(0, rate - wide),
            rate + wide,
            null));
    values.add(
        value(
            id,
            "night_share",
            null,
            0.02 + 0.03 * place,
            executive.posts(),
            0.01 + 0.02 * place,
            0.05 + 0.05 * place,
            null));
    values.add(
        value(
            id,
            "gap_median_seconds",
            null,
            1800.0 * Math.pow(2.1, place),
            executive.posts() - 1,
            null,
            null,
            null));
    values.add(
        value(
            id,
            "burstiness",
            null,
            0.6 - 0.11 * place,
            executive.posts() - 1,
            null,
            null,
            executive.posts() < 200 ? "LOW_N" : null));
    values.add(
        value(id, "mean_hour", null, 9.9625 + place * 0.4, executive.posts(), null, null, null));
    weekly(executive);
    codes(executive, place);
    String[] kinds = {"ORIGINAL", "REPOST", "REPLY"};
    double[] shares = {0.6, 0.3, 0.1};
    for (int k = 0; k < 3; k++) {
      values.add(
          value(
              id,
              "kind_share",
              kinds[k],
              shares[k],
              executive.posts(),
              shares[k] - 0.05,
              shares[k] + 0.05,
              null));
    }
  }

  /** Shares that need no random number, so that what others draw stays as it is. */
  private void codes(Executive executive, int place) {
    String id = executive.id();
    String[] codes = {
      "IMG",
      "PROD",
      "CS",
      "ANN",
      "CRISIS",
      "QUARREL",
      "BRAG",
      "SOUP",
      "PERSONAL",
      "PROMO",
      "DELEGATE",
      "OFFICIAL",
      "USERCENTRED",
      "SELFCRIT",
      "CONFRONT"
    };
    var byMonth = new ArrayList<MetricValue>();
    for (int c = 0; c < codes.length; c++) {
      double share = (c + place) % 15 / 40.0;
      String flag = c == 0 ? null : "NOT_VALIDATED";
      values.add(
          value(
              id,
              "shares_of_codes",
              codes[c],
              share,
              executive.posts(),
              Math.max(0, share - 0.05),
              share + 0.05,
              flag));
      for (int m = 0; m < months; m++) {
        boolean few = (m + place) % 5 == 0;
        byMonth.add(
            new MetricValue(
                id,
                "shares_of_codes",
                codes[c],
                Grain.MONTH,
                YearMonth.from(from).plusMonths(m).toString(),
                few ? null : Double.valueOf((c + m) % 10 / 20.0),
                few ? 3 : 40,
                null,
                null,
                few ? "N0" : flag));
      }
    }
    monthValues.put(id, byMonth);
    // Four mixes over and over, so that dots lie on each other.
    double[][] mixes = {{0.5, 0.3, 0.2}, {1, 0, 0}, {0.2, 0.2, 0.6}, {0.51, 0.3, 0.19}};
    for (int r = 0; r < 3; r++) {
      double share = mixes[place % 4][r];
      values.add(
          value(id, "mix_of_roles", codes[r], share, 100 + place, null, null, "NOT_VALIDATED"));
    }
  }

  private void weekly(Executive executive) {
    for (int day = 1; day <= 7; day++) {
      for (int hour = 0; hour < 24; hour++) {
        double day9 =
            Math.exp(-Math.pow(hour - 10, 2) / 8) + 0.8 * Math.exp(-Math.pow(hour - 22, 2) / 6);
        double count =
            Math.floor(executive.posts() / 40.0 * day9 * (day > 5 ? 0.5 : 1) * random.nextDouble());
        String slice = String.format(Locale.ROOT, "%d-%02d", day, hour);
        values.add(
            value(
                executive.id(),
                "weekly_profile",
                slice,
                count,
                executive.posts(),
                null,
                null,
                null));
      }
    }
  }

  /** On Tuesdays, but in every fifth week; three weeks of thirty have no corpus. */
  private void spokenOf(String id, int place) {
    long all = 0;
    for (int week = 0; tuesday(week).isBefore(from.plusMonths(months)); week++) {
      if (held(week) && week % 5 != place % 5) {
        long mentions = Math.max(1, (60 + week * 7 % 40) / (place + 1));
        long positive = mentions * (week % 4 + 2) / 10;
        attention.add(
            AttentionDay.of(id, tuesday(week), mentions, positive, (mentions - positive) * 3 / 4));
        all += mentions;
      }
    }
    values.add(value(id, "attention", null, 100.0 * all, 10_000, 99.0 * all, 101.0 * all, null));
  }

  private void corpus() {
    for (int week = 0; tuesday(week).isBefore(from.plusMonths(months)); week++) {
      if (held(week)) {
        attention.add(AttentionDay.corpus(tuesday(week), 40_000 + week % 7 * 5_000L));
      }
    }
  }

  private LocalDate tuesday(int week) {
    return from.with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY)).plusWeeks(week);
  }

  private static boolean held(int week) {
    return week % 30 < 27;
  }

  private MetricValue value(
      String id,
      String metric,
      String slice,
      Double value,
      long n,
      Double low,
      Double high,
      String reason) {
    String period = from + "/" + from.plusMonths(months);
    return new MetricValue(id, metric, slice, Grain.PERIOD, period, value, n, low, high, reason);
  }

  private Path write(Path out) {
    var study =
        new Manifest.Study(
            "sample",
            new Text("样本研究", "Sample study"),
            new Manifest.Period(from, from.plusMonths(months)),
            "none",
            true,
            Map.of("roster", "executives.yaml"));
    boolean any = !executives.isEmpty();
    var manifest =
        new Manifest(
            study,
            any ? List.of(new Manifest.Input("week1.csv", 1234, "ab12", 21L)) : List.of(),
            Map.of("shiguan", "0.1.0", "java", "17"),
            any ? List.of(new Manifest.Table("posts", 9876, "123456789")) : List.of());
    try (var mart = new MartWriter(out.resolve("mart"), SampleCatalogue.catalogue(), manifest)) {
      mart.executives(executives);
      mart.events(events);
      mart.sources(
          any
              ? List.of(
                  new SourceAccount(
                      "week1.csv", "weiboscope", "UTF-8", 1234, 21, 6, 5, 4, 3, 2, 1, 7, 1))
              : List.of());
      mart.rejects(any ? List.of(new RejectCount("week1.csv", "BAD_DATE", 1)) : List.of());
      mart.coverage(coverage);
      mart.metricValues(values);
      monthValues.forEach(mart::months);
      if (ledger != null) {
        ledger.write(mart);
        words.write(mart);
        mart.attention(attention);
      }
      if (comparisons != null) {
        comparisons.write(mart);
      }
      return mart.publish();
    }
  }
}
