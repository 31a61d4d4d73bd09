package org.shiguan.report.section.kind;

import java.util.Map;
import java.util.Set;
import org.shiguan.report.chart.kind.RoleMix;
import org.shiguan.report.mart.Text;
import org.shiguan.report.section.PageContext;
import org.shiguan.report.section.Section;

/** What posts are about, as far as rules can tell. */
public final class RoleMixSection implements Section {
  @Override
  public String id() {
    return "roles";
  }

  @Override
  public Text title() {
    return new Text("角色与内容", "Roles and contents");
  }

  @Override
  public Set<Scope> scopes() {
    return Set.of(Scope.INDEX, Scope.EXECUTIVE);
  }

  @Override
  public Map<String, Object> model(PageContext page) {
    return Map.of("plates", page.plate(RoleMix.class, page.subject()).stream().toList());
  }
}
