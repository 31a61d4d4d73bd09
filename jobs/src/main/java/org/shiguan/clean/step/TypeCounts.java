package org.shiguan.clean.step;

import org.shiguan.clean.CleaningStep;
import org.shiguan.clean.Count;
import org.shiguan.clean.Count.Status;
import org.shiguan.clean.Draft;

/** Counts with what they are worth (codebook 0.3). */
public final class TypeCounts implements CleaningStep {
  /** 2012-06-01 00:00 at +08:00: before it the platform had no like. */
  private static final long FIRST_LIKES_MICROS = 1_338_480_000_000_000L;

  private static final Count DEFAULTED = new Count(null, Status.DEFAULTED);

  @Override
  public String id() {
    return "type_counts";
  }

  @Override
  public String whyZh() {
    return "“100万+”是下限，“1.2万”是约数，2012 年 6 月以前没有“赞”：计数与其性质一并保存，缺失不是 0。";
  }

  @Override
  public String whyEn() {
    return "100万+ is a lower bound, 1.2万 is rounded, and before June 2012 there was no like: a"
        + " count is kept with what it is worth, and a missing one is not 0.";
  }

  @Override
  public void apply(Draft draft) {
    draft.reposts = Count.of(draft.raw.reposts);
    draft.comments = Count.of(draft.raw.comments);
    draft.likes = Count.of(draft.raw.likes);
    if (draft.raw.zeroMayBeAbsent
        && !isPositive(draft.reposts)
        && !isPositive(draft.comments)
        && !isPositive(draft.likes)) {
      // The tool writes 0 for a field that was not there; beside a count above 0 it would be one.
      draft.reposts = defaulted(draft.reposts);
      draft.comments = defaulted(draft.comments);
      draft.likes = defaulted(draft.likes);
    }
    boolean noLikeYet = draft.postedAt.micros() < FIRST_LIKES_MICROS;
    if (noLikeYet && draft.likes.value() != null && draft.likes.value() == 0) {
      draft.likes = new Count(0L, Status.STRUCTURAL);
    }
  }

  private static boolean isPositive(Count count) {
    return count.value() != null && count.value() > 0;
  }

  private static Count defaulted(Count count) {
    return count.value() == null ? count : DEFAULTED;
  }
}
