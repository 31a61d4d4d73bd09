package org.shiguan.react;

/**
 * Something that was said to a request.
 *
 * @param at microseconds since 1970 UTC
 * @param id post key
 * @param byExecutive whether the executive said it, and not the firm
 * @param how the link, as in {@code requests}
 * @param sharp whether its time is known to the minute
 * @param delegates whether it hands the case on
 * @param closes whether it says that the case is closed
 */
record Said(
    long at,
    String id,
    boolean byExecutive,
    String how,
    boolean sharp,
    boolean delegates,
    boolean closes) {

  /** Who said it, as the tables write it. */
  String by() {
    return byExecutive ? Speakers.EXEC : Speakers.FIRM;
  }
}
