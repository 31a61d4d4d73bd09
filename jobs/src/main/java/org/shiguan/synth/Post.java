package org.shiguan.synth;

/**
 * One post that somebody wrote.
 *
 * @param space whose ids it carries
 * @param mid the id as a dump shows it
 * @param alias the short counter old Weibo posts carry as {@code id} beside the mid, else the mid
 * @param time Unix seconds
 * @param source the reposted original, null if none; never a repost itself
 * @param reach how often it will be reposted in the end
 * @param deletedAt Unix seconds, {@link #NEVER} while it stands
 * @param byPlatform whether the platform, not the author, removed it
 */
record Post(
    Space space,
    String mid,
    String alias,
    Person author,
    long time,
    Kind kind,
    String text,
    String client,
    Post source,
    int reach,
    long deletedAt,
    boolean byPlatform) {

  static final long NEVER = Long.MAX_VALUE;

  /** The post's key as the corpus writes it. */
  String id() {
    return switch (space) {
      case WEIBO -> "w:" + mid;
      case WEIBOSCOPE -> "weiboscope:" + mid;
      case OKWS -> "okws:" + mid;
      case COMMENT -> "c:" + mid;
    };
  }

  String authorId() {
    return author.idIn(space);
  }

  boolean standsAt(long unix) {
    return deletedAt > unix;
  }

  Post withText(String other) {
    return new Post(
        space, mid, alias, author, time, kind, other, client, source, reach, deletedAt, byPlatform);
  }

  /** Reposts counted by this moment: most come within days. */
  int repostsAt(long unix) {
    return grown(reach, unix);
  }

  int commentsAt(long unix) {
    return grown(reach * 2L / 3, unix);
  }

  /** Likes; the button came in June 2012, before that a dump shows 0. */
  int likesAt(long unix) {
    return time < ChinaTime.day("2012-06-01") ? 0 : grown(reach / 2, unix);
  }

  private int grown(long end, long unix) {
    double days = (unix - time) / (double) ChinaTime.DAY;
    return (int) (end * (1 - StrictMath.exp(-days / 2)));
  }
}
