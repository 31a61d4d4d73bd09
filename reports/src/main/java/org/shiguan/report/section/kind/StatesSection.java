package org.shiguan.report.section.kind;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.shiguan.report.chart.Subject;
import org.shiguan.report.chart.kind.AttritionPlot;
import org.shiguan.report.chart.kind.CoverageLedger;
import org.shiguan.report.chart.kind.PostSurvival;
import org.shiguan.report.chart.kind.StateRibbons;
import org.shiguan.report.mart.AccountState;
import org.shiguan.report.mart.Deletion;
import org.shiguan.report.mart.Executive;
import org.shiguan.report.mart.Group;
import org.shiguan.report.mart.Manifest;
import org.shiguan.report.mart.Mart;
import org.shiguan.report.mart.Spell;
import org.shiguan.report.mart.Text;
import org.shiguan.report.section.PageContext;
import org.shiguan.report.section.Plate;
import org.shiguan.report.section.Section;

/** Who stayed, who deleted and who never joined, and what the crawls allow to say about it. */
public final class StatesSection implements Section {

  /**
   * A picture with the heading over it, or what would be needed to draw it.
   *
   * @param heading the heading
   * @param plates the picture, none without data
   * @param needed what data would be needed
   */
  public record Part(String heading, List<Plate> plates, String needed) {}

  /**
   * Executives by group on a date.
   *
   * @param day the date
   * @param counts one number for each head of the table
   */
  public record Counts(String day, List<String> counts) {}

  /**
   * What a code means.
   *
   * @param code the code
   * @param title the code in a word
   * @param meaning when it applies
   */
  public record Meaning(String code, String title, String meaning) {}

  @Override
  public String id() {
    return "states";
  }

  @Override
  public Text title() {
    return new Text("谁留下，谁删除", "Who stayed, who deleted");
  }

  @Override
  public Set<Scope> scopes() {
    return Set.of(Scope.INDEX);
  }

  @Override
  public Map<String, Object> model(PageContext page) {
    boolean any = page.mart().executives().stream().anyMatch(e -> hasSpells(page.mart(), e));
    return Map.of(
        "ribbons",
        page.plate(StateRibbons.class, Subject.STUDY).stream().toList(),
        "heads",
        Stream.of(Place.values()).map(p -> head(page, p)).toList(),
        "dates",
        any ? dates(page.mart()).stream().map(d -> counts(page, d)).toList() : List.of(),
        "states",
        Stream.of(AccountState.values())
            .map(
                s ->
                    new Meaning(
                        s.code(), s.title().in(page.language()), s.meaning().in(page.language())))
            .toList(),
        "grades",
        Stream.of(Deletion.Grade.values())
            .map(g -> new Meaning(g.name(), "", g.title().in(page.language())))
            .toList(),
        "parts",
        parts(page));
  }

  private static List<Part> parts(PageContext page) {
    var parts = new ArrayList<Part>();
    parts.add(
        new Part(
            page.say("What a later dump still holds", "后一份存档还留下多少"),
            page.plate(AttritionPlot.class, Subject.STUDY).stream().toList(),
            page.say(
                "No data: this needs two dumps of the same accounts, crawled at different times.",
                "无数据：需要在不同时间抓取的、包含相同账号的两份存档。")));
    parts.add(
        new Part(
            page.say("How long posts stay", "帖子能留多久"),
            page.plate(PostSurvival.class, Subject.STUDY).stream().toList(),
            page.say(
                "No data: this needs posts that two crawls or more could have shown, and deletions"
                    + " among them.",
                "无数据：需要至少两次抓取都可能看到的帖子，且其中有删除。")));
    parts.add(
        new Part(
            page.say("What the crawls hold of every month", "每个月抓取到多少"),
            page.plate(CoverageLedger.class, Subject.STUDY).stream().toList(),
            page.say(
                "No data: this needs whole timelines (inputs[].crawl: timelines) with the time of"
                    + " their crawl.",
                "无数据：需要带抓取时间的完整时间线（inputs[].crawl: timelines）。")));
    return parts;
  }

  private static boolean hasSpells(Mart mart, Executive executive) {
    return !mart.spells(executive.id()).isEmpty();
  }

  /** First day, middle and last day of the study; the last day of which anything is known. */
  private static List<LocalDate> dates(Mart mart) {
    Manifest.Period period = mart.manifest().study().period();
    LocalDate end = period.to().minusDays(1);
    LocalDate last =
        mart.executives().stream()
            .flatMap(executive -> mart.spells(executive.id()).stream())
            .map(spell -> spell.stop().minusDays(1))
            .max(LocalDate::compareTo)
            .filter(known -> known.isBefore(end) && !known.isBefore(period.from()))
            .orElse(end);
    long days = ChronoUnit.DAYS.between(period.from(), last);
    return Stream.of(period.from(), period.from().plusDays(days / 2), last).distinct().toList();
  }

  private static Counts counts(PageContext page, LocalDate day) {
    List<Set<Place>> places =
        page.mart().executives().stream().map(e -> places(page.mart(), e, day)).toList();
    return new Counts(
        page.dates().day(day), Stream.of(Place.values()).map(p -> count(page, places, p)).toList());
  }

  /** How many are certainly in a place; and how many may be, where that is more. */
  private static String count(PageContext page, List<Set<Place>> places, Place place) {
    long certain = places.stream().filter(Set.of(place)::equals).count();
    long possible = places.stream().filter(p -> p.contains(place)).count();
    String least = page.numbers().count(certain);
    return certain == possible ? least : least + "–" + page.numbers().count(possible);
  }

  /** Where an executive is counted on a day: in one group, or beside them. */
  enum Place {
    STAYED,
    DELETED,
    NEVER_JOINED,
    BANNED,
    MASKED,
    NOT_FOUND,
    UNKNOWN
  }

  private static Set<Place> places(Mart mart, Executive executive, LocalDate day) {
    return mart.spells(executive.id()).stream()
        .filter(s -> s.holds(day))
        .findFirst()
        .map(StatesSection::places)
        .orElse(Set.of(Place.UNKNOWN));
  }

  /** The places that a spell allows: one when they all come to the same. */
  static Set<Place> places(Spell spell) {
    var places = EnumSet.noneOf(Place.class);
    for (AccountState state : spell.possible()) {
      boolean hidden = spell.masked() && state != AccountState.BANNED;
      places.add(hidden ? Place.MASKED : place(state));
    }
    return places;
  }

  private static Place place(AccountState state) {
    return switch (state) {
      case ACTIVE, DORMANT, RETURNED -> Place.STAYED;
      case PURGED, CLOSED_SELF -> Place.DELETED;
      case NEVER_JOINED -> Place.NEVER_JOINED;
      case BANNED -> Place.BANNED;
      case NOT_FOUND -> Place.NOT_FOUND;
      case UNKNOWN -> Place.UNKNOWN;
    };
  }

  private static String head(PageContext page, Place place) {
    return switch (place) {
      case STAYED -> Group.STAYED.title().in(page.language());
      case DELETED -> Group.DELETED.title().in(page.language());
      case NEVER_JOINED -> Group.NEVER_JOINED.title().in(page.language());
      case BANNED -> page.say("banned", "被封禁");
      case MASKED -> page.say("masked", "隐藏");
      case NOT_FOUND -> page.say("no account found", "未找到账号");
      case UNKNOWN -> page.say("unknown", "不得而知");
    };
  }
}
