package org.shiguan.clean;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.regex.Pattern;
import org.shiguan.clean.step.RenamePeople;
import org.shiguan.clean.step.StrikeContacts;
import org.shiguan.privacy.AccessTokens;
import org.shiguan.privacy.HiddenValue;
import org.shiguan.privacy.Names;
import org.shiguan.privacy.PeopleRules;
import org.shiguan.privacy.PersonRule;
import org.shiguan.privacy.PersonRule.Kind;

/**
 * What the cleaning steps do to texts, for everything else that is kept of a record: unknown
 * fields, answers, rejected rows. Who is a person is said by the {@linkplain PeopleRules rules},
 * whoever wrote the dump; a number of the length of an account's is taken for one unless its field
 * is a time, a count or a post.
 */
public final class HiddenPeople {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          // Of two fields of one name the tree would keep one.
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private static final PeopleRules RULES = PeopleRules.SHIPPED;
  private static final PersonRule NAME = RULES.of("screenname");
  private static final PersonRule ACCOUNT = RULES.of("uid");
  private static final Pattern ACCOUNT_NUMBER =
      Pattern.compile("(?<![0-9A-Za-z_])[1-9][0-9]{7,10}(?![0-9A-Za-z_])");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}|[0-9.]{1,7}[万亿]?\\+?");

  private final Names names;
  private String lastFound;
  private String lastHidden;

  /** Hides people under these names. */
  public HiddenPeople(Names names) {
    this.names = names;
  }

  /** A text such as the words of an answer; null for null. */
  public String text(String text) {
    return text == null ? null : RenamePeople.rename(StrikeContacts.strike(text, names), names);
  }

  /**
   * A row that could not be read: names after @ and in fields that are known to hold them, links,
   * contacts and every number of the length of an account's. Whole JSON is hidden like unknown
   * fields. A name in a row whose cells cannot be told apart stays.
   */
  public String raw(String row) {
    if (names == Names.AS_FOUND) {
      return StrikeContacts.strike(row, names);
    }
    JsonNode tree = isStructure(row) ? tree(row) : null;
    if (tree != null) {
      JsonNode hidden = new Walk(true).hidden("", tree, Scope.NOBODY);
      return numbers(hidden.equals(tree) ? row : hidden.toString());
    }
    return numbers(RenamePeople.renameInRow(StrikeContacts.strike(row, names), names));
  }

  private String numbers(String text) {
    return ACCOUNT_NUMBER.matcher(text).replaceAll(number -> names.author(number.group()));
  }

  /** The unknown fields of a post, one JSON object; null for null. */
  public String extra(String json) {
    return extra(json, Scope.NOBODY);
  }

  /** The unknown fields of an account, one JSON object; null for null. */
  public String extraOfPerson(String json) {
    return extra(json, Scope.PERSON);
  }

  private String extra(String json, Scope scope) {
    if (json == null || names == Names.AS_FOUND) {
      return AccessTokens.mask(json);
    }
    // In most dumps neighbours have the same unknown fields with the same values.
    boolean ofPost = scope == Scope.NOBODY;
    if (ofPost && json.equals(lastFound)) {
      return lastHidden;
    }
    JsonNode tree = tree(json);
    String hidden = tree == null ? raw(json) : new Walk(false).hidden("", tree, scope).toString();
    if (ofPost) {
      lastFound = json;
      lastHidden = hidden;
    }
    return hidden;
  }

  /** Null when it is no JSON as a whole. */
  private static JsonNode tree(String json) {
    try {
      JsonNode tree = JSON.readTree(json);
      return tree.isContainerNode() ? tree : null;
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private static boolean isStructure(String text) {
    String bare = text.strip();
    return (bare.startsWith("{") && bare.endsWith("}"))
        || (bare.startsWith("[") && bare.endsWith("]"));
  }

  /** Whose the fields are. */
  private enum Scope {
    NOBODY,
    /** Of one person. */
    PERSON,
    /** Of a list: what stands in it is a person, and so are the keys of its objects. */
    PEOPLE
  }

  /** The way through one tree; of a row even its outermost object may be a person. */
  private final class Walk {
    private final boolean row;
    private int depth;

    Walk(boolean row) {
      this.row = row;
    }

    JsonNode hidden(String field, JsonNode value, Scope scope) {
      if (value instanceof ObjectNode object) {
        return object(field, object, scope);
      }
      if (value instanceof ArrayNode array) {
        ArrayNode hidden = JsonNodeFactory.instance.arrayNode();
        for (JsonNode item : array) {
          hidden.add(hidden(field, item, scope));
        }
        return hidden;
      }
      boolean says = value.isTextual() || value.isNumber();
      return says && !value.asText().isBlank() ? scalar(field, value, scope) : value;
    }

    private JsonNode object(String field, ObjectNode object, Scope scope) {
      boolean nested = depth > 0 || row;
      depth++;
      boolean mapOfPeople = scope == Scope.PEOPLE && isMap(object);
      boolean someone =
          !mapOfPeople && (scope != Scope.NOBODY || (nested && isPerson(field, object)));
      boolean thing = RULES.isThing(field);
      ObjectNode hidden = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> inside : object.properties()) {
        String name = PeopleRules.plain(inside.getKey());
        Scope of = someone || mapOfPeople ? Scope.PERSON : Scope.NOBODY;
        JsonNode shown = field(name, inside.getValue(), of, thing);
        hidden.set(key(inside.getKey(), mapOfPeople), shown);
      }
      depth--;
      return hidden;
    }

    private JsonNode field(String name, JsonNode value, Scope of, boolean ofThing) {
      PersonRule rule = RULES.of(name);
      Kind kind = rule == null ? Kind.TEXT : rule.kind();
      if (value.isContainerNode()) {
        return switch (kind) {
          case SECRET, CONTACT ->
              value.isEmpty()
                  ? value
                  : JsonNodeFactory.instance.textNode(
                      kind == Kind.SECRET ? AccessTokens.MARK : rule.becomes());
          case PEOPLE, SCREEN_NAME -> hidden(name, value, Scope.PEOPLE);
          case PERSON -> hidden(name, value, isPlural(name) ? Scope.PEOPLE : Scope.PERSON);
          default -> hidden(name, value, of);
        };
      }
      boolean named = row && of == Scope.NOBODY && !ofThing && name.equals("name");
      return named ? hidden("screenname", value, of) : hidden(name, value, of);
    }

    private static boolean isPlural(String field) {
      return field.endsWith("s") || field.endsWith("list") || field.endsWith("列表");
    }

    private String key(String key, boolean ofPeople) {
      String plain = PeopleRules.plain(key);
      boolean number = ACCOUNT_NUMBER.matcher(key).matches();
      boolean name = ofPeople && RULES.of(plain) == null;
      return number || name ? HiddenValue.ofPeople(key, names) : key;
    }

    /** Whether the keys are people: every value is an object and no key is a field. */
    private static boolean isMap(ObjectNode object) {
      for (Map.Entry<String, JsonNode> inside : object.properties()) {
        String plain = PeopleRules.plain(inside.getKey());
        if (!inside.getValue().isContainerNode()
            || RULES.of(plain) != null
            || RULES.isOfPost(plain)
            || RULES.isThing(plain)) {
          return false;
        }
      }
      return !object.isEmpty();
    }

    /** Whether a name stands beside a number, and nothing says that it is a post or a thing. */
    private static boolean isPerson(String field, ObjectNode object) {
      if (RULES.isThing(field)) {
        return false;
      }
      boolean screenName = false;
      boolean name = false;
      boolean id = false;
      boolean account = false;
      for (Map.Entry<String, JsonNode> inside : object.properties()) {
        String plain = PeopleRules.plain(inside.getKey());
        JsonNode value = inside.getValue();
        if (RULES.isOfPost(plain)) {
          return false;
        }
        if (value.isContainerNode() || value.asText().isBlank()) {
          continue;
        }
        PersonRule rule = RULES.of(plain);
        screenName |= rule != null && rule.kind() == Kind.SCREEN_NAME;
        name |= plain.equals("name");
        boolean ownId = plain.equals("id") || plain.equals("idstr");
        id |= ownId;
        boolean number = ownId || (rule != null && rule.kind() == Kind.ACCOUNT);
        account |= number && HiddenValue.isAccount(value.asText());
        if (ownId && HiddenValue.isDigits(value.asText()) && !account) {
          return false; // longer: the number of a post
        }
      }
      return (screenName && (id || account)) || (name && account);
    }

    private JsonNode scalar(String field, JsonNode value, Scope scope) {
      String text = value.asText();
      PersonRule rule = RULES.of(field);
      Kind kind = rule == null ? Kind.TEXT : rule.kind();
      boolean person = scope != Scope.NOBODY;
      switch (kind) {
        case SCREEN_NAME, ACCOUNT, PICTURE, SECRET, CONTACT -> {
          return text(value, HiddenValue.of(rule, text, names));
        }
        case PERSON -> {
          String hidden = HiddenValue.of(rule, text, names);
          return text(value, hidden.equals(text) ? plain(text, false) : hidden);
        }
        case PEOPLE -> {
          // A number counts people; in a list it is one of them.
          boolean count = scope != Scope.PEOPLE && NUMBER.matcher(text).matches();
          String one =
              scope == Scope.PEOPLE
                  ? HiddenValue.ofPeople(text, names)
                  : HiddenValue.of(rule, text, names);
          return count ? value : text(value, one);
        }
        case TELLING -> {
          return person || row ? text(value, HiddenValue.LEFT_OUT) : running(value, true);
        }
        default -> {}
      }
      if (person) {
        if (field.equals("name")) {
          return text(value, HiddenValue.of(NAME, text, names));
        }
        if (field.equals("id") || field.equals("idstr")) {
          return text(value, HiddenValue.of(ACCOUNT, text, names));
        }
        boolean shared = kind == Kind.SHARED || kind == Kind.NUMBER;
        if (!shared && !NUMBER.matcher(text).matches()) {
          return text(value, HiddenValue.LEFT_OUT);
        }
      }
      return running(value, kind != Kind.NUMBER && !person);
    }

    private JsonNode running(JsonNode value, boolean mayBeAccount) {
      return text(value, plain(value.asText(), mayBeAccount));
    }

    private String plain(String text, boolean mayBeAccount) {
      JsonNode inner = isStructure(text) ? tree(text) : null;
      if (inner != null) {
        JsonNode hidden = new Walk(row).hidden("", inner, Scope.NOBODY);
        return hidden.equals(inner) ? text : hidden.toString();
      }
      if (HiddenValue.isDigits(text)) {
        return mayBeAccount ? numbers(text) : text;
      }
      String hidden = text(text);
      return mayBeAccount || hidden.contains("://") ? numbers(hidden) : hidden;
    }

    private JsonNode text(JsonNode value, String text) {
      return value.asText().equals(text) ? value : JsonNodeFactory.instance.textNode(text);
    }

    private String text(String text) {
      return HiddenPeople.this.text(text);
    }
  }
}
