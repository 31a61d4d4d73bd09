package org.shiguan.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What a stage left behind under one key: written last, so that its being there says the tables are
 * whole.
 *
 * @param stage stage
 * @param key hash of everything the tables depend on
 * @param tables what it wrote
 * @param notes what else later stages need of it, as plain JSON; may be null
 */
public record StageRecord(String stage, String key, List<TableVersion> tables, JsonNode notes) {
  /** Keeps its own copy. */
  public StageRecord {
    tables = List.copyOf(tables);
  }

  /**
   * The version of a table in this record.
   *
   * @throws IllegalArgumentException when the stage does not write it
   */
  public TableVersion table(String name) {
    return tables.stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(stage + " wrote no " + name));
  }
}
