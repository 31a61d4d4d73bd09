package org.shiguan.report.section.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shiguan.report.mart.Executive;
import org.shiguan.report.mart.Mart;
import org.shiguan.report.mart.SourceAccount;
import org.shiguan.report.mart.Text;
import org.shiguan.report.section.PageContext;
import org.shiguan.report.section.Section;

/** What was studied, over which time, on which data. */
public final class StudySummary implements Section {

  /**
   * One line of the summary.
   *
   * @param label what is counted
   * @param text the number or words
   * @param data the number as it is, empty for words
   */
  public record Line(String label, String text, String data) {}

  @Override
  public String id() {
    return "summary";
  }

  @Override
  public Text title() {
    return new Text("研究概况", "The study in brief");
  }

  @Override
  public Set<Scope> scopes() {
    return Set.of(Scope.INDEX);
  }

  @Override
  public Map<String, Object> model(PageContext page) {
    Mart mart = page.mart();
    var lines = new ArrayList<Line>();
    String period = page.dates().period(mart.manifest().study().period());
    lines.add(new Line(page.say("Period", "研究时段"), period, ""));
    lines.add(count(page, page.say("Executives", "高管"), mart.executives().size()));
    for (Executive.Standing standing : Executive.Standing.values()) {
      long group = mart.executives().stream().filter(e -> e.standing() == standing).count();
      lines.add(count(page, group(page, standing), group));
    }
    long posts = mart.executives().stream().mapToLong(Executive::posts).sum();
    lines.add(count(page, page.say("Posts of executives held", "留存的高管帖子"), posts));
    long records = mart.sources().stream().mapToLong(SourceAccount::records).sum();
    lines.add(count(page, page.say("Records read", "读取的记录"), records));
    lines.add(count(page, page.say("Files read", "读取的文件"), mart.sources().size()));
    return Map.of(
        "lines", lines,
        "id", mart.manifest().study().id(),
        "privacy", privacy(page),
        "formats", formats(page));
  }

  private static String group(PageContext page, Executive.Standing standing) {
    return switch (standing) {
      case POSTS -> page.say("… with posts held", "……其中留存有帖子");
      case NO_POSTS -> page.say("… with an account, no posts held", "……其中有账号、未留存帖子");
      case NO_ACCOUNT -> page.say("… with no account known", "……其中未知有账号");
    };
  }

  private static Line count(PageContext page, String label, long count) {
    return new Line(label, page.numbers().count(count), Long.toString(count));
  }

  private static String formats(PageContext page) {
    List<String> formats =
        page.mart().sources().stream()
            .map(SourceAccount::format)
            .distinct()
            .sorted()
            .map(
                id ->
                    page.mart().catalogue().formats().stream()
                        .filter(f -> f.id().equals(id))
                        .map(f -> f.title().in(page.language()))
                        .findFirst()
                        .orElse(id))
            .toList();
    return formats.isEmpty() ? page.say("none", "无") : String.join(page.say("; ", "；"), formats);
  }

  private static String privacy(PageContext page) {
    String privacy = page.mart().manifest().study().privacy();
    return "none".equals(privacy)
        ? page.say(
            "Account ids and names were kept as found (privacy: none).",
            "账号与名称按原样保留（privacy: none）。")
        : page.say(
            "Everybody but the executives of the roster stands under a keyed pseudonym.",
            "除名册中的高管外，所有人均以带密钥的化名代替。");
  }
}
