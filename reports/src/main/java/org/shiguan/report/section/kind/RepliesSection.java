package org.shiguan.report.section.kind;

import java.util.Map;
import java.util.Set;
import org.shiguan.report.chart.kind.ReplyLatency;
import org.shiguan.report.mart.Text;
import org.shiguan.report.section.PageContext;
import org.shiguan.report.section.Section;

/** Whether and how soon service requests of ordinary users are answered. */
public final class RepliesSection implements Section {
  @Override
  public String id() {
    return "replies";
  }

  @Override
  public Text title() {
    return new Text("对用户请求的回复", "Answers to requests");
  }

  @Override
  public Set<Scope> scopes() {
    return Set.of(Scope.INDEX, Scope.EXECUTIVE);
  }

  @Override
  public Map<String, Object> model(PageContext page) {
    return Map.of("plates", page.plate(ReplyLatency.class, page.subject()).stream().toList());
  }
}
