package org.shiguan.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.shiguan.read.polarity.ClassScores;
import org.shiguan.read.polarity.Judgement;
import org.shiguan.read.polarity.LabelledTexts;
import org.shiguan.read.polarity.Polarity;
import org.shiguan.read.polarity.PolarityTraining;
import org.shiguan.read.text.Script;
import org.shiguan.read.text.Segmenter;
import org.shiguan.read.text.StudyWords;
import org.shiguan.study.UserException;

/** Makes and scores models of polarity from files of texts, for the command line. */
public final class PolarityModels {
  private static final String EMOTICON = "\\[[^\\[\\]]{1,12}\\]";

  private final Segmenter segmenter;

  /** Models of texts that are cut without any study's names. */
  public PolarityModels() {
    Script script = Script.load();
    segmenter = new Segmenter(script, new StudyWords(List.of(), List.of(), script));
  }

  /** A training that cuts texts as posts are cut. */
  public PolarityTraining training() {
    return new PolarityTraining(segmenter::cut);
  }

  /**
   * Adds the lines of a file, each a text.
   *
   * @param file UTF-8, packed by gzip or not
   * @throws UserException when it cannot be read
   */
  public static void addLines(PolarityTraining training, Path file) {
    try (InputStream in = Files.newInputStream(file);
        var lines =
            new BufferedReader(
                new InputStreamReader(
                    file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in,
                    StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        training.add(line);
      }
    } catch (IOException e) {
      throw new UserException(
          "%s cannot be read as lines of text (%s); give UTF-8, plain or .gz."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  /**
   * Trains and writes a model.
   *
   * @param sources where the texts came from, for its card
   * @return the card, a line each
   * @throws UserException when there are too few texts with clear emoticons
   */
  public static String train(PolarityTraining training, String sources, Path out)
      throws IOException {
    Polarity model;
    try {
      model = training.train(Map.of("sources", sources));
    } catch (IllegalStateException e) {
      throw new UserException(
          "%s hold %s; give more texts with emoticons such as [哈哈] and [泪]."
              .formatted(sources, e.getMessage()),
          e);
    }
    try (OutputStream to = Files.newOutputStream(out)) {
      model.write(to);
    }
    return lines(model.card());
  }

  /**
   * A model of a file.
   *
   * @throws UserException when it is none
   */
  public static Polarity read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return Polarity.read(in);
    } catch (IOException e) {
      throw new UserException(
          "%s is no polarity model (%s); make one with 'shiguan train polarity'."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  /**
   * How well a model judges labelled texts, as they stand and without what stands in brackets.
   *
   * @return one line
   */
  public String score(Polarity model, Path file) {
    List<LabelledTexts.Labelled> texts;
    try {
      texts = LabelledTexts.read(file);
    } catch (IOException e) {
      throw new UserException("%s cannot be scored on: %s.".formatted(file, e.getMessage()), e);
    }
    if (texts.isEmpty()) {
      throw new UserException(
          "%s has no labelled text; write label,text lines with label 1 or 0.".formatted(file));
    }
    return "%s: %,d texts, macro-F1 %.4f as they stand, %.4f without emoticons"
        .formatted(
            file.getFileName(),
            texts.size(),
            scores(model, texts, false).macroF1(),
            scores(model, texts, true).macroF1());
  }

  /** Counts what a model judges right; a text it says nothing of counts as unfavourable. */
  public ClassScores scores(
      Polarity model, List<LabelledTexts.Labelled> texts, boolean withoutEmoticons) {
    var scores = new ClassScores();
    for (LabelledTexts.Labelled text : texts) {
      String plain = withoutEmoticons ? text.text().replaceAll(EMOTICON, " ") : text.text();
      Judgement judged = model.judge(segmenter.cut(plain));
      scores.add(text.favourable(), judged.millionths() != null && judged.millionths() > 0);
    }
    return scores;
  }

  private static String lines(Map<String, String> card) {
    var lines = new StringBuilder();
    new TreeMap<>(card).forEach((name, value) -> lines.append(name + ": " + value + "\n"));
    return lines.toString();
  }
}
