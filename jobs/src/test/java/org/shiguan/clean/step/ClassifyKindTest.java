package org.shiguan.clean.step;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shiguan.clean.CleaningSteps;
import org.shiguan.clean.Draft;
import org.shiguan.clean.Kind;
import org.shiguan.privacy.Names;
import org.shiguan.privacy.Pseudonyms;
import org.shiguan.record.RawPost;

/** Kinds by the precedence of codebook M09: reply, then repost, then original. */
final class ClassifyKindTest {

  @ParameterizedTest
  @CsvSource({
    "早上好, false, ORIGINAL",
    "'', false, ORIGINAL",
    "转发微博, false, ORIGINAL",
    "早上好, true, REPOST",
    "说得好//@样本一号:原话, false, REPOST",
    "说得好//@样本一号:原话, true, REPOST",
    "回复@样本一号:谢谢, false, REPLY",
    "回复@样本一号:谢谢, true, REPLY",
    "回复@样本一号：谢谢//@样本一号:原话, true, REPLY",
    "回復@样本一号：謝謝, false, REPLY",
    "回覆@样本一号：謝謝, false, REPLY",
    "回复＠样本一号：谢谢, false, REPLY",
    "'回复 @样本一号 : 谢谢', false, REPLY",
    "回复<a href='/n/样本一号'>@样本一号</a>:谢谢, false, REPLY",
    "回复@样本一号 谢谢, false, ORIGINAL",
    "回复样本一号:谢谢, false, ORIGINAL",
    "回复@:谢谢, false, ORIGINAL",
    "回复, false, ORIGINAL",
    "回复@样本一号, false, ORIGINAL",
    "我回复@样本一号:谢谢, false, ORIGINAL",
    "说得好//@样本一号:回复@样本二号:谢谢, true, REPOST",
  })
  void kind(String text, boolean hasOriginal, Kind kind) {
    assertEquals(kind, cleaned(text, hasOriginal, Names.AS_FOUND).kind);
    assertEquals(kind, cleaned(text, hasOriginal, new Pseudonyms(new byte[32])).kind, "renamed");
  }

  @Test
  void whereThereAreNoTextsNobodyKnowsWhetherARepostHasWords() {
    RawPost post = Drafts.post(null);
    post.isRepost = true;
    Draft draft = Drafts.draft(post);
    CleaningSteps.apply(draft);
    assertEquals(Kind.REPOST, draft.kind);
    assertEquals(false, draft.bare);
    assertEquals(true, cleaned("", true, Names.AS_FOUND).bare);
  }

  @Test
  void aRepostOfADeletedOriginalIsARepost() {
    // The reader sets isRepost for a stub too; its id may be all that is known.
    RawPost post = Drafts.post("可惜");
    post.isRepost = true;
    post.retweetedId = null;
    Draft draft = Drafts.draft(post);
    CleaningSteps.apply(draft);
    assertEquals(Kind.REPOST, draft.kind);
    assertEquals(false, draft.bare);
  }

  @ParameterizedTest
  @ValueSource(strings = {"转发微博", "轉發微博", "转发微博。", "Repost", "", "  ", "快转微博", "转发微博\u200b"})
  void bareReposts(String text) {
    assertEquals(true, cleaned(text, true, Names.AS_FOUND).bare);
    assertEquals(true, cleaned(text + "//@样本一号:原话", false, Names.AS_FOUND).bare);
    assertEquals(false, cleaned(text, false, Names.AS_FOUND).bare, "an original is never bare");
  }

  @ParameterizedTest
  @ValueSource(strings = {"转发微博了", "顶", "转发微博 转发微博", "[哈哈]"})
  void repostsWithWords(String text) {
    assertEquals(false, cleaned(text, true, Names.AS_FOUND).bare);
  }

  private static Draft cleaned(String text, boolean hasOriginal, Names names) {
    RawPost post = Drafts.post(text);
    post.isRepost = hasOriginal;
    var draft = new Draft(post, names);
    CleaningSteps.apply(draft);
    return draft;
  }
}
