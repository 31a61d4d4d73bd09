package org.shiguan.synth.crawls;

import java.util.List;

/** A post of an account under study, its true history, and how the crawls have met it so far. */
final class Post {
  /** Later than everything. */
  static final long NEVER = Long.MAX_VALUE;

  /** Who took a post away. */
  enum Hand {
    AUTHOR,
    PLATFORM
  }

  /** In what way a post went. */
  enum How {
    SINGLE,
    PURGE,
    CLOSURE,
    BAN
  }

  /**
   * A post of somebody who is not under study; those are never deleted.
   *
   * @param mid its number
   * @param at Unix seconds
   * @param person number of its author
   * @param text what it says
   */
  record Bystander(long mid, long at, int person, String text) {}

  final long mid;
  final long at;
  final String text;

  /** What it reposts; null when it is an original. */
  final Bystander original;

  /** Reposts of it by others. */
  List<Bystander> reposts = List.of();

  /** Safe from single deletion, so that a silence beside it has one true beginning and end. */
  boolean safe;

  /** From this moment on the text is another. */
  long editedAt = NEVER;

  /** From this moment on the post is gone. */
  long goneAt = NEVER;

  Hand by;
  How how;

  /** Captures of the first and last listing that held it, Unix seconds; 0 when none did. */
  long firstListed;

  long lastListed;

  /** Number of the last crawl that held it. */
  int listedIn;

  /** Whether it was a ghost, or in a hole, and has not been listed since. */
  boolean ghost;

  boolean holed;

  /** The object as a lean archive writes it, in all its crawls; null until it is written. */
  byte[] line;

  Post(long mid, long at, String text, Bystander original) {
    this.mid = mid;
    this.at = at;
    this.text = text;
    this.original = original;
  }

  boolean exists(long moment) {
    return at < moment && moment < goneAt;
  }

  /** Marks it gone unless it went before. */
  void goes(long moment, Hand hand, How way) {
    if (moment < goneAt) {
      goneAt = moment;
      by = hand;
      how = way;
    }
  }

  String textAt(long moment) {
    return moment < editedAt ? text : text + "（已编辑）";
  }
}
