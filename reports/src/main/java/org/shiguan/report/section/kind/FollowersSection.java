package org.shiguan.report.section.kind;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shiguan.report.mart.Event;
import org.shiguan.report.mart.FollowerChange;
import org.shiguan.report.mart.Text;
import org.shiguan.report.mart.Unit;
import org.shiguan.report.print.Numbers;
import org.shiguan.report.section.PageContext;
import org.shiguan.report.section.Section;

/** How fast followers came and went around the events that touch an executive. */
public final class FollowersSection implements Section {

  /**
   * One event.
   *
   * @param moment when
   * @param title what happened
   * @param before followers won per day before
   * @param after the same after
   * @param change after less before
   * @param share the change as a part of the followers
   * @param followers at the event
   * @param snapshots days with a snapshot before and after
   * @param why why there is no slope; empty when there is one
   * @param odd what is odd about it; empty when nothing is
   */
  public record Row(
      String moment,
      String title,
      String before,
      String after,
      String change,
      String share,
      String followers,
      String snapshots,
      String why,
      String odd) {}

  @Override
  public String id() {
    return "followers";
  }

  @Override
  public Text title() {
    return new Text("事件前后的粉丝数", "Followers around events");
  }

  @Override
  public Set<Scope> scopes() {
    return Set.of(Scope.EXECUTIVE);
  }

  @Override
  public Map<String, Object> model(PageContext page) {
    String executive = page.about().orElseThrow().id();
    List<FollowerChange> changes = page.mart().followerChanges(executive);
    return Map.of(
        "rows",
        page.mart().events(executive).stream()
            .flatMap(
                event ->
                    changes.stream()
                        .filter(c -> c.event().equals(event.id()))
                        .map(c -> row(page, event, c)))
            .toList());
  }

  private static Row row(PageContext page, Event event, FollowerChange change) {
    String title = event.title().in(page.language());
    Numbers numbers = page.numbers();
    return new Row(
        page.dates().moment(event),
        title.isBlank() ? event.id() : title,
        perDay(numbers, change.before()),
        perDay(numbers, change.after()),
        perDay(numbers, change.change()),
        change.share() == null ? Numbers.UNDEFINED : numbers.percent(change.share()),
        change.followers() == null ? Numbers.UNDEFINED : numbers.count(change.followers()),
        numbers.count(change.snapshotsBefore()) + " / " + numbers.count(change.snapshotsAfter()),
        page.reason(change.reason()),
        odd(page, change));
  }

  private static String perDay(Numbers numbers, Double slope) {
    return slope == null ? Numbers.UNDEFINED : numbers.value(slope, Unit.COUNT);
  }

  private static String odd(PageContext page, FollowerChange change) {
    String jumps = page.numbers().count(change.jumps());
    return change.jumps() == 0
        ? ""
        : page.say(
            "Sudden changes of more than 5% a day while nothing was posted: "
                + jumps
                + "; followers may have been bought or cleaned up.",
            "未发帖而一天变化超过 5%：" + jumps + " 次，可能是买粉或清理。");
  }
}
