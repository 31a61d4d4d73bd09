package org.shiguan.clean;

import java.util.List;
import java.util.Random;

/** Seeded random texts out of everything that has broken a reader of Weibo. */
public final class NastyTexts {
  private static final List<String> PIECES =
      List.of(
          "#",
          "#",
          "@",
          "@",
          "＠",
          "[",
          "]",
          "［",
          "］",
          "//@",
          "//",
          "／／＠",
          ":",
          "：",
          " ",
          "　",
          "\n",
          "\r\n",
          "\t",
          "\u00a0",
          "\u200b",
          "\ufeff",
          "\u0000",
          "http",
          "https",
          "http://",
          "https://",
          "http://t.cn/zWSudZc",
          "://",
          "a",
          "Z",
          "0",
          "9",
          "٣",
          "_",
          "-",
          ".",
          "?",
          "&",
          "=",
          "%",
          "~",
          "+",
          "/",
          "微",
          "博",
          "哈哈",
          "样本",
          "𠮷",
          "😀",
          "é",
          "e\u0301",
          "ａ",
          "Ｚ",
          "９",
          "＃",
          "！",
          "&amp;",
          "&lt;",
          "&gt;",
          "&quot;",
          "&nbsp;",
          "&#64;",
          "&#x40;",
          "&copy=1",
          "&amp;amp;",
          "&amp;lt;br&amp;gt;",
          "<",
          ">",
          "＜",
          "＞",
          "<br />",
          "<br>",
          "</br>",
          "<a href='/n/样本一号'>@样本一号</a>",
          "<a ",
          "</a>",
          "<b>",
          "</b>",
          "<img alt=\"[哈哈]\">",
          "<img src=x alt='[泪]'/>",
          "<3",
          "a<b",
          "'",
          "\"",
          "/n/",
          "回复@",
          "回復@",
          "转发微博",
          "\ud800",
          "\udc00",
          "，",
          "。",
          "ﬁ",
          "Ⅷ",
          "x".repeat(31),
          "长".repeat(85));

  private final Random random;

  /** Texts of this seed. */
  public NastyTexts(long seed) {
    this.random = new Random(seed);
  }

  /** The next text, of 0 to 14 pieces. */
  public String next() {
    var text = new StringBuilder();
    for (int i = random.nextInt(15); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
