package org.shiguan.synth.mentions;

import java.util.Arrays;
import java.util.Locale;

/** How often posts speak of somebody else of the name, and how well they hide it. */
public enum Difficulty {
  /** Most posts that have the name mean the executive; nothing is hidden. */
  EASY(0.35, 0, 0.02),
  /** Half of them mean somebody else, some of those beside the firm's name. */
  MEDIUM(0.5, 0.004, 0.1),
  /** Most of them mean somebody else; many stand beside the firm, some cannot be told at all. */
  HARD(0.65, 0.012, 0.25);

  /** Share of the posts that do not speak of an executive. */
  final double others;

  /**
   * Share of all posts that no reader of the text could tell: about the executive without a sign of
   * it, and as many about somebody else beside the firm's name. They bound precision and recall.
   */
  final double untold;

  /** Share of the posts about others that also name the firm. */
  final double besideFirm;

  Difficulty(double others, double untold, double besideFirm) {
    this.others = others;
    this.untold = untold;
    this.besideFirm = besideFirm;
  }

  /**
   * The difficulty of this name.
   *
   * @throws IllegalArgumentException naming the known ones
   */
  public static Difficulty named(String name) {
    return Arrays.stream(values())
        .filter(difficulty -> difficulty.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "difficulty '%s' is none of easy, medium and hard".formatted(name)));
  }
}
