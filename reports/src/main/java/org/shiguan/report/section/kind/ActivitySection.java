package org.shiguan.report.section.kind;

import java.util.Map;
import java.util.Set;
import org.shiguan.report.chart.kind.ActivityHeatMap;
import org.shiguan.report.mart.Text;
import org.shiguan.report.section.PageContext;
import org.shiguan.report.section.Section;

/** The hours of the week. */
public final class ActivitySection implements Section {
  @Override
  public String id() {
    return "activity";
  }

  @Override
  public Text title() {
    return new Text("发帖时段", "Hours of the week");
  }

  @Override
  public Set<Scope> scopes() {
    return Set.of(Scope.INDEX, Scope.EXECUTIVE);
  }

  @Override
  public Map<String, Object> model(PageContext page) {
    return Map.of("plates", page.plate(ActivityHeatMap.class, page.subject()).stream().toList());
  }
}
