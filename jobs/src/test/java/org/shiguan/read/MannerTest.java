package org.shiguan.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiguan.read.code.CodeRules;
import org.shiguan.read.code.StudyNames;
import org.shiguan.read.polarity.Polarity;

/** Counted by hand in made-up texts. */
final class MannerTest {
  private static final Reader READER =
      new Reader(
          List.of("样本一号"), List.of(), Polarity.load(), CodeRules.shipped().coder(StudyNames.NONE));

  private static Manner manner(String text) {
    return READER.read(new PostText(text, "ORIGINAL", false, "sample-one")).manner();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "我们高度重视，第一时间回应，深表歉意。            | 3",
        "高度重视，高度重视，不高度重视。                  | 3", // each use, denied or not
        "公告写着“高度重视、积极配合”，我看有关部门没动。     | 1",
        "公告写着「高度重视」『积极配合』\"深表歉意\"，就这样。   | 0",
        "公告写着“高度重视，没有下引号                      | 1",
        "公告写着高度重视”，没有上引号                      | 1",
        "在样本一号的亲切关怀下取得了圆满成功              | 2", // 亲切关怀, 圆满成功
        "今天和同事吃面                                    | 0",
        "相關部門高度重視                                  | 2"
      })
  void officialExpressions(String text, int uses) {
    assertEquals(uses, manner(text).official());
  }

  @Test
  void wordsArePunctuationAside() {
    // 今天 很 开心 [哈哈], and the comma and the stop between
    assertEquals(new Manner(4, 0, 0, 0, 0), manner("今天，很开心。[哈哈]"));
    assertEquals(new Manner(1, 0, 0, 0, 0), manner("开心“今天很开心，我们都开心”"));
  }

  @Test
  void firstPerson() {
    Manner manner = manner("我来了，我看见了，我们赢了。我国很大。本公司也来了。他说“我们走”。");
    assertEquals(List.of(2, 1, 1), List.of(manner.singular(), manner.plural(), manner.company()));
  }

  @Test
  void aTopicIsOneTokenWhateverItHolds() {
    assertEquals(new Manner(1, 1, 0, 0, 0), manner("#高度重视严肃处理#"));
  }

  @Test
  void aBareRepostSaysNothing() {
    assertEquals(
        Manner.NONE, READER.read(new PostText("高度重视", "REPOST", true, "sample-one")).manner());
  }

  @Test
  void hostileMarksAreReadInTime() {
    assertEquals(Manner.NONE, manner("“「『\"".repeat(20_000) + "高度重视" + "」”".repeat(10_000)));
  }
}
