package org.shiguan.report.section.kind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shiguan.report.chart.kind.DeletionRaster;
import org.shiguan.report.chart.kind.PostSurvival;
import org.shiguan.report.mart.Capture;
import org.shiguan.report.mart.CrawlGaps;
import org.shiguan.report.mart.Deletion;
import org.shiguan.report.mart.Executive;
import org.shiguan.report.mart.Text;
import org.shiguan.report.section.PageContext;
import org.shiguan.report.section.Plate;
import org.shiguan.report.section.Section;

/** The posts of one executive that disappeared, each with its evidence, and what is not known. */
public final class DeletionsSection implements Section {
  private static final int MOST = 100;

  /**
   * A moment in a narrow column.
   *
   * @param day the day, or words where no moment is known
   * @param time the time of day, empty with words
   */
  public record Moment(String day, String time) {}

  /**
   * One missing post.
   *
   * @param post its id
   * @param posted when it was posted
   * @param seen when it was last seen
   * @param missing when it was first confirmed missing, words when nobody knows
   * @param grade grade of the evidence
   * @param actor who deleted it, with the probability when it is not certain
   * @param evidence what it rests on
   */
  public record Row(
      String post,
      Moment posted,
      Moment seen,
      Moment missing,
      String grade,
      String actor,
      List<EvidenceLines.Line> evidence) {}

  /**
   * Missing posts of one grade.
   *
   * @param grade the grade
   * @param meaning what it means
   * @param count posts
   */
  public record Graded(String grade, String meaning, String count) {}

  @Override
  public String id() {
    return "deletions";
  }

  @Override
  public Text title() {
    return new Text("消失的帖子", "Posts that disappeared");
  }

  @Override
  public Set<Scope> scopes() {
    return Set.of(Scope.EXECUTIVE);
  }

  @Override
  public Map<String, Object> model(PageContext page) {
    Executive executive = page.about().orElseThrow();
    List<Deletion> deletions = page.mart().deletions(executive.id());
    List<Capture> captures = page.mart().captures(executive.id());
    List<Row> rows =
        deletions.stream()
            .sorted(Comparator.comparing(d -> !d.grade().asserted()))
            .limit(MOST)
            .map(d -> row(page, d))
            .toList();
    List<Plate> plates =
        Stream.of(DeletionRaster.class, PostSurvival.class)
            .flatMap(chart -> page.plate(chart, page.subject()).stream())
            .toList();
    return Map.of(
        "times",
        DeletionTimes.of(page, executive.id()),
        "looked",
        captures.stream().anyMatch(Capture::covers),
        "plates",
        plates,
        "grades",
        deletions.isEmpty() ? List.of() : grades(page, deletions),
        "rows",
        rows,
        "shown",
        page.numbers().count(rows.size()),
        "total",
        page.numbers().count(deletions.size()),
        "unknown",
        unknown(page, captures));
  }

  private static List<Graded> grades(PageContext page, List<Deletion> deletions) {
    Map<Deletion.Grade, Long> counts =
        deletions.stream()
            .collect(
                Collectors.groupingBy(
                    Deletion::grade,
                    () -> new EnumMap<>(Deletion.Grade.class),
                    Collectors.counting()));
    return Stream.of(Deletion.Grade.values())
        .map(
            g ->
                new Graded(
                    g.name(),
                    g.title().in(page.language()),
                    page.numbers().count(counts.getOrDefault(g, 0L))))
        .toList();
  }

  private static Row row(PageContext page, Deletion deletion) {
    return new Row(
        deletion.post(),
        moment(page, deletion.posted()),
        deletion.firstSeen() == null
            ? new Moment(page.say("never seen", "从未见到"), "")
            : moment(page, deletion.lastSeen()),
        deletion.missing() == null
            ? new Moment(page.say("time unknown", "时间不明"), "")
            : moment(page, deletion.missing()),
        deletion.grade().name(),
        actor(page, deletion),
        EvidenceLines.of(page, deletion.evidence()));
  }

  private static Moment moment(PageContext page, Instant instant) {
    return new Moment(page.dates().day(instant), page.dates().clock(instant));
  }

  private static String actor(PageContext page, Deletion deletion) {
    String who = deletion.actor().title().in(page.language());
    double share =
        switch (deletion.actor()) {
          case AUTHOR -> deletion.author();
          case PLATFORM -> deletion.platform();
          case UNKNOWN -> 1;
        };
    return share == 1 ? who : who + " " + page.numbers().percent(share);
  }

  /** What the crawls cannot show, in sentences. */
  private static List<String> unknown(PageContext page, List<Capture> captures) {
    List<Capture> valid = captures.stream().filter(Capture::covers).toList();
    var lines = new ArrayList<String>();
    if (valid.isEmpty()) {
      return lines;
    }
    String first = page.dates().minute(valid.get(0).capturedAt());
    String last = page.dates().minute(valid.get(valid.size() - 1).capturedAt());
    lines.add(
        page.say(
            "Posts deleted before the first crawl (" + first + ") left no trace here.",
            "第一次抓取（" + first + "）之前删除的帖子在此没有痕迹。"));
    CrawlGaps.of(List.of(captures))
        .ifPresent(
            g -> {
              String median = page.numbers().significant(g.median());
              String longest = page.numbers().significant(g.longest());
              lines.add(
                  page.say(
                      "Neither did posts written and deleted between two crawls, which lie "
                          + median
                          + " days apart (median), "
                          + longest
                          + " at most.",
                      "两次抓取之间发出又删除的帖子也没有痕迹；相邻两次抓取相隔 " + median + " 天（中位数），最长 " + longest + " 天。"));
            });
    if (captures.size() > valid.size()) {
      String nothing = page.numbers().count(captures.size() - valid.size());
      String all = page.numbers().count(captures.size());
      lines.add(
          page.say(
              nothing + " of " + all + " crawls count for nothing: " + cuts(page, captures) + ".",
              all + " 次抓取中有 " + nothing + " 次不作数：" + cuts(page, captures) + "。"));
    }
    lines.add(
        page.say(
            "After the last crawl (" + last + ") nothing is known.",
            "最后一次抓取（" + last + "）之后的情况不得而知。"));
    return lines;
  }

  private static String cuts(PageContext page, List<Capture> captures) {
    return captures.stream()
        .filter(c -> !c.covers())
        .map(Capture::cut)
        .distinct()
        .sorted()
        .map(c -> c.title().in(page.language()))
        .collect(Collectors.joining(page.say("; ", "；")));
  }
}
