package org.shiguan.report.mart;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;

/**
 * One dated event of the study.
 *
 * @param id event id, unique
 * @param date day at +08:00; the first of the month when precision is {@code MONTH}
 * @param time clock time at +08:00, null when precision is a day or a month
 * @param precision how well the moment is known
 * @param executives ids of those it touches; empty means everybody
 * @param title what happened, in both languages
 * @param sources where it was read; may hold any text, a link only when it is http or https
 */
public record Event(
    String id,
    LocalDate date,
    LocalTime time,
    Precision precision,
    List<String> executives,
    Text title,
    List<String> sources) {

  /** How well a moment is known. */
  public enum Precision {
    /** To the minute. */
    MINUTE,
    /** To the hour. */
    HOUR,
    /** To the day. */
    DAY,
    /** To the month. */
    MONTH
  }

  /** Copies the lists. */
  public Event {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(precision, "precision");
    Objects.requireNonNull(title, "title");
    executives = List.copyOf(executives);
    sources = List.copyOf(sources);
  }

  /** Whether the event touches this executive. */
  public boolean touches(String executive) {
    return executives.isEmpty() || executives.contains(executive);
  }
}
