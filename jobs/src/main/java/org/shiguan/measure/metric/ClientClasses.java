package org.shiguan.measure.metric;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.shiguan.measure.Partial;
import org.shiguan.study.UserException;
import org.shiguan.table.Posts;

/**
 * What kind of client a post was sent from, by the list {@code clients.csv} beside this class,
 * which anybody can read and extend (codebook M10).
 */
final class ClientClasses {
  /** The classes in the order of the report. */
  static final List<String> ALL = List.of("PERSONAL", "WEB", "DESK", "SCHEDULER", "OTHER");

  private static final String OTHER = "OTHER";
  private static final String RESOURCE = "clients.csv";
  private static final String HEADER = "client,class";

  /** Posts of each class; a post without a known client is in none. */
  static final List<Partial> PARTIALS = partials(classOf(Posts.CLIENT.col(), rules(text())));

  private ClientClasses() {}

  /**
   * One line of the list.
   *
   * @param name in small letters, without the asterisk
   * @param beginning whether names that begin so are meant
   * @param type one of {@link #ALL}
   */
  record Rule(String name, boolean beginning, String type) {}

  /** The partial of a class. */
  static String partial(String type) {
    return "posts_client_" + type.toLowerCase(Locale.ROOT);
  }

  private static List<Partial> partials(Column type) {
    return ALL.stream().map(t -> Partial.count(partial(t), type.equalTo(t))).toList();
  }

  /**
   * The rules of a list.
   *
   * @throws UserException when a line is not a name and a class, or names the same client again
   */
  static List<Rule> rules(String text) {
    var rules = new ArrayList<Rule>();
    var seen = new HashMap<String, Integer>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#") || line.strip().equals(HEADER)) {
        continue;
      }
      int comma = line.lastIndexOf(',');
      String name = comma < 0 ? "" : line.substring(0, comma).strip().toLowerCase(Locale.ROOT);
      String type = line.substring(comma + 1).strip();
      if (name.isEmpty() || name.equals("*") || !ALL.contains(type)) {
        throw new UserException(
            "%s line %d: '%s' must be the name of a client, a comma and one of %s."
                .formatted(RESOURCE, number, line, String.join(", ", ALL)));
      }
      Integer before = seen.putIfAbsent(name, number);
      if (before != null) {
        throw new UserException(
            "%s line %d: '%s' is also on line %d; remove one."
                .formatted(RESOURCE, number, name, before));
      }
      boolean beginning = name.endsWith("*");
      String start = beginning ? name.substring(0, name.length() - 1) : name;
      rules.add(new Rule(start, beginning, type));
    }
    return List.copyOf(rules);
  }

  /** The class of a client as a column; null when the client is. */
  static Column classOf(Column client, List<Rule> rules) {
    Column name = lower(client);
    Map<String, List<Rule>> exact =
        rules.stream()
            .filter(r -> !r.beginning())
            .collect(groupingBy(Rule::type, TreeMap::new, toList()));
    Column type = when(client.isNull(), lit(null));
    for (Map.Entry<String, List<Rule>> names : exact.entrySet()) {
      Object[] equal = names.getValue().stream().map(Rule::name).toArray();
      type = type.when(name.isin(equal), names.getKey());
    }
    for (Rule rule : rules) {
      type = rule.beginning() ? type.when(name.startsWith(rule.name()), rule.type()) : type;
    }
    return type.otherwise(OTHER);
  }

  /** The list as it is shipped. */
  static String text() {
    try (InputStream in = ClientClasses.class.getResourceAsStream(RESOURCE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
