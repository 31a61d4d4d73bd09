package org.shiguan.compare;

import org.shiguan.study.Bilingual;

/**
 * What may be said of so few accounts or events (codebook §8), decided before anybody looks.
 *
 * @param level how much
 * @param reason why not everything; null when everything
 */
public record Gate(Level level, Bilingual reason) {
  /** Everything. */
  public static final Gate PUBLISH = new Gate(Level.PUBLISH, null);

  /** How much may be said. */
  public enum Level {
    /** Estimate, interval and test. */
    PUBLISH,
    /** The same with a warning. */
    FLAG,
    /** How many there are, and why no more is said: neither dots nor names. */
    SUPPRESS
  }

  /** The stricter of two. */
  public Gate and(Gate other) {
    return level.compareTo(other.level) >= 0 ? this : other;
  }

  /** Whether a test is made at all. */
  public boolean open() {
    return level != Level.SUPPRESS;
  }
}
