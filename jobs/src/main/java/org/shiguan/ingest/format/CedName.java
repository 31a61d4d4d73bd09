package org.shiguan.ingest.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a CED file, {@code <n>_<bid>_<uid>.json}: the only place where the corpus writes
 * which original the file is about.
 *
 * @param bid base-62 form of the original's number
 * @param uid the original's author
 */
record CedName(String bid, String uid) {
  /** After the folders; a container's own ending may follow. */
  private static final Pattern NAME =
      Pattern.compile("(?:^|[/\\\\!:])\\d+_([0-9A-Za-z]{4,12})_([0-9A-Za-z]+)\\.json(?:\\.\\w+)?$");

  /** Originals from before August 2011 have a counter for an id, and a bid made from it. */
  private static final int COUNTER_LETTERS = 6;

  /** What a file of this name is about; null when the name was changed. */
  static CedName of(String name) {
    Matcher matcher = NAME.matcher(name);
    return matcher.find() ? new CedName(matcher.group(1), matcher.group(2)) : null;
  }

  /** Whether a bid is that of a counter, so that the key made from it is not the mid. */
  static boolean isCounter(String bid) {
    return bid.length() <= COUNTER_LETTERS;
  }
}
