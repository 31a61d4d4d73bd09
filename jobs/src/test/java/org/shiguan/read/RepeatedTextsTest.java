package org.shiguan.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shiguan.read.code.CodeRules;
import org.shiguan.read.code.StudyNames;
import org.shiguan.read.polarity.Polarity;

final class RepeatedTextsTest {
  private final Reader reader =
      new Reader(
          List.of("样本一号"), List.of(), Polarity.load(), CodeRules.shipped().coder(StudyNames.NONE));

  @Test
  void postsReadTogetherSayWhatEachSaysAlone() {
    var posts = new ArrayList<PostText>();
    for (int i = 0; i < 3; i++) {
      posts.add(post("样本一号今天真的太开心了[哈哈]", "ORIGINAL"));
      posts.add(post("转发微博", "REPOST"));
      posts.add(new PostText("转发微博", "REPOST", true, null));
      posts.add(post("这个客服太差，第" + i + "次打电话没人接[怒]", "COMMENT"));
      posts.add(post("長".repeat(400) + i, "ORIGINAL"));
      posts.add(post("", "ORIGINAL"));
    }
    List<Reading> alone = posts.stream().map(reader::read).toList();
    assertEquals(alone, new RepeatedTexts(reader).read(posts));

    Collections.reverse(posts);
    List<Reading> reversed = new RepeatedTexts(reader).read(posts);
    for (int i = 0; i < posts.size(); i++) {
      assertEquals(alone.get(posts.size() - 1 - i), reversed.get(i));
    }
  }

  @Test
  void aTextThatCameBeforeIsNotReadAgain() {
    var texts = new RepeatedTexts(reader);
    Reading first = texts.read(List.of(post("好消息", "ORIGINAL"))).get(0);
    List<Reading> later =
        texts.read(
            List.of(post("坏消息", "ORIGINAL"), post("好消息", "ORIGINAL"), post("好消息", "COMMENT")));
    assertSame(first, later.get(1));
    assertEquals(List.of(), texts.read(List.of()));
  }

  private static PostText post(String text, String kind) {
    return new PostText(text, kind, false, null);
  }
}
