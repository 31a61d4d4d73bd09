package org.shiguan.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.shiguan.track.MadeExecutive.on;
import static org.shiguan.track.MadeExecutive.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shiguan.study.Bilingual;
import org.shiguan.track.AccountEvent.Kind;
import org.shiguan.track.Fate.Outcome;

/**
 * Cases that were reported in public, as facts: what a timeline, a counter and a notice showed. The
 * posts are numbers of an account that is made up; day 495 is 2022-05-11.
 */
final class DocumentedCasesTest {
  private static final StateSentences SENTENCES = new StateSentences(StateRules.CODEBOOK);

  private static List<Kind> kinds(AccountLedger ledger) {
    return ledger.events().stream().map(AccountEvent::kind).toList();
  }

  private static Bilingual event(AccountLedger ledger, int number) {
    return SENTENCES.event(ledger.events().get(number), ledger.captures());
  }

  private static long deleted(AccountLedger ledger) {
    return ledger.fates().stream().filter(f -> f.outcome() == Outcome.DELETED).count();
  }

  /** May 2022: reported as cleared, in fact masked, and blank because half a year had passed. */
  private static AccountLedger masked() {
    return new MadeAccount()
        .posts(0, 10, 30)
        .crawl(310, 1_480, i -> true)
        .crawl(495, 1_480, i -> false)
        .crawl(505, 1_480, i -> false)
        .ledger();
  }

  @Test
  void theHalfYearMaskOfABlankTimeline() {
    AccountLedger ledger = masked();
    assertEquals(List.of(Kind.MASKED), kinds(ledger));
    assertEquals(List.of(), ledger.purges());
    assertEquals(0, deleted(ledger));
    List<Spell> spells = MadeExecutive.spells(ledger);
    // The last post is of day 290, and the last covered day 309.
    assertEquals("S1 [0,402) S1+M [402,470) U+M [470,506)", text(spells));
    assertEquals(Optional.of(Group.STAYED), on(309, spells).group());
    // Hidden by day 495, and perhaps from day 310 on.
    assertEquals(Optional.empty(), on(310, spells).group());
    assertEquals(Optional.empty(), on(469, spells).group());
    assertEquals(
        new Bilingual(
            "2021-11-07 至 2022-05-11 之间，时间线变为空白，主页仍标明 1,480 条微博：是作者设置了隐藏，不是删除。",
            "Between 2021-11-07 and 2022-05-11 the timeline went blank while the profile still states"
                + " 1,480 posts: hidden by the owner's setting, not deleted."),
        event(ledger, 0));
  }

  @Test
  void aNoticeOfABan() {
    AccountLedger ledger =
        new MadeAccount()
            .posts(400, 1, 80)
            .crawl(480, null, i -> true)
            .says(495, Code.ACCOUNT_BANNED)
            .ledger();
    assertEquals(List.of(Kind.BANNED), kinds(ledger));
    assertEquals(0, deleted(ledger));
    List<Spell> spells = MadeExecutive.spells(ledger);
    assertEquals("S1 [400,487) S4b [487,496)", text(spells));
    assertEquals(Optional.empty(), on(495, spells).group());
    assertEquals(Actor.PLATFORM, on(486, spells).cause().actor());
    assertEquals(
        new Bilingual(
            "2022-04-26 至 2022-05-11 之间，账号被平台封禁：依据是平台自己的通知。",
            "Between 2022-04-26 and 2022-05-11 the platform banned the account: its own notice says"
                + " so."),
        event(ledger, 0));
    assertEquals(
        new Bilingual(
            "2022-05-11：账号被平台封禁，依据是平台的通知。开始于 2022-04-26 至 2022-05-11 之间。",
            "On 2022-05-11: banned by the platform, by its own notice. It began between 2022-04-26"
                + " and 2022-05-11."),
        SENTENCES.spell(on(495, spells)));
    assertEquals(
        new Bilingual(
            "2022-05-03 至 2022-05-10：不能确定，可能是活跃或被封禁；取区间中点，暂列为被封禁。",
            "From 2022-05-03 to 2022-05-10: not certain, active or banned; by the middle of what is"
                + " known it is shown as banned."),
        SENTENCES.spell(on(487, spells)));
  }

