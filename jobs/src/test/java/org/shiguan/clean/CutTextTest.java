package org.shiguan.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiguan.clean.CutText.Beside;
import org.shiguan.clean.step.NormaliseText;
import org.shiguan.privacy.Names;
import org.shiguan.record.RawPost;

/** Texts that the platform cut, in the forms its sites and its API write. */
class CutTextTest {
  private static Draft normalised(String text, boolean isLongText) {
    var post = new RawPost();
    post.text = text;
    post.isLongText = isLongText;
    var draft = new Draft(post, Names.AS_FOUND);
    draft.struckText = text;
    draft.text = text;
    new NormaliseText().apply(draft);
    return draft;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "虚构的开头...<a href=\"/status/4479093621915650\">全文</a> | 虚构的开头",
        "虚构的开头...<span class=\"expand\">展开</span> | 虚构的开头",
        "虚构的开头 \u200B...展开 | 虚构的开头",
        "虚构的开头...全文： http://m.weibo.cn/9000000001/3960799500000001 | 虚构的开头",
        "虚构的开头 ...展开全文c | 虚构的开头",
        "虚构的开头...展开c | 虚构的开头",
        "虚構的開頭…展開 | 虚構的開頭",
        "他的省略......全文 | 他的省略...",
        "自己的话//@样本二号:转发的开头...全文 | 自己的话",
      })
  void theMarkIsNotTheAuthorsWord(String text, String own) {
    Draft draft = normalised(text, false);
    assertEquals(own, draft.ownText);
    assertEquals(Wholeness.CUT, draft.wholeness);
    assertEquals(text, draft.text);
  }

  @ParameterizedTest
  @CsvSource({
    "请看全文",
    "全文",
    "展开",
    "他说...全文如下",
    "请看全文： http://m.weibo.cn/9000000001/3960799500000001",
    "请看...全文： http://t.cn/A1",
    "第1部分...第2部分 2012",
    "abc"
  })
  void wordsOfTheAuthorAreNoMark(String text) {
    Draft draft = normalised(text, false);
    assertEquals(Wholeness.WHOLE, draft.wholeness);
    assertEquals(NormaliseText.normalise(text), draft.ownText);
  }

  @Test
  void whatThePlatformCallsLongMayBeCut() {
    assertEquals(Wholeness.SAID_LONG, normalised("虚构的开头", true).wholeness);
    assertEquals(Wholeness.CUT, normalised("虚构的开头...全文", true).wholeness);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // A post first held cut, then whole; with a name, a number and a link torn by the cut.
        "虚构的开头...全文 | CUT | 虚构的开头和结尾 | WHOLE | MORE",
        "虚构 @u_3f2a90c1d2e4b5a6...全文 | CUT | 虚构 @u_00000000000000aa 和结尾 | WHOLE | MORE",
        "电话 1380000...全文 | CUT | 电话 〔电话〕 | WHOLE | MORE",
        "虚构 http://t.cn/A...全文 | CUT | 虚构 http://t.cn/AB1 | WHOLE | MORE",
        "虚构的开头...全文 | CUT | 虚构的<b>开头</b>和结尾 | WHOLE | MORE",
        "虚构的开头 | SAID_LONG | 虚构的开头和结尾 | WHOLE | MORE",
        "虚构的开...全文 | CUT | 虚构的开头 | SAID_LONG | MORE",
        // The other way round, and two beginnings of different length.
        "虚构的开头和结尾 | WHOLE | 虚构的开头...展开 | CUT | SAME",
        "虚构的开...全文 | CUT | 虚构的开头...展开 | CUT | SAME",
        "虚构的开头...展开 | CUT | 虚构的开...全文 | CUT | SAME",
        "虚构的开头和结尾 | WHOLE | 虚构的开头 | SAID_LONG | SAME",
        // Edits.
        "虚构的开头...全文 | CUT | 改过的开头和结尾 | WHOLE | OTHER",
        "虚构的开头和结尾 | WHOLE | 改过的开头...全文 | CUT | OTHER",
        "虚构的开头...全文 | CUT | 虚构的 | WHOLE | OTHER",
        "虚构的开头 | WHOLE | 虚构的开头和结尾 | WHOLE | OTHER",
        "虚构的开头 | WHOLE | 虚构的开头和结尾 | SAID_LONG | OTHER",
        "abc...全文 | CUT | xyz | WHOLE | OTHER",
      })
  void textsOfOnePost(String held, Wholeness heldIs, String text, Wholeness is, Beside beside) {
    assertEquals(beside, CutText.compare(held, heldIs, text, is));
  }
}
