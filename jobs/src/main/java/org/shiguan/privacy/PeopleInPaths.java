package org.shiguan.privacy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides which parts of a path name a person, and gives the path with pseudonyms in their place:
 * crawlers call files and folders after accounts. Taken for a person is
 *
 * <ul>
 *   <li>a number of 8 to 11 digits that is no date such as 20120630: an account;
 *   <li>the last part of {@code <n>_<bid>_<uid>.json}, the name of a CED file: an account;
 *   <li>what stands beside such a number in the same name, and the folder or archive above a name
 *       that is nothing but the number: a screen name, unless it is made of ordinary words, dates
 *       and short numbers, such as {@code weibo_2012};
 *   <li>what stands behind an {@code @} that begins a name: a screen name.
 * </ul>
 *
 * <p>Everything else stays: endings, separators, dates, and numbers of posts. Two paths that differ
 * stay different, as pseudonyms of two people do. Asking again changes nothing.
 */
public final class PeopleInPaths {
  private static final Pattern SEPARATOR = Pattern.compile("!?[/\\\\]|!$");

  /** Endings of files, of packed ones several. */
  private static final Pattern ENDING = Pattern.compile("(?:\\.\\p{Alpha}[\\p{Alnum}]{0,7})+$");

  /** A pseudonym or another hash is one word, whatever digits follow each other in it. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![0-9a-f])(?:u_[0-9a-f]{16}|[0-9a-f]{32})(?![0-9a-f])|(?<!\\p{Nd})\\p{Nd}{8,11}(?!\\p{Nd})");

  private static final Pattern CED =
      Pattern.compile("(\\d+_[0-9A-Za-z]{4,12}_)([0-9A-Za-z]+)(\\.json(?:\\.\\w+)?)");

  /** Between words, and between letters and digits. */
  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{L})(?=\\p{Nd})|(?<=\\p{Nd})(?=\\p{L})");

  /** What a name begins and ends with stays: separators, brackets and wildcards. */
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}](?:.*[\\p{L}\\p{N}])?", Pattern.DOTALL);

  private static final int DATE_DIGITS = 8;
  private static final int LONGEST_ACCOUNT = 11;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2049;

  /** What collectors call their files and folders; no screen name is looked for in these. */
  private static final Set<String> ORDINARY =
      Set.copyOf(PeopleRules.SHIPPED.rule("path").list("ordinary"));

  private final Names names;

  /** People under these names. */
  public PeopleInPaths(Names names) {
    this.names = names;
  }

  /** The path as it may be shown; null for null. */
  public String hidden(String path) {
    if (path == null || names == Names.AS_FOUND) {
      return path;
    }
    var out = new StringBuilder();
    Matcher separator = SEPARATOR.matcher(path);
    int start = 0;
    while (start <= path.length()) {
      boolean found = separator.find(start);
      int end = found ? separator.start() : path.length();
      String below = found ? below(path, separator.end()) : "";
      out.append(segment(path.substring(start, end), isAccount(stem(below))));
      if (!found) {
        break;
      }
      out.append(separator.group());
      start = separator.end();
    }
    return out.toString();
  }

  /** The name that stands under one in a path. */
  private static String below(String path, int from) {
    Matcher next = SEPARATOR.matcher(path);
    return path.substring(from, next.find(from) ? next.start() : path.length());
  }

  private static String stem(String name) {
    return ENDING.matcher(name).replaceFirst("");
  }

  private static boolean isAccount(String stem) {
    Matcher number = NUMBER.matcher(stem);
    return number.matches() && isAccountNumber(number.group());
  }

  private static boolean isAccountNumber(String digits) {
    return digits.length() <= LONGEST_ACCOUNT
        && !(digits.length() == DATE_DIGITS && isDate(digits));
  }

  /** Whether eight digits are a day such as 20120630. */
  private static boolean isDate(String digits) {
    int number = Integer.parseInt(digits);
    int year = number / 10_000;
    try {
      return year >= FIRST_YEAR
          && year <= LAST_YEAR
          && LocalDate.of(year, number / 100 % 100, number % 100) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private String segment(String name, boolean aboveAccount) {
    Matcher ced = CED.matcher(name);
    if (ced.matches() && !Pseudonyms.isPseudonym(ced.group(2))) {
      return ced.group(1) + names.author(ced.group(2)) + ced.group(3);
    }
    String stem = stem(name);
    String ending = name.substring(stem.length());
    if (stem.startsWith("@") || stem.startsWith("＠")) {
      return stem.charAt(0) + beside(stem.substring(1), true) + ending;
    }
    var out = new StringBuilder();
    boolean person = aboveAccount;
    int copied = 0;
    Matcher number = NUMBER.matcher(stem);
    while (number.find()) {
      if (!isAccountNumber(number.group())) {
        continue;
      }
      person = true;
      out.append(beside(stem.substring(copied, number.start()), true));
      out.append(names.author(asciiDigits(number.group())));
      copied = number.end();
    }
    return out.append(beside(stem.substring(copied), person)).append(ending).toString();
  }

  /** A piece of a name of a person's file. */
  private String beside(String piece, boolean person) {
    Matcher name = NAME.matcher(piece);
    if (!person
        || !name.find()
        || Pseudonyms.isPseudonym(name.group())
        || isOrdinary(name.group())) {
      return piece;
    }
    return piece.substring(0, name.start())
        + names.name(name.group())
        + piece.substring(name.end());
  }

  private static boolean isOrdinary(String words) {
    for (String word : BETWEEN_WORDS.split(words.toLowerCase(Locale.ROOT), -1)) {
      boolean letter = word.length() == 1 && word.charAt(0) < 0x80;
      boolean number = word.chars().allMatch(Character::isDigit);
      if (!letter && !number && !ORDINARY.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** Also of full-width ones, so that an account has one key. */
  private static String asciiDigits(String digits) {
    var ascii = new StringBuilder();
    digits.chars().forEach(c -> ascii.append(Character.digit(c, 10)));
    return ascii.toString();
  }
}
