package org.shiguan.report.section.kind;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shiguan.report.mart.Executive;
import org.shiguan.report.mart.Text;
import org.shiguan.report.print.Numbers;
import org.shiguan.report.section.PageContext;
import org.shiguan.report.section.Section;

/** The executives and the way to their pages. */
public final class ExecutiveList implements Section {

  /**
   * One executive.
   *
   * @param name name
   * @param link link to the page
   * @param company company
   * @param role role
   * @param standing standing in words
   * @param posts posts held
   * @param span days of the first and last post
   */
  public record Row(
      String name,
      String link,
      String company,
      String role,
      String standing,
      String posts,
      String span) {}

  @Override
  public String id() {
    return "executives";
  }

  @Override
  public Text title() {
    return new Text("高管名单", "The executives");
  }

  @Override
  public Set<Scope> scopes() {
    return Set.of(Scope.INDEX);
  }

  @Override
  public Map<String, Object> model(PageContext page) {
    List<Row> rows =
        page.mart().executives().stream()
            .sorted(Comparator.comparingLong(Executive::posts).reversed())
            .map(
                e ->
                    new Row(
                        page.name(e),
                        page.link(e),
                        e.company().in(page.language()),
                        e.role().in(page.language()),
                        page.standing(e.standing()),
                        page.numbers().count(e.posts()),
                        span(page, e)))
            .toList();
    return Map.of("rows", rows);
  }

  static String span(PageContext page, Executive executive) {
    return executive.firstPost() == null || executive.lastPost() == null
        ? Numbers.UNDEFINED
        : page.dates().day(executive.firstPost())
            + page.say(" to ", " 至 ")
            + page.dates().day(executive.lastPost());
  }
}
