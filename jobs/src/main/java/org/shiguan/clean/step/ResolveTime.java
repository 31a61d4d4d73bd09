package org.shiguan.clean.step;

import org.shiguan.clean.CleaningStep;
import org.shiguan.clean.Draft;
import org.shiguan.clean.WeiboIds;
import org.shiguan.record.Moment;
import org.shiguan.record.RawPost;
import org.shiguan.record.RejectReason;

/** The time of posting from the record, or from the mid where the record has none. */
public final class ResolveTime implements CleaningStep {

  @Override
  public String id() {
    return "resolve_time";
  }

  @Override
  public String whyZh() {
    return "统一为东八区时间并保留精度；记录没有时间时取 mid 中的时间，“5分钟前”“08-16”一类只按已知的抓取时间换算；记录写了但无法识别的时间不作猜测，予以剔除。";
  }

  @Override
  public String whyEn() {
    return "Times become one instant at +08:00 with its precision; where a record has none, the mid"
        + " tells it; 5分钟前 or 08-16 is resolved by a known capture time only; a time that is written"
        + " but cannot be read is not guessed, the record is kept aside.";
  }

  @Override
  public void apply(Draft draft) {
    String written = draft.raw.createdAt;
    if (written != null && !written.isBlank()) {
      String text = written.strip();
      draft.postedAt = draft.raw.timeForm.parse(text);
      draft.timeBasis = "field";
      if (draft.postedAt == null && draft.capturedAtMicros != RawPost.UNKNOWN) {
        draft.postedAt = draft.raw.timeForm.parseRelative(text, draft.capturedAtMicros);
        draft.timeBasis = "capture";
      }
      if (draft.postedAt != null) {
        return;
      }
      if (!draft.raw.timeForm.isRelative(text)) {
        draft.reject(RejectReason.BAD_TIME, "cannot be read as a time");
        return;
      }
    }
    draft.postedAt = inside(draft);
    draft.timeBasis = "mid";
    if (draft.postedAt == null) {
      draft.reject(
          RejectReason.BAD_TIME,
          written == null || written.isBlank()
              ? "none written, and the id tells none"
              : "relative to a capture time that nobody says (captured_at of the input), and the id"
                  + " tells none");
    }
  }

  private static Moment inside(Draft draft) {
    boolean mid = draft.raw.idSpace.equals("weibo") && !draft.raw.isComment;
    return mid ? WeiboIds.timeOf(draft.postId.substring(2)) : null;
  }
}
