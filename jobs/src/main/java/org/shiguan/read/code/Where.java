package org.shiguan.read.code;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a rule may ask of the text as a whole. */
enum Where {
  ORIGINAL,
  REPOST,
  REPLY,
  COMMENT,
  /** An executive of the study writes. */
  EXECUTIVE,
  /** The firm or a product of the one who writes is named. */
  OWN,
  /** Another firm, product or executive of the study is named. */
  OTHER,
  /** Somebody is addressed with an @. */
  MENTION,
  LINK,
  NUMBER,
  QUESTION;

  /** How rule files write them. */
  static List<String> words() {
    return Arrays.stream(values()).map(Where::word).toList();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
