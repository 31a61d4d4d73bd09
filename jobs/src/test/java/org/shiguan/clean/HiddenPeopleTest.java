package org.shiguan.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shiguan.privacy.Names;
import org.shiguan.privacy.Pseudonyms;

/** Unknown fields and rejected rows name nobody. Names and numbers are made up. */
final class HiddenPeopleTest {
  private static final Names SHORT =
      new Names() {
        @Override
        public String author(String uid) {
          return "A" + uid.length();
        }

        @Override
        public String name(String screenName) {
          return "N" + screenName.length();
        }
      };

  private final HiddenPeople hidden = new HiddenPeople(SHORT);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{\"screen_name\":\"样本一号\"}|{\"screen_name\":\"N4\"}",
        "{\"用户昵称\":\"样本一号\",\"源用户id\":\"9900000001\"}|{\"用户昵称\":\"N4\",\"源用户id\":\"A10\"}",
        "{\"艾特用户\":\"样本一号,路人\"}|{\"艾特用户\":\"N4,N2\"}",
        "{\"user_id\":9900000001,\"in_reply_to_user_id\":\"12345\"}"
            + "|{\"user_id\":\"A10\",\"in_reply_to_user_id\":\"A5\"}",
        "{\"user\":{\"id\":9900000001,\"name\":\"样本一号\",\"description\":\"样本\",\"gender\":\"m\",\"followers_count\":12345678}}"
            + "|{\"user\":{\"id\":\"A10\",\"name\":\"N4\",\"description\":\"〔略〕\",\"gender\":\"m\",\"followers_count\":12345678}}",
        "{\"comments\":[{\"user\":{\"screen_name\":\"样本一号\"},\"text\":\"早 @路人\"}]}"
            + "|{\"comments\":[{\"user\":{\"screen_name\":\"N4\"},\"text\":\"早 @N2\"}]}",
        "{\"a\":{\"b\":{\"uid\":\"9900000001\"}}}|{\"a\":{\"b\":{\"uid\":\"A10\"}}}",
        "{\"9\":\"9900000001\"}|{\"9\":\"A10\"}",
        "{\"作者Url\":\"http://weibo.com/9900000001\"}|{\"作者Url\":\"http://weibo.com/A10\"}",
        "{\"weiboUrl\":\"http://weibo.com/9900000001/ImTG\"}|{\"weiboUrl\":\"http://weibo.com/A10/ImTG\"}",
        "{\"user\":\"9900000001\"}|{\"user\":\"A10\"}",
        "{\"user_avatar_url\":\"http://x/1\"}|{\"user_avatar_url\":\"〔略〕\"}",
        "{\"note\":\"电13800138000\",\"url\":\"x?access_token=abc\"}"
            + "|{\"note\":\"电〔电话〕\",\"url\":\"x?access_token=MASKED\"}",
        "{\"access_token\":\"abc\"}|{\"access_token\":\"MASKED\"}",
        // Objects that are people by what stands in them, and lists of people.
        "{\"x\":{\"liker\":{\"screen_name\":\"样本一号\",\"id\":9900000001,\"city\":\"1\"}}}"
            + "|{\"x\":{\"liker\":{\"screen_name\":\"N4\",\"id\":\"A10\",\"city\":\"1\"}}}",
        "{\"seen\":[{\"name\":\"样本一号\",\"uid\":99000}]}|{\"seen\":[{\"name\":\"N4\",\"uid\":\"A5\"}]}",
        "{\"friend_list\":[\"样本一号\",\"9900000001\",{\"name\":\"路人\"}]}"
            + "|{\"friend_list\":[\"N4\",\"A10\",{\"name\":\"N2\"}]}",
        "{\"users\":{\"9900000001\":{\"n\":1},\"样本一号\":{\"n\":2}}}"
            + "|{\"users\":{\"A10\":{\"n\":1},\"N4\":{\"n\":2}}}",
        "{\"commenter\":\"样本一号\",\"reply_to\":9900000001,\"用户\":\"路人\"}"
            + "|{\"commenter\":\"N4\",\"reply_to\":\"A10\",\"用户\":\"N2\"}",
        "{\"j\":\"{\\\"liker\\\":{\\\"name\\\":\\\"样本一号\\\"}}\"}"
            + "|{\"j\":\"{\\\"liker\\\":{\\\"name\\\":\\\"N4\\\"}}\"}",
        "{\"j\":\"{'screen_name': '样本一号', 'id': 9900000001}\"}"
            + "|{\"j\":\"{'screen_name': 'N4', 'id': A10}\"}",
        "{\"u\":\"http://m.weibo.cn/user/9900000001?nick=路人&tel=13800138000\"}"
            + "|{\"u\":\"http://m.weibo.cn/user/A10?nick=N2&tel=MASKED\"}",
        "{\"headers\":{\"Authorization\":\"x y\",\"Cookie\":{\"SUB\":\"1\"}},\"device_id\":\"a-1\"}"
            + "|{\"headers\":{\"Authorization\":\"MASKED\",\"Cookie\":\"MASKED\"},\"device_id\":\"〔略〕\"}",
        // A post within a post keeps its number.
        "{\"rt\":{\"id\":3351528048407216,\"screen_name\":\"样本一号\",\"user_id\":9900000001}}"
            + "|{\"rt\":{\"id\":3351528048407216,\"screen_name\":\"N4\",\"user_id\":\"A10\"}}",
        "{\"likes\":12345678,\"fans\":\"3.2万\",\"bind_phone\":1}|{\"likes\":12345678,\"fans\":\"3.2万\",\"bind_phone\":1}",
        "{\"poi\":{\"name\":\"样本广场\",\"id\":12345678}}|{\"poi\":{\"name\":\"样本广场\",\"id\":12345678}}",
        // What stays: posts, times, counts, exact numbers, empty names.
        "{\"crawl_time\":1349000000,\"mid\":\"3351528048407216\",\"id\":11488058246,\"fans_count\":12345678}"
            + "|{\"crawl_time\":1349000000,\"mid\":\"3351528048407216\",\"id\":11488058246,\"fans_count\":12345678}",
        "{\"geo\":{\"coordinates\":[39.90000000000000001,116.4]},\"image\":\"0\"}"
            + "|{\"geo\":{\"coordinates\":[39.90000000000000001,116.4]},\"image\":\"0\"}",
        "{\"in_reply_to_screen_name\":\"\",\"deleted\":true,\"x\":null}"
            + "|{\"in_reply_to_screen_name\":\"\",\"deleted\":true,\"x\":null}",
      })
  void unknownFields(String found, String shown) {
    assertEquals(shown, hidden.extra(found));
  }

  @Test
  void anAccountKeepsWhatManyShare() {
    assertEquals(
        "{\"简介\":\"〔略〕\",\"性别\":\"男\",\"头像\":\"〔略〕\",\"昵称\":\"N4\",\"微博数\":\"14923\"}",
        hidden.extraOfPerson(
            "{\"简介\":\"样本公司董事长\",\"性别\":\"男\",\"头像\":\"http://x\",\"昵称\":\"样本一号\",\"微博数\":\"14923\"}"));
    assertNull(hidden.extra(null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"userId\":\"9900000001\",\"screen_name\":\"样本一号\",\"content\":\"x",
        "{\"user\":{\"id\":9900000001,\"name\":\"\\u6837\\u672c一号\",\"profile_url\":\"9900000001\"",
        "3351528048407216,K3fnuEfZK,9900000001,早 //@样本一号:好",
        "9900000001\t9900000001;9900000001",
        "{\"description\":\"我是样本一号\", \"screen_name\": \"样本一号",
        "x?uid=9900000001&access_token=secret",
        "{\"id\":9900000001,\"name\":\"样本一号\",\"token\":\"secret\"}",
        "用户昵称：样本一号 用户id：9900000001 password: secret",
        "{'user': {'screen_name': '样本一号', 'id': 9900000001}, 'cookie': 'secret",
        "\"{\\\"liker\\\":{\\\"screen_name\\\":\\\"样本一号\\\",\\\"id\\\":\\\"9900000001",
        "1,\"{\"\"nick\"\":\"\"样本一号\"\",\"\"uid\"\":\"\"9900000001\"\"}\",SUB=secret",
        "{\"like_users\":[\"样本一号\",9900000001,",
        "{\"likes\":[{\"name\":\"样本一号\",\"id\":9900000001}],\"headers\":{\"Cookie\":\"secret\"}}",
        "http:\\/\\/weibo.com\\/p\\/1005059900000001 http:\\/\\/weibo.com\\/n\\/样本一号",
      })
  void rejectedRows(String row) {
    String shown = new HiddenPeople(new Pseudonyms(new byte[32])).raw(row);
    assertFalse(shown.contains("9900000001"), shown);
    assertFalse(shown.contains("样本一号"), shown);
    assertFalse(shown.contains("secret"), shown);
  }

  @Test
  void asFoundOnlyTokensGo() {
    var asFound = new HiddenPeople(Names.AS_FOUND);
    String fields = "{\"screen_name\":\"样本一号\",\"url\":\"x?token=abc\",\"tel\":\"13800138000\"}";
    assertEquals(fields.replace("abc", "MASKED"), asFound.extra(fields));
    assertEquals(fields.replace("abc", "MASKED"), asFound.raw(fields));
    assertEquals("@样本一号 13800138000", asFound.text("@样本一号 13800138000"));
  }

  @Test
  void hugeRowsNeedNoStack() {
    String row = "{\"text\":\"" + "\\\"".repeat(1 << 19) + "=:" + "\"a\":".repeat(1 << 17);
    assertEquals(row, hidden.raw(row));
  }
}
