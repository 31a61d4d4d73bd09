package org.shiguan.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The strings of codebook D01 and of formats.md §3 against their codes. */
class TombstonesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "抱歉，此微博已被作者删除。查看帮助：http://t.cn/zWSudZc | DEL_AUTHOR",
        "抱歉,此微博已被作者删除。 | DEL_AUTHOR",
        "抱歉，此微博已被作者删除。查看帮助：<a href=\"x\">x</a> | DEL_AUTHOR",
        "此微博已被原作者刪除 | DEL_AUTHOR",
        "該微博已被刪除 | DEL_PLATFORM",
        "抱歉，此微博已被删除。如需帮助，请联系客服。 | DEL_PLATFORM",
        "抱歉,此微博已被删除。如需帮助,请私信给 | DEL_PLATFORM",
        "该微博因被多人投诉，根据《微博社区公约》，已被删除。 | DEL_PLATFORM",
        "该微博因被多人举报，根据《微博社区管理规定》，已被删除。 | DEL_PLATFORM",
        "该微博因违反《微博社区公约》的相关规定，已被删除 | DEL_PLATFORM",
        "抱歉，该内容暂时无法查看 | DEL_PLATFORM",
        "抱歉，作者已设置仅展示半年内微博，此微博已不可见。  | MASK_HALF_YEAR",
        "抱歉，根据作者设置的微博可见时间范围，此微博已不可见。 | MASK_HALF_YEAR",
        "抱歉，由于作者设置，你暂时没有这条微博的查看权限哦。查看帮助：x | MASK_AUDIENCE",
        "由于作者隐私设置，你没有权限查看此微博 | MASK_AUDIENCE",
        "根据博主设置，此内容无法访问 | MASK_AUDIENCE",
        "由于博主设置，目前内容暂不可见。 | MASK_AUDIENCE",
        "该账号因被投诉违反法律法规和《微博社区公约》的相关规定，现已无法查看。 | ACCOUNT_BANNED",
        "该账号因用户自行申请关闭，现已无法查看。 | ACCOUNT_GONE",
        "微博不存在或暂无查看权限! | AMBIGUOUS",
        "转发微博已被删除 | AMBIGUOUS",
        "抱歉，此微博已被作者删除。查看帮助：http://t.cn/Rfd3rQV | DEL_AUTHOR",
        "抱歉,此微博已被作者刪除。查看幫助： | DEL_AUTHOR",
        "该微博因被多人举报，根据《微博社区管理规定》，已被删除。查看帮助：http://t.cn/Rfd14WY | DEL_PLATFORM",
        "該微博因被多人舉報，根據《微博社區管理規定》，已被刪除。 | DEL_PLATFORM",
        "您于2014-11-10 10:30:35发表的微博“样本……”已被删除。 | DEL_PLATFORM",
        "抱歉，此微博已被刪除。查看幫助：<a href=\"x\">x</a> | DEL_PLATFORM",
        "抱歉，作者已設置僅展示半年內微博，此微博已不可見。 | MASK_HALF_YEAR",
        "抱歉，根據作者設置的微博可見時間範圍，此微博已不可見。 | MASK_HALF_YEAR",
        "抱歉，由於作者設置，你暫時沒有這條微博的查看權限哦。 | MASK_AUDIENCE",
        "由於作者隱私設置，你沒有權限查看此微博 | MASK_AUDIENCE",
        "根據博主設置，此內容無法訪問 | MASK_AUDIENCE",
        "由於博主設置，目前內容暫不可見。 | MASK_AUDIENCE",
        "该账号因被投诉违反《微博社区公约》的相关规定，现已无法查看。 | ACCOUNT_BANNED",
        "該賬號因被投訴違反《微博社區公約》的相關規定，現已無法查看。 | ACCOUNT_BANNED",
        "該帳號因用戶自行申請關閉，現已無法查看。 | ACCOUNT_GONE",
        "用户不存在 | ACCOUNT_GONE",
        "不存在的微博 | NOT_EXIST",
        "该账号行为异常，存在安全风险，用户验证之前暂时不能查看。 | AMBIGUOUS",
        "該賬號行為異常，存在安全風險，用戶驗證之前暫時不能查看。 | AMBIGUOUS",
        "该账号内容存在风险 | AMBIGUOUS",
        "該賬號當前處於異常狀態 | AMBIGUOUS",
        "微博不存在或暫無查看權限! | AMBIGUOUS",
        "抱歉，你訪問的頁面地址有誤，或者該頁面不存在 | AMBIGUOUS",
        "博文涉及营销推广正在审核中，暂时无法传播 | AMBIGUOUS",
        "該微博包含營銷推廣內容且未備案 | AMBIGUOUS",
        "轉發微博已被刪除 | AMBIGUOUS",
        "因违反社区公约，该用户目前处于禁言状态 | ERROR",
        "该用户处于永久禁言状态 | ERROR",
        "您于2014-11-10 10:30:35发表的微博真好看 |",
        "源微博已被删除 | NOT_EXIST",
        "正好有人说抱歉，此微博已被作者删除 |",
        "转发微博 |",
        "抱歉，我迟到了 |",
        "抱歉 |",
      })
  void textsThatStandInPlaceOfAPost(String text, String code) {
    assertEquals(code, Tombstones.ofText(text));
  }

  @Test
  void nothingSaysNothing() {
    assertNull(Tombstones.ofText(null));
    assertNull(Tombstones.ofText(""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20101 | target weibo does not exist! | NOT_EXIST",
        "20135 | x | NOT_EXIST",
        "20112 | Permission Denied! | PERM_DENIED",
        "20003 | User does not exists! | ACCOUNT_GONE",
        "20132 | x | DEL_PLATFORM",
        "10005 | Permission denied, need a high level appkey | ERROR",
        "21337 | appkey permission denied | ERROR",
        "10006 | source paramter(appkey) is missing | ERROR",
        "400 | 40031:Error: target weibo does not exist! | NOT_EXIST",
        "403 | 40302:Error: auth faild! | ERROR",
        " | target weibo does not exist! | NOT_EXIST",
        " | Permission Denied | PERM_DENIED",
        " | permission denied, need a high level appkey | ERROR",
        " | | ERROR",
      })
  void errorsOfTheApi(String number, String words, String code) {
    assertEquals(code, Tombstones.ofError(number, words));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Codebook D01: 20112 at 2012-06-01 and at 2022-03-15.
        "PERM_DENIED | permission denied | 2012-06-01T00:00:00+08:00 | PERM_DENIED",
        "PERM_DENIED | permission denied | 2013-12-31T23:59:59+08:00 | PERM_DENIED",
        "PERM_DENIED | permission denied | 2014-01-01T00:00:00+08:00 | MASK_AUDIENCE",
        "PERM_DENIED | | 2022-03-15T00:00:00+08:00 | MASK_AUDIENCE",
        "DEL_PLATFORM | 該微博已被刪除 | 2011-08-29T00:46:58+08:00 | DEL_PLATFORM",
        "DEL_PLATFORM | 該微博已被刪除 | 2012-01-01T00:00:00+08:00 | NOT_EXIST",
        "DEL_PLATFORM | 抱歉，此微博已被刪除。查看幫助：x | 2025-01-01T00:00:00+08:00 | NOT_EXIST",
        "DEL_PLATFORM | 抱歉，此微博已被删除。如需帮助，请联系客服。 | 2019-01-01T00:00:00+08:00 | DEL_PLATFORM",
        "DEL_PLATFORM | 该微博因被多人投诉，根据《微博社区公约》，已被删除。 | 2019-01-01T00:00:00+08:00 | DEL_PLATFORM",
        "DEL_AUTHOR | 抱歉，此微博已被作者删除。 | 2019-01-01T00:00:00+08:00 | DEL_AUTHOR",
      })
  void someWordsMeantSomethingElseLater(String code, String words, String time, String meant) {
    long micros = OffsetDateTime.parse(time).toEpochSecond() * 1_000_000;
    assertEquals(meant, Tombstones.at(code, words, micros));
    assertEquals(code, Tombstones.at(code, words, RawPost.UNKNOWN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20101 | 微博不存在或暂无查看权限! | AMBIGUOUS",
        "20101 | | AMBIGUOUS",
        "20003 | 用户不存在 | ACCOUNT_GONE",
        "100005 | 请求过于频繁 | ERROR",
        " | 该账号因用户自行申请关闭，现已无法查看。 | ACCOUNT_GONE",
      })
  void errorsOfTheMobileSite(String number, String words, String code) {
    assertEquals(code, Tombstones.ofMobileError(number, words));
  }

  @Test
  void statesAndAudiences() {
    assertEquals("DEL_AUTHOR", Tombstones.ofState("7"));
    assertEquals("DEL_PLATFORM", Tombstones.ofState("8"));
    assertNull(Tombstones.ofState("0"));
    assertNull(Tombstones.ofState(null));
    assertEquals("MASK_AUDIENCE", Tombstones.ofVisibility("1"));
    assertNull(Tombstones.ofVisibility("0"));
    assertNull(Tombstones.ofVisibility(null));
  }
}
