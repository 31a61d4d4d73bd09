package org.shiguan.ingest.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** JSON as dumps hold it: ids may not pass through a double, and a value is all there is. */
final class Json {
  static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * The repair of texts in which a backslash stands that escapes nothing, as in the face {@code
   * \\^O^/}: crawlers wrote them so, JSON does not allow it, and doubled they say what was meant.
   */
  static final String LONE_BACKSLASH = "lone-backslash";

  /** Why a text is rejected that {@link #read} cannot read. */
  static final String NOT_EVEN_REPAIRED = "malformed, and not for lone backslashes";

  private static final Pattern BACKSLASH =
      Pattern.compile("(\\\\(?:[\"\\\\/bfnrt]|u[0-9a-fA-F]{4}))|\\\\");
  private static final JsonFactory FACTORY = MAPPER.getFactory();

  private static final Pattern LINE_BEGINNING = Pattern.compile("^[\\[{]", Pattern.MULTILINE);

  private Json() {}

  /**
   * A value that was read.
   *
   * @param repair what was mended to read it; null when nothing
   */
  record Value(JsonNode node, String repair) {}

  /** The value written; null when it is no JSON, and none either with lone backslashes doubled. */
  static Value read(String text) {
    JsonNode node = parse(text);
    if (node != null) {
      return new Value(node, null);
    }
    JsonNode mended = parse(doubleLoneBackslashes(text));
    return mended == null ? null : new Value(mended, LONE_BACKSLASH);
  }

  /** The value written; null when it is no JSON. */
  static JsonNode parse(String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      return node == null || node.isMissingNode() ? null : node;
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  /** A string or number as text; null when it is absent, null or no scalar. */
  static String text(JsonNode object, String name) {
    JsonNode value = object.get(name);
    return value == null || !value.isValueNode() || value.isNull() ? null : value.asText();
  }

  /** The first of these fields that says anything; null when none does. */
  static String firstText(JsonNode object, String... names) {
    for (String name : names) {
      String found = text(object, name);
      if (found != null && !found.isEmpty()) {
        return found;
      }
    }
    return null;
  }

  /**
   * The fields that no column holds; those that are null say nothing.
   *
   * @param held whether a field is held elsewhere
   */
  static Map<String, JsonNode> rest(ObjectNode object, BiPredicate<String, JsonNode> held) {
    var rest = new TreeMap<String, JsonNode>();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (!field.getValue().isNull() && !held.test(field.getKey(), field.getValue())) {
        rest.put(field.getKey(), field.getValue());
      }
    }
    return rest;
  }

  private static String doubleLoneBackslashes(String text) {
    return BACKSLASH
        .matcher(text)
        .replaceAll(m -> Matcher.quoteReplacement(m.group(1) == null ? "\\\\" : m.group()));
  }

  /**
   * The field names of the objects that begin lines of {@code text}, in turn; see {@link
   * #firstKeys}. None when the text itself begins otherwise: web archives have such lines too.
   */
  static Stream<Set<String>> beginnings(String text) {
    String first = text.stripLeading();
    return first.startsWith("{") || first.startsWith("[")
        ? LINE_BEGINNING.matcher(first).results().map(m -> firstKeys(first.substring(m.start())))
        : Stream.empty();
  }

  /**
   * The names of the first object's own fields, as far as the text goes; of the first element when
   * the text begins with an array. The name of a field that holds an array ends in {@code []}. The
   * fields of an object {@code data}, in which answers of the web stand, are named {@code data.x}.
   */
  private static Set<String> firstKeys(String text) {
    var keys = new HashSet<String>();
    try (JsonParser parser = FACTORY.createParser(text)) {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_ARRAY) {
        token = parser.nextToken();
      }
      if (token == JsonToken.START_OBJECT) {
        addKeys(parser, "", keys);
      }
    } catch (IOException e) {
      // The head of a file ends where it ends; what was seen before counts.
    }
    return keys;
  }

  private static void addKeys(JsonParser parser, String around, Set<String> keys)
      throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = around + parser.currentName();
      JsonToken token = parser.nextToken();
      keys.add(token == JsonToken.START_ARRAY ? key + "[]" : key);
      if (token == JsonToken.START_OBJECT && key.equals("data")) {
        addKeys(parser, "data.", keys);
      } else {
        parser.skipChildren();
      }
    }
  }
}
