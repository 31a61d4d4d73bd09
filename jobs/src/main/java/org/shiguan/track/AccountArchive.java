package org.shiguan.track;

import java.util.List;

/**
 * Everything the archives say about one account, in time order.
 *
 * @param account its id; null stands for posts whose author nobody knows
 * @param listings crawls of its timeline
 * @param posts its posts, newest first
 * @param profiles times it was shown
 * @param answers what the platform said of the whole account: codes ACCOUNT_BANNED, ACCOUNT_GONE
 *     and ERROR
 */
record AccountArchive(
    String account,
    List<Listing> listings,
    List<PostHistory> posts,
    List<Profile> profiles,
    List<Observation> answers) {

  /**
   * The account as it was shown once.
   *
   * @param at when
   * @param name screen name, as its pseudonym; null when not said
   * @param stated posts that it states; null when not said
   * @param openedAt when it was opened; null when not said
   * @param where the record
   */
  record Profile(long at, String name, Long stated, Long openedAt, Observation where) {}
}
