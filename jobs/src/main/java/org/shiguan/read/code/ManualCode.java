package org.shiguan.read.code;

import java.util.List;

/**
 * A code of the coding manual with its rules.
 *
 * @param code capital letters and underscores
 * @param version of the rules, 1 or more
 * @param of whose texts the code is about
 * @param zh what coders read in Chinese
 * @param en what coders read in English
 * @param threshold score from which a text has the code, in thousandths of a point
 * @param rules at least one
 */
public record ManualCode(
    String code,
    int version,
    Of of,
    Definition zh,
    Definition en,
    int threshold,
    List<Rule> rules) {
  /** Keeps its own copy. */
  public ManualCode {
    rules = List.copyOf(rules);
  }

  /** How many terms speak for the code. */
  public int terms() {
    return rules.stream().filter(r -> r.thousandths() > 0).mapToInt(r -> r.any().size()).sum();
  }

  /** Whose texts a code is about; decides what a coder's sheet asks. */
  public enum Of {
    /** Posts of executives and of firms. */
    EXECUTIVES,
    /** Posts and comments of everybody else; executives' own texts never have the code. */
    OTHERS,
    /** Not in the manual: a mark that a metric needs. */
    MARKER
  }

  /**
   * What coders read.
   *
   * @param name of the code
   * @param include what has the code
   * @param exclude what has not, though it looks so
   */
  public record Definition(String name, String include, String exclude) {}
}
