package org.shiguan.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shiguan.read.polarity.LabelledTexts;
import org.shiguan.read.polarity.LabelledTexts.Labelled;
import org.shiguan.read.polarity.Polarity;

/** The delivered model on labelled texts that it was not trained on. */
final class RealTextsTest {
  private static final Path DATA = Path.of("../../shared/data/sentiment");

  @BeforeEach
  void onlyWhereTheDataIs() {
    Assumptions.assumeTrue(Files.isDirectory(DATA), "no real data at " + DATA.toAbsolutePath());
  }

  @Test
  void weibo2018AsItStands() throws IOException {
    List<Labelled> texts = LabelledTexts.read(DATA.resolve("weibo2018-train.txt"));
    assertEquals(10_000, texts.size());
    assertEquals(5_496, texts.stream().filter(Labelled::favourable).count());
    double score = new PolarityModels().scores(Polarity.load(), texts, false).macroF1();
    assertTrue(score >= 0.79, "macro-F1 " + score);
  }

  @Test
  void textsThatEmoticonsLabelledWithoutTheEmoticons() throws IOException {
    List<Labelled> texts = LabelledTexts.read(DATA.resolve("senti-emoticon-1200.csv"));
    assertEquals(1_200, texts.size());
    double score = new PolarityModels().scores(Polarity.load(), texts, true).macroF1();
    assertTrue(score >= 0.70, "macro-F1 " + score);
  }
}
