package org.shiguan.read;

import java.util.List;
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

  /**
   * A reader for a study.
   *
   * @param names names, companies and products as they are to come out
   * @param polarity by what polarity is judged
   */
  public Reader(List<String> names, Polarity polarity) {
    Script script = Script.load();
    this.segmenter = new Segmenter(script, new StudyWords(names, script));
    this.polarity = polarity;
  }

  /** What a post says. */
  public Reading read(PostText post) {
    Tokens tokens = segmenter.cut(post.ownText());
    Judgement judgement =
        post.bare() ? Judgement.none(Judgement.Reason.BARE) : polarity.judge(tokens);
    // The place for codes: a reader of them would be made beside the polarity above.
    return new Reading(tokens, judgement, List.of(), List.of());
  }
}
