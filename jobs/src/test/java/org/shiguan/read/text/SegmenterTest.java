package org.shiguan.read.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hankcs.hanlp.dictionary.CustomDictionary;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts into tokens; the expected ones are set by hand. Names are made up or of public record. */
final class SegmenterTest {
  private static final Script SCRIPT = Script.load();
  private static final Segmenter SEGMENTER =
      new Segmenter(
          SCRIPT,
          new StudyWords(
              List.of("刘强东", "徐乾學", "王汎森", "梁頌恆", "刘强", "王健", "样本一号", "Sample One", "一"),
              List.of("样本一号集团", "京东商城", "JD", "样本手机X1"),
              SCRIPT));

  private static String cut(String text) {
    Tokens tokens = SEGMENTER.cut(text);
    return String.join("|", tokens.words());
  }

  private static String kinds(String text) {
    return SEGMENTER.cut(text).kinds();
  }

  @ParameterizedTest
  @CsvSource({
    "刘强东, 刘强东",
    "劉強東, 刘强东",
    "劉强东, 刘强东",
    "京东商城CEO刘强东, 京东商城|CEO|刘强东",
    "京東商城CEO劉強東, 京东商城|CEO|刘强东",
    "徐乾學, 徐乾學",
    "徐乾学, 徐乾學",
    "王汎森, 王汎森",
    "梁頌恆, 梁頌恆",
    "梁颂恒, 梁頌恆",
    "sample one, Sample One",
    "jd, JD",
    "JDK, JDK",
    "樣本手機x1, 样本手机X1",
    "样本手机X12, 样本|手机|X12",
  })
  void namesOfTheStudyAreOneTokenInBothScripts(String text, String tokens) {
    assertEquals(tokens, cut(text));
  }

  @Test
  void ofTwoNamesTheLongerCounts() {
    assertEquals("样本一号集团|的|样本一号", cut("樣本一號集團的樣本一號"));
    assertEquals("NWN", kinds("樣本一號集團的樣本一號"));
  }

  /** Longer names here are made up; the words that overlap a name are everyday ones. */
  @ParameterizedTest
  @CsvSource({
    "董事长刘强说今年很好, 刘强@3",
    "劉強說今年很好, 刘强@0",
    "刘强将出席, 刘强@0",
    "刘强来了, 刘强@0",
    "刘强在公司, 刘强@0",
    "刘强东方卫视采访, 刘强@0",
    "王健和刘强对谈, 王健@0 刘强@3",
    "😀刘强!, 刘强@1",
    "刘强样今天来了, ''",
    "刘强东宣布新战略, 刘强东@0",
    "王健东宣布新战略, ''",
    "王健林出席, ''",
    "欧阳刘强今天上课, ''",
    "李刘强今天上课, ''",
    "刘强调创新, ''",
    "王健身教练, ''",
    "老王健身去了, ''",
    "王健身體很好, 王健@0",
    "样本一号店开业, ''",
    "样本一号说开业, 样本一号@0",
    "#刘强辞职#怎么看, #刘强@1",
    "#王健东辞职#怎么看, ''",
    "@刘强 你好 刘强, @刘强@0 刘强@7",
  })
  void aNameOfAPersonIsNoPartOfALongerNameOrOfTwoWords(String text, String names) {
    assertEquals(names, String.join(" ", SEGMENTER.cut(text).namesAt()));
  }

  @Test
  void aNameOfOneLetterCutsNoWord() {
    assertFalse(kinds("一起去").contains("N"));
  }

  @ParameterizedTest
  @CsvSource({
    // Names that no roster holds keep their letters, and other words are converted.
    "徐乾學, 徐乾学",
    "王汎森, 王汎森",
    "梁頌恆, 梁颂恒",
    "乾安縣, 乾安县",
    "乾隆, 乾隆",
    "乾淨的餅乾, 干净的饼干",
    "廣汎, 广泛",
    "提昇, 提升",
    "頭髮發, 头发发",
    "發現, 发现",
    "简体不变, 简体不变",
  })
  void traditionalBecomesSimplifiedAndNamesKeepTheirLetters(String text, String simplified) {
    assertEquals(simplified, SCRIPT.simplified(text));
  }

  @Test
  void simplifiedTextIsNotCopied() {
    String text = "简体 ABC 😀";
    assertSame(text, SCRIPT.simplified(text));
  }

  @Test
  void marksAreTokensOfTheirOwnKind() {
    Tokens tokens =
        SEGMENTER.cut("#發布會 2012# @u_3f2a90c1d2e4b5a6 http://t.cn/a1 [愛你] 3.5 2012年8月14日 好！！！😀");
    assertEquals(
        List.of(
            "#发布会 2012#",
            "@u_3f2a90c1d2e4b5a6",
            "http://t.cn/a1",
            "[爱你]",
            "3.5",
            "2012年8月14日",
            "好",
            "！！！",
            "😀"),
        tokens.words());
    assertEquals("HMLEDDWPS", tokens.kinds());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "9点30分开会; 9点30分|开会; DW",
        "9:30开会; 9:30|开会; DW",
        "80%的人; 80%|的|人; DWW",
        "1,234.5元; 1,234.5|元; DW",
        "3分钟; 3|分钟; DW",
        "8月份; 8|月份; DW",
        "2012-08-14; 2012-08-14; D",
        "iPhone5; iPhone5; W",
        "don't; don't; W",
        "[]#@; [|]|#|@; PPPP",
        "😀😀; 😀|😀; SS",
        "👍🏽; 👍🏽; S",
        "。。。……; 。。。|……; PP",
      })
  void numbersSignsAndWords(String text, String tokens, String kinds) {
    assertEquals(tokens, cut(text));
    assertEquals(kinds, kinds(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t", "\u3000"})
  void blankTextsHaveNoTokens(String text) {
    assertEquals(Tokens.NONE, SEGMENTER.cut(text));
  }

  @Test
  void nothingButWhiteSpaceIsLost() {
    String text = "今天#话题#的@样本 说：“好”（3.5%）http://t.cn/x [哈哈]𠮷野家ok，にほん한국 é… 完";
    assertEquals(
        text.replaceAll("\\s", ""),
        String.join("", SEGMENTER.cut(text).words()).replaceAll("\\s", ""));
  }

  @Test
  void hostileTextsEnd() {
    for (String piece :
        List.of(
            "[",
            "#",
            "@",
            "http://",
            "一",
            "刘强",
            "刘强#",
            "1",
            "1年",
            "a",
            "\u200d",
            "\ud800",
            "=HYPERLINK(")) {
      String text = piece.repeat(20_000);
      Tokens tokens = SEGMENTER.cut(text);
      assertTrue(tokens.size() > 0, piece);
      assertEquals(tokens.size(), tokens.kinds().length());
    }
  }

  @Test
  void threadsThatShareASegmenterAgree() throws Exception {
    List<String> texts =
        IntStream.range(0, 400).mapToObj(i -> "京东商城CEO刘强东" + i + "日宣布价格战，王汎森说好" + i).toList();
    List<Tokens> alone = texts.stream().map(SEGMENTER::cut).toList();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      Callable<List<Tokens>> task = () -> texts.stream().map(SEGMENTER::cut).toList();
      for (Future<List<Tokens>> done : threads.invokeAll(List.of(task, task, task, task))) {
        assertEquals(alone, done.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void theDictionaryOfTheWholeProcessStaysAsItIs() {
    assertFalse(CustomDictionary.contains("样本手机X1"));
    assertFalse(CustomDictionary.contains("样本一号集团"));
  }
}
