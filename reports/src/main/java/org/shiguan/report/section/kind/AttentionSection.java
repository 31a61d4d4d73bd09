package org.shiguan.report.section.kind;

import java.util.Map;
import java.util.Set;
import org.shiguan.report.chart.kind.Attention;
import org.shiguan.report.mart.Text;
import org.shiguan.report.section.PageContext;
import org.shiguan.report.section.Section;

/** What others say of the executives, of those without an account too. */
public final class AttentionSection implements Section {
  @Override
  public String id() {
    return "mentions";
  }

  @Override
  public Text title() {
    return new Text("被谈论多少，如何被谈论", "What others say of them");
  }

  @Override
  public Set<Scope> scopes() {
    return Set.of(Scope.INDEX, Scope.EXECUTIVE);
  }

  @Override
  public Map<String, Object> model(PageContext page) {
    return Map.of(
        "plates", page.plate(Attention.class, page.subject()).stream().toList(),
        "counted", !page.mart().corpusDays().isEmpty());
  }
}
