package org.shiguan.report.mart;

import java.util.Objects;

/**
 * A word that tells two groups of posts apart (codebook M21), or why a contrast is withheld.
 *
 * @param contrast what is compared
 * @param executive executive id of the first side, null for the contrast of groups
 * @param word the word, null where the contrast is withheld
 * @param first its use on the first side
 * @param second its use on the second
 * @param delta difference of log-odds, above 0 when the word is more the first side's; null where
 *     the contrast is withheld
 * @param z the difference by its standard error, null with it
 * @param reason code of the reason why the contrast is withheld, null otherwise
 */
public record KeyWord(
    Contrast contrast,
    String executive,
    String word,
    Side first,
    Side second,
    Double delta,
    Double z,
    String reason) {

  /** What is compared. */
  public enum Contrast {
    /** Posts of days in the group stayed, against those of days in the group deleted. */
    GROUPS,
    /** One executive against all others of the study. */
    EXECUTIVE
  }

  /**
   * A word on one side.
   *
   * @param uses of the word, 0 to tokens
   * @param tokens all words of the side
   * @param users executives that use the word, 0 to accounts
   * @param accounts executives of the side
   */
  public record Side(long uses, long tokens, long users, long accounts) {
    /** Refuses what cannot have been counted. */
    public Side {
      if (uses < 0 || uses > tokens || users < 0 || users > accounts) {
        throw new MartException(
            "%d uses of %d words by %d of %d executives".formatted(uses, tokens, users, accounts));
      }
    }
  }

  /** Refuses a word without its values, and values without a word. */
  public KeyWord {
    Objects.requireNonNull(contrast, "contrast");
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    boolean withheld = word == null;
    boolean fits = withheld == (z == null) && withheld == (delta == null);
    if (!fits || withheld == (reason == null)) {
      throw new MartException("keyness of " + executive + ": '" + word + "' with z " + z);
    }
  }

  /** Whether a single executive uses the word. */
  public boolean isOnePersons() {
    return first.users + second.users == 1;
  }
}
