package org.shiguan.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens of addresses, cookies and answers are masked; search words are not. */
final class AccessTokensTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://api.weibo.com/2/x.json?access_token=2.00Ab_c-D&count=5"
            + "|https://api.weibo.com/2/x.json?access_token=MASKED&count=5",
        "x?a=1&token=abc|x?a=1&token=MASKED",
        "x?a=1&amp;token=abc&amp;b=2|x?a=1&amp;token=MASKED&amp;b=2",
        "http://weibo.cn/?gsid=4uX_q9&st=1|http://weibo.cn/?gsid=MASKED&st=1",
        "x?oauth_token=t&oauth_signature=s%2Bg%3D|x?oauth_token=MASKED&oauth_signature=MASKED",
        "x?sub=_2AkM&sig=f00&key=AIza|x?sub=MASKED&sig=MASKED&key=MASKED",
        "x#access_token=abc|x#access_token=MASKED",
        "好access_token=abc，看|好access_token=MASKED，看",
        "Cookie: SUB=_2A25abc; SUBP=0033|Cookie: MASKED",
        "SUB=_2A25abc; SUBP=0033; a=1|SUB=MASKED; SUBP=MASKED; a=1",
        "curl Authorization: OAuth2 2.00ab|curl Authorization: MASKED",
        "{\"SUHB\":\"0abc\",\"password\":\"p\"}|{\"SUHB\":\"MASKED\",\"password\":\"MASKED\"}",
        "{\"Cookie\":\"SUB=_2A; b=1\"}|{\"Cookie\":\"MASKED\"}",
        "密码 Password：abc123！|密码 Password：MASKED！",
        "r?url=http%3A%2F%2Fx%3Faccess_token%3D2.00ab%26b%3D1"
            + "|r?url=http%3A%2F%2Fx%3Faccess_token%3DMASKED%26b%3D1",
        "{\"access_token\":\"2.00ab\",\"uid\":\"1\"}|{\"access_token\":\"MASKED\",\"uid\":\"1\"}",
        "{\\\"access_token\\\": \\\"2.00ab\\\"}|{\\\"access_token\\\": \\\"MASKED\\\"}",
        "token=abc==&x|token=abc==&x",
        "?token=abc==&x|?token=MASKED&x",
      })
  void masked(String found, String masked) {
    assertEquals(masked, AccessTokens.mask(found));
    assertEquals(masked, AccessTokens.mask(masked), "again");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://s.example.com/?q=token&page=2",
        "monkey=banana",
        "?tokens=2&keys=3",
        "sub = 3",
        "Cookie: 好吃",
        "下午茶cookie：三块",
        "alf=3",
        "password",
        "Authorization: 是",
        "?access_token=",
        "?key=搜索词",
        "a=b",
        "没有",
      })
  void stays(String text) {
    assertEquals(text, AccessTokens.mask(text));
  }

  @Test
  void aHeaderEndsWithItsLineOrQuote() {
    assertEquals(
        "Set-Cookie: MASKED\nX: 1", AccessTokens.mask("Set-Cookie: _T_WM=ab; path=/\nX: 1"));
    assertEquals(
        "-H 'Authorization: MASKED' x", AccessTokens.mask("-H 'Authorization: OAuth2 2.0' x"));
  }

  @Test
  void hugeValuesAreMaskedWithoutAStack() {
    assertEquals("?token=MASKED", AccessTokens.mask("?token=" + "a".repeat(1 << 20)));
    assertEquals(
        "\"access_token\":\"MASKED",
        AccessTokens.mask("\"access_token\":\"" + "a".repeat(1 << 20)));
    assertSame(null, AccessTokens.mask(null));
  }
}
