package org.shiguan.read.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What rules find, on texts made for this test; the codes expected are those of the coding manual's
 * include and exclude columns, and nothing is claimed about real posts.
 */
class CoderTest {
  private static final StudyNames NAMES =
      new StudyNames(
          Map.of("one", Set.of("样本公司甲", "甲牌手机"), "two", Set.of("样本公司乙", "Beta")),
          Map.of("one", Set.of("样本一号"), "two", Set.of("样本二号")));

  private static final Coder SHIPPED = CodeRules.shipped().coder(NAMES);

  private static Coder coder(String rules) {
    ManualCode code =
        RuleFile.parse(
            """
            code: PROD
            version: 1
            of: executives
            zh: {name: 产品, include: 甲, exclude: 乙}
            en: {name: Product, include: a, exclude: b}
            threshold: 1
            rules:
            """
                + rules.indent(2),
            "PROD.yaml",
            CodeRules.MANUAL);
    return new Coder(List.of(code), NAMES);
  }

  private static List<String> evidence(String rules, String text) {
    return evidence(rules, new Unit(text, "ORIGINAL", "one"));
  }

  private static List<String> evidence(String rules, Unit unit) {
    return coder(rules).read(unit).stream().flatMap(c -> c.evidence().stream()).toList();
  }

  private static List<String> codes(Unit unit) {
    return SHIPPED.read(unit).stream().map(Coded::code).toList();
  }

  @Test
  void weightsOfDifferentTermsAdd() {
    String rules = "- {weight: 0.5, any: [发布, 新品, 上市]}";
    assertEquals(List.of(), evidence(rules, "新品新品新品"));
    assertEquals(List.of("新品@0", "上市@3"), evidence(rules, "新品要上市"));
  }

  @Test
  void aWordWithinALongerOneOfItsRuleDoesNotCountTwice() {
    String rules = "- {weight: 0.5, any: [发布, 发布会]}";
    assertEquals(List.of(), evidence(rules, "明天发布会"));
    assertEquals(List.of("发布会@0", "发布@4"), evidence(rules, "发布会上发布"));
  }

  @Test
  void rulesBelowZeroSpeakAgainst() {
    String rules = "- {weight: 1, any: [发布]}\n- {weight: -1, any: [猜猜]}";
    assertEquals(List.of("发布@0"), evidence(rules, "发布了"));
    assertEquals(List.of(), evidence(rules, "猜猜要发布什么"));
  }

  @Test
  void whatIsDeniedDoesNotCount() {
    String rules = "- {weight: 1, any: [骗人]}";
    assertEquals(List.of(), evidence(rules, "我们没有骗人"));
    assertEquals(List.of(), evidence(rules, "从不骗人"));
    assertEquals(List.of("骗人@3"), evidence(rules, "不得不骗人"));
    assertEquals(List.of("骗人@3"), evidence(rules, "是不是骗人"));
    assertEquals(List.of("骗人@2"), evidence("- {weight: 1, any: [骗人], negation: ignore}", "从不骗人"));
  }

  @Test
  void gapsStayWithinASentence() {
    String rules = "- {weight: 1, any: [已…转给]}";
    assertEquals(List.of("已…转给@0"), evidence(rules, "已经把您的情况转给同事"));
    assertEquals(List.of(), evidence(rules, "已经好了。转给同事"));
    assertEquals(List.of(), evidence(rules, "已经一二三四五六七八九十一二三四转给同事"));
    assertEquals(List.of(), evidence(rules, "转给同事，已经好了"));
  }

  @Test
  void classesStandForNumbersNamesAndMentions() {
    assertEquals(
        List.of("售价<number>元@2"), evidence("- {weight: 1, any: [售价<number>元]}", "今天售价1,999元"));
    assertEquals(List.of(), evidence("- {weight: 1, any: [售价<number>元]}", "售价多少元"));
    assertEquals(
        List.of("请<mention>处理@0"),
        evidence("- {weight: 1, any: [请<mention>处理]}", "请@u_3f2a90c1d2e4b5a6处理"));
    assertEquals(
        List.of("请<mention>处理@0"), evidence("- {weight: 1, any: [请<mention>处理]}", "请@样本客服 处理"));
    assertEquals(List.of("<own>…发布@0"), evidence("- {weight: 1, any: [<own>…发布]}", "甲牌手机明天发布"));
    assertEquals(List.of(), evidence("- {weight: 1, any: [<own>…发布]}", "Beta明天发布"));
    assertEquals(List.of("<other>…发布@0"), evidence("- {weight: 1, any: [<other>…发布]}", "beta明天发布"));
  }

