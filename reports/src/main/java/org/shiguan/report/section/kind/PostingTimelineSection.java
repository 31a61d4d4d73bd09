package org.shiguan.report.section.kind;

import java.util.Map;
import java.util.Set;
import org.shiguan.report.chart.kind.PostingTimeline;
import org.shiguan.report.mart.Text;
import org.shiguan.report.section.PageContext;
import org.shiguan.report.section.Section;

/** The posting timeline. */
public final class PostingTimelineSection implements Section {
  @Override
  public String id() {
    return "timeline";
  }

  @Override
  public Text title() {
    return new Text("发帖时间线", "Posting over time");
  }

  @Override
  public Set<Scope> scopes() {
    return Set.of(Scope.INDEX, Scope.EXECUTIVE);
  }

  @Override
  public Map<String, Object> model(PageContext page) {
    return Map.of("plates", page.plate(PostingTimeline.class, page.subject()).stream().toList());
  }
}
