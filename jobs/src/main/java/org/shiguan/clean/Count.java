package org.shiguan.clean;

/**
 * A count with what it is worth (codebook 0.3).
 *
 * @param value the count, or its lower bound; null when missing
 * @param status what it is worth
 */
public record Count(Long value, Status status) {
  /** What a count is worth. */
  public enum Status {
    OBSERVED,
    AT_LEAST,
    ROUNDED,
    DEFAULTED,
    STRUCTURAL,
    MISSING
  }

  /** No count. */
  public static final Count MISSING = new Count(null, Status.MISSING);

  private static final int CACHED = 1024;
  private static final Count[] SMALL = new Count[CACHED];

  static {
    for (int i = 0; i < CACHED; i++) {
      SMALL[i] = new Count((long) i, Status.OBSERVED);
    }
  }

  /**
   * The count written so: {@code 12}, {@code 1.2万} (rounded), {@code 1万+} (at least). Anything else
   * is missing.
   */
  public static Count of(String text) {
    if (text == null || text.isEmpty()) {
      return MISSING;
    }
    long value = digits(text);
    if (value >= 0) {
      return value < CACHED ? SMALL[(int) value] : new Count(value, Status.OBSERVED);
    }
    boolean atLeast = text.endsWith("+");
    String number = atLeast ? text.substring(0, text.length() - 1) : text;
    long unit = number.endsWith("万") ? 10_000 : number.endsWith("亿") ? 100_000_000 : 1;
    String mantissa = unit == 1 ? number : number.substring(0, number.length() - 1);
    if (!mantissa.matches(unit == 1 ? "\\d{1,9}" : "\\d{1,9}(\\.\\d{1,4})?")) {
      return MISSING;
    }
    long scaled =
        new java.math.BigDecimal(mantissa).multiply(java.math.BigDecimal.valueOf(unit)).longValue();
    return new Count(scaled, atLeast ? Status.AT_LEAST : Status.ROUNDED);
  }

  private static long digits(String text) {
    if (text.length() > 18) {
      return -1;
    }
    long value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
