package org.shiguan.ingest.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** JSON as dumps hold it: ids may not pass through a double, and a value is all there is. */
final class Json {
  static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final JsonFactory FACTORY = MAPPER.getFactory();

  /** A bracket at the very beginning of a line; the file's first may be indented. */
  private static final Pattern LINE_BEGINNING = Pattern.compile("(?:\\A\\s*|(?<=\n))[\\[{]");

  private Json() {}

  /** The value written; null when it is no JSON. */
  static JsonNode parse(String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      return node == null || node.isMissingNode() ? null : node;
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  /**
   * The field names of the objects that begin lines of {@code text}, in turn; see {@link
   * #firstKeys}.
   */
  static Stream<Set<String>> beginnings(String text) {
    return LINE_BEGINNING.matcher(text).results().map(m -> firstKeys(text.substring(m.end() - 1)));
  }

  /**
   * The names of the first object's own fields, as far as the text goes; of the first element when
   * the text begins with an array. The name of a field that holds an array ends in {@code []}.
   */
  private static Set<String> firstKeys(String text) {
    var keys = new HashSet<String>();
    try (JsonParser parser = FACTORY.createParser(text)) {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_ARRAY) {
        token = parser.nextToken();
      }
      if (token != JsonToken.START_OBJECT) {
        return keys;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        token = parser.nextToken();
        keys.add(token == JsonToken.START_ARRAY ? key + "[]" : key);
        parser.skipChildren();
      }
    } catch (IOException e) {
      // The head of a file ends where it ends; what was seen before counts.
    }
    return keys;
  }
}
