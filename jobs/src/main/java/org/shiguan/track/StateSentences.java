package org.shiguan.track;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shiguan.study.Bilingual;

/**
 * The sentence that the report prints about a spell, a purge or an account's event, in Chinese and
 * English: when, as an interval where only that is known; what, on what evidence; and who, or that
 * nobody knows.
 */
public final class StateSentences {
  private final StateRules rules;

  /** Sentences that name the numbers of these rules. */
  public StateSentences(StateRules rules) {
    this.rules = rules;
  }

  /** A moment or an interval, to begin a sentence with. */
  private static Bilingual when(Long fromAt, long toAt) {
    LocalDate to = ChinaDay.date(ChinaDay.of(toAt));
    if (fromAt == null) {
      return new Bilingual("至迟在 " + to + "，", "By " + to + " at the latest ");
    }
    LocalDate from = ChinaDay.date(ChinaDay.of(fromAt));
    return from.equals(to)
        ? new Bilingual(to + "，", "On " + to + " ")
        : new Bilingual(from + " 至 " + to + " 之间，", "Between %s and %s ".formatted(from, to));
  }

  private static Bilingual both(Bilingual start, String zh, String en) {
    return new Bilingual(start.zh() + zh, start.en() + en);
  }

  private static String number(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }

  /** What happened in a purge, and who is known to have done it. */
  public Bilingual purge(Purge purge, Actor actor) {
    String missing = number(purge.missing());
    String present = number(purge.present());
    Bilingual gone =
        switch (purge.kind()) {
          case TOTAL ->
              both(
                  when(purge.fromAt(), purge.toAt()),
                  "全部 " + present + " 条微博消失",
                  "all " + present + " posts disappeared");
          case MASS, SELECTIVE ->
              both(
                  when(purge.fromAt(), purge.toAt()),
                  present + " 条微博中有 " + missing + " 条消失",
                  missing + " of " + present + " posts disappeared");
        };
    if (purge.counted() != null && purge.counted() > 0) {
      String counted = number(purge.counted());
      gone =
          both(
              gone,
              "（按主页计数少了 " + counted + " 条）",
              " (" + counted + " fewer by the profile counter)");
    }
    return end(gone, who(actor));
  }

  private static Bilingual end(Bilingual start, Bilingual end) {
    return new Bilingual(start.zh() + "；" + end.zh() + "。", start.en() + "; " + end.en() + ".");
  }

  private static Bilingual who(Actor actor) {
    if (actor.unknown() >= 1) {
      return new Bilingual("由谁删除，不得而知", "who deleted them is not known");
    }
    if (actor.author() >= 1) {
      return new Bilingual(
          "平台提示均称由作者删除", "notices on all of them say that their author deleted them");
    }
    if (actor.platform() >= 1) {
      return new Bilingual(
          "平台提示均称并非作者所删", "notices on all of them say that the platform removed them");
    }
    String author = percent(actor.author());
    String platform = percent(actor.platform());
    String unknown = percent(actor.unknown());
    return new Bilingual(
        "按现有证据，作者所删占 %s，平台所删占 %s，其余 %s 由谁删除不得而知".formatted(author, platform, unknown),
        "as far as the evidence says, %s by their author and %s by the platform; of %s it is not known"
            .formatted(author, platform, unknown));
  }

  private static String percent(double share) {
    return Math.round(100 * share) + " %";
  }

  /**
   * What became of an account.
   *
   * @param captures of the account, for what a blank timeline stated
   */
  public Bilingual event(AccountEvent event, List<Capture> captures) {
    Bilingual when = when(event.fromAt(), event.toAt());
    return switch (event.kind()) {
      case CLOSED_SELF -> both(when, closed(event).zh(), closed(event).en());
      case BANNED ->
          both(
              when,
              "账号被平台封禁：依据是平台自己的通知。",
              "the platform banned the account: its own notice says so.");
      case RENAMED ->
          both(
              when,
              "账号改名，号码不变，仍是同一账号。",
              "the account changed its name; by its number it is the same account.");
      case EMPTIED ->
          both(
              when,
              "账号仍在，微博全部消失；由谁删除，不得而知。",
              "every post disappeared while the account stayed; who deleted them is not known.");
      case MASKED -> both(when, masked(event, captures).zh(), masked(event, captures).en());
      case UNMASKED ->
          both(
              when,
              "早前的微博又能看到，不再隐藏。",
              "older posts could be read again: they are no longer hidden.");
      case BACK -> both(when, "账号又能看到。", "the account was there again.");
    };
  }

  private static Bilingual closed(AccountEvent event) {
    return event.evidence().isEmpty()
        ? new Bilingual(
            "账号终止：名册记载该账号到此为止，存档所知的微博全部消失，此后再未见到，也没有封禁通知。按规则算作本人注销，但无法证实是谁所为。",
            "the account ended: the roster says that it did, every post whose end the archive can tell"
                + " is gone, nothing of it was seen since, and no notice says that it was banned. By"
                + " the rule it counts as closed by its owner, which nobody has proved.")
        : new Bilingual(
            "账号消失：相隔至少一周的两次查询均答复账号不存在，且没有封禁通知。按规则算作本人注销，但无法证实是谁所为。",
            "the account went: two answers at least a week apart say that there is none, and no"
                + " notice says that it was banned. By the rule it counts as closed by its owner,"
                + " which nobody has proved.");
  }

