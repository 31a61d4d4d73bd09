package org.shiguan.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** What stands for one value of a field that a rule names. */
public final class HiddenValue {
  /** Stands for what says who somebody is and has no pseudonym: a description, an avatar. */
  public static final String LEFT_OUT = "〔略〕";

  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern SEPARATOR = Pattern.compile("[,，、;；\\s]+");
  private static final int SHORTEST_ACCOUNT = 5;
  private static final int LONGEST_ACCOUNT = 11;

  private HiddenValue() {}

  /**
   * What is kept of a value; the value itself where it may stay.
   *
   * @param rule of its field
   */
  public static String of(PersonRule rule, String value, Names names) {
    String text = value.strip();
    if (text.isEmpty() || Pseudonyms.isPseudonym(text)) {
      return value;
    }
    return switch (rule.kind()) {
      case SCREEN_NAME -> screenNames(text, names);
      case ACCOUNT -> names.author(text);
      case PERSON -> person(text, value, names);
      case PEOPLE -> isDigits(text) ? value : screenNames(text, names);
      case TELLING, PICTURE -> LEFT_OUT;
      case SECRET -> AccessTokens.MARK;
      case CONTACT -> isFlag(text) ? value : rule.becomes();
      case SHARED, NUMBER, POST, THING, TEXT -> value;
    };
  }

  /** An element of a list of people. */
  public static String ofPeople(String value, Names names) {
    return person(value.strip(), value, names);
  }

  private static String person(String text, String value, Names names) {
    if (!isDigits(text)) {
      return screenNames(text, names);
    }
    // Longer numbers are those of posts, which are replied to as people are; shorter ones count.
    return isAccount(text) ? names.author(text) : value;
  }

  /** One name, or several in a row. */
  private static String screenNames(String text, Names names) {
    List<String> each = SEPARATOR.splitAsStream(text).filter(name -> !name.isEmpty()).toList();
    return String.join(",", each.stream().map(name -> bare(name, names)).toList());
  }

  private static String bare(String name, Names names) {
    String bare = name.startsWith("@") || name.startsWith("＠") ? name.substring(1) : name;
    return bare.isEmpty() || Pseudonyms.isPseudonym(bare) ? name : names.name(bare);
  }

  /** Whether a text is digits and as long as the number of an account. */
  public static boolean isAccount(String text) {
    return isDigits(text) && text.length() >= SHORTEST_ACCOUNT && text.length() <= LONGEST_ACCOUNT;
  }

  /** Yes, no or how many. */
  private static boolean isFlag(String text) {
    return text.equals("true")
        || text.equals("false")
        || (isDigits(text) && text.length() < SHORTEST_ACCOUNT);
  }

  /** Whether a text is digits and nothing else. */
  public static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** The text of a string of JSON without its quotes; as it stands when it is none. */
  static String unescaped(String json) {
    if (json.indexOf('\\') < 0) {
      return json;
    }
    try {
      return JSON.readValue('"' + json.replaceAll("\\\\+u", "\\\\u") + '"', String.class);
    } catch (JsonProcessingException e) {
      return json;
    }
  }

  /** The text of a parameter of an address; as it stands when it is none. */
  static String decoded(String parameter) {
    if (parameter.indexOf('%') < 0) {
      return parameter;
    }
    try {
      return URLDecoder.decode(parameter, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return parameter;
    }
  }
}
