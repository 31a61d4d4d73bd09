package org.shiguan.clean;

import java.util.List;
import org.shiguan.clean.step.ClassifyKind;
import org.shiguan.clean.step.FindMarks;
import org.shiguan.clean.step.NameClient;
import org.shiguan.clean.step.NormaliseText;
import org.shiguan.clean.step.ReadDeletionMarks;
import org.shiguan.clean.step.RenamePeople;
import org.shiguan.clean.step.ResolveId;
import org.shiguan.clean.step.ResolveTime;
import org.shiguan.clean.step.StrikeContacts;
import org.shiguan.clean.step.TypeCounts;

/** The cleaning steps; their order is meaning. */
public final class CleaningSteps {
  /** The registry: contacts are struck out and people renamed before any text is looked at. */
  public static final List<CleaningStep> ALL =
      List.of(
          new ResolveId(),
          new ResolveTime(),
          new StrikeContacts(),
          new RenamePeople(),
          new NormaliseText(),
          new FindMarks(),
          new NameClient(),
          new ClassifyKind(),
          new TypeCounts(),
          new ReadDeletionMarks());

  private CleaningSteps() {}

  /** Applies every step in order, up to the first that rejects. */
  public static void apply(Draft draft) {
    for (int i = 0; i < ALL.size() && draft.rejected == null; i++) {
      ALL.get(i).apply(draft);
    }
  }
}
