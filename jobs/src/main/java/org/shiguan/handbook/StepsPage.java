package org.shiguan.handbook;

import static org.shiguan.handbook.Markdown.code;
import static org.shiguan.handbook.Markdown.text;

import java.util.List;
import org.shiguan.clean.CleaningStep;

/** What is done to a record before it is a post. */
final class StepsPage {

  private StepsPage() {}

  static String of(List<CleaningStep> steps) {
    var page =
        new Markdown(
            "Cleaning steps",
            "Every record passes these steps in this order, up to the first that rejects it. The"
                + " reasons are printed in the report's methods.");
    page.columns("", "step", "why", "为何");
    for (int i = 0; i < steps.size(); i++) {
      CleaningStep step = steps.get(i);
      page.row(Integer.toString(i + 1), code(step.id()), text(step.whyEn()), text(step.whyZh()));
    }
    return page.toString();
  }
}
