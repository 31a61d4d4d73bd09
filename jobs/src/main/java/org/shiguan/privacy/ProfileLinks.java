package org.shiguan.privacy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Links to people, by number, by name or by a domain of their own, whole or from the root of the
 * site, with slashes as they are, escaped or encoded. The number of a post behind them stays.
 */
public final class ProfileLinks {
  private static final PersonRule RULE = PeopleRules.SHIPPED.rule("profile-link");
  private static final List<String> HOSTS = RULE.list("host");
  private static final Set<String> NAMED_HOSTS = namedHosts();
  private static final Set<String> BEFORE_NUMBER = Set.copyOf(RULE.list("before-number"));
  private static final Set<String> CONTAINERS = Set.copyOf(RULE.list("container"));
  private static final Set<String> OWN_PAGES = Set.copyOf(RULE.list("own-page"));
  private static final int CONTAINER_DIGITS = 6;
  private static final int LONGEST_STEP = 40;
  private static final String END_OF_NAME = "'\"<> ?&/\\#%)）】」》，。；！？\t\r\n";

  /** Weibo's pages say on mouse-over whose name it is. */
  private static final Pattern USERCARD =
      Pattern.compile("usercard=\\\\?[\"']?(name|id)=([^'\"<> ?&\\\\]+)");

  private static final Pattern CONTAINER =
      Pattern.compile(
          "((?:containerid|\\b[lf]?fid)(?:=|%3D)(?:"
              + String.join("|", RULE.list("container"))
              + "))([1-9][0-9]{4,10})(?![0-9])");

  private ProfileLinks() {}

  private static Set<String> namedHosts() {
    var hosts = new HashSet<>(HOSTS);
    for (String sub : RULE.list("subdomain")) {
      hosts.addAll(HOSTS.stream().map(host -> sub + "." + host).collect(Collectors.toSet()));
    }
    return hosts;
  }

  /** The text with what stands for everybody a link leads to. */
  public static String hide(String text, Names names) {
    String hidden = text;
    if (hidden.contains("usercard=")) {
      hidden = USERCARD.matcher(hidden).replaceAll(card -> usercard(card.group(), card, names));
    }
    if (hidden.contains("fid") || hidden.contains("containerid")) {
      hidden =
          CONTAINER
              .matcher(hidden)
              .replaceAll(
                  page -> Matcher.quoteReplacement(page.group(1) + names.author(page.group(2))));
    }
    return hidden.indexOf('/') < 0 && hidden.indexOf('%') < 0 ? hidden : steps(hidden, names);
  }

  private static String usercard(String all, MatchResult card, Names names) {
    String who = card.group(2);
    String shown = who;
    if (!Pseudonyms.isPseudonym(who)) {
      boolean number = card.group(1).equals("id");
      shown = number ? names.author(who) : names.name(HiddenValue.decoded(who));
    }
    return Matcher.quoteReplacement(all.substring(0, all.length() - who.length()) + shown);
  }

  private static String steps(String text, Names names) {
    StringBuilder out = null;
    int copied = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c != '/' && (c != '%' || !isEncodedSlash(text, at))) {
        continue;
      }
      int start = c == '/' ? at + 1 : at + 3;
      String before = stepBefore(text, at);
      if (before.isEmpty()) {
        continue;
      }
      int from = start;
      int end = start;
      boolean byName = false;
      if (before.equals("/n")) {
        end = endOfName(text, start);
        byName = true;
      } else if (before.equals("/p")) {
        from = start + CONTAINER_DIGITS;
        boolean page = from < text.length() && CONTAINERS.contains(text.substring(start, from));
        end = page ? endOfAccount(text, from) : from;
      } else if (before.charAt(0) == '/' && BEFORE_NUMBER.contains(before.substring(1))) {
        end = endOfAccount(text, start);
      } else if (before.indexOf('.') > 0) {
        end = endBehindHost(text, start, before);
      }
      if (end <= from) {
        continue;
      }
      String who = text.substring(from, end);
      if (!Pseudonyms.isPseudonym(who)) {
        out = out == null ? new StringBuilder(text.length() + 32) : out;
        out.append(text, copied, from);
        out.append(byName ? names.name(HiddenValue.decoded(who)) : names.author(who));
        copied = end;
      }
      at = end - 1;
    }
    return out == null ? text : out.append(text, copied, text.length()).toString();
  }

  /**
   * The step of a path before a slash with the slash before it, such as {@code /u}, or a host,
   * which has none.
   */
  private static String stepBefore(String text, int slash) {
    int end = slash > 0 && text.charAt(slash - 1) == '\\' ? slash - 1 : slash;
    int start = end;
    while (start > 0 && end - start < LONGEST_STEP && isOfHost(text.charAt(start - 1))) {
      start--;
    }
    boolean behindSlash = start > 0 && text.charAt(start - 1) == '/';
    if (start > 0 && text.charAt(start - 1) == '%' && end - start > 2) {
      behindSlash = isEncodedSlash(text, start - 1);
      start += 2;
    }
    String step = text.substring(start, end).toLowerCase(Locale.ROOT);
    return behindSlash && step.indexOf('.') < 0 ? "/" + step : step;
  }

  private static int endBehindHost(String text, int start, String host) {
    boolean weibo = HOSTS.stream().anyMatch(h -> host.equals(h) || host.endsWith("." + h));
    if (!weibo) {
      return start;
    }
    int number = endOfAccount(text, start);
    if (number > start || !NAMED_HOSTS.contains(host)) {
      return number;
    }
    int end = start;
    boolean letters = false;
    while (end < text.length() && isOfHost(text.charAt(end))) {
      letters |= !isDigit(text.charAt(end));
      end++;
    }
    while (end > start && ".-".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    String word = text.substring(start, end).toLowerCase(Locale.ROOT);
    return letters && end - start > 1 && !OWN_PAGES.contains(word) ? end : start;
  }

  /** Where the number of an account that begins here ends; its beginning when none does. */
  private static int endOfAccount(String text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    boolean whole = end == text.length() || !isLatin(text.charAt(end));
    return whole && HiddenValue.isAccount(text.substring(from, end)) ? end : from;
  }

  /** A name may be encoded, but ends where an encoded sign does that no name has. */
  private static int endOfName(String text, int from) {
    int end = from;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean encoded = c == '%' && end + 1 < text.length() && text.charAt(end + 1) > '7';
      if (!encoded && END_OF_NAME.indexOf(c) >= 0) {
        break;
      }
      end += encoded ? 3 : 1;
    }
    return Math.min(end, text.length());
  }

  private static boolean isEncodedSlash(String text, int at) {
    return text.regionMatches(true, at, "%2f", 0, 3);
  }

  private static boolean isOfHost(char c) {
    return isLatin(c) || c == '.' || c == '-' || c == '_';
  }

  private static boolean isLatin(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
