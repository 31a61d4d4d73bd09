package org.shiguan.synth;

/**
 * One account, of an executive or of the crowd.
 *
 * @param uid ten digits, outside the range Weibo ever gave out
 * @param scopeUid the account's pseudonym in Weiboscope
 * @param name made-up screen name
 * @param createdAt Unix seconds
 * @param executive whether a roster executive writes here
 */
record Person(String uid, String scopeUid, String name, long createdAt, boolean executive) {

  /** The author id as a dump of this space shows it. */
  String idIn(Space space) {
    return switch (space) {
      case WEIBO, COMMENT -> uid;
      case WEIBOSCOPE -> scopeUid;
      case OKWS -> Ids.md5(uid);
    };
  }
}
