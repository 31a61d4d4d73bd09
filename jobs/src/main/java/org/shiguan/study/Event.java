package org.shiguan.study;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A dated event that charts mark.
 *
 * @param id lower-case letters, digits and hyphens
 * @param date day at +08:00; the first of the month when only the month is known
 * @param time time of day at +08:00; null unless the precision is minute or hour
 * @param precision what date and time are good to
 * @param kind what kind of event; null when nothing depends on it
 * @param executives ids of those it concerns; empty when it concerns everybody
 * @param title what happened
 * @param sources where it was read, at least one
 */
public record Event(
    String id,
    LocalDate date,
    LocalTime time,
    Precision precision,
    Kind kind,
    List<String> executives,
    Bilingual title,
    List<String> sources) {
  /** Kinds of events that a metric asks for. */
  public enum Kind {
    /** An accusation, failure, investigation or rumour; read in two independent sources. */
    CRISIS
  }

  /** Keeps its own copies of the lists. */
  public Event {
    executives = List.copyOf(executives);
    sources = List.copyOf(sources);
  }
}
