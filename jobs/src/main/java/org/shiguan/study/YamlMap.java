package org.shiguan.study;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The keys of one YAML map with their lines. A key without a value counts as absent. Every method
 * throws a {@link UserException} that names file and line.
 */
public final class YamlMap {
  private final String file;
  private final int line;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();

  /** Takes the keys, all of which must be known. */
  YamlMap(String file, MappingNode node, List<String> known) {
    this.file = file;
    this.line = lineOf(node);
    for (NodeTuple tuple : node.getValue()) {
      int at = lineOf(tuple.getKeyNode());
      String key = scalar(tuple.getKeyNode(), "a key").getValue();
      if (!known.contains(key)) {
        throw wrong(at, "unknown key '" + key + "'" + DidYouMean.hint(key, known));
      }
      Integer before = lines.putIfAbsent(key, at);
      if (before != null) {
        throw wrong(
            at, "'%s' stands here and on line %d; remove one of them.".formatted(key, before));
      }
      if (!Tag.NULL.equals(tuple.getValueNode().getTag())) {
        values.put(key, tuple.getValueNode());
      }
    }
  }

  /** Line where the map begins. */
  int line() {
    return line;
  }

  /** Line of a key, or of the map when the key is absent. */
  public int line(String key) {
    return lines.getOrDefault(key, line);
  }

  /** Whether the key is there, with or without a value. */
  boolean mentions(String key) {
    return lines.containsKey(key);
  }

  /** Whether the key has a value. */
  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** A mistake on the line of a key. */
  public UserException wrong(String key, String sentence) {
    return wrong(line(key), sentence);
  }

  /** A mistake on a line of this file. */
  UserException wrong(int at, String sentence) {
    return new UserException("%s line %d: %s".formatted(file, at, sentence));
  }

  /**
   * This map, when it has the key.
   *
   * @param example a value to show in the message
   */
  public YamlMap need(String key, String example) {
    if (!has(key)) {
      throw wrong(
          key,
          "'%s' %s; add '%s: %s'."
              .formatted(
                  key, lines.containsKey(key) ? "has no value" : "is missing", key, example));
    }
    return this;
  }

  /** Text exactly as written; null when absent. */
  public String text(String key) {
    return has(key) ? nonBlank(scalar(values.get(key), "'" + key + "'"), key) : null;
  }

  /** Text that may be blank or a tab, such as a separator; null when absent. */
  String rawText(String key) {
    return has(key) ? scalar(values.get(key), "'" + key + "'").getValue() : null;
  }

  /** A text of the list, or of the only item when the list is written as one text. */
  public List<String> texts(String key) {
    var texts = new ArrayList<String>();
    for (Node item : items(key)) {
      texts.add(nonBlank(scalar(item, "an item of '" + key + "'"), key));
    }
    return List.copyOf(texts);
  }

  /** Both languages; null when absent. */
  Bilingual bilingual(String key) {
    if (!has(key)) {
      return null;
    }
    YamlMap both = map(key, "zh", "en");
    return new Bilingual(both.need("zh", "中文").text("zh"), both.need("en", "English").text("en"));
  }

  /** The map under a key, which must have a value. */
  public YamlMap map(String key, String... known) {
    return mapOf(values.get(key), "'" + key + "'", known);
  }

  /** The maps listed under a key; none when absent. */
  public List<YamlMap> maps(String key, String... known) {
    var maps = new ArrayList<YamlMap>();
    for (Node item : items(key)) {
      maps.add(mapOf(item, "an item of '" + key + "'", known));
    }
    return maps;
  }

