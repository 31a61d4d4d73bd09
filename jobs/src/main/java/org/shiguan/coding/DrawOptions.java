package org.shiguan.coding;

import java.nio.file.Path;
import org.shiguan.read.code.ManualCode;
import org.shiguan.study.UserException;

/**
 * What is drawn.
 *
 * @param of whose posts: those of executives, or those of everybody else that address one
 * @param units how many posts
 * @param seed the same seed draws the same posts
 * @param coders how many sheets
 * @param folder where they go; new or empty
 * @param codes the study's own rule files; null when it has none
 */
public record DrawOptions(
    ManualCode.Of of, int units, long seed, int coders, Path folder, Path codes) {
  private static final int MOST_UNITS = 100_000;
  private static final int MOST_CODERS = 20;

  /** Checks that the numbers make sense. */
  public DrawOptions {
    if (units < 1 || units > MOST_UNITS) {
      throw new UserException("--n %d is not between 1 and %,d.".formatted(units, MOST_UNITS));
    }
    if (coders < 2 || coders > MOST_CODERS) {
      throw new UserException(
          "--coders %d is not between 2 and %d; one coder alone agrees with nobody."
              .formatted(coders, MOST_CODERS));
    }
  }

  /**
   * Whose posts a word means.
   *
   * @throws UserException when it is neither executives nor others
   */
  public static ManualCode.Of whose(String word) {
    return switch (word) {
      case "executives" -> ManualCode.Of.EXECUTIVES;
      case "others" -> ManualCode.Of.OTHERS;
      default ->
          throw new UserException("--posts %s is neither executives nor others.".formatted(word));
    };
  }
}
