package org.shiguan.study;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

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

  /** Earliest moment at which it can have happened. */
  public Instant earliest() {
    return date.atTime(time == null ? LocalTime.MIDNIGHT : time).toInstant(Period.CHINA);
  }

  /** Latest moment; the same where the minute is known, and empty where only the month is. */
  public Optional<Instant> latest() {
    return switch (precision) {
      case MINUTE -> Optional.of(earliest());
      case HOUR -> Optional.of(earliest().plus(Duration.ofHours(1)));
      case DAY -> Optional.of(earliest().plus(Duration.ofDays(1)));
      case MONTH -> Optional.empty();
    };
  }
}
