package org.shiguan.privacy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.shiguan.privacy.PersonRule.Kind;

/**
 * Fields and their values as somebody has written them into a text: {@code "screen_name":"…"} with
 * quotes of any kind, doubled or escaped, {@code nick=…} in an address, {@code 昵称：…}. The text is
 * gone through once, from one separator to the next, and is never taken apart as JSON: most of what
 * comes here is cut off or broken.
 */
public final class WrittenFields {
  private static final PersonRule NAMES = PeopleRules.SHIPPED.rule("screen-name");

  /** People and what tells who they are, by all names of fields. */
  public static final WrittenFields OF_PEOPLE_IN_ROWS =
      new WrittenFields(
          EnumSet.of(
              Kind.SCREEN_NAME,
              Kind.ACCOUNT,
              Kind.PERSON,
              Kind.PEOPLE,
              Kind.TELLING,
              Kind.PICTURE,
              Kind.SECRET,
              Kind.CONTACT),
          true);

  /** People in running text. */
  public static final WrittenFields OF_PEOPLE =
      new WrittenFields(EnumSet.of(Kind.SCREEN_NAME, Kind.ACCOUNT, Kind.PERSON), false);

  /** Ways to reach people in running text. */
  static final WrittenFields OF_CONTACTS = new WrittenFields(EnumSet.of(Kind.CONTACT), false);

  private static final int LONGEST_LABEL = 24;
  private static final int MOST_SPACES = 4;
  private static final String END_OF_PARAMETER = "&;#'\"<>\\|,，。；、！？：)）]】}〕";
  private static final String END_IN_ROW = ",，;；。|\"'<>}])）】\t\r\n";
  private static final String OPENING = "@＠“‘「『《【（([";

  private final Set<Kind> kinds;
  private final boolean row;
  private final Map<String, PersonRule> labels = new HashMap<>();

  /** Letters that a name of a field can end with; nearly every colon is passed over by it. */
  private final boolean[] lastLetters = new boolean[1 << 16];

  private WrittenFields(Set<Kind> kinds, boolean row) {
    this.kinds = kinds;
    this.row = row;
    for (PersonRule rule : PeopleRules.SHIPPED.rules()) {
      if (kinds.contains(rule.kind())) {
        var words = new ArrayList<>(rule.names());
        words.addAll(rule.endings());
        words.addAll(rule.parts());
        words.forEach(this::mayEnd);
      }
    }
    if (kinds.contains(Kind.SCREEN_NAME)) {
      for (String label : PeopleRules.SHIPPED.rule("label").list("label")) {
        labels.put(label, NAMES);
        mayEnd(label);
      }
      if (row) {
        mayEnd("name");
      }
    }
  }

  private void mayEnd(String word) {
    char last = word.charAt(word.length() - 1);
    lastLetters[last] = true;
    lastLetters[Character.toUpperCase(last)] = true;
    // With any - and _ taken out.
    lastLetters['_'] = true;
    lastLetters['-'] = true;
  }

