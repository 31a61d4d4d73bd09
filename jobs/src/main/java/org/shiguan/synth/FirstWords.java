package org.shiguan.synth;

import java.util.ArrayList;
import java.util.List;

/**
 * One crisis that an executive answers before the firm's account does, and one announcement that
 * both make: told after the story, like {@link Requests}.
 */
final class FirstWords {
  /** The executive who speaks. */
  static final int SPEAKER = 4;

  private static final String TOPIC = "#样品二代发布#";

  private final Ids ids;
  private final List<Said> said = new ArrayList<>();

  /**
   * What executive and firm said.
   *
   * @param event the crisis; null for an announcement
   */
  record Said(String event, Executive executive, Post own, Post firm) {}

  private FirstWords(long seed) {
    this.ids = new Ids(Dice.of(seed, "ids of first words"));
  }

  static List<Said> of(long seed, Cast cast, Plot plot) {
    if (cast.executives().size() <= SPEAKER) {
      return List.of();
    }
    var words = new FirstWords(seed);
    Executive executive = cast.executives().get(SPEAKER);
    words.say(
        "synthetic-rumour",
        executive,
        "2011-08-30T19:12:00",
        "关于停业的传闻纯属谣言，公司经营一切正常，我们已经报警",
        "2011-08-30T21:00:00",
        "声明：网上关于我公司停业的消息不属实，系谣言");
    words.say(
        null,
        executive,
        "2011-11-11T10:05:00",
        TOPIC + "样品二代今天正式发布，售价999元",
        "2011-11-11T10:30:00",
        TOPIC + "样品二代正式发布，今晚开售");
    for (int i = 0; i < plot.words().size(); i++) {
      words.say(executive, plot.words().get(i), i);
    }
    return List.copyOf(words.said);
  }

  /** Every post of these words. */
  static List<Post> posts(List<Said> all) {
    return all.stream().flatMap(s -> List.of(s.own, s.firm).stream()).toList();
  }

  private void say(Executive executive, Plot.Word word, int number) {
    long at = ChinaTime.day(word.day()) + 12 * 3600 + 1800;
    String topic = "#样品第%s代#".formatted(Cast.chinese(number + 3));
    said.add(
        new Said(
            word.crisis() ? Plot.crisis(number) : null,
            executive,
            post(
                executive.accountAt(at),
                at,
                word.crisis() ? "关于产品问题的传闻纯属谣言，公司经营一切正常，我们已经报警" : topic + "今天正式发布，售价999元"),
            post(
                Requests.desk(executive),
                at + word.lead(),
                word.crisis() ? "声明：网上关于我公司产品问题的消息不属实，系谣言" : topic + "正式发布，今晚开售")));
  }

  private void say(
      String event, Executive executive, String at, String text, String firmAt, String firmText) {
    long moment = ChinaTime.moment(at);
    said.add(
        new Said(
            event,
            executive,
            post(executive.accountAt(moment), moment, text),
            post(Requests.desk(executive), ChinaTime.moment(firmAt), firmText)));
  }

  private Post post(Person author, long at, String text) {
    String mid = ids.mid(Space.WEIBO, at);
    return new Post(
        Space.WEIBO,
        mid,
        ids.alias(Space.WEIBO, mid, at),
        author,
        at,
        Kind.ORIGINAL,
        text,
        "iPhone客户端",
        null,
        40,
        Post.NEVER,
        false);
  }
}