  @Test
  void anEmptiedAccountWhoseCounterDropped() {
    AccountLedger ledger =
        new MadeAccount()
            .posts(0, 0.1, 320)
            .posts(82, 0.5, 12)
            .crawl(40, 320, i -> i < 320)
            .crawl(90, 12, i -> i >= 320)
            .crawl(100, 12, i -> i >= 320)
            .ledger();
    assertEquals(List.of(Kind.EMPTIED), kinds(ledger));
    List<Spell> spells = MadeExecutive.spells(ledger);
    // A total purge leaves nothing: it came before the post of day 82, which stands.
    assertEquals("S1 [0,61) S3 [61,82) S5 [82,100)", text(spells));
    assertEquals(Optional.empty(), on(61, spells).group());
    assertEquals(Cause.What.PURGE_TOTAL, on(60, spells).cause().what());
    assertEquals(
        new Bilingual(
            "2021-02-10 至 2021-04-01 之间，全部 320 条微博消失（按主页计数少了 320 条）；由谁删除，不得而知。",
            "Between 2021-02-10 and 2021-04-01 all 320 posts disappeared (320 fewer by the profile"
                + " counter); who deleted them is not known."),
        SENTENCES.purge(ledger.purges().get(0), on(60, spells).cause().actor()));
    assertEquals(
        new Bilingual(
            "2021-02-10 至 2021-04-01 之间，账号仍在，微博全部消失；由谁删除，不得而知。",
            "Between 2021-02-10 and 2021-04-01 every post disappeared while the account stayed; who"
                + " deleted them is not known."),
        event(ledger, 0));
  }

  @Test
  void nineteenMonthsOfSilenceAndAReturn() {
    // The last post of September, the next in April of the second year after: 577 days.
    var made = new MadeAccount().posts(0, 1, 31).posts(607, 1, 20);
    for (int day = 40; day <= 640; day += 30) {
      made.crawl(day, null, i -> true);
    }
    AccountLedger ledger = made.ledger();
    assertEquals(List.of(), kinds(ledger));
    assertEquals(0, deleted(ledger));
    List<Spell> spells = MadeExecutive.spells(ledger);
    assertEquals("S1 [0,120) S2 [120,607) S5 [607,640)", text(spells));
    assertEquals(State.RETURNED, spells.get(1).event());
    assertEquals(
        new Bilingual(
            "2021-05-01 至 2022-08-30：沉默，此前此后都见过该账号，连续 90 个有覆盖的日子没有微博。",
            "From 2021-05-01 to 2022-08-30: dormant; the account was seen before and later, without a"
                + " post on 90 covered days or more."),
        SENTENCES.spell(spells.get(1)));
    assertEquals(
        new Bilingual(
            "2022-08-31 至 2022-10-02：回归，30 天内至少发了 3 条微博；90 天后算作活跃。",
            "From 2022-08-31 to 2022-10-02: returned, with 3 posts or more within 30 days; counted"
                + " as active after 90 days."),
        SENTENCES.spell(spells.get(2)));
  }

  @Test
  void aPurgeOfNearlyEverything() {
    AccountLedger ledger =
        new MadeAccount()
            .posts(0, 0.25, 120)
            .crawl(31, null, i -> true)
            .crawl(39, null, i -> i == 0 || i == 119)
            .crawl(45, null, i -> i == 0 || i == 119)
            .ledger();
    // Codebook D04: n = 120, d = 118.
    assertEquals(
        new Bilingual(
            "2021-02-01 至 2021-02-09 之间，120 条微博中有 118 条消失；由谁删除，不得而知。",
            "Between 2021-02-01 and 2021-02-09 118 of 120 posts disappeared; who deleted them is not"
                + " known."),
        SENTENCES.purge(ledger.purges().get(0), Actor.UNKNOWN));
    assertEquals("S1 [0,35) S3 [35,46)", text(MadeExecutive.spells(ledger)));
  }

  @Test
  void aPurgeWithTombstonesNamesWhoIsKnown() {
    var made =
        new MadeAccount()
            .posts(0, 0.25, 120)
            .crawl(30, null, i -> true)
            .crawl(31, null, i -> true)
            .crawl(39, null, i -> i == 0 || i > 80)
            .crawl(45, null, i -> i == 0 || i > 80);
    for (int i = 1; i <= 60; i++) {
      made.says(i, 50, Code.DEL_AUTHOR);
    }
    AccountLedger ledger = made.ledger();
    Actor actor = MadeExecutive.history(ledger).causes().get(0).actor();
    // 60 of the 80 posts have a stub that names their author.
    assertEquals(new Actor(0.75, 0, 0.25), actor);
    assertEquals(
        "Between 2021-02-01 and 2021-02-09 80 of 120 posts disappeared; as far as the evidence says,"
            + " 75 % by their author and 0 % by the platform; of 25 % it is not known.",
        SENTENCES.purge(ledger.purges().get(0), actor).en());
    assertEquals(
        "2021-02-01 至 2021-02-09 之间，120 条微博中有 80 条消失；平台提示均称由作者删除。",
        SENTENCES.purge(ledger.purges().get(0), Actor.AUTHOR).zh());
    assertEquals(
        "2021-02-01 至 2021-02-09 之间，120 条微博中有 80 条消失；平台提示均称并非作者所删。",
        SENTENCES.purge(ledger.purges().get(0), Actor.PLATFORM).zh());
  }

