package org.shiguan.read.polarity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiguan.read.text.Script;
import org.shiguan.read.text.Segmenter;
import org.shiguan.read.text.StudyWords;
import org.shiguan.read.text.Tokens;

/** The delivered model on made-up sentences, and training on made-up texts. */
final class PolarityTest {
  private static final Script SCRIPT = Script.load();
  private static final Segmenter SEGMENTER =
      new Segmenter(SCRIPT, new StudyWords(List.of("样本一号"), List.of(), SCRIPT));
  private static final Polarity DELIVERED = Polarity.load();

  private static int polarity(String text) {
    return DELIVERED.judge(SEGMENTER.cut(text)).millionths();
  }

  @ParameterizedTest
  @CsvSource({
    "今天真开心, 1",
    "太好看了，喜欢, 1",
    "谢谢大家，新年快乐, 1",
    "太失望了，再也不买了, -1",
    "真恶心，垃圾, -1",
    "好难过，想哭, -1",
    "[哈哈], 1",
    "[泪], -1",
    "[愛你], 1",
  })
  void clearSentencesHaveTheirSide(String text, int side) {
    assertEquals(side, Integer.signum(polarity(text)));
  }

  @Test
  void negationTurnsAndEmoticonsVote() {
    assertTrue(polarity("我喜欢这部手机") > polarity("我不喜欢这部手机"));
    assertTrue(polarity("我开心") > polarity("我不开心"));
    assertTrue(polarity("这部手机[哈哈]") > polarity("这部手机"));
    assertTrue(polarity("这部手机[怒]") < polarity("这部手机"));
  }

  @Test
  void bothScriptsSoundAlike() {
    assertEquals(polarity("太失望了，再也不买了"), polarity("太失望了，再也不買了"));
  }

  @Test
  void polarityStaysWithinItsRange() {
    for (String text : List.of("[哈哈]", "[泪]", "好")) {
      int polarity = polarity(text.repeat(500));
      assertTrue(Math.abs(polarity) <= 1_000_000, text + polarity);
    }
  }

  @Test
  void aNameIsNotFavourableByItself() {
    assertEquals(Judgement.Reason.NO_WORDS, DELIVERED.judge(SEGMENTER.cut("样本一号")).reason());
    assertEquals(
        Judgement.Reason.NO_WORDS,
        DELIVERED.judge(SEGMENTER.cut("@样本二号 http://t.cn/a1 #样本#")).reason());
    assertEquals(Judgement.Reason.NO_WORDS, DELIVERED.judge(Tokens.NONE).reason());
    assertNull(DELIVERED.judge(Tokens.NONE).millionths());
  }

  /** Made-up texts in which one word decides. */
  private static List<String> texts() {
    var texts = new ArrayList<String>();
    for (int i = 0; i < 400; i++) {
      boolean favourable = i % 2 == 0;
      String filler = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往".substring(i % 17, i % 17 + 1 + i % 3);
      texts.add(
          "样品%s今天%s，颜色是%s%s"
              .formatted(filler, favourable ? "蓝山" : "红河", filler, favourable ? "[哈哈]" : "[泪]"));
    }
    // Nothing is learned from these: no clear emoticon, or some of both sides.
    texts.add("红河");
    texts.add("红河[哈哈][泪]");
    texts.add("红河[思考]");
    return texts;
  }

  private static Polarity train(List<String> texts) {
    var training = new PolarityTraining(SEGMENTER::cut);
    texts.forEach(training::add);
    assertEquals(400, training.labelled());
    return training.train(Map.of("sources", "made up"));
  }

  private static byte[] bytes(Polarity model) throws IOException {
    var bytes = new ByteArrayOutputStream();
    model.write(bytes);
    return bytes.toByteArray();
  }

  @Test
  void aModelLearnsWhatEmoticonsSayAndIsTheSameInAnyOrder() throws IOException {
    List<String> texts = texts();
    Polarity model = train(texts);
    assertTrue(model.judge(SEGMENTER.cut("蓝山")).millionths() > 0);
    assertTrue(model.judge(SEGMENTER.cut("红河")).millionths() < 0);
    assertEquals("403", model.card().get("texts"));
    assertEquals("200", model.card().get("favourable"));
    assertEquals("1.0000", model.card().get("held-out macro-F1"));

    Collections.shuffle(texts, new Random(7));
    byte[] written = bytes(model);
    assertArrayEquals(written, bytes(train(texts)));

    Polarity read = Polarity.read(new ByteArrayInputStream(written));
    assertEquals(model.card(), read.card());
    assertEquals(model.judge(SEGMENTER.cut("蓝山红河")), read.judge(SEGMENTER.cut("蓝山红河")));
  }

  @Test
  void tooFewTextsAreNoTraining() {
    var training = new PolarityTraining(SEGMENTER::cut);
    training.add("好[哈哈]");
    var e = assertThrows(IllegalStateException.class, () -> training.train(Map.of()));
    assertTrue(e.getMessage().startsWith("1 favourable and 0 unfavourable texts"), e.getMessage());
  }

  /** By hand: tp 3, fp 1, fn 2, tn 4; F1 are 6/9 and 8/11. */
  @Test
  void macroF1() {
    var scores = new ClassScores();
    for (int i = 0; i < 10; i++) {
      boolean truth = i < 5;
      boolean judged = i < 3 || i == 5;
      scores.add(truth, judged);
    }
    assertEquals(0.7, scores.accuracy(), 1e-12);
    assertEquals((6.0 / 9 + 8.0 / 11) / 2, scores.macroF1(), 1e-12);
  }

  @Test
  void weightsAreFoundAndNoOthers() {
    var table = new WeightTable();
    assertTrue(table.put(0x1234_5678_9abc_de01L, -127));
    assertTrue(table.put(0x1234_5678_9abc_de02L, 127));
    assertTrue(!table.put(0x1234_5678_9abc_de03L, 5), "both places are taken");
    assertEquals(-127, table.weight(0x1234_5678_9abc_de01L));
    assertEquals(127, table.weight(0x1234_5678_9abc_de02L));
    assertEquals(0, table.weight(0x1234_5678_9abc_de03L));
    assertEquals(0, table.weight(0x2234_5678_9abc_de01L));
  }
}
