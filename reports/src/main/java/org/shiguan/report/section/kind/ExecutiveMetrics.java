package org.shiguan.report.section.kind;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shiguan.report.mart.Executive;
import org.shiguan.report.mart.Text;
import org.shiguan.report.section.PageContext;
import org.shiguan.report.section.Section;

/** Every metric of one executive in one table. */
public final class ExecutiveMetrics implements Section {
  @Override
  public String id() {
    return "values";
  }

  @Override
  public Text title() {
    return new Text("指标", "Measures");
  }

  @Override
  public Set<Scope> scopes() {
    return Set.of(Scope.EXECUTIVE);
  }

  @Override
  public Map<String, Object> model(PageContext page) {
    Executive executive = page.about().orElseThrow();
    return Map.of(
        "tables",
        page.mart().catalogue().metrics().stream()
            .map(m -> MetricTable.of(page, m, List.of(executive)))
            .toList(),
        "id",
        executive.id());
  }
}
