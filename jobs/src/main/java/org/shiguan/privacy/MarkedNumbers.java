package org.shiguan.privacy;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers of accounts in running text: behind a word for one, or of ten digits by themselves. */
public final class MarkedNumbers {
  private static final int SHORTEST = 5;

  private static final LabelEnds ENDS = new LabelEnds("account-label", "label");

  private static final Pattern BEHIND_A_LABEL =
      Pattern.compile(
          label("account-label", "label")
              + "([1-9][0-9]{4,10})(?![0-9A-Za-z_]|[.,][0-9]|"
              + Contacts.UNITS
              + ")",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TEN_DIGITS =
      Pattern.compile(
          "(?<![0-9A-Za-z_.¥￥$€£#/=%+-])[1-9][0-9]{9}(?![0-9A-Za-z_%％#/=]|[.,-][0-9]|"
              + Contacts.UNITS
              + ")");

  private static final Pattern GOODS =
      Pattern.compile(
          "(?:" + words("bare-account", "goods") + ")[:：\\s为是]{0,3}$", Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_GOODS = 12;

  private MarkedNumbers() {}

  /** The text with author keys for them. */
  public static String hide(String text, Names names) {
    int longest = longestRun(text);
    if (longest < SHORTEST) {
      return text;
    }
    String hidden = text;
    if (ENDS.before(text)) {
      hidden =
          BEHIND_A_LABEL
              .matcher(text)
              .replaceAll(
                  n -> n.group().substring(0, n.start(1) - n.start()) + author(n, 1, names));
    }
    return tenDigits(longest, hidden, names);
  }

  private static String tenDigits(int longest, String hidden, Names names) {
    return longest < 10
        ? hidden
        : TEN_DIGITS.matcher(hidden).replaceAll(n -> bare(hidden, n, names));
  }

  private static String bare(String text, MatchResult number, Names names) {
    int from = Math.max(0, number.start() - LONGEST_GOODS);
    boolean goods = GOODS.matcher(text.substring(from, number.start())).find();
    boolean stays = goods || Contacts.inLink(text, number.start());
    return stays ? number.group() : author(number, 0, names);
  }

  private static String author(MatchResult number, int group, Names names) {
    return Matcher.quoteReplacement(names.author(number.group(group)));
  }

  /** Any of these words, and what may stand between it and a number. */
  static String label(String rule, String list) {
    return "(?<![0-9A-Za-z_])(?:" + words(rule, list) + ")[:：\\s为是=]{0,3}";
  }

  static String words(String rule, String list) {
    // The longest word first, of which another may be the beginning.
    return PeopleRules.SHIPPED.rule(rule).list(list).stream()
        .sorted((one, other) -> other.length() - one.length())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      run = c >= '0' && c <= '9' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
