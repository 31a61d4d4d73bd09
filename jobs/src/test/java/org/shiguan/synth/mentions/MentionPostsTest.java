package org.shiguan.synth.mentions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shiguan.Pipeline;
import org.shiguan.SharedSpark;
import org.shiguan.run.CorpusViews;
import org.shiguan.run.Lake;
import org.shiguan.run.Progress;
import org.shiguan.run.SmallStudy;
import org.shiguan.study.StudyFile;

/** The bars of {@code scripts/score-mentions} on a few posts, under pseudonyms. */
@ExtendWith(SharedSpark.class)
final class MentionPostsTest {
  @TempDir private Path folder;

  @Test
  void mentionsAreFoundAndHomonymsAreNot(SparkSession spark) throws IOException {
    score(spark, Difficulty.MEDIUM, Set.of());
  }

  @Test
  void amongHardPostsTheTellableOnesAreFound(SparkSession spark) throws IOException {
    score(spark, Difficulty.HARD, Set.of("UNTOLD", "beside the firm, untold"));
  }

  private void score(SparkSession spark, Difficulty difficulty, Set<String> leftOut)
      throws IOException {
    MentionPosts.write(folder, 1, difficulty, 800);
    Pipeline.run(
        StudyFile.read(folder.resolve("study.yaml")), SmallStudy.to("link"), Progress.SILENT);
    CorpusViews.register(spark, new Lake(folder.resolve("out")));
    Set<String> meant = new HashSet<>();
    Set<String> posts = new HashSet<>();
    for (String line : Files.readAllLines(folder.resolve("truth/posts.tsv"))) {
      String[] cells = line.split("\t", -1);
      if (!cells[0].equals("post_id") && !leftOut.contains(cells[2])) {
        posts.add(cells[0]);
        if (!cells[1].isEmpty()) {
          meant.add(cells[0] + " " + cells[1]);
        }
      }
    }
    Set<String> found = new HashSet<>();
    spark
        .sql("SELECT substring_index(post_id, ':', -1), executive FROM mentions")
        .collectAsList()
        .forEach(
            row -> {
              if (posts.contains(row.getString(0))) {
                found.add(row.getString(0) + " " + row.getString(1));
              }
            });
    assertTrue(meant.size() > 200, meant.size() + " posts speak of somebody");
    Set<String> both = new HashSet<>(found);
    both.retainAll(meant);
    assertTrue(both.size() >= 0.97 * found.size(), both.size() + " of " + found.size() + " right");
    assertTrue(both.size() >= 0.95 * meant.size(), both.size() + " of " + meant.size() + " found");
  }

  @Test
  void theSameSeedWritesTheSameBytes(@TempDir Path other) throws IOException {
    MentionPosts.write(folder, 7, Difficulty.HARD, 200);
    MentionPosts.write(other, 7, Difficulty.HARD, 200);
    for (String file : List.of("posts.csv", "truth/posts.tsv", "executives.yaml")) {
      assertEquals(Files.readString(folder.resolve(file)), Files.readString(other.resolve(file)));
    }
  }
}
