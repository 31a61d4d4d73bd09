package org.shiguan.report.mart;

/** What a metric's value counts; decides how the report prints it and what stands on the axis. */
public enum Unit {
  /** Posts per covered day, 0 or more. */
  POSTS_PER_DAY("帖/天", "posts per day"),
  /** Of a million, 0 or more. */
  PER_MILLION("每百万帖", "per million posts"),
  /** Part of a whole, 0 to 1; printed as a percentage. */
  FRACTION("%", "%"),
  /** Seconds, 0 or more; printed in the unit a reader would use. */
  SECONDS("秒", "seconds"),
  /** Hours, 0 or more. */
  HOURS("小时", "hours"),
  /** Clock time at +08:00, 0 to 24; printed as 09:58. */
  HOUR_OF_DAY("时刻，北京时间", "time of day, +08:00"),
  /** A number of things, 0 or more. */
  COUNT("个", "count"),
  /** A coefficient without unit, usually −1 to 1. */
  COEFFICIENT("系数", "coefficient"),
  /** An index from 0 to 1 that is no share, such as an entropy. */
  INDEX("指数，0–1", "index, 0–1"),
  /** A ratio without unit, 0 or more. */
  RATIO("倍", "ratio"),
  /** Uses per 100 words, 0 to 100. */
  PER_HUNDRED_WORDS("次/百词", "per 100 words"),
  /** The natural logarithm of a ratio, 0 when both sides are the same. */
  LOG_RATIO("对数比", "log ratio"),
  /** A p value, 0 to 1. */
  PROBABILITY("p 值", "p value");

  private final String zh;
  private final String en;

  Unit(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** The words that stand in the axis label. */
  public Text title() {
    return new Text(zh, en);
  }
}
