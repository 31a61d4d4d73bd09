package org.shiguan.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.shiguan.study.Validation.Score;

/** Reads what {@code coding score} wrote. */
public final class ValidationFile {
  private static final List<String> KEYS = List.of("rules", "codes");
  private static final String[] COUNTS = {
    "true_positives", "false_positives", "false_negatives", "true_negatives"
  };

  private ValidationFile() {}

  /**
   * The validation of a file.
   *
   * @param shown how messages name the file
   * @throws UserException for the first mistake found, naming file, line and remedy
   */
  public static Validation read(Path file, String shown) {
    YamlMap yaml = Yaml.read(file, shown, "validation file", KEYS);
    String rules = yaml.need("rules", "…").text("rules");
    var scores = new ArrayList<Score>();
    var seen = new HashSet<String>();
    yaml.need("codes", "[…]");
    for (YamlMap map :
        yaml.maps("codes", "code", "alpha", COUNTS[0], COUNTS[1], COUNTS[2], COUNTS[3])) {
      String code = map.need("code", "PROD").text("code");
      if (!seen.add(code)) {
        throw map.wrong("code", "%s stands here twice; run 'coding score' again.".formatted(code));
      }
      scores.add(
          new Score(
              code,
              alpha(map),
              count(map, COUNTS[0]),
              count(map, COUNTS[1]),
              count(map, COUNTS[2]),
              count(map, COUNTS[3])));
    }
    return new Validation(file, rules, scores);
  }

  private static Double alpha(YamlMap map) {
    String text = map.text("alpha");
    if (text == null) {
      return null;
    }
    if (!text.matches("-?[01](\\.[0-9]{1,17})?") || Double.parseDouble(text) > 1) {
      throw map.wrong(
          "alpha",
          "'alpha: %s' is no number from -1 to 1; run 'coding score' again.".formatted(text));
    }
    return Double.valueOf(text);
  }

  private static long count(YamlMap map, String key) {
    String text = map.need(key, "0").text(key);
    if (!text.matches("[0-9]{1,9}")) {
      throw map.wrong(key, "'%s: %s' is no count; run 'coding score' again.".formatted(key, text));
    }
    return Long.parseLong(text);
  }
}
