package org.shiguan.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shiguan.clean.NastyTexts;

/**
 * Phone numbers and e-mail addresses go; what only looks like one stays. All numbers are made up.
 */
final class ContactsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "请电13800138000。|请电〔电话〕。",
        "13800138000|〔电话〕",
        "联系人张三13800138000（微信同号）|联系人张三〔电话〕（微信同号）",
        "手机138-0013-8000或138 0013 8000|手机〔电话〕或〔电话〕",
        "手机138-00138000|手机〔电话〕",
        "打+8613800138000吧|打〔电话〕吧",
        "打+86 138 0013 8000吧|打〔电话〕吧",
        "打(+86)13800138000吧|打〔电话〕吧",
        "打86-13800138000吧|打〔电话〕吧",
        "打0086 19912345678吧|打〔电话〕吧",
        "座机010-12345678转8001|座机〔电话〕",
        "座机（021）6234567,传真(0571)87654321-12|座机〔电话〕,传真〔电话〕",
        "座机075512345678|座机〔电话〕",
        "座机+86-10-12345678|座机〔电话〕",
        "13800138000、13900139000|〔电话〕、〔电话〕",
        "13800138000/13900139000|〔电话〕/〔电话〕",
        "写信到 sample.one+x@mail.example.com，谢谢|写信到 〔邮箱〕，谢谢",
        "邮箱sample_1@163.com或Sample@QQ.COM.|邮箱〔邮箱〕或〔邮箱〕.",
        "sample＠sina.com.cn|〔邮箱〕",
        "mailto:sample@example.org?x|mailto:〔邮箱〕?x",
        "a@b.com@c.com|〔邮箱〕@c.com",
        "13812345678转,13812345678张先生,13812345678a|〔电话〕转,〔电话〕张先生,〔电话〕a",
        "Tel13800138000|Tel〔电话〕",
        "电话62345678|电话〔电话〕",
        "热线：400-812-3456|热线：〔电话〕",
        "QQ12345678|QQ〔账号〕",
        "QQ群：123456789，扣扣 12345678|QQ群：〔账号〕，扣扣 〔账号〕",
        "Q：123456，加Q1234567|Q：〔账号〕，加Q〔账号〕",
        "微信号zq_2013|微信号〔账号〕",
        "VX：abcdef, wx:abc_de|VX：〔账号〕, wx:〔账号〕",
        "加微信 abcdef|加微信 〔账号〕",
        "微信：12345678|微信：〔账号〕",
        // The example of the standard GB 11643.
        "身份证11010519491231002X|身份证〔证件〕",
        "zq(at)163.com|〔邮箱〕",
        "zq[at]163.com。|〔邮箱〕。",
        "zq（艾特）qq.com|〔邮箱〕",
        "zq#163.com|〔邮箱〕",
        "zq [at] 163 dot com|〔邮箱〕",
        "zq at example dot com|〔邮箱〕",
        "我的zq@163点com|我的〔邮箱〕",
        "zq @ 163 点 com|〔邮箱〕",
      })
  void struck(String found, String struck) {
    assertEquals(struck, Contacts.strike(found));
    assertEquals(struck, Contacts.strike(struck), "again");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Ids: 16 and 19 digits, the old counter of eleven, accounts of ten.
        "mid 3351528048407216",
        "5612814510546515491",
        "id 11488058246",
        "uid 1743771585",
        "m138001380001380013800013800",
        "No.13800138000a",
        "u_1380013800013800",
        // Amounts.
        "市值13800138000元",
        "成交 13800138000 股",
        "¥13800138000",
        "$13800138000",
        "13800138000.50",
        "13800138000,5",
        "3.13800138000",
        "130 2000 3000元",
        "涨13800138000%",
        // Other numbers.
        "12345678901",
        "10800138000",
        "2011-08-28 16:46:58",
        "20110828164658",
        "1380013800",
        "138001380001",
        "138.00138000",
        "01012345",
        "股票代码 600000 0700.HK",
        "95588",
        "比分 3-0 2-1",
        // No cards: posts, a check digit that is not, a month that is not.
        "3351528048407216",
        "110105194912310021",
        "11010519491331002X",
        // No accounts of messengers.
        "QQ2013",
        "QQ用户突破100000000",
        "QQ空间12345",
        "Q3营收12345678元",
        "QQ：12345678元",
        "微信iPhone版",
        "微信：Android",
        "微信支付2013",
        "用微信WeChat聊",
        "vx",
        "wxyz12345",
        // No addresses written out.
        "#iPhone#163.com",
        "look at qq.com",
        "meet at 163.com",
        "早上8点com见",
        "iPhone#5s",
        "8 点 30 分",
        // In addresses of goods and pages.
        "http://item.example.com/item.htm?id=13800138000",
        "https://example.com/13800138000/x",
        // No addresses.
        "@样本一号 好",
        "好@kaifu.lee",
        "thanks@Sample.Hello",
        "a@b",
        "@ a.com",
        "RT @sina.com",
        "没有",
        "",
      })
  void stays(String text) {
    assertSame(text, Contacts.strike(text));
  }

  @Test
  void struckTwiceIsStruckOnce() {
    var texts = new NastyTexts(11);
    for (int i = 0; i < 50_000; i++) {
      String text = texts.next().replace("9", "13800138000").replace("Z", "x@163.com");
      String once = Contacts.strike(text);
      assertEquals(once, Contacts.strike(once), text);
    }
  }

  @Test
  void hugeTextsAreStruckInPassing() {
    String text = "1".repeat(1 << 20) + "a.".repeat(1 << 19) + "@" + "b".repeat(1 << 19);
    assertSame(text, Contacts.strike(text));
  }
}
