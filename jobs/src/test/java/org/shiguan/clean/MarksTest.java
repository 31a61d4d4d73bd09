package org.shiguan.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The scan by hand against the regular expressions that say what it finds. */
final class MarksTest {
  private static final Pattern HASHTAG = Pattern.compile("#([^#\\n]{1,80})#");
  private static final Pattern MENTION = Pattern.compile("@([\\p{L}\\p{Nd}_-]{1,30})");
  private static final Pattern LINK = Pattern.compile("https?://[A-Za-z0-9./?=&%_~+:-]+");
  private static final Pattern EMOTICON = Pattern.compile("\\[\\p{L}[\\p{L}\\p{Nd}]{0,9}\\]");

  @Test
  void theExpressionsAreTheOnesThatAreDocumented() {
    assertEquals(HASHTAG.pattern(), Marks.HASHTAG);
    assertEquals(MENTION.pattern(), Marks.MENTION);
    assertEquals(LINK.pattern(), Marks.LINK);
    assertEquals(EMOTICON.pattern(), Marks.EMOTICON);
  }

  @Test
  void theScanFindsWhatTheExpressionsFind() {
    var texts = new NastyTexts(1);
    int found = 0;
    for (int i = 0; i < 100_000; i++) {
      String text = texts.next();
      List<String> topics =
          all(HASHTAG, 1, text).stream().map(String::strip).filter(t -> !t.isEmpty()).toList();
      assertEquals(topics, Marks.hashtags(text), text);
      assertEquals(all(MENTION, 1, text), Marks.mentions(text), text);
      assertEquals(all(LINK, 0, text), Marks.links(text), text);
      assertEquals(all(EMOTICON, 0, text), Marks.emoticons(text), text);
      found += topics.size() + Marks.emoticons(text).size();
    }
    assertTrue(found > 5_000, "marks were among the texts");
  }

  @Test
  void examples() {
    String text = "#星光大赏# 看了[哈哈][哈 哈]@样本一号 @路人-2_b：http://t.cn/zWSudZc，#a#b#";
    assertEquals(List.of("星光大赏", "a"), Marks.hashtags(text));
    assertEquals(List.of("样本一号", "路人-2_b"), Marks.mentions(text));
    assertEquals(List.of("http://t.cn/zWSudZc"), Marks.links(text));
    assertEquals(List.of("[哈哈]"), Marks.emoticons(text));
  }

  @Test
  void lettersBeyondTheBasicPlaneCountAsOne() {
    assertEquals(List.of("𠮷".repeat(80)), Marks.hashtags("#" + "𠮷".repeat(80) + "#"));
    assertEquals(List.of(), Marks.hashtags("#" + "𠮷".repeat(81) + "#"));
    assertEquals(List.of("𠮷".repeat(30)), Marks.mentions("@" + "𠮷".repeat(31)));
    assertEquals(
        List.of("[" + "𠮷".repeat(10) + "]"), Marks.emoticons("[" + "𠮷".repeat(10) + "]"));
    assertEquals(List.of(), Marks.mentions("@😀"), "an emoji is no letter");
  }

  private static List<String> all(Pattern pattern, int group, String text) {
    return pattern.matcher(text).results().map(result -> result.group(group)).toList();
  }
}
