package org.shiguan.react;

import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.split;

import org.apache.spark.sql.Column;

/**
 * Whom a text answers and whom it quotes, in Weibo's two forms: 回复@name: at its beginning, and
 * //@name:words in its chain. Only the form is read; what is not in it is not guessed.
 */
final class Quotes {
  /** Shorter words are said by many. */
  static final int FEWEST = 6;

  /** A chain of 140 characters cannot hold more links; what holds more is not read on. */
  private static final int LONGEST_CHAIN = 50;

  private static final String NAME = "([\\p{L}\\p{Nd}_-]{1,30})";
  private static final String REPLY = "^回[复復覆] ?@" + NAME + " ?:";
  private static final String QUOTED = "(?s)^" + NAME + " ?: ?(.*)$";

  private Quotes() {}

  /** The name after 回复@, the empty string without one. */
  static Column repliedTo(Column ownText) {
    return regexp_extract(ownText, REPLY, 1);
  }

  /** One row per link of a chain; none without a chain. */
  static Column links(Column chainText) {
    return explode(slice(split(chainText, "//@"), 2, LONGEST_CHAIN));
  }

  /** The name of a link of a chain. */
  static Column name(Column link) {
    return regexp_extract(link, QUOTED, 1);
  }

  /** The words of a link of a chain as {@link #words} has them. */
  static Column quoted(Column link) {
    return words(regexp_extract(link, QUOTED, 2));
  }

  /** A text without its white space, which a quotation does not keep. */
  static Column words(Column text) {
    return regexp_replace(text, "\\s", "");
  }
}
