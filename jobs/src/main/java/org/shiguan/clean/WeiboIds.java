package org.shiguan.clean;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.shiguan.record.Moment;
import org.shiguan.record.Moment.Precision;

/**
 * Weibo's post numbers: the base-62 form and the time inside ({@code formats.md} §0, codebook 0.2).
 * Ids stay text: the old 19-digit ones do not fit a double.
 */
public final class WeiboIds {
  private static final String ALPHABET =
      "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

  /** Second from which those in 16-digit numbers count. */
  public static final long SNOWFLAKE_EPOCH_SECONDS = 515_483_463L;

  /** Bits of a 16-digit number below its second. */
  public static final int SNOWFLAKE_SHIFT = 22;

  private static final long CHINA_SECONDS = 8 * 3600;

  /** 2009-08-14 00:00 at +08:00, when Weibo opened: a number that says earlier is no mid. */
  public static final long OPENED_SECONDS = 1_250_179_200L;

  /** So many digits of a number a spreadsheet keeps; it writes zeros for the others. */
  public static final int DIGITS_OF_A_SPREADSHEET = 15;

  private WeiboIds() {}

  /** The decimal mid of a bid; null when it is none. Groups of four letters, seven digits each. */
  public static String midOf(String bid) {
    if (bid.isEmpty() || bid.length() > 12) {
      return null;
    }
    var mid = new StringBuilder();
    for (int end = bid.length(); end > 0; end -= 4) {
      long group = 0;
      for (int i = Math.max(0, end - 4); i < end; i++) {
        int digit = ALPHABET.indexOf(bid.charAt(i));
        if (digit < 0) {
          return null;
        }
        group = group * 62 + digit;
      }
      String digits = Long.toString(group);
      if (digits.length() > 7) {
        return null;
      }
      boolean leftmost = end <= 4;
      mid.insert(0, leftmost ? digits : "0".repeat(7 - digits.length()) + digits);
    }
    return mid.toString();
  }

  /** The bid of a decimal mid; the inverse of {@link #midOf}. */
  public static String bidOf(String mid) {
    var bid = new StringBuilder();
    for (int end = mid.length(); end > 0; end -= 7) {
      long group = Long.parseLong(mid.substring(Math.max(0, end - 7), end));
      var letters = new StringBuilder();
      do {
        letters.insert(0, ALPHABET.charAt((int) (group % 62)));
        group /= 62;
      } while (group > 0);
      boolean leftmost = end <= 7;
      bid.insert(0, leftmost ? letters : "0".repeat(4 - letters.length()) + letters);
    }
    return bid.toString();
  }

  /**
   * The time inside a mid, by its shape: 201, 211, 221 or 231 and a date, that day; 16 digits,
   * seconds in the upper bits; 19 digits from 55 or 56, seconds in the upper half. Null for every
   * other shape and for times before Weibo.
   */
  public static Moment timeOf(String mid) {
    if (!isDecimal(mid) || mid.length() < 13 || mid.length() > 19) {
      return null;
    }
    // First, because some of these have 16 digits too; read the other way they would be of 2002.
    if (mid.startsWith("201")
        || mid.startsWith("211")
        || mid.startsWith("221")
        || mid.startsWith("231")) {
      return dayOf(mid.substring(3, 9));
    }
    if (mid.length() == 16) {
      return second((Long.parseLong(mid) >>> SNOWFLAKE_SHIFT) + SNOWFLAKE_EPOCH_SECONDS);
    }
    boolean upperHalf = mid.length() == 19 && (mid.startsWith("55") || mid.startsWith("56"));
    return upperHalf ? second(Long.parseLong(mid) >>> 32) : null;
  }

  private static Moment second(long seconds) {
    return seconds < OPENED_SECONDS ? null : new Moment(seconds * 1_000_000, Precision.SECOND);
  }

  private static Moment dayOf(String yearMonthDay) {
    LocalDate date;
    try {
      date =
          LocalDate.of(
              2000 + Integer.parseInt(yearMonthDay.substring(0, 2)),
              Integer.parseInt(yearMonthDay.substring(2, 4)),
              Integer.parseInt(yearMonthDay.substring(4, 6)));
    } catch (DateTimeException e) {
      return null;
    }
    // Numbers of this shape were given out until July 2011.
    long seconds = date.toEpochDay() * 86_400 - CHINA_SECONDS;
    return seconds < OPENED_SECONDS || date.getYear() > 2011
        ? null
        : new Moment(seconds * 1_000_000, Precision.DAY);
  }

  /** Whether a number is longer than a spreadsheet keeps, and ends in zeros from there on. */
  public static boolean endsInZeros(String decimal) {
    for (int i = DIGITS_OF_A_SPREADSHEET; i < decimal.length(); i++) {
      if (decimal.charAt(i) != '0') {
        return false;
      }
    }
    return decimal.length() > DIGITS_OF_A_SPREADSHEET;
  }

  /** Whether a text is digits and nothing else. */
  public static boolean isDecimal(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
