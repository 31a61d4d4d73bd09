package org.shiguan.report.section.kind;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import org.shiguan.report.mart.Event;
import org.shiguan.report.mart.FirstWord;
import org.shiguan.report.mart.Text;
import org.shiguan.report.section.PageContext;
import org.shiguan.report.section.Section;

/** Who spoke first in crises and with announcements, the executive or the official account. */
public final class FirstWordSection implements Section {

  /**
   * One crisis or announcement.
   *
   * @param kind what it is
   * @param title what happened; for an announcement why the two posts are the same news
   * @param onset when the crisis began; empty for an announcement
   * @param executive the executive's post and when; empty without one
   * @param firm the official account's
   * @param first who was first
   */
  public record Line(
      String kind, String title, String onset, String executive, String firm, String first) {}

  @Override
  public String id() {
    return "first-word";
  }

  @Override
  public Text title() {
    return new Text("谁先开口", "Who spoke first");
  }

  @Override
  public Set<Scope> scopes() {
    return Set.of(Scope.EXECUTIVE);
  }

  @Override
  public Map<String, Object> model(PageContext page) {
    return Map.of(
        "lines",
        page.mart().firstWords(page.about().orElseThrow().id()).stream()
            .sorted(
                Comparator.comparing(FirstWord::kind)
                    .thenComparing(w -> w.onset() == null ? w.execAt() : w.onset()))
            .map(w -> line(page, w))
            .toList());
  }

  private static Line line(PageContext page, FirstWord word) {
    boolean crisis = word.kind() == FirstWord.Kind.CRISIS;
    return new Line(
        crisis ? page.say("crisis", "危机") : page.say("announcement", "发布"),
        crisis ? title(page, word) : basis(page, word.basis()),
        crisis ? moment(page, word) : "",
        word.execAt() == null ? "" : page.dates().minute(word.execAt()) + " " + word.execPost(),
        word.firmAt() == null ? "" : page.dates().minute(word.firmAt()) + " " + word.firmPost(),
        first(page, word.first()));
  }

  private static String title(PageContext page, FirstWord word) {
    String title =
        page.mart().events().stream()
            .filter(e -> e.id().equals(word.event()))
            .map(e -> e.title().in(page.language()))
            .findFirst()
            .orElse("");
    String before =
        word.basis() == null
            ? ""
            : page.say(
                " Spoken of before it began: " + word.basis() + ".", "事前已发声：" + word.basis() + "。");
    return (title.isBlank() ? word.event() : title) + before;
  }

  private static String moment(PageContext page, FirstWord word) {
    return page.mart().events().stream()
        .filter(e -> e.id().equals(word.event()))
        .map((Event e) -> page.dates().moment(e))
        .findFirst()
        .orElseGet(() -> page.dates().minute(word.onset()));
  }

  private static String basis(PageContext page, String basis) {
    return switch (basis == null ? "" : basis) {
      case "REPOST" -> page.say("one reposts the other", "一方转发另一方");
      case "TOPIC" -> page.say("the same topic", "同一话题");
      case "LINK" -> page.say("the same link", "同一链接");
      case "WORDS" -> page.say("words in common", "用词相同");
      default -> basis;
    };
  }

  private static String first(PageContext page, FirstWord.First first) {
    return switch (first) {
      case EXEC -> page.say("the executive", "高管本人");
      case FIRM -> page.say("the official account", "官方账号");
      case TIE -> page.say("cannot be told apart", "难分先后");
      case NONE -> page.say("neither spoke within fourteen days", "十四天内双方均未发声");
      case UNKNOWN -> page.say("unknown: one of them could not have been seen", "未知：至少一方的发言无法看到");
    };
  }
}
