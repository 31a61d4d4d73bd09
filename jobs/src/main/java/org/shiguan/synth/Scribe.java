package org.shiguan.synth;

import java.util.List;

/** Writes the texts: what people say, and how each space spells their names. */
final class Scribe {
  private static final int MANY = 120;

  private final Dice dice;
  private final List<Person> crowd;

  Scribe(Dice dice, List<Person> crowd) {
    this.dice = dice;
    this.crowd = crowd;
  }

  /** An executive's own words: firm, private life or a proverb. */
  String own(Space space) {
    double mood = dice.unit();
    List<String> stock =
        mood < 0.55 ? Phrases.COMPANY : mood < 0.85 ? Phrases.PERSONAL : Phrases.WISDOM;
    StringBuilder text = new StringBuilder(dice.pick(Phrases.OPENINGS)).append(dice.pick(stock));
    while (dice.chance(0.4) && text.length() < MANY) {
      String clause = dice.pick(stock);
      if (text.indexOf(clause) < 0) {
        text.append(dice.chance(0.5) ? "。" : "，").append(clause);
      }
    }
    return adorned(space, text);
  }

  /** An ordinary user's words. */
  String chatter(Space space) {
    StringBuilder text = new StringBuilder(dice.pick(Phrases.OPENINGS));
    String clause = dice.pick(Phrases.CROWD);
    text.append(clause);
    String more = dice.pick(Phrases.CROWD);
    if (!more.equals(clause) && dice.chance(0.3)) {
      text.append("，").append(more);
    }
    return adorned(space, text);
  }

  /** An ordinary user about an executive, by name, alias or {@code @}. */
  String about(Space space, Executive executive, long unix) {
    String name =
        switch (dice.below(6)) {
          case 0 -> executive.aliases().get(0);
          case 1 -> executive.companyZh() + executive.zh();
          case 2 -> executive.en();
          case 3, 4 ->
              executive.hasAccount() ? mention(space, executive.accountAt(unix)) : executive.zh();
          default -> executive.zh();
        };
    return adorned(space, new StringBuilder(String.format(dice.pick(Phrases.ABOUT), name)));
  }

  /** {@code 回复@name:}, an answer, and often the asker's words after {@code //@}. */
  String reply(Space space, Person asker) {
    String colon = space == Space.WEIBOSCOPE ? "： " : ":";
    String text = "回复@" + spelled(space, asker) + colon + dice.pick(Phrases.ANSWERS);
    return dice.chance(0.6) ? text + chain(space, asker, dice.pick(Phrases.CROWD)) : text;
  }

  /** Words that go before a repost; every fifth time nobody wrote any. */
  String repost(Space space, Person via, String said) {
    if (dice.chance(0.2)) {
      return dice.pick(Phrases.BARE);
    }
    String text = dice.pick(Phrases.COMMENTS);
    if (dice.chance(0.3)) {
      text += dice.pick(Phrases.EMOTICONS);
    }
    return via == null ? text : text + chain(space, via, said);
  }

  private String chain(Space space, Person via, String said) {
    String colon = space == Space.WEIBOSCOPE ? "：  " : ":";
    return "//@" + spelled(space, via) + colon + said;
  }

  private String mention(Space space, Person person) {
    return "@" + spelled(space, person) + (space == Space.WEIBOSCOPE ? "： " : " ");
  }

  private static String spelled(Space space, Person person) {
    return space == Space.WEIBOSCOPE ? person.scopeUid() : person.name();
  }

  private String adorned(Space space, StringBuilder text) {
    if (dice.chance(0.14)) {
      text.insert(0, "#" + dice.pick(Phrases.TOPICS) + "#");
    }
    if (dice.chance(0.12)) {
      text.append(' ').append(mention(space, dice.pick(crowd)).strip());
    }
    if (dice.chance(0.25)) {
      text.append(dice.pick(Phrases.EMOTICONS));
    }
    if (dice.chance(0.1)) {
      text.append(dice.pick(Phrases.ODDITIES));
    }
    if (dice.chance(0.14)) {
      text.append(" http://t.cn/").append(dice.alphanumeric(7));
    }
    if (space == Space.WEIBOSCOPE && dice.chance(0.01)) {
      text.append("\n第二行：").append(dice.pick(Phrases.COMMENTS));
    }
    return text.toString();
  }
}
