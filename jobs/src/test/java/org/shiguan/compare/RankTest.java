package org.shiguan.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chairmen, chief executives and founders lead (codebook M24); who deputises does not. */
final class RankTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "董事长, Chairman, TOP",
        "董事局主席, Chairman of the Board, TOP",
        "首席执行官, Chief Executive Officer, TOP",
        "董事长兼CEO, Chairwoman and CEO, TOP",
        "创始人, Founder, TOP",
        "联合创始人, Co-founder, TOP",
        "副董事长, Vice Chairman, OTHER",
        "副董事长, Vice-Chairman, OTHER",
        "副董事长, Deputy Chairman, OTHER",
        "副董事长兼首席执行官, Vice Chairman and CEO, TOP",
        "副总裁, Vice President, OTHER",
        "首席运营官, Chief Operating Officer, OTHER",
        "副首席执行官, Deputy CEO, OTHER",
        "董事长助理, Assistant to the Chairman, OTHER",
        "首席执行官特别助理, CEO's Special Assistant, OTHER",
        "董事长秘书兼副总裁, Secretary to the Chairman and Vice President, OTHER",
        "首席财务官, -, OTHER",
        "业务总监, Director of Oceonics, OTHER",
        "执行董事长, Executive Chairman, TOP",
        "-, CEO, TOP",
        "创始人、副总裁, 'Founder, Vice President', TOP"
      })
  void titles(String zh, String en, Rank expected) {
    assertEquals(expected, Rank.of(zh, en));
  }

  @Test
  void withoutATitleNobodyKnows() {
    assertNull(Rank.of(null, null));
  }
}
