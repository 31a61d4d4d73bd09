package org.shiguan.report.section.kind;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shiguan.report.chart.kind.StateRibbons;
import org.shiguan.report.mart.AccountEvent;
import org.shiguan.report.mart.Executive;
import org.shiguan.report.mart.Spell;
import org.shiguan.report.mart.Text;
import org.shiguan.report.section.PageContext;
import org.shiguan.report.section.Section;

/** The states of one executive's account, and what became of it, each with its evidence. */
public final class AccountHistory implements Section {

  /**
   * One spell.
   *
   * @param from its first day
   * @param to its last day
   * @param code code of the state
   * @param state the state in words
   * @param group the group, empty in none
   * @param sentence what is said about it
   */
  public record SpellLine(
      String from, String to, String code, String state, String group, String sentence) {}

  /**
   * One event of the account.
   *
   * @param from last seen as before, empty when never
   * @param to first seen otherwise
   * @param kind what happened
   * @param sentence what is said about it
   * @param evidence what it rests on
   */
  public record EventLine(
      String from, String to, String kind, String sentence, List<EvidenceLines.Line> evidence) {}

  @Override
  public String id() {
    return "history";
  }

  @Override
  public Text title() {
    return new Text("账号状态", "State of the account");
  }

  @Override
  public Set<Scope> scopes() {
    return Set.of(Scope.EXECUTIVE);
  }

  @Override
  public Map<String, Object> model(PageContext page) {
    Executive executive = page.about().orElseThrow();
    return Map.of(
        "plates", page.plate(StateRibbons.class, page.subject()).stream().toList(),
        "spells", page.mart().spells(executive.id()).stream().map(s -> spell(page, s)).toList(),
        "events",
            page.mart().accountEvents(executive.id()).stream().map(e -> event(page, e)).toList());
  }

  private static SpellLine spell(PageContext page, Spell spell) {
    String state = spell.state().title().in(page.language());
    return new SpellLine(
        page.dates().day(spell.start()),
        page.dates().day(spell.stop().minusDays(1)),
        spell.state().code(),
        spell.masked() ? state + page.say(", masked", "，隐藏") : state,
        spell.group() == null || spell.masked() ? "" : spell.group().title().in(page.language()),
        spell.sentence().in(page.language()));
  }

  private static EventLine event(PageContext page, AccountEvent event) {
    return new EventLine(
        event.from() == null ? "" : page.dates().minute(event.from()),
        page.dates().minute(event.to()),
        event.kind().title().in(page.language()),
        event.sentence().in(page.language()),
        EvidenceLines.of(page, event.evidence()));
  }
}
