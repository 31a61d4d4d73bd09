package org.shiguan.synth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/** Ids that look like the real ones of their day and carry the post's time the same way. */
final class Ids {
  /** Added to {@code mid >> 22} to give Unix seconds. */
  static final long SNOWFLAKE_OFFSET = 515_483_463L;

  /** MD5 of the empty string, which the okws crawl writes for "none". */
  static final String MD5_OF_NOTHING = "d41d8cd98f00b204e9800998ecf8427e";

  private static final long SECONDS_IN_ID = ChinaTime.day("2011-04-21");
  private static final long NO_SECONDS_IN_ID = ChinaTime.day("2011-07-14");
  private static final long SNOWFLAKE = ChinaTime.day("2011-07-20");

  private final Dice dice;
  private final Set<String> given = new HashSet<>();
  private long counter = 9_000_000_000L;

  Ids(Dice dice) {
    this.dice = dice;
  }

  /** A new mid of the space for a post of this moment. */
  String mid(Space space, long unix) {
    String mid;
    do {
      mid =
          switch (space) {
            case WEIBO, COMMENT -> weiboMid(unix);
            case WEIBOSCOPE -> "m" + dice.alphanumeric(9);
            case OKWS -> md5(weiboMid(unix));
          };
    } while (!given.add(mid));
    return mid;
  }

  /** The short id an old post carries beside its mid; a 16-digit snowflake mid is its own id. */
  String alias(Space space, String mid, long unix) {
    if (space != Space.WEIBO || unix >= SNOWFLAKE) {
      return mid;
    }
    counter += 1 + dice.below(5000);
    return Long.toString(counter);
  }

  private String weiboMid(long unix) {
    if (unix >= SNOWFLAKE) {
      return Long.toString(((unix - SNOWFLAKE_OFFSET) << 22) | dice.below(1 << 22));
    }
    if (unix >= SECONDS_IN_ID && unix < NO_SECONDS_IN_ID && dice.chance(0.6)) {
      return Long.toString((unix << 32) | (dice.below(Integer.MAX_VALUE) * 2L + dice.below(2)));
    }
    String prefix = dice.chance(0.5) ? "201" : "211";
    return prefix + ChinaTime.shortDay(unix) + (1_000_000 + dice.below(90_000_000));
  }

  static String md5(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("MD5");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }
}
