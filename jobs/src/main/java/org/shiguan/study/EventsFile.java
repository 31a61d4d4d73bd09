package org.shiguan.study;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Reads dated events; those they name must be in the roster. */
final class EventsFile {
  private EventsFile() {}

  static List<Event> read(Path file, String shown, List<Executive> roster) {
    YamlMap yaml = Yaml.read(file, shown, "events file", List.of("events"));
    List<String> known = roster.stream().map(Executive::id).toList();
    var lines = new LinkedHashMap<String, Integer>();
    var events = new ArrayList<Event>();
    for (YamlMap map :
        yaml.maps(
            "events",
            "id",
            "date",
            "time",
            "precision",
            "kind",
            "executives",
            "title",
            "sources")) {
      Event event = event(map, known);
      RosterFile.unique(map, event.id(), lines);
      events.add(event);
    }
    return events;
  }

  private static Event event(YamlMap map, List<String> known) {
    String id = map.need("id", "sample-event").id("id");
    LocalTime time = time(map);
    LocalDate date = map.need("date", "2012-08-13").date("date");
    Precision precision = precision(map, time);
    if (precision == Precision.MONTH && date.getDayOfMonth() != 1) {
      throw map.wrong(
          "date",
          "'precision: month' with the day %s; write %s.".formatted(date, date.withDayOfMonth(1)));
    }
    List<String> executives = map.texts("executives");
    for (String executive : executives) {
      if (!known.contains(executive)) {
        throw map.wrong(
            "executives",
            "'%s' is not in the roster%s".formatted(executive, DidYouMean.hint(executive, known)));
      }
    }
    List<String> sources = map.need("sources", "[\"where this was read\"]").texts("sources");
    if (sources.isEmpty()) {
      throw map.wrong("sources", "'sources' is empty; say where this was read.");
    }
    Event.Kind kind = kind(map);
    if (kind == Event.Kind.CRISIS && origins(sources) < 2) {
      throw map.wrong(
          "sources",
          "'kind: crisis' needs two independent sources, of two hosts where they are addresses.");
    }
    return new Event(
        id,
        date,
        time,
        precision,
        kind,
        executives,
        map.need("title", "{zh: 事件, en: Event}").bilingual("title"),
        sources);
  }

  private static Event.Kind kind(YamlMap map) {
    String text = map.text("kind");
    if (text != null && !text.equals("crisis")) {
      throw map.wrong("kind", "'kind: %s' is not crisis.".formatted(text));
    }
    return text == null ? null : Event.Kind.CRISIS;
  }

  /** How many different origins sources have: hosts of addresses, or the words themselves. */
  private static long origins(List<String> sources) {
    return sources.stream()
        .map(s -> s.replaceFirst("^.{0,200}?https?://([^/\\s]{1,200}).*$", "$1"))
        .distinct()
        .count();
  }

  private static LocalTime time(YamlMap map) {
    String text = map.text("time");
    try {
      return text == null ? null : LocalTime.parse(text);
    } catch (DateTimeParseException e) {
      throw map.wrong("time", "'time: %s' is no time of day; write \"21:10\".".formatted(text));
    }
  }

  private static Precision precision(YamlMap map, LocalTime time) {
    String text = map.text("precision");
    Precision precision =
        switch (text == null ? (time == null ? "day" : "minute") : text) {
          case "minute" -> Precision.MINUTE;
          case "hour" -> Precision.HOUR;
          case "day" -> Precision.DAY;
          case "month" -> Precision.MONTH;
          default ->
              throw map.wrong(
                  "precision",
                  "'precision: %s' is not minute, hour, day or month.".formatted(text));
        };
    boolean timed = precision == Precision.MINUTE || precision == Precision.HOUR;
    if (timed && time == null) {
      throw map.wrong("precision", "'precision: %s' needs a 'time'.".formatted(text));
    }
    if (!timed && time != null) {
      throw map.wrong(
          "precision", "'precision: %s' has no use for 'time'; remove one.".formatted(text));
    }
    return precision;
  }
}
