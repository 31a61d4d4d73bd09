package org.shiguan.clean.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shiguan.clean.CleaningSteps;
import org.shiguan.clean.Draft;
import org.shiguan.clean.Marks;
import org.shiguan.clean.NastyTexts;
import org.shiguan.privacy.Names;
import org.shiguan.privacy.Pseudonyms;
import org.shiguan.record.RawPost;

/** Nobody's name is left in a text. Renaming a renamed text is not promised to change nothing. */
final class RenamePeopleTest {
  private static final Pattern PSEUDONYM = Pattern.compile("u_[0-9a-f]{16}");

  @ParameterizedTest
  @CsvSource({
    "早 @样本一号 好, 早 @u_4 好",
    "＠样本一号：好, ＠u_4：好",
    "说//@样本一号:好//@路人甲：更好, 说//@u_4:好//@u_3：更好",
    "回复@样本一号:好, 回复@u_4:好",
    "@甲@乙乙, @u_1@u_2",
    "<a href='/n/样本一号'>@样本一号</a>, <a href='/n/u_4'>@u_4</a>",
    "<a href=\"http://weibo.com/n/样本一号?from=feed\">@样本一号</a>, "
        + "<a href=\"http://weibo.com/n/u_4?from=feed\">@u_4</a>",
    "<a href=\"/n/样本一号\" usercard=\"name=样本一号\">@样本一号</a>,"
        + " <a href=\"/n/u_4\" usercard=\"name=u_4\">@u_4</a>",
    "<a href=/n/样本一号 usercard=name=样本一号>@样本一号</a>," + " <a href=/n/u_4 usercard=name=u_4>@u_4</a>",
    "@𠮷𠮷😀, @u_4😀",
    "@ 空 @，@, @ 空 @，@",
    "没有人, 没有人",
  })
  void renamed(String found, String renamed) {
    assertEquals(renamed, RenamePeople.rename(found, Drafts.REPLACED));
  }

  @ParameterizedTest
  @CsvSource({
    "http://m.weibo.cn/user/9900000001 m.weibo.cn/u/9900000001?x,"
        + " http://m.weibo.cn/user/A10 m.weibo.cn/u/A10?x",
    "http://weibo.com/9900000001/ImTGkcZyX#_0, http://weibo.com/A10/ImTGkcZyX#_0",
    "https://weibo.com/p/1005059900000001/home?a, https://weibo.com/p/100505A10/home?a",
    "http://weibo.com/sampleone。 http://www.weibo.com/Sample.One/,"
        + " http://weibo.com/A9。 http://www.weibo.com/A10/",
    "weibo.com/n/%E6%A0%B7%E6%9C%AC一号, weibo.com/n/u_4",
    "x?containerid=1005059900000001&luicode=1, x?containerid=100505A10&luicode=1",
    "微博号9900000001 UID：12345678, 微博号A10 UID：A8",
    "昵称：样本一号！ 用户名: 路人, 昵称：u_4！ 用户名: u_2",
    "x?nick=样本一号&screen_name=%E6%A0%B7&uid=me, x?nick=u_4&screen_name=u_1&uid=me",
    "找9900000001吧, 找A10吧",
    // Nobody: pages of the site, posts, amounts, goods, words.
    "weibo.com/ttarticle/p/show?id=1 weibo.com/tv weibo.com/status/1 weibo.com/p/230418ab,"
        + " weibo.com/ttarticle/p/show?id=1 weibo.com/tv weibo.com/status/1 weibo.com/p/230418ab",
    "http://m.weibo.cn/detail/3351528048407216 /p/1001603848407216,"
        + " http://m.weibo.cn/detail/3351528048407216 /p/1001603848407216",
    "http://t.cn/zWSudZc http://example.com/sampleone http://item.example.com/?id=9900000001,"
        + " http://t.cn/zWSudZc http://example.com/sampleone"
        + " http://item.example.com/?id=9900000001",
    "9900000001元 3.9900000001 货号：9900000001 20110828 99000000012,"
        + " 9900000001元 3.9900000001 货号：9900000001 20110828 99000000012",
    "作者：鲁迅 时间：12:30 名称：x, 作者：鲁迅 时间：12:30 名称：x",
    "s.weibo.com/weibo/x open.weibo.com/wiki, s.weibo.com/weibo/x open.weibo.com/wiki",
  })
  void linksAndLabels(String found, String renamed) {
    Names lengths =
        new Names() {
          @Override
          public String author(String uid) {
            return "A" + uid.length();
          }

          @Override
          public String name(String screenName) {
            return "u_" + screenName.length();
          }
        };
    assertEquals(renamed, RenamePeople.rename(found, lengths));
  }

  @Test
  void wordsThatRunOnAfterANameAreNotLeftBesideItsPseudonym() {
    String run = "样本一号".repeat(10);
    assertEquals("@u_40！", RenamePeople.rename("@" + run + "！", Drafts.REPLACED));
  }

  @Test
  void asFoundTheTextIsLeftAlone() {
    String text = "<a href='/n/样本一号'>@样本一号</a>//@路人甲：好";
    assertSame(text, RenamePeople.rename(text, Names.AS_FOUND));
  }

  @Test
  void authorsAreRenamedWhereTheyAreKnown() {
    RawPost post = Drafts.post("早");
    post.authorId = " 9900000001\t";
    post.retweetedAuthorId = "  ";
    var draft = new Draft(post, Drafts.REPLACED);
    new RenamePeople().apply(draft);
    assertEquals("author(9900000001)", draft.authorId);
    assertNull(draft.retweetedAuthorId);
    post.text = null;
    new RenamePeople().apply(draft);
    assertEquals("", draft.text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@\u200b样本一号",
        "@样本\u200b一号",
        "&#64;样本一号",
        "@<em>样本</em>一号",
        "@<span class=\"h\">样本一号</span>",
        "<a href='/n/样本一号'>@<b>样本一号</b></a>",
        "@&#26679;本一号",
        "@样本<b>一号</b>",
        "@样本＿一号",
        "转//＠\u200b样本一号：好",
        "昵称&#65306;样本一号",
        "昵<b>称</b>：样本一号",
        "http://weibo.com/<em>n</em>/样本一号",
      })
  void noNameComesBackWhenTheTextIsNormalised(String text) {
    Draft draft = cleaned(text);
    assertFalse(draft.ownText.contains("样本一号"), draft.ownText);
    assertFalse(draft.text.contains("样本一号"), draft.text);
    for (String name : draft.mentions) {
      assertTrue(PSEUDONYM.matcher(name).matches(), draft.ownText);
    }
  }

  @Test
  void everyMentionInAnyTextIsAPseudonym() {
    var texts = new NastyTexts(3);
    for (int i = 0; i < 50_000; i++) {
      String text = texts.next();
      Draft draft = cleaned(text);
      assertAllPseudonyms(draft.ownText, text);
      if (draft.chainText != null) {
        assertAllPseudonyms(draft.chainText, text);
      }
    }
  }

  private static void assertAllPseudonyms(String normal, String text) {
    for (String name : Marks.mentions(normal)) {
      assertTrue(PSEUDONYM.matcher(name).matches(), text + " gives " + normal);
    }
  }

  private static Draft cleaned(String text) {
    var draft = new Draft(Drafts.post(text), new Pseudonyms(new byte[32]));
    CleaningSteps.apply(draft);
    assertNull(draft.rejected);
    return draft;
  }
}