  @Test
  void aClosureSaysThatNobodyProvedIt() {
    AccountLedger ledger =
        new MadeAccount()
            .posts(0, 1, 5)
            .crawl(6, null, i -> true)
            .says(10, Code.ACCOUNT_GONE)
            .says(20, Code.ACCOUNT_GONE)
            .shown(40, "u_one", 1)
            .ledger();
    List<Spell> spells = MadeExecutive.spells(ledger);
    assertEquals("S1 [0,8) S4 [8,30)", text(spells));
    assertEquals(Optional.of(Group.DELETED), on(12, spells).group());
    assertEquals(
        new Bilingual(
            "2021-01-07 至 2021-01-11 之间，账号消失：相隔至少一周的两次查询均答复账号不存在，且没有封禁通知。按规则算作本人注销，但无法证实是谁所为。",
            "Between 2021-01-07 and 2021-01-11 the account went: two answers at least a week apart"
                + " say that there is none, and no notice says that it was banned. By the rule it"
                + " counts as closed by its owner, which nobody has proved."),
        event(ledger, 0));
    assertEquals(
        new Bilingual(
            "2021-01-21 至 2021-02-10 之间，账号又能看到。",
            "Between 2021-01-21 and 2021-02-10 the account was there again."),
        event(ledger, 1));
  }

  @Test
  void aNoticeWithoutAnythingBeforeHasNoBeginning() {
    AccountLedger ledger = new MadeAccount().says(10, Code.ACCOUNT_BANNED).ledger();
    assertEquals(
        new Bilingual(
            "至迟在 2021-01-11，账号被平台封禁：依据是平台自己的通知。",
            "By 2021-01-11 at the latest the platform banned the account: its own notice says so."),
        event(ledger, 0));
    List<Spell> spells = MadeExecutive.spells(ledger);
    assertEquals("S4b [10,11)", text(spells));
    assertEquals(
        new Bilingual(
            "2021-01-11：账号被平台封禁，依据是平台的通知。何时开始不详，可能更早。",
            "On 2021-01-11: banned by the platform, by its own notice. It may have begun before."),
        SENTENCES.spell(on(10, spells)));
  }

  @Test
  void theHalfYearMaskOverOlderPosts() {
    AccountLedger ledger =
        new MadeAccount()
            .posts(0, 2, 140)
            .crawl(290, 140, i -> true)
            .crawl(300, 140, i -> i * 2 > 117)
            .crawl(310, 140, i -> true)
            .ledger();
    assertEquals(List.of(Kind.MASKED, Kind.UNMASKED), kinds(ledger));
    assertEquals(
        "Between 2021-10-18 and 2021-10-28 every post older than half a year was hidden and the"
            + " younger ones stayed: the owner's setting, not a deletion.",
        event(ledger, 0).en());
    assertEquals("2021-10-28 至 2021-11-07 之间，早前的微博又能看到，不再隐藏。", event(ledger, 1).zh());
    assertEquals("S1 [0,295) S1+M [295,305) S1 [305,311)", text(MadeExecutive.spells(ledger)));
  }

  @Test
  void everyStateHasItsSentence() {
    for (State state : State.values()) {
      var spell =
          new Spell(
              "sample-one",
              MadeExecutive.FIRST,
              MadeExecutive.FIRST.plusDays(31),
              state,
              Set.of(state),
              null,
              null,
              true,
              true,
              null,
              null,
              null,
              null,
              null);
      Bilingual said = SENTENCES.spell(spell);
      assertEquals("2021-01-01 至 2021-01-31：", said.zh().substring(0, 24), said.zh());
      assertEquals("From 2021-01-01 to 2021-01-31: ", said.en().substring(0, 31), said.en());
      assertEquals(true, said.zh().endsWith("期间微博被本人设置隐藏（部分或全部）。"), said.zh());
      assertEquals(
          true, said.en().endsWith(". Posts were hidden by the owner's setting, some or all."));
    }
  }
}
