package org.shiguan.report.mart;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How the mart was made: {@code manifest.json}.
 *
 * @param study the study file with every default filled in
 * @param inputs the input files
 * @param versions program name to version
 * @param tables the corpus tables behind the mart
 */
@JsonPropertyOrder({"study", "inputs", "versions", "tables"})
public record Manifest(
    Study study, List<Input> inputs, Map<String, String> versions, List<Table> tables) {

  /** Copies and sorts, so that the same run writes the same file. */
  public Manifest {
    Objects.requireNonNull(study, "study");
    inputs = List.copyOf(Objects.requireNonNullElse(inputs, List.of()));
    versions = new TreeMap<>(Objects.requireNonNullElse(versions, Map.of()));
    tables = List.copyOf(Objects.requireNonNullElse(tables, List.of()));
  }

  /**
   * The study.
   *
   * @param id study id
   * @param title its title
   * @param period the study period at +08:00
   * @param privacy {@code pseudonym} or {@code none}
   * @param synthetic whether every post is made up; the report then says so loudly
   * @param settings every other setting of the study file, as plain maps, lists, texts and numbers
   */
  @JsonPropertyOrder({"id", "title", "period", "privacy", "synthetic"})
  public record Study(
      String id,
      Text title,
      Period period,
      String privacy,
      boolean synthetic,
      @JsonAnySetter @JsonAnyGetter Map<String, Object> settings) {

    /** Copies and sorts the settings. */
    public Study {
      Objects.requireNonNull(id, "study id");
      title = Objects.requireNonNullElse(title, Text.EMPTY);
      Objects.requireNonNull(period, "period");
      settings = new TreeMap<>(Objects.requireNonNullElse(settings, Map.of()));
    }
  }

  /**
   * A stretch of days at +08:00.
   *
   * @param from first day
   * @param to day after the last
   */
  public record Period(LocalDate from, LocalDate to) {
    /** Refuses an empty period. */
    public Period {
      if (!from.isBefore(to)) {
        throw new MartException("the period from " + from + " to " + to + " is empty");
      }
    }
  }

  /**
   * An input file.
   *
   * @param path path below the study
   * @param bytes size
   * @param sha256 lower-case hex of the file as found
   * @param records records read, null when it was not read
   */
  public record Input(String path, long bytes, String sha256, Long records) {}

  /**
   * A corpus table.
   *
   * @param name table name
   * @param rows rows
   * @param hash order-independent hash of schema and rows
   */
  public record Table(String name, long rows, String hash) {}
}
