package org.shiguan.measure;

/** What a value counts. */
public enum Unit {
  /** Posts per covered day. */
  POSTS_PER_DAY,
  /** Of a million, 0 or more. */
  PER_MILLION,
  /** Part of a whole, 0 to 1. */
  FRACTION,
  /** Seconds. */
  SECONDS,
  /** Clock time at +08:00, 0 to 24. */
  HOUR_OF_DAY,
  /** A number of things. */
  COUNT,
  /** A coefficient without unit, −1 to 1. */
  COEFFICIENT,
  /** An index from 0 to 1 that is no share, such as an entropy. */
  INDEX,
  /** A ratio without unit, 0 or more. */
  RATIO,
  /** Uses per 100 words, 0 to 100. */
  PER_HUNDRED_WORDS,
  /** The natural logarithm of a ratio, 0 when both sides are the same. */
  LOG_RATIO,
  /** A p value, 0 to 1. */
  PROBABILITY
}
