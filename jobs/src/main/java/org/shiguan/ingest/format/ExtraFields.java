package org.shiguan.ingest.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;

/** Fields that no column holds, kept as one JSON object with sorted keys. */
final class ExtraFields {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ExtraFields() {}

  /** The object of the given names and values, in turn. */
  static String of(String... namesAndValues) {
    var fields = new TreeMap<String, Object>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return of(fields);
  }

  /** The object of these fields; null when there are none. */
  static String of(Map<String, ?> fields) {
    if (fields.isEmpty()) {
      return null;
    }
    try {
      return JSON.writeValueAsString(new TreeMap<>(fields));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("fields that Jackson itself read cannot be written", e);
    }
  }
}
