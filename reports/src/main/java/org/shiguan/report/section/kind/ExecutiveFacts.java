package org.shiguan.report.section.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shiguan.report.mart.Executive;
import org.shiguan.report.mart.Text;
import org.shiguan.report.section.PageContext;
import org.shiguan.report.section.Section;

/** Who the executive is and what is held. */
public final class ExecutiveFacts implements Section {
  @Override
  public String id() {
    return "facts";
  }

  @Override
  public Text title() {
    return new Text("基本信息", "In brief");
  }

  @Override
  public Set<Scope> scopes() {
    return Set.of(Scope.EXECUTIVE);
  }

  @Override
  public Map<String, Object> model(PageContext page) {
    Executive executive = page.about().orElseThrow();
    var lines = new ArrayList<StudySummary.Line>();
    add(lines, page.say("Company", "公司"), executive.company().in(page.language()));
    add(lines, page.say("Role", "职务"), executive.role().in(page.language()));
    add(lines, page.say("Standing", "状态"), page.standing(executive.standing()));
    lines.add(count(page, page.say("Accounts known", "已知账号"), executive.accounts()));
    lines.add(count(page, page.say("Posts held", "留存的帖子"), executive.posts()));
    add(lines, page.say("First to last post held", "留存帖子的起止"), ExecutiveList.span(page, executive));
    return Map.of("lines", lines);
  }

  private static StudySummary.Line count(PageContext page, String label, long count) {
    return new StudySummary.Line(label, page.numbers().count(count), Long.toString(count));
  }

  private static void add(List<StudySummary.Line> lines, String label, String text) {
    if (!text.isBlank()) {
      lines.add(new StudySummary.Line(label, text, ""));
    }
  }
}
