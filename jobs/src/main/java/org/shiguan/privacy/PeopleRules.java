package org.shiguan.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.shiguan.privacy.PersonRule.As;
import org.shiguan.privacy.PersonRule.Example;
import org.shiguan.privacy.PersonRule.Kind;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What is a person, a way to reach one or a secret: the rules of {@code people.yaml}, which every
 * reader of fields and texts goes by. Immutable.
 */
public final class PeopleRules {
  private static final String RESOURCE = "people.yaml";
  private static final Set<String> KEYS =
      Set.of(
          "rule", "kind", "becomes", "en", "zh", "names", "endings", "parts", "lists", "examples");
  private static final Set<String> REMAINS_KEYS =
      Set.of("en", "zh", "why-en", "why-zh", "examples");

  /** The rules that come with the program. */
  public static final PeopleRules SHIPPED = shipped();

  private final List<PersonRule> rules;
  private final List<Remains> remains;
  private final Map<String, PersonRule> byName = new HashMap<>();
  private final Set<String> things = new HashSet<>();
  private final Set<String> posts = new HashSet<>();

  private PeopleRules(List<PersonRule> rules, List<Remains> remains) {
    this.rules = List.copyOf(rules);
    this.remains = List.copyOf(remains);
    for (PersonRule rule : rules) {
      for (String name : rule.names()) {
        if (!plain(name).equals(name)) {
          throw wrong(rule.id() + ": write the field " + name + " as " + plain(name));
        }
        boolean first =
            switch (rule.kind()) {
              case THING -> things.add(name);
              case POST -> posts.add(name);
              default -> byName.putIfAbsent(name, rule) == null;
            };
        if (!first) {
          throw wrong(rule.id() + ": the field " + name + " is named twice");
        }
      }
    }
  }

  /** Every rule, in the order of the file. */
  public List<PersonRule> rules() {
    return rules;
  }

  /** What may remain. */
  public List<Remains> remains() {
    return remains;
  }

  /** The rule of this name. */
  PersonRule rule(String id) {
    return rules.stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow(() -> wrong("no rule " + id));
  }

  /** The rule for a field by its {@linkplain #plain plain} name; null when none knows it. */
  public PersonRule of(String field) {
    PersonRule exact = byName.get(field);
    if (exact != null) {
      return exact;
    }
    for (PersonRule rule : rules) {
      for (String ending : rule.endings()) {
        if (field.endsWith(ending)) {
          return rule;
        }
      }
    }
    for (PersonRule rule : rules) {
      for (String part : rule.parts()) {
        if (field.contains(part)) {
          return rule;
        }
      }
    }
    return null;
  }

  /** The rule that names this field as it is, by its plain name; null when none does. */
  PersonRule exactly(String field) {
    return byName.get(field);
  }

  /** Whether an object under this plain name is a thing. */
  public boolean isThing(String field) {
    return things.contains(field);
  }

  /** Whether an object with a field of this plain name is a post. */
  public boolean isOfPost(String field) {
    return posts.contains(field);
  }

  /** The name of a field without its case, {@code _}, {@code -} and spaces. */
  public static String plain(String field) {
    String lower = field.toLowerCase(Locale.ROOT);
    boolean joined = lower.indexOf('_') < 0 && lower.indexOf('-') < 0 && lower.indexOf(' ') < 0;
    return joined ? lower : lower.replace("_", "").replace("-", "").replace(" ", "");
  }

  private static PeopleRules shipped() {
    try (InputStream in = PeopleRules.class.getResourceAsStream(RESOURCE)) {
      return read(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rules of a file that is loaded; a rule without an example is refused. */
  static PeopleRules read(Map<String, Object> file) {
    var rules = new ArrayList<PersonRule>();
    for (Map<?, ?> entry : maps(file.get("rules"))) {
      known(entry, KEYS);
      String id = string(entry, "rule");
      rules.add(
          new PersonRule(
              id,
              Kind.valueOf(string(entry, "kind")),
              (String) entry.get("becomes"),
              string(entry, "en"),
              string(entry, "zh"),
              words(entry.get("names")),
              words(entry.get("endings")),
              words(entry.get("parts")),
              lists(entry.get("lists")),
              examples(entry, id)));
    }
    var remains = new ArrayList<Remains>();
    for (Map<?, ?> entry : maps(file.get("remains"))) {
      known(entry, REMAINS_KEYS);
      remains.add(
          new Remains(
              string(entry, "en"),
              string(entry, "zh"),
              string(entry, "why-en"),
              string(entry, "why-zh"),
              examples(entry, string(entry, "en"))));
    }
    return new PeopleRules(rules, remains);
  }

  private static List<Example> examples(Map<?, ?> entry, String of) {
    List<Example> examples =
        maps(entry.get("examples")).stream()
            .map(
                example ->
                    new Example(
                        As.valueOf(string(example, "as").toUpperCase(Locale.ROOT)),
                        string(example, "in"),
                        example.containsKey("out")
                            ? string(example, "out")
                            : string(example, "in")))
            .toList();
    if (examples.isEmpty()) {
      throw wrong(of + " has no example");
    }
    return examples;
  }

  private static void known(Map<?, ?> entry, Set<String> keys) {
    if (!keys.containsAll(entry.keySet())) {
      throw wrong("unknown key in " + entry.keySet());
    }
  }

  private static List<Map<?, ?>> maps(Object list) {
    var maps = new ArrayList<Map<?, ?>>();
    if (list != null) {
      ((List<?>) list).forEach(map -> maps.add((Map<?, ?>) map));
    }
    return maps;
  }

  private static Map<String, List<String>> lists(Object map) {
    var lists = new LinkedHashMap<String, List<String>>();
    if (map != null) {
      ((Map<?, ?>) map).forEach((name, list) -> lists.put((String) name, words(list)));
    }
    return lists;
  }

  private static List<String> words(Object list) {
    return list == null ? List.of() : ((List<?>) list).stream().map(String.class::cast).toList();
  }

  private static String string(Map<?, ?> entry, String key) {
    if (entry.get(key) instanceof String text) {
      return text;
    }
    throw wrong(entry + " lacks the text " + key);
  }

  private static IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(RESOURCE + ": " + what);
  }
}
