package org.shiguan.clean.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shiguan.clean.CleaningSteps;
import org.shiguan.clean.Draft;
import org.shiguan.privacy.Names;
import org.shiguan.privacy.Pseudonyms;

/** No way to reach a person is left in a text, however it was written. */
final class StrikeContactsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "电13800138000",
        "电１３８００１３８０００",
        "电138<b>0013</b>8000",
        "电138\u200b00138000",
        "电138&#48;0138000",
        "电138-0013-8000//@路人:13800138000",
        "@样本一号 13800138000",
        "信sample@example.com",
        "信sample＠example.com",
        "信sample&#64;example.com",
        "信sample<em>@</em>example.com",
        "信ｓａｍｐｌｅ@example.com",
      })
  void nothingComesBackWhenTheTextIsNormalised(String text) {
    Draft draft = cleaned(text, new Pseudonyms(new byte[32]));
    for (String kept : List.of(draft.text, draft.ownText, draft.chainText + "")) {
      assertFalse(kept.contains("13800138000"), kept);
      assertFalse(kept.contains("8000"), kept);
      assertFalse(kept.contains("sample"), kept);
      assertFalse(kept.contains("example"), kept);
    }
    assertTrue(draft.text.contains("〔电话〕") || draft.text.contains("〔邮箱〕"), draft.text);
    assertTrue(draft.mentions.stream().allMatch(Pseudonyms::isName), draft.text);
  }

  @Test
  void anAddressIsNoMention() {
    assertEquals(List.of(), cleaned("写给sample@163.com吧", new Pseudonyms(new byte[32])).mentions);
  }

  @Test
  void asFoundTheTextStaysButForTokens() {
    Draft draft =
        cleaned("电13800138000 http://x.example/?token=abc sample@163.com", Names.AS_FOUND);
    assertEquals("电13800138000 http://x.example/?token=MASKED sample@163.com", draft.text);
    assertEquals(List.of("http://x.example/?token=MASKED"), draft.links);
  }

  private static Draft cleaned(String text, Names names) {
    var draft = new Draft(Drafts.post(text), names);
    CleaningSteps.apply(draft);
    return draft;
  }
}