  @Test
  void namesAndAddressesAreNoWords() {
    String rules = "- {weight: 1, any: [发布, app]}";
    assertEquals(List.of(), evidence(rules, "@发布会小助手 http://t.cn/app happy"));
    assertEquals(List.of("app@2"), evidence(rules, "下载APP吧"));
  }

  @Test
  void anEmoticonCountsAsAWholeOnly() {
    String rules = "- {weight: 1, any: [鄙视, '[怒]']}";
    assertEquals(List.of(), evidence(rules, "好[鄙视]"));
    assertEquals(List.of("鄙视@0"), evidence(rules, "鄙视[哈哈]"));
    assertEquals(List.of("[怒]@1"), evidence(rules, "好[怒]"));
    assertEquals(List.of("鄙视@2"), evidence(rules, "好[鄙视你们]".replace("]", "")));
  }

  @Test
  void offsetsCountCodePoints() {
    assertEquals(List.of("发布@2"), evidence("- {weight: 1, any: [发布]}", "😀𠮷发布"));
  }

  @Test
  void conditionsOfTheUnit() {
    String rules = "- {weight: 1, where: [reply, not question, executive]}";
    assertEquals(
        List.of("<reply>", "<executive>"), evidence(rules, new Unit("好的", "REPLY", "one")));
    assertEquals(List.of(), evidence(rules, new Unit("好的?", "REPLY", "one")));
    assertEquals(List.of(), evidence(rules, new Unit("好的", "ORIGINAL", "one")));
    assertEquals(List.of(), evidence(rules, new Unit("好的", "REPLY", null)));
  }

  @Test
  void withAndWithout() {
    String rules = "- {weight: 1, any: [宣布], with: [今天, 明天], without: [听说]}";
    assertEquals(List.of("宣布@2"), evidence(rules, "今天宣布"));
    assertEquals(List.of(), evidence(rules, "宣布"));
    assertEquals(List.of(), evidence(rules, "听说今天宣布"));
  }