  /** The text with what stands for every value that a rule hides. */
  public String hide(String text, Names names) {
    if (text.indexOf(':') < 0
        && text.indexOf('=') < 0
        && text.indexOf('：') < 0
        && !text.contains("%3D")) {
      return text;
    }
    StringBuilder out = null;
    int copied = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean escaped = c == '%' && text.startsWith("%3D", at);
      if (c != ':' && c != '=' && c != '：' && !escaped) {
        continue;
      }
      Label label = labelBefore(text, at, c);
      if (label == null) {
        continue;
      }
      for (Value value : values(text, escaped ? at + 3 : at + 1, c, label)) {
        String hidden = hidden(label, value, text, names);
        if (hidden != null) {
          out = out == null ? new StringBuilder(text.length()) : out;
          out.append(text, copied, value.start()).append(hidden);
          copied = value.end();
          at = Math.max(at, copied - 1);
        }
      }
    }
    return out == null ? text : out.append(text, copied, text.length()).toString();
  }

  /** A name of a field, with the quotes behind it. */
  private record Label(PersonRule rule, boolean quoted, boolean doubled, boolean parameter) {}

  /** Where a value stands, without its quotes. */
  private record Value(int start, int end, boolean quoted) {}

  private Label labelBefore(String text, int separator, char c) {
    int end = separator;
    boolean parameter = c == '=' || c == '%';
    while (!parameter
        && end > 0
        && end > separator - MOST_SPACES
        && isBlank(text.charAt(end - 1))) {
      end--;
    }
    int quotes = 0;
    while (end > 0 && quotes < 2 && isQuote(text.charAt(end - 1))) {
      end--;
      quotes++;
    }
    while (quotes > 0 && end > 0 && text.charAt(end - 1) == '\\') {
      end--;
    }
    if (end == 0 || !lastLetters[text.charAt(end - 1)]) {
      return null;
    }
    int start = end;
    while (start > 0 && end - start < LONGEST_LABEL && isOfLabel(text.charAt(start - 1))) {
      start--;
    }
    if (start >= 2 && text.charAt(start - 1) == '%' && end - start > 2) {
      start += 2; // behind an escaped sign such as %26
    }
    boolean quoted = quotes > 0;
    PersonRule rule = rule(PeopleRules.plain(text.substring(start, end)), quoted || parameter);
    return rule == null ? null : new Label(rule, quoted, quotes == 2, parameter);
  }

  private PersonRule rule(String label, boolean isField) {
    if (isField || row) {
      PersonRule rule =
          isField ? PeopleRules.SHIPPED.of(label) : PeopleRules.SHIPPED.exactly(label);
      if (rule != null && kinds.contains(rule.kind())) {
        return rule;
      }
      if (row && label.equals("name")) {
        return NAMES;
      }
      if (isField) {
        return null;
      }
    }
    // Chinese has no ends of words: the label is the end of what runs up to the colon.
    for (int from = 0; from < label.length(); from++) {
      if (from > 0 && isLatin(label.charAt(from)) && isLatin(label.charAt(from - 1))) {
        continue;
      }
      PersonRule rule = labels.get(label.substring(from));
      if (rule != null) {
        return rule;
      }
    }
    return null;
  }

  private List<Value> values(String text, int from, char separator, Label label) {
    int at = from;
    while (at < text.length() && at < from + MOST_SPACES && isBlank(text.charAt(at))) {
      if (label.parameter()) {
        return List.of();
      }
      at++;
    }
    if (at == text.length()) {
      return List.of();
    }
    if (text.charAt(at) == '[' && label.quoted()) {
      return list(text, at + 1);
    }
    Value quoted = quoted(text, at, label.doubled());
    if (quoted != null) {
      return List.of(quoted);
    }
    if (label.parameter()) {
      return List.of(new Value(at, endOfParameter(text, at), false));
    }
    boolean json = label.quoted() && separator == ':';
    if (json) {
      int end = at;
      while (end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
      return List.of(new Value(at, end, false));
    }
    while (at < text.length() && OPENING.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return List.of(new Value(at, row ? endInRow(text, at) : endOfName(text, at), false));
  }

  /** The texts and numbers of a list, up to its end or to the first object in it. */
  private static List<Value> list(String text, int from) {
    var values = new ArrayList<Value>();
    int at = from;
    while (at < text.length() && "]{[".indexOf(text.charAt(at)) < 0) {
      Value quoted = quoted(text, at, false);
      if (quoted != null) {
        values.add(quoted);
        at = quoted.end() + 1;
      } else if (isDigit(text.charAt(at))) {
        int end = at;
        while (end < text.length() && isDigit(text.charAt(end))) {
          end++;
        }
        values.add(new Value(at, end, false));
        at = end;
      } else {
        at++;
      }
    }
    return values;
  }

  /** What stands in quotes that open here, up to the same quotes; null when none open. */
  private static Value quoted(String text, int at, boolean doubled) {
    int open = at;
    while (open < text.length() && text.charAt(open) == '\\') {
      open++;
    }
    if (open == text.length() || !isQuote(text.charAt(open))) {
      return null;
    }
    char quote = text.charAt(open);
    int slashes = open - at;
    boolean two = doubled && open + 1 < text.length() && text.charAt(open + 1) == quote;
    int start = two ? open + 2 : open + 1;
    int run = 0;
    for (int end = start; end < text.length(); end++) {
      char c = text.charAt(end);
      boolean closes =
          c == quote
              && (slashes == 0 ? run % 2 == 0 : run <= slashes)
              && (!two || (end + 1 < text.length() && text.charAt(end + 1) == quote));
      if (closes) {
        return new Value(start, slashes == 0 ? end : end - run, true);
      }
      run = c == '\\' ? run + 1 : 0;
    }
    return new Value(start, text.length(), true);
  }

  private static int endOfParameter(String text, int from) {
    int end = from;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean next = c == '%' && (text.startsWith("%26", end) || text.startsWith("%3B", end));
      if (next || Character.isWhitespace(c) || END_OF_PARAMETER.indexOf(c) >= 0) {
        break;
      }
      end++;
    }
    return end;
  }

  /** A value may have spaces between Latin words only, as names of people have. */
  private static int endInRow(String text, int from) {
    int end = from;
    while (end < text.length() && END_IN_ROW.indexOf(text.charAt(end)) < 0) {
      boolean space = isBlank(text.charAt(end));
      boolean within =
          end > from
              && end + 1 < text.length()
              && isLatin(text.charAt(end - 1))
              && isLatin(text.charAt(end + 1));
      if (space && !within) {
        break;
      }
      end++;
    }
    return end;
  }

  private static int endOfName(String text, int from) {
    int end = from;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      if (!Character.isLetterOrDigit(c) && c != '_' && c != '-') {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  /** What stands for a value; null when it may stay. */
  private String hidden(Label label, Value value, String text, Names names) {
    String found = text.substring(value.start(), value.end());
    PersonRule rule = label.rule();
    if (found.isBlank()) {
      return null;
    }
    // In running text "uid=me" and "user=1" are no accounts.
    boolean told = row || value.quoted() || HiddenValue.isAccount(found);
    if (rule.kind() == Kind.ACCOUNT && !told) {
      return null;
    }
    String plain = label.parameter() ? HiddenValue.decoded(found) : HiddenValue.unescaped(found);
    String hidden = HiddenValue.of(rule, plain, names);
    if (hidden.equals(plain)) {
      return null;
    }
    // Letters only, so that an address stays one address.
    return rule.kind() == Kind.CONTACT && label.parameter() ? AccessTokens.MARK : hidden;
  }

  private static boolean isOfLabel(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '@';
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\u3000' || c == '\u00a0';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLatin(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  @Override
  public String toString() {
    return kinds.toString().toLowerCase(Locale.ROOT);
  }
}
