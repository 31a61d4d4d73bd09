package org.shiguan.read;

import java.util.List;
import org.shiguan.read.code.Coded;
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
  private final Segmenter segmenter;
  private final Polarity polarity;
  private final Script script;
  private final Coder coder;

  /**
   * A reader for a study.
   *
   * @param names names, companies and products as they are to come out
   * @param polarity by what polarity is judged
   * @param coder by what codes are given
   */
  public Reader(List<String> names, Polarity polarity, Coder coder) {
    this.script = Script.load();
    this.coder = coder;
    this.segmenter = new Segmenter(script, new StudyWords(names, script));
    this.polarity = polarity;
  }

  /** What a post says. */
  public Reading read(PostText post) {
    String simplified = script.simplified(post.ownText());
    Tokens tokens = segmenter.cut(post.ownText(), simplified);
    Judgement judgement =
        post.bare() ? Judgement.none(Judgement.Reason.BARE) : polarity.judge(tokens);
    List<Coded> coded =
        post.bare() ? List.of() : coder.read(new Unit(simplified, post.kind(), post.speaker()));
    return new Reading(
        tokens,
        judgement,
        coded.stream().map(Coded::code).toList(),
        coded.stream().map(c -> String.join("; ", c.evidence())).toList());
  }
}
