package org.shiguan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shiguan.read.PolarityModels;
import org.shiguan.read.polarity.PolarityTraining;

/** The texts that a model of polarity is trained on: lines of files, posts of corpora. */
final class PolarityTexts {
  private static final String POSTS = "SELECT DISTINCT own_text FROM posts WHERE NOT bare";

  private PolarityTexts() {}

  static String train(List<Path> texts, Path out, Map<String, String> spark) throws IOException {
    PolarityTraining training = new PolarityModels().training();
    for (Path path : texts) {
      if (!Files.isDirectory(path)) {
        PolarityModels.addLines(training, path);
        continue;
      }
      try (Answer posts = SparkAnswer.ofCorpus(path, POSTS, spark)) {
        for (Iterator<List<String>> rows = posts.rows(); rows.hasNext(); ) {
          training.add(rows.next().get(0));
        }
      }
    }
    String sources =
        texts.stream().map(path -> path.getFileName().toString()).collect(Collectors.joining(", "));
    return PolarityModels.train(training, sources, out);
  }
}
