package org.shiguan.report.print;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.shiguan.report.mart.Catalogue;
import org.shiguan.report.mart.Language;
import org.shiguan.report.mart.MetricValue;
import org.shiguan.report.mart.Text;
import org.shiguan.report.mart.Unit;

/**
 * Numbers as a reader wants them: three significant digits, the unit of the card, a real minus.
 *
 * @param language language of unit words; digits are the same in both
 */
public record Numbers(Language language) {
  /** What stands where a value is undefined. */
  public static final String UNDEFINED = "—";

  private static final int MINUTE = 60;
  private static final int HOUR = 3600;
  private static final int DAY = 86_400;

  /** A whole number with thousands marked: 1,234. */
  public String count(long count) {
    return grouped(0).format(count).replace("-", "−");
  }

  /** A value in its unit: 0.400, 13.3%, 2.31 days, 09:58. */
  public String value(double value, Unit unit) {
    return switch (unit) {
      case FRACTION -> percent(value);
      case SECONDS -> duration(value);
      case HOURS -> duration(value * HOUR);
      case HOUR_OF_DAY -> timeOfDay(value);
      case COUNT -> value == Math.rint(value) ? count((long) value) : significant(value);
      case PROBABILITY -> value < 0.001 ? "< 0.001" : thousandths(value);
      case COEFFICIENT, INDEX -> thousandths(value);
      case POSTS_PER_DAY, PER_MILLION, RATIO, PER_HUNDRED_WORDS, LOG_RATIO -> significant(value);
    };
  }

  /** The value of a row; {@link #UNDEFINED} when it has none. */
  public String value(MetricValue row, Catalogue.Metric card) {
    return row.value() == null ? UNDEFINED : value(row.value(), card.unit());
  }

  /** The interval of a row: 0.207 to 0.699; empty when it has none. */
  public String interval(MetricValue row, Catalogue.Metric card) {
    if (row.low() == null && row.high() == null) {
      return "";
    }
    if (row.high() == null) {
      return "≥ " + value(row.low(), card.unit());
    }
    if (row.low() == null) {
      return "≤ " + value(row.high(), card.unit());
    }
    return value(row.low(), card.unit()) + say(" to ", " 至 ") + value(row.high(), card.unit());
  }

  /** A share of 1 as a percentage: 13.3%, 0.04%; 0% and 100% only when they are exact. */
  public String percent(double share) {
    double percent = share * 100;
    if (percent == 0 || percent == 100) {
      return grouped(0).format(percent) + "%";
    }
    boolean tiny = Math.abs(percent) < 0.1;
    return grouped(tiny ? 2 : 1).format(percent).replace("-", "−") + "%";
  }

  /** Seconds in the largest unit that is not below 1: 45 seconds, 2.31 days. */
  public String duration(double seconds) {
    if (seconds >= DAY) {
      return significant(seconds / DAY) + say(" days", " 天");
    }
    if (seconds >= HOUR) {
      return significant(seconds / HOUR) + say(" hours", " 小时");
    }
    if (seconds >= MINUTE) {
      return significant(seconds / MINUTE) + say(" min", " 分钟");
    }
    return significant(seconds) + say(" s", " 秒");
  }

  /** Three significant digits, no fewer than the whole part: 0.0123, 1.23, 12.3, 1,234. */
  public String significant(double value) {
    if (value == 0) {
      return "0";
    }
    BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(3, RoundingMode.HALF_UP));
    int decimals = Math.max(0, Math.min(6, 2 - (rounded.precision() - rounded.scale() - 1)));
    return grouped(decimals).format(value).replace("-", "−");
  }

  /** A number of posts: 1 post, 1,234 posts, 1,234 帖. */
  public String posts(long posts) {
    return count(posts) + (posts == 1 ? say(" post", " 帖") : say(" posts", " 帖"));
  }

  /** A number under an axis, with as many decimals as the distance between ticks needs. */
  public String tick(double value, double step) {
    int decimals = step >= 1 ? 0 : (int) Math.ceil(-Math.log10(step) - 1e-9);
    return grouped(decimals).format(value == 0 ? 0 : value).replace("-", "−");
  }

  /** A full hour on a 24-hour clock: 06:00, 24:00. */
  public String clock(int hour) {
    return String.format(Locale.ROOT, "%02d:00", hour);
  }

  private static String thousandths(double value) {
    return grouped(3).format(value).replace("-0.000", "0.000").replace("-", "−");
  }

  private static String timeOfDay(double hours) {
    long minutes = Math.round(hours * MINUTE) % (24 * MINUTE);
    return String.format(Locale.ROOT, "%02d:%02d", minutes / MINUTE, minutes % MINUTE);
  }

  private static DecimalFormat grouped(int decimals) {
    var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format;
  }

  private String say(String en, String zh) {
    return new Text(zh, en).in(language);
  }
}
