package org.shiguan.clean.step;

import org.shiguan.clean.CleaningStep;
import org.shiguan.clean.Draft;
import org.shiguan.clean.WeiboIds;
import org.shiguan.record.Moment;
import org.shiguan.record.RejectReason;

/** The time of posting from the record, or from the mid where the record has none. */
public final class ResolveTime implements CleaningStep {

  @Override
  public String id() {
    return "resolve_time";
  }

  @Override
  public String whyZh() {
    return "统一为东八区时间并保留精度；记录没有时间时取 mid 中的时间，记录写了但无法识别的时间不作猜测，予以剔除。";
  }

  @Override
  public String whyEn() {
    return "Times become one instant at +08:00 with its precision; where a record has none, the mid"
        + " tells it; a time that is written but cannot be read is not guessed, the record is kept"
        + " aside.";
  }

  @Override
  public void apply(Draft draft) {
    String written = draft.raw.createdAt;
    if (written != null && !written.isBlank()) {
      draft.postedAt = draft.raw.timeForm.parse(written.strip());
      draft.timeBasis = "field";
      if (draft.postedAt == null) {
        draft.reject(RejectReason.BAD_TIME, "cannot be read as a time");
      }
      return;
    }
    Moment inside =
        draft.raw.idSpace.equals("weibo") ? WeiboIds.timeOf(draft.postId.substring(2)) : null;
    draft.postedAt = inside;
    draft.timeBasis = "mid";
    if (inside == null) {
      draft.reject(RejectReason.BAD_TIME, "none written, and the id tells none");
    }
  }
}
