package org.shiguan.report.section.kind;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shiguan.report.mart.CoverageMonth;
import org.shiguan.report.mart.Executive;
import org.shiguan.report.mart.Text;
import org.shiguan.report.section.PageContext;
import org.shiguan.report.section.Section;

/** What was seen of one executive, and what was not. */
public final class CoverageSection implements Section {
  @Override
  public String id() {
    return "coverage";
  }

  @Override
  public Text title() {
    return new Text("覆盖情况", "What was seen");
  }

  @Override
  public Set<Scope> scopes() {
    return Set.of(Scope.EXECUTIVE);
  }

  @Override
  public Map<String, Object> model(PageContext page) {
    Executive executive = page.about().orElseThrow();
    List<CoverageMonth> months = page.mart().coverage(executive.id());
    List<String> unseen =
        months.stream()
            .filter(m -> m.coveredDays() == 0)
            .map(m -> page.dates().month(m.month()))
            .toList();
    long days = months.stream().mapToLong(CoverageMonth::days).sum();
    long seen = months.stream().mapToLong(CoverageMonth::coveredDays).sum();
    return Map.of(
        "any", !months.isEmpty(),
        "days", page.numbers().count(days),
        "seen", page.numbers().count(seen),
        "share", page.numbers().percent(days == 0 ? 0 : (double) seen / days),
        "unseen", String.join(page.say(", ", "、"), unseen),
        "bases", bases(page, months));
  }

  private static List<String> bases(PageContext page, List<CoverageMonth> months) {
    return months.stream()
        .map(CoverageMonth::basis)
        .filter(b -> b != CoverageMonth.Basis.NONE)
        .distinct()
        .sorted()
        .map(
            b ->
                b == CoverageMonth.Basis.DECLARED
                    ? page.say("declared in the study file", "研究文件中声明")
                    : page.say("concluded from what the crawls hold", "由抓取内容推定"))
        .toList();
  }
}
