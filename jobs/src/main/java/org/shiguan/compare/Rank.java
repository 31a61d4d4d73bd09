package org.shiguan.compare;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whether somebody leads the firm (codebook M24: chairman, chief executive, founder) or not. */
public enum Rank {
  /** Chairman, chief executive or founder. */
  TOP,
  /** Any other role. */
  OTHER;

  private static final List<String> LEADS =
      List.of("董事长", "董事局主席", "首席执行官", "ceo", "创始人", "创办人", "chair", "chief executive", "founder");
  private static final List<String> DEPUTIES = List.of("副董事长", "副主席", "vice chair", "deputy");

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
            .reduce("", (a, b) -> a + " " + b)
            .toLowerCase(Locale.ROOT);
    for (String deputy : DEPUTIES) {
      title = title.replace(deputy, "");
    }
    String left = title;
    return LEADS.stream().anyMatch(left::contains) ? TOP : OTHER;
  }
}
