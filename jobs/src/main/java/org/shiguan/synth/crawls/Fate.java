package org.shiguan.synth.crawls;

/** What an account does in the two years; the fates are dealt out in turn. */
enum Fate {
  STAYS,
  DELETES_NOW_AND_THEN,
  PURGES_ALL,
  PURGES_ALL_AND_RETURNS,
  PURGES_MOST,
  PURGES_MOST_AND_RETURNS,
  PURGES_SOME,
  CLOSES,
  IS_BANNED,
  MASKS,
  MASKS_IN_SILENCE,
  MASKS_FOR_A_WHILE,
  FALLS_SILENT,
  FALLS_SILENT_AND_RETURNS,
  PAUSES,
  CHANGES_NAME;

  /** The fate of the account of this number; before 2019-04 nobody could mask posts. */
  static Fate of(int account, boolean masksExist) {
    Fate fate = values()[account % values().length];
    return switch (fate) {
      case MASKS, MASKS_FOR_A_WHILE -> masksExist ? fate : STAYS;
      case MASKS_IN_SILENCE -> masksExist ? fate : FALLS_SILENT;
      default -> fate;
    };
  }
}