  /** A day; null when absent. */
  LocalDate date(String key) {
    String text = text(key);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw wrong(
          key, "'%s: %s' is not a day of the calendar; write 2012-06-30.".formatted(key, text));
    }
  }

  /** First day and day after the last, in order; null when the key is absent. */
  Period period(String key) {
    if (!has(key)) {
      return null;
    }
    YamlMap days = map(key, "from", "to");
    LocalDate from = days.need("from", "2011-01-01").date("from");
    LocalDate to = days.need("to", "2013-01-01").date("to");
    days.forward(from, to);
    return new Period(from, to);
  }

  /** Checks the keys {@code from} and {@code to} of this map, either of which may be null. */
  void forward(LocalDate from, LocalDate to) {
    if (from != null && to != null && !from.isBefore(to)) {
      throw wrong(
          "to",
          "'to: %s' is not after 'from: %s'; 'to' is the day after the last.".formatted(to, from));
    }
  }

  /** True or false. */
  boolean flag(String key, boolean otherwise) {
    String text = text(key);
    if (text == null) {
      return otherwise;
    }
    if (!text.equals("true") && !text.equals("false")) {
      throw wrong(key, "'%s: %s' is neither true nor false.".formatted(key, text));
    }
    return text.equals("true");
  }

  /** A whole number from 1 up; the key must have a value. */
  long count(String key) {
    String text = text(key);
    if (!text.matches("[1-9][0-9]{0,17}")) {
      throw wrong(
          key, "'%s: %s' is not a whole number above zero, digits only.".formatted(key, text));
    }
    return Long.parseLong(text);
  }

  /** A share from 0 to 100; the key must have a value. */
  double percent(String key) {
    String text = text(key);
    double percent = text.matches("[0-9]{1,3}(\\.[0-9]{1,6})?") ? Double.parseDouble(text) : -1;
    if (percent < 0 || percent > 100) {
      throw wrong(
          key, "'%s: %s' is no percentage; write a number from 0 to 100.".formatted(key, text));
    }
    return percent;
  }

  /** An id that names files and rows; the key must have a value. */
  String id(String key) {
    String text = text(key);
    if (!text.matches("[a-z0-9-]+")) {
      throw wrong(
          key,
          "'%s: %s' may hold only lower-case letters, digits and hyphens.".formatted(key, text));
    }
    return text;
  }

  /**
   * An account number as text, however it was written: a YAML number keeps its digits when it has
   * at most 19 of them.
   */
  String uid(String key) {
    ScalarNode node = scalar(values.get(key), "'" + key + "'");
    String text = nonBlank(node, key);
    boolean number = Tag.INT.equals(node.getTag()) || Tag.FLOAT.equals(node.getTag());
    boolean plain =
        text.matches("[1-9][0-9]{0,18}")
            && new BigInteger(text).compareTo(BigInteger.valueOf(Long.MAX_VALUE)) <= 0;
    if (number && !plain) {
      throw wrong(
          key,
          "'%s: %s' is read as a number that does not keep its digits; put it in quotes."
              .formatted(key, text));
    }
    return text;
  }

  private List<Node> items(String key) {
    if (!has(key)) {
      return List.of();
    }
    if (values.get(key) instanceof SequenceNode list) {
      return list.getValue();
    }
    throw wrong(key, "'%s' must be a list; begin each item with '- '.".formatted(key));
  }

  private YamlMap mapOf(Node node, String what, String... known) {
    if (node instanceof MappingNode map) {
      return new YamlMap(file, map, List.of(known));
    }
    throw wrong(
        lineOf(node),
        "%s must have keys; write {%s: …}.".formatted(what, String.join(": …, ", known)));
  }

  private ScalarNode scalar(Node node, String what) {
    if (node instanceof ScalarNode scalar) {
      return scalar;
    }
    throw wrong(
        lineOf(node),
        "%s must be a text, not %s; put it in quotes if it holds brackets or braces."
            .formatted(what, node instanceof SequenceNode ? "a list" : "a map"));
  }

  private String nonBlank(ScalarNode node, String key) {
    String text = node.getValue().strip();
    if (text.isEmpty()) {
      throw wrong(lineOf(node), "'%s' is blank.".formatted(key));
    }
    return text;
  }

  private static int lineOf(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
