package org.shiguan.read;

import java.util.ArrayList;
import java.util.List;
import org.shiguan.read.code.CodedText;
import org.shiguan.read.code.Coder;
import org.shiguan.read.code.Unit;
import org.shiguan.read.polarity.Judgement;
import org.shiguan.read.polarity.Polarity;
import org.shiguan.read.text.Script;
import org.shiguan.read.text.Segmenter;
import org.shiguan.read.text.StudyWords;
import org.shiguan.read.text.Tokens;

/** Reads one post: tokens, polarity, codes. Immutable, so any number of threads may share it. */
public final class Reader {
  /** How many posts are best read together; more are no faster. */
  static final int TOGETHER = 64;

  private final Segmenter segmenter;
  private final Polarity polarity;
  private final Script script;
  private final Coder coder;

  /**
   * A reader for a study.
   *
   * @param people names of people as they are to come out
   * @param things companies and products as they are to come out
   * @param polarity by what polarity is judged
   * @param coder by what codes are given
   */
  public Reader(List<String> people, List<String> things, Polarity polarity, Coder coder) {
    this.script = Script.load();
    this.coder = coder;
    this.segmenter = new Segmenter(script, new StudyWords(people, things, script));
    this.polarity = polarity;
  }

  /** What a post says. */
  public Reading read(PostText post) {
    return read(List.of(post)).get(0);
  }

  /**
   * What posts say, in their order. Text by text, the dictionaries of segmenter, polarity and codes
   * drive each other out of the processor's cache; in three passes over a few dozen texts they do
   * not, which is a seventh of the time.
   */
  public List<Reading> read(List<PostText> posts) {
    List<String> simplified = posts.stream().map(p -> script.simplified(p.ownText())).toList();
    var tokens = new ArrayList<Tokens>(posts.size());
    for (int i = 0; i < posts.size(); i++) {
      tokens.add(segmenter.cut(posts.get(i).ownText(), simplified.get(i)));
    }
    var judgements = new ArrayList<Judgement>(posts.size());
    for (int i = 0; i < posts.size(); i++) {
      judgements.add(
          posts.get(i).bare()
              ? Judgement.none(Judgement.Reason.BARE)
              : polarity.judge(tokens.get(i)));
    }
    var readings = new ArrayList<Reading>(posts.size());
    for (int i = 0; i < posts.size(); i++) {
      CodedText coded = coded(posts.get(i), simplified.get(i));
      Manner manner = manner(posts.get(i), tokens.get(i), coded.official());
      readings.add(Reading.of(tokens.get(i), judgements.get(i), manner, coded.codes()));
    }
    return readings;
  }

  /** Asked of executives alone; nearly all posts are other people's. */
  private static Manner manner(PostText post, Tokens tokens, int official) {
    if (post.speaker() == null) {
      return null;
    }
    return post.bare() ? Manner.NONE : Manner.of(tokens, official);
  }

  private CodedText coded(PostText post, String simplified) {
    return post.bare()
        ? CodedText.NOTHING
        : coder.code(new Unit(simplified, post.kind(), post.speaker()));
  }
}