  @ParameterizedTest(name = "{0}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "IMG | ORIGINAL | one | 我们公司的企业文化是诚信，欢迎加入我们，简历发到邮箱",
        "PROD | ORIGINAL | one | 甲牌手机明天上午开售，售价1999元，屏幕和续航都升级了",
        "CS | REPLY | one | 回复@u_3f2a90c1d2e4b5a6:非常抱歉，请把订单号私信我，马上查",
        "ANN | ORIGINAL | one | 今天上午样本公司甲正式宣布完成融资2亿元",
        "CRISIS | ORIGINAL | one | 关于网络上的传闻，纯属谣言，我们已报案并将追究法律责任",
        "QUARREL | ORIGINAL | one | 样本公司乙太无耻了，就会抄袭，敢不敢应战",
        "BRAG | ORIGINAL | one | 我们的销量遥遥领先，行业第一，还有谁",
        "SOUP | ORIGINAL | one | 人生就像一场旅行，学会放下，幸福就是从容。早安",
        "PERSONAL | ORIGINAL | one | 周末陪女儿包饺子，好开心，小时候最爱吃妈妈包的",
        "PROMO | ORIGINAL | one | 转发抽奖！关注并转发即有机会赢取大奖，名额有限",
        "DELEGATE | REPLY | one | 请@u_3f2a90c1d2e4b5a6 跟进处理一下这位用户的问题",
        "OFFICIAL | ORIGINAL | one | 对此我司高度重视，将积极配合有关部门，严格按照规定妥善处理",
        "USERCENTRED | ORIGINAL | one | 我们要站在用户的角度，倾听用户的声音，不能让用户受到伤害",
        "SELFCRIT | ORIGINAL | one | 这是我们的失误，我们没有做好，深刻反省，向大家道歉",
        "CONFRONT | ORIGINAL | one | 恶意诽谤，颠倒黑白，我们绝不妥协，法庭见",
        "HOSTILE | COMMENT | | 大骗子，无耻，滚蛋",
        "SERVICE_REQUEST | COMMENT | | 我的订单下单5天了还没发货，客服电话打不通，怎么办啊",
        "CLOSURE | REPLY | one | 回复@u_3f2a90c1d2e4b5a6:已经退款，问题解决了"
      })
  void everyCodeIsFoundWhereItIsPlain(String code, String kind, String speaker, String text) {
    List<String> codes = codes(new Unit(text, kind, speaker));
    assertTrue(codes.contains(code), codes.toString());
  }

  @ParameterizedTest(name = "not {0}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "PROD | ORIGINAL | one | 样本公司乙的新品今天发布，售价1999元",
        "CS | REPLY | one | 谢谢大家的支持",
        "ANN | ORIGINAL | one | 明天有惊喜，敬请期待，猜猜我们要发布什么",
        "QUARREL | ORIGINAL | one | 同款比样本公司乙便宜200元",
        "BRAG | ORIGINAL | one | 今年营收增长20%，净利润3亿元",
        "SOUP | ORIGINAL | one | 昨晚我和员工聊天，明白了坚持的意义",
        "PERSONAL | ORIGINAL | one | 新品发布会今晚举行",
        "DELEGATE | REPLY | one | 相关部门正在处理",
        "SELFCRIT | ORIGINAL | one | 我们没有错，对手必须道歉",
        "HOSTILE | ORIGINAL | one | 大骗子，无耻，滚蛋",
        "HOSTILE | COMMENT | | 发货有点慢，希望改进",
        "SERVICE_REQUEST | COMMENT | | 支持样本一号，加油",
        "CLOSURE | REPLY | one | 正在处理，尽快处理好"
      })
  void whatTheManualExcludesIsNotFound(String code, String kind, String speaker, String text) {
    List<String> codes = codes(new Unit(text, kind, speaker));
    assertTrue(!codes.contains(code), codes.toString());
  }

  @Test
  void aColleagueIsNoRival() {
    var names =
        new StudyNames(
            Map.of("one", Set.of("样本公司甲"), "three", Set.of("样本公司甲")),
            Map.of("one", Set.of("样本一号"), "three", Set.of("样本三号")));
    Coder coder = CodeRules.shipped().coder(names);
    assertEquals(
        List.of(),
        coder.read(new Unit("样本三号无耻", "ORIGINAL", "one")).stream().map(Coded::code).toList());
  }

  @Test
  void readingIsTheSameOnAllThreads() throws Exception {
    var units = new ArrayList<Unit>();
    for (int i = 0; i < 400; i++) {
      units.add(new Unit("甲牌手机售价" + i + "元，今天宣布，抱歉，请@样本客服 跟进，样本公司乙无耻", "REPLY", "one"));
    }
    List<List<Coded>> alone = units.stream().map(SHIPPED::read).toList();
    Callable<List<List<Coded>>> all = () -> units.stream().map(SHIPPED::read).toList();
    var threads = Executors.newFixedThreadPool(8);
    try {
      for (Future<List<List<Coded>>> done : threads.invokeAll(Collections.nCopies(8, all))) {
        assertEquals(alone, done.get());
      }
    } finally {
      threads.shutdown();
    }
  }

  /** What would take a backtracking matcher for ever must only be long. */
  @Test
  void hostileTextsAreRead() {
    String phrase = "请请请已已已转给".repeat(20_000);
    var coded =
        SHIPPED.read(new Unit(phrase + "@".repeat(50_000) + "1,".repeat(50_000), "REPLY", "one"));
    assertTrue(coded.stream().allMatch(c -> c.evidence().size() <= Coder.MOST_EVIDENCE));
    assertEquals(List.of(), SHIPPED.read(new Unit("", "ORIGINAL", null)));
    assertEquals(List.of(), SHIPPED.read(new Unit("\ud83d", "ORIGINAL", null)));
  }
}
