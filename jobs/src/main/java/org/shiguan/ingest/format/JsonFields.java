package org.shiguan.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** The fields of one JSON object; what nobody takes is left over. */
final class JsonFields {
  private final ObjectNode object;
  private final String none;

  /**
   * The fields of an object, which is emptied by taking them.
   *
   * @param none how the tool writes "no value", besides nothing; null when not
   */
  JsonFields(ObjectNode object, String none) {
    this.object = object;
    this.none = none;
  }

  /** Takes a string or number without the white space around it; null when it says nothing. */
  String take(String name) {
    JsonNode value = object.get(name);
    if (value == null || !value.isValueNode()) {
      return null;
    }
    object.remove(name);
    return saysNothing(value) ? null : value.asText().strip();
  }

  /** Takes a text as it stands; null when there is none. */
  String takeText(String name) {
    JsonNode value = object.get(name);
    if (value == null || !value.isTextual()) {
      return null;
    }
    object.remove(name);
    return value.asText();
  }

  /** Puts back what was taken and found no place. */
  void leave(String name, String text) {
    object.put(name, text);
  }

  /** Takes an object; null when there is none. */
  ObjectNode takeObject(String name) {
    if (object.get(name) instanceof ObjectNode inside) {
      object.remove(name);
      return inside;
    }
    return null;
  }

  /** What is left over, as one JSON object with sorted keys; null when nothing is. */
  String rest() {
    var rest = new TreeMap<String, JsonNode>();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (!saysNothing(field.getValue())) {
        rest.put(field.getKey(), field.getValue());
      }
    }
    return ExtraFields.of(rest);
  }

  private boolean saysNothing(JsonNode value) {
    if (value.isContainerNode()) {
      return value.isEmpty();
    }
    String text = value.asText().strip();
    return value.isNull() || text.isEmpty() || text.equals(none);
  }
}
