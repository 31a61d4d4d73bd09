package org.shiguan.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

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
}
