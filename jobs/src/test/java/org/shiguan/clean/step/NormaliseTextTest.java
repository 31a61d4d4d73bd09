package org.shiguan.clean.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shiguan.clean.Draft;
import org.shiguan.clean.NastyTexts;

/** What normalising takes away, and what it must leave. */
final class NormaliseTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "<a href='/n/样本一号'>@样本一号</a>：早 → @样本一号:早",
        "<a href=\"http://t.cn/a\" target=\"_blank\">网页链接</a> → 网页链接",
        "好<span class=\"url-icon\"><img alt=\"[哈哈]\" src=\"x.png\" /></span>！ → 好[哈哈]!",
        "好<img src=x alt='[泪]'>哦 → 好[泪]哦",
        "一<br />二<br>三<BR/>四 → 一 二 三 四",
        "<a href='/n/样本一号'>没有结束 → 没有结束",
        "没有开始</a>的 → 没有开始的",
        "价格 a<b 而且 c>d → 价格 a<b 而且 c>d",
        "<3 大家 → <3 大家",
        "a<b 之后<br />还有 → a<b 之后 还有",
        "<3 大家<br />早 → <3 大家 早",
        "我 <爱你> 们<br>好 → 我 <爱你> 们 好",
        "if (a<b && b>c) <b>重</b> → if (a<b && b>c) 重",
        "R&amp;D &lt;3 &quot;引&quot;&nbsp;&#39;单&#39; → R&D <3 \"引\" '单'",
        "&amp;lt;3 两次 → <3 两次",
        "http://a.cn/?x=1&copy=1&reg=2&lt=3 → http://a.cn/?x=1&copy=1&reg=2&lt=3",
        "http://a.cn/?x=1&copy=1<br /> → http://a.cn/?x=1&copy=1",
        "<b>http://a.cn/?a=1&amp;copy=1</b> → http://a.cn/?a=1&copy=1",
        "ＡＢＣ１２３！？：＃话题＃ → ABC123!?:#话题#",
        "𠮷野家😀 → 𠮷野家😀",
        "，。、“”《》 → ,。、“”《》",
        "<img src=\"x.png\"> → ``",
        "&amp;#60;3 → <3",
        "a&lt;b&gt;c → ac",
        "<b and c> → <b and c>",
        "<script>alert(1)</script> → <script>alert(1)</script>",
      })
  void text(String found, String normal) {
    assertEquals(normal, NormaliseText.normalise(found));
  }

  @Test
  void whiteSpaceAndInvisibleMarks() {
    assertEquals("前 后 末", NormaliseText.normalise("  前\u3000后\t\r\n\u00a0末  "));
    assertEquals("零宽", NormaliseText.normalise("\ufeff零\u200b宽\u0000"));
    assertEquals("", NormaliseText.normalise(" \u200b "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&lt;br /&gt;",
        "&amp;amp;amp;amp;amp;lt;",
        "＜br＞",
        "＆amp;",
        "&#38;#38;#38;#38;#60;",
        "<<b>br>x",
        "&<b></b>lt;",
        "<b></b><<i></i>b>",
        "<img alt=\"&lt;br&gt;\">",
        "<img alt='<b>粗</b>'>",
        " \u200b ",
      })
  void normalisingAgainChangesNothing(String found) {
    String once = NormaliseText.normalise(found);
    assertEquals(once, NormaliseText.normalise(once), found);
  }

  @Test
  void aTextEscapedAThousandTimesIsNormalToo() {
    String once = NormaliseText.normalise("&" + "amp;".repeat(250_000) + "lt;br&gt;");
    assertEquals(once, NormaliseText.normalise(once));
  }

  @Test
  void normalisingAnythingAgainChangesNothing() {
    var texts = new NastyTexts(2);
    for (int i = 0; i < 100_000; i++) {
      String found = texts.next();
      String once = NormaliseText.normalise(found);
      assertEquals(once, NormaliseText.normalise(once), found);
    }
  }

  @Test
  void aPlainTextIsNotCopied() {
    String plain = "今天发布会见 @样本一号 #发布# http://t.cn/zWSudZc [哈哈]";
    assertSame(plain, NormaliseText.normalise(plain));
  }

  @ParameterizedTest
  @CsvSource({
    "说得好//@样本一号:原话//@样本二号:更早, 说得好, //@样本一号:原话//@样本二号:更早",
    "//@样本一号：原话, '', //@样本一号:原话",
    "说得好 ／／＠样本一号：原话, 说得好, //@样本一号:原话",
    "说得好//<a href='/n/样本一号'>@样本一号</a>:原话, 说得好, //@样本一号:原话",
  })
  void theChainStandsApart(String text, String own, String chain) {
    Draft draft = normalised(text);
    assertEquals(own, draft.ownText);
    assertEquals(chain, draft.chainText);
  }

  @Test
  void noChainIsNull() {
    Draft draft = normalised("见 http://weibo.com//u/1 和 @样本一号");
    assertNull(draft.chainText);
    assertEquals("见 http://weibo.com//u/1 和 @样本一号", draft.ownText);
  }

  private static Draft normalised(String text) {
    Draft draft = Drafts.draft(Drafts.post(text));
    draft.text = text;
    new NormaliseText().apply(draft);
    return draft;
  }
}
