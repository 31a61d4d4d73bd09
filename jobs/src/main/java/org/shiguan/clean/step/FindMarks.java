package org.shiguan.clean.step;

import org.shiguan.clean.CleaningStep;
import org.shiguan.clean.Draft;
import org.shiguan.clean.Marks;

/** Topics, mentions, links and emoticons in the author's own words. */
public final class FindMarks implements CleaningStep {

  @Override
  public String id() {
    return "find_marks";
  }

  @Override
  public String whyZh() {
    return "话题、提及、链接和表情只取自作者自己的话；转发链里的属于别人。";
  }

  @Override
  public String whyEn() {
    return "Topics, mentions, links and emoticons are taken from the author's own words; those in"
        + " the chain are somebody else's.";
  }

  @Override
  public void apply(Draft draft) {
    String own = draft.ownText;
    draft.hashtags = Marks.hashtags(own);
    draft.mentions = Marks.mentions(own);
    draft.links = Marks.links(own);
    draft.emoticons = Marks.emoticons(own);
  }
}
