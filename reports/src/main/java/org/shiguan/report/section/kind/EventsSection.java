package org.shiguan.report.section.kind;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.shiguan.report.mart.Event;
import org.shiguan.report.mart.Text;
import org.shiguan.report.section.PageContext;
import org.shiguan.report.section.Section;

/** The dated events of the study, or those that touch one executive. */
public final class EventsSection implements Section {

  /**
   * One event.
   *
   * @param moment when, no finer than known
   * @param precision how well it is known
   * @param title what happened
   * @param executives whom it touches
   * @param sources where it was read
   */
  public record Row(
      String moment, String precision, String title, String executives, List<Source> sources) {}

  /**
   * Where an event was read.
   *
   * @param text the source as the study gives it
   * @param link the same when it is an http or https address, else empty
   */
  public record Source(String text, String link) {}

  @Override
  public String id() {
    return "events";
  }

  @Override
  public Text title() {
    return new Text("事件", "Events");
  }

  @Override
  public Set<Scope> scopes() {
    return Set.of(Scope.INDEX, Scope.EXECUTIVE);
  }

  @Override
  public Map<String, Object> model(PageContext page) {
    List<Event> events =
        page.about().map(e -> page.mart().events(e.id())).orElseGet(() -> page.mart().events());
    return Map.of("rows", events.stream().map(e -> row(page, e)).toList());
  }

  private static Row row(PageContext page, Event event) {
    String title = event.title().in(page.language());
    return new Row(
        page.dates().moment(event),
        precision(page, event.precision()),
        title.isBlank() ? event.id() : title,
        executives(page, event),
        event.sources().stream().map(EventsSection::source).toList());
  }

  private static String executives(PageContext page, Event event) {
    return event.executives().isEmpty()
        ? page.say("everybody", "所有人")
        : String.join(
            page.say(", ", "、"),
            event.executives().stream().map(id -> page.name(page.mart().executive(id))).toList());
  }

  private static String precision(PageContext page, Event.Precision precision) {
    return switch (precision) {
      case MINUTE -> page.say("to the minute", "精确到分");
      case HOUR -> page.say("to the hour", "精确到时");
      case DAY -> page.say("to the day", "精确到日");
      case MONTH -> page.say("to the month", "精确到月");
    };
  }

  /** A source becomes a link only when it is nothing but an http or https address. */
  static Source source(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean web = lower.startsWith("http://") || lower.startsWith("https://");
    boolean plain =
        text.codePoints().allMatch(c -> c > 0x20 && c < 0x7F && "\"<>\\^`{|}".indexOf(c) < 0);
    return new Source(text, web && plain ? text : "");
  }
}
