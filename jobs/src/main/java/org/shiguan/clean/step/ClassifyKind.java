package org.shiguan.clean.step;

import java.util.Set;
import org.shiguan.clean.CleaningStep;
import org.shiguan.clean.Draft;
import org.shiguan.clean.Kind;
import org.shiguan.clean.Marks;

/** Original, repost or reply, by the precedence of codebook M09. */
public final class ClassifyKind implements CleaningStep {
  private static final Set<String> AUTOMATIC =
      Set.of("", "转发微博", "轉發微博", "转发微博。", "Repost", "repost", "快转微博");

  @Override
  public String id() {
    return "classify_kind";
  }

  @Override
  public String whyZh() {
    return "先认回复（以“回复@某人:”开头），再认转发（带原微博或含 //@），其余为原创；没有自己的话的转发另作标记。";
  }

  @Override
  public String whyEn() {
    return "A reply begins with 回复@name:, a repost carries an original or a //@ chain, the rest is"
        + " original; a repost without own words is marked bare.";
  }

  @Override
  public void apply(Draft draft) {
    if (draft.raw.isComment) {
      draft.kind = Kind.COMMENT;
    } else if (isReply(draft.ownText)) {
      draft.kind = Kind.REPLY;
    } else if (draft.raw.isRepost || draft.chainText != null) {
      draft.kind = Kind.REPOST;
    } else {
      draft.kind = Kind.ORIGINAL;
    }
    // Where a corpus has no texts, nobody knows whether there were words.
    draft.bare =
        draft.kind == Kind.REPOST && draft.raw.text != null && AUTOMATIC.contains(draft.ownText);
  }

  private static boolean isReply(String own) {
    if (own.length() < 5 || own.charAt(0) != '回' || "复復覆".indexOf(own.charAt(1)) < 0) {
      return false;
    }
    int at = own.charAt(2) == ' ' ? 3 : 2;
    if (own.charAt(at) != '@') {
      return false;
    }
    int end = Marks.nameEnd(own, at + 1);
    if (end < own.length() && own.charAt(end) == ' ') {
      end++;
    }
    return end > at + 1 && end < own.length() && own.charAt(end) == ':';
  }
}
