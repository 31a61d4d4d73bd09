package org.shiguan.read.code;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.shiguan.read.code.ManualCode.Definition;
import org.shiguan.read.code.ManualCode.Of;
import org.shiguan.study.DidYouMean;
import org.shiguan.study.UserException;
import org.shiguan.study.Yaml;
import org.shiguan.study.YamlMap;

/** Reads the rules of one code. */
final class RuleFile {
  private static final List<String> KEYS =
      List.of("code", "version", "of", "zh", "en", "threshold", "rules");

  private static final String[] RULE_KEYS = {
    "weight", "any", "with", "without", "where", "negation"
  };

  /** Beyond this no weight has a meaning. */
  private static final BigDecimal MOST = BigDecimal.valueOf(100);

  private final YamlMap yaml;
  private final List<String> manual;

  private RuleFile(YamlMap yaml, List<String> manual) {
    this.yaml = yaml;
    this.manual = manual;
  }

  /**
   * The code of a rule file.
   *
   * @param text what the file holds
   * @param shown how messages name the file
   * @param manual the codes of the manual; one's own begins with X_
   * @throws UserException for the first mistake found, naming file, line and remedy
   */
  static ManualCode parse(String text, String shown, List<String> manual) {
    return new RuleFile(Yaml.parse(text, shown, "rule file", KEYS), manual).code();
  }

  private ManualCode code() {
    String name = yaml.need("code", "PROD").text("code");
    if (!manual.contains(name) && !name.matches("X_[A-Z0-9_]{1,20}")) {
      throw yaml.wrong(
          "code",
          "'%s' is no code of the manual and does not begin with X_ as a code of your own%s"
              .formatted(name, DidYouMean.hint(name, manual)));
    }
    int threshold = thousandths(yaml, "threshold", "1");
    if (threshold <= 0) {
      throw yaml.wrong("threshold", "'threshold' must be above 0; else every text has the code.");
    }
    var rules = new ArrayList<Rule>();
    for (YamlMap rule : yaml.need("rules", "[{weight: 1, any: [新品发布]}]").maps("rules", RULE_KEYS)) {
      rules.add(rule(rule));
    }
    if (rules.stream().noneMatch(r -> r.thousandths() > 0)) {
      throw yaml.wrong("rules", "no rule has a weight above 0, so no text can have the code.");
    }
    return new ManualCode(
        name, version(), of(), definition("zh"), definition("en"), threshold, rules);
  }

  private int version() {
    String text = yaml.need("version", "1").text("version");
    if (!text.matches("[1-9][0-9]{0,8}")) {
      throw yaml.wrong(
          "version", "'version: %s' is not a whole number above zero.".formatted(text));
    }
    return Integer.parseInt(text);
  }

  private Of of() {
    String text = yaml.need("of", "executives").text("of");
    return Arrays.stream(Of.values())
        .filter(of -> of.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                yaml.wrong(
                    "of", "'of: %s' is none of executives, others and marker.".formatted(text)));
  }

  private Definition definition(String language) {
    YamlMap map =
        yaml.need(language, "{name: …, include: …, exclude: …}")
            .map(language, "name", "include", "exclude");
    return new Definition(
        map.need("name", "…").text("name"),
        map.need("include", "…").text("include"),
        map.need("exclude", "…").text("exclude"));
  }

  private static Rule rule(YamlMap map) {
    int weight = thousandths(map, "weight", "1");
    if (weight == 0) {
      throw map.wrong("weight", "a rule of weight 0 does nothing; take it out.");
    }
    List<Term> any = terms(map, "any");
    var where = new ArrayList<Where>();
    var whereNot = new ArrayList<Where>();
    for (String word : map.texts("where")) {
      boolean not = word.startsWith("not ");
      (not ? whereNot : where).add(where(map, not ? word.substring(4).strip() : word));
    }
    if (any.isEmpty() && where.isEmpty()) {
      throw map.wrong("weight", "this rule has neither 'any' nor 'where'; add terms to find.");
    }
    return new Rule(
        weight, any, terms(map, "with"), terms(map, "without"), where, whereNot, negation(map));
  }

  private static boolean negation(YamlMap map) {
    String text = map.text("negation");
    if (text != null && !text.equals("ignore")) {
      throw map.wrong(
          "negation",
          "'negation: %s' is not 'ignore'; leave the line out to heed 不 and 没.".formatted(text));
    }
    return text != null;
  }

  private static Where where(YamlMap map, String word) {
    return Arrays.stream(Where.values())
        .filter(w -> w.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                map.wrong(
                    "where",
                    "unknown condition '%s'%s"
                        .formatted(word, DidYouMean.hint(word, Where.words()))));
  }

  private static List<Term> terms(YamlMap map, String key) {
    var terms = new ArrayList<Term>();
    for (String written : map.texts(key)) {
      try {
        terms.add(Term.of(written));
      } catch (IllegalArgumentException e) {
        throw map.wrong(key, "the term '%s' %s".formatted(written, e.getMessage()));
      }
    }
    return terms;
  }

  private static int thousandths(YamlMap map, String key, String example) {
    String text = map.need(key, example).text(key);
    if (text.matches("-?[0-9]{1,3}(\\.[0-9]{1,3})?")) {
      var number = new BigDecimal(text);
      if (number.abs().compareTo(MOST) <= 0) {
        return number.movePointRight(3).intValueExact();
      }
    }
    throw map.wrong(
        key,
        "'%s: %s' is no number from -100 to 100 with at most three decimals.".formatted(key, text));
  }
}
