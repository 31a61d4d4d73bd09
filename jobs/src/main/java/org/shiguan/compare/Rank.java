package org.shiguan.compare;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether somebody leads the firm (codebook M24: chairman, chief executive, founder) or not. */
public enum Rank {
  /** Chairman, chief executive or founder. */
  TOP,
  /** Any other role. */
  OTHER;

  private static final String LEADER =
      "(董事长|董事局主席|首席执行官|创始人|创办人|(?<![a-z])ceo(?![a-z])|chair(man|woman|person)?(?![a-z])"
          + "|chief executive( officer)?|founder)";
  private static final Pattern LEADS = Pattern.compile(LEADER);

  /** Who deputises for a leader or works for one. */
  private static final Pattern DEPUTIES =
      Pattern.compile(
          "副(董事长|董事局主席|主席|首席执行官|ceo)"
              + "|(vice|deputy|assistant)[ -]"
              + LEADER
              + "|(assistant|secretary|advis[eo]r) (to|of) (the )?"
              + LEADER
              + "|"
              + LEADER
              + "('s (special )?(assistant|secretary|advis[eo]r)|(特别)?(助理|秘书|顾问))");

  /**
   * The rank of a title in both languages, by the words in it; {@code null} without a title. Who is
   * both deputy and something else, such as vice chairman and chief executive, leads.
   */
  public static Rank of(String zh, String en) {
    if (zh == null && en == null) {
      return null;
    }
    String title =
        Stream.of(zh, en)
            .filter(t -> t != null)
            .collect(Collectors.joining("\n"))
            .toLowerCase(Locale.ROOT);
    return LEADS.matcher(DEPUTIES.matcher(title).replaceAll("\n")).find() ? TOP : OTHER;
  }
}