  private static Bilingual masked(AccountEvent event, List<Capture> captures) {
    for (Capture capture : captures) {
      if (capture.at() == event.toAt() && capture.listed() == 0 && capture.stated() != null) {
        String stated = number(capture.stated());
        return new Bilingual(
            "时间线变为空白，主页仍标明 " + stated + " 条微博：是作者设置了隐藏，不是删除。",
            "the timeline went blank while the profile still states "
                + stated
                + " posts: hidden by the owner's setting, not deleted.");
      }
    }
    return new Bilingual(
        "半年以前的微博全部隐藏，近半年的仍在：是作者设置了仅展示半年内微博，不是删除。",
        "every post older than half a year was hidden and the younger ones stayed: the owner's"
            + " setting, not a deletion.");
  }

  /** A state, its days, and how well its beginning is known. */
  public Bilingual spell(Spell spell) {
    LocalDate last = spell.stop().minusDays(1);
    Bilingual days =
        last.equals(spell.start())
            ? new Bilingual(last + "：", "On %s: ".formatted(last))
            : new Bilingual(
                spell.start() + " 至 " + last + "：",
                "From %s to %s: ".formatted(spell.start(), last));
    Bilingual said = spell.isCertain() ? state(spell.state()) : uncertain(spell);
    Bilingual all = both(days, said.zh(), said.en());
    Bilingual entry = spell.isCertain() ? entry(spell) : new Bilingual("", "");
    all = both(all, entry.zh(), entry.en());
    return spell.masked()
        ? both(
            all, "期间微博被本人设置隐藏（部分或全部）。", " Posts were hidden by the owner's setting, some or all.")
        : all;
  }

  /** What the days allow, and which of it stands for them. */
  private static Bilingual uncertain(Spell spell) {
    List<Bilingual> words = spell.possible().stream().map(StateSentences::word).toList();
    Bilingual middle = word(spell.state());
    return new Bilingual(
        "不能确定，可能是%s；取区间中点，暂列为%s。"
            .formatted(
                words.stream().map(Bilingual::zh).collect(Collectors.joining("或")), middle.zh()),
        "not certain, %s; by the middle of what is known it is shown as %s."
            .formatted(
                words.stream().map(Bilingual::en).collect(Collectors.joining(" or ")),
                middle.en()));
  }

  private static Bilingual word(State state) {
    return switch (state) {
      case UNKNOWN -> new Bilingual("状态不明", "not known");
      case NEVER_JOINED -> new Bilingual("未加入", "never joined");
      case NOT_FOUND -> new Bilingual("未找到账号", "no account found");
      case ACTIVE -> new Bilingual("活跃", "active");
      case DORMANT -> new Bilingual("沉默", "dormant");
      case PURGED -> new Bilingual("已清空或清除大半", "purged");
      case CLOSED_SELF -> new Bilingual("已注销", "closed");
      case BANNED -> new Bilingual("被封禁", "banned");
      case RETURNED -> new Bilingual("回归", "returned");
    };
  }

  private Bilingual state(State state) {
    return switch (state) {
      case UNKNOWN ->
          new Bilingual(
              "状态不明，存档对这些日子依据不足。", "not known; the archive holds too little about these days.");
      case NEVER_JOINED ->
          new Bilingual(
              "未加入微博，依据是两次以上有日期记录的人工查找；最后一次查找的结论沿用 %d 天。".formatted(rules.searchHolds()),
              "no account, by two dated searches of a human or more; the last is taken to hold for %d days."
                  .formatted(rules.searchHolds()));
      case NOT_FOUND ->
          new Bilingual(
              "没有找到账号。这不等于从未加入：没有两次有日期记录、适用于这些日子的人工查找。",
              "no account was found. That is not the same as never joined: no two dated searches"
                  + " speak of these days.");
      case ACTIVE ->
          new Bilingual(
              "活跃，最近 %d 个有覆盖的日子里至少有一条微博。".formatted(rules.quietDays()),
              "active, with a post or more within the last %d covered days."
                  .formatted(rules.quietDays()));
      case DORMANT ->
          new Bilingual(
              "沉默，此前此后都见过该账号，连续 %d 个有覆盖的日子没有微博。".formatted(rules.quietDays()),
              "dormant; the account was seen before and later, without a post on %d covered days or more."
                  .formatted(rules.quietDays()));
      case PURGED ->
          new Bilingual(
              "已清空或清除大半，此后没有新微博。", "purged of half its posts or more, and no new post since.");
      case CLOSED_SELF ->
          new Bilingual(
              "账号不存在，没有封禁通知，按规则算作本人注销。",
              "the account is gone, without a notice of a ban; by the rule closed by its owner.");
      case BANNED ->
          new Bilingual("账号被平台封禁，依据是平台的通知。", "banned by the platform, by its own notice.");
      case RETURNED ->
          new Bilingual(
              "回归，%d 天内至少发了 %d 条微博；%d 天后算作活跃。"
                  .formatted(rules.returnWithin(), rules.returnPosts(), rules.returnedDays()),
              "returned, with %d posts or more within %d days; counted as active after %d days."
                  .formatted(rules.returnPosts(), rules.returnWithin(), rules.returnedDays()));
    };
  }

  /** How well the beginning of a state is known; nothing to say when it is known to the day. */
  private static Bilingual entry(Spell spell) {
    if (spell.entryHi() == null) {
      return new Bilingual("", "");
    }
    LocalDate hi = ChinaDay.date(ChinaDay.of(spell.entryHi() - 1));
    if (spell.entryLo() == null) {
      return new Bilingual("何时开始不详，可能更早。", " It may have begun before.");
    }
    LocalDate lo = ChinaDay.date(ChinaDay.of(spell.entryLo()));
    if (lo.equals(hi)) {
      return new Bilingual("", "");
    }
    return new Bilingual(
        "开始于 %s 至 %s 之间。".formatted(lo, hi), " It began between %s and %s.".formatted(lo, hi));
  }
}
