package org.shiguan.synth;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Everybody in the sample. The names say that nobody is real.
 *
 * @param executives the roster
 * @param crowd ordinary accounts whose posts are crawled
 * @param outsiders ordinary accounts seen only when somebody reposts them
 */
record Cast(List<Executive> executives, List<Person> crowd, List<Person> outsiders) {
  private static final int CROWD = 170;
  private static final int OUTSIDERS = 40;
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String COMPANIES = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥";
  private static final List<String> UNITS =
      List.of(
          "Zero",
          "One",
          "Two",
          "Three",
          "Four",
          "Five",
          "Six",
          "Seven",
          "Eight",
          "Nine",
          "Ten",
          "Eleven",
          "Twelve",
          "Thirteen",
          "Fourteen",
          "Fifteen",
          "Sixteen",
          "Seventeen",
          "Eighteen",
          "Nineteen");
  private static final List<String> TENS =
      List.of("", "", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety");
  private static final List<String[]> ROLES =
      List.of(
          new String[] {"董事长", "Chairman"},
          new String[] {"首席执行官", "Chief Executive Officer"},
          new String[] {"创始人", "Founder"},
          new String[] {"副总裁", "Vice President"});
  private static final List<Integer> SIZES = List.of(120, 280, 800, 1900, 5000, 26_000);

  static Cast of(long seed, int executives) {
    Dice dice = Dice.of(seed, "cast");
    List<Executive> roster = new ArrayList<>();
    for (int number = 1; number <= executives; number++) {
      roster.add(executive(number, dice));
    }
    return new Cast(
        List.copyOf(roster),
        people("路人", 8_800_000_000L, CROWD, dice),
        people("局外人", 8_900_000_000L, OUTSIDERS, dice));
  }

  private static Executive executive(int number, Dice dice) {
    Habit habit = Habit.ALL.get((number - 1) % Habit.ALL.size());
    String zh = "样本" + chinese(number) + "号";
    String en = "Sample " + english(number);
    String[] role = dice.pick(ROLES);
    int employees = dice.pick(SIZES) + dice.below(50);
    List<Person> accounts = new ArrayList<>();
    if (habit.hasAccount()) {
      long joined = ChinaTime.day(habit.joined());
      accounts.add(person(9_900_000_000L + number, zh, joined, true, dice));
      if (habit.fate() == Habit.Fate.SECOND_ACCOUNT) {
        long moved = ChinaTime.day(Executive.MOVE);
        accounts.add(person(9_910_000_000L + number, zh + "新号", moved, true, dice));
      }
    }
    return new Executive(
        "sample-" + english(number).toLowerCase(Locale.ROOT),
        zh,
        en,
        List.of("样本" + number + "号"),
        "样本公司" + company(number),
        "Sample Company " + number,
        role[0],
        role[1],
        employees,
        employees + employees * (1 + dice.below(6)) / 10,
        habit,
        List.copyOf(accounts));
  }

  private static List<Person> people(String name, long base, int count, Dice dice) {
    List<Person> people = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      long joined = dice.between(ChinaTime.day("2009-09-01"), ChinaTime.day("2010-12-31"));
      people.add(person(base + i, String.format("%s%03d", name, i), joined, false, dice));
    }
    return List.copyOf(people);
  }

  private static Person person(long uid, String name, long joined, boolean executive, Dice dice) {
    return new Person(Long.toString(uid), "u" + dice.alphanumeric(8), name, joined, executive);
  }

  /** 1 to 99 as Chinese numerals. */
  static String chinese(int number) {
    String ones = number % 10 == 0 ? "" : DIGITS.substring(number % 10, number % 10 + 1);
    if (number < 10) {
      return ones;
    }
    String tens = number < 20 ? "" : DIGITS.substring(number / 10, number / 10 + 1);
    return tens + "十" + ones;
  }

  /** 1 to 99 in English words. */
  static String english(int number) {
    if (number < UNITS.size()) {
      return UNITS.get(number);
    }
    String ones = number % 10 == 0 ? "" : "-" + UNITS.get(number % 10);
    return TENS.get(number / 10) + ones;
  }

  private static String company(int number) {
    int letter = (number - 1) % COMPANIES.length();
    int round = (number - 1) / COMPANIES.length();
    return COMPANIES.substring(letter, letter + 1) + (round == 0 ? "" : chinese(round + 1));
  }
}
