package org.shiguan.clean.step;

import org.shiguan.clean.CleaningStep;
import org.shiguan.clean.Draft;
import org.shiguan.clean.SightingState;
import org.shiguan.record.TimeForms;

/** Weiboscope's marks of posts that went missing. */
public final class ReadDeletionMarks implements CleaningStep {

  @Override
  public String id() {
    return "read_deletion_marks";
  }

  @Override
  public String whyZh() {
    return "Weiboscope 记下微博从时间线消失前最后一次被看到的时间；这是消失的证据，不是删除的时间。";
  }

  @Override
  public String whyEn() {
    return "Weiboscope gives the last time a post was seen before it was missing from its timeline:"
        + " evidence that it went, not the time of deletion.";
  }

  @Override
  public void apply(Draft draft) {
    String lastSeen = draft.raw.deletedLastSeen;
    boolean missed = lastSeen != null && !lastSeen.isBlank();
    boolean denied = draft.raw.permissionDenied != null && !draft.raw.permissionDenied.isBlank();
    if (!missed && !denied) {
      return;
    }
    draft.lastSeenAt = missed ? TimeForms.CHINA_SECOND.parse(lastSeen.strip()) : null;
    draft.state = denied ? SightingState.PERMISSION_DENIED : SightingState.MISSING_LATER;
  }
}
