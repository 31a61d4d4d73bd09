package org.shiguan.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** Reads hypotheses, the study's own or those that come with the program. */
public final class HypothesesFile {
  /** The hypotheses C01 to C30 of the codebook, beside this class. */
  public static final String DELIVERED = "hypotheses.yaml";

  private static final List<String> KEYS = List.of("hypotheses");

  private HypothesesFile() {}

  /** The hypotheses that hold when a study names none. */
  public static List<Hypothesis> delivered() {
    try (var in = HypothesesFile.class.getResourceAsStream(DELIVERED)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return hypotheses(Yaml.parse(text, DELIVERED, "hypotheses file", KEYS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The hypotheses of a file.
   *
   * @param shown how messages name the file
   * @throws UserException for the first mistake, naming file, line and remedy
   */
  static List<Hypothesis> read(Path file, String shown) {
    return hypotheses(Yaml.read(file, shown, "hypotheses file", KEYS));
  }

  private static List<Hypothesis> hypotheses(YamlMap yaml) {
    var lines = new LinkedHashMap<String, Integer>();
    var hypotheses = new ArrayList<Hypothesis>();
    List<YamlMap> maps =
        yaml.need("hypotheses", "[{id: C01, …}]")
            .maps(
                "hypotheses",
                "id",
                "claim",
                "tests",
                "family",
                "outcome",
                "of",
                "estimator",
                "direction",
                "rivals",
                "not_tested");
    for (YamlMap map : maps) {
      Hypothesis hypothesis = hypothesis(map);
      RosterFile.unique(map, hypothesis.id(), lines);
      hypotheses.add(hypothesis);
    }
    for (int i = 0; i < maps.size(); i++) {
      for (String rival : hypotheses.get(i).rivals()) {
        if (rival.equals(hypotheses.get(i).id())) {
          throw maps.get(i)
              .wrong("rivals", "'%s' cannot be its own rival; remove it.".formatted(rival));
        }
        if (!lines.containsKey(rival)) {
          throw maps.get(i)
              .wrong(
                  "rivals",
                  "there is no hypothesis '%s'%s"
                      .formatted(rival, DidYouMean.hint(rival, lines.keySet())));
        }
      }
    }
    return List.copyOf(hypotheses);
  }

  private static Hypothesis hypothesis(YamlMap map) {
    String id = map.need("id", "C01").text("id");
    if (!id.matches("[A-Za-z0-9-]{1,40}")) {
      throw map.wrong("id", "'id: %s' may hold only letters, digits and hyphens.".formatted(id));
    }
    boolean tested = !map.has("not_tested");
    if (tested) {
      map.need("outcome", "by_group")
          .need("estimator", "kruskal_wallis")
          .need("direction", "above");
    } else {
      for (String key : List.of("outcome", "of", "estimator", "direction")) {
        if (map.has(key)) {
          throw map.wrong(
              key, "'%s' has no use beside 'not_tested'; remove one of them.".formatted(key));
        }
      }
    }
    return new Hypothesis(
        id,
        map.need("claim", "{zh: …, en: …}").bilingual("claim"),
        map.need("tests", "{zh: …, en: …}").bilingual("tests"),
        constant(map.need("family", "primary"), "family", Hypothesis.Family.class),
        map.text("outcome"),
        map.texts("of"),
        map.text("estimator"),
        tested ? constant(map, "direction", Hypothesis.Direction.class) : null,
        map.texts("rivals"),
        map.bilingual("not_tested"),
        map.line());
  }

  private static <E extends Enum<E>> E constant(YamlMap map, String key, Class<E> type) {
    var known = new ArrayList<String>();
    for (E constant : type.getEnumConstants()) {
      String name = constant.name().toLowerCase(Locale.ROOT);
      if (name.equals(map.text(key))) {
        return constant;
      }
      known.add(name);
    }
    throw map.wrong(
        key, "'%s: %s' is none of %s.".formatted(key, map.text(key), String.join(", ", known)));
  }
}
