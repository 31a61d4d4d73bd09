package org.shiguan.synth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlotTest {
  private static final List<String> DIFFICULTIES = List.of("easy", "medium", "hard");

  @Test
  void seedsDiffer_andOneSeedGivesOnePlot() {
    for (String difficulty : DIFFICULTIES) {
      assertEquals(Plot.of(1, difficulty), Plot.of(1, difficulty));
      assertNotEquals(Plot.of(1, difficulty).emptied(), Plot.of(2, difficulty).emptied());
      assertNotEquals(Plot.of(1, difficulty).closed(), Plot.of(2, difficulty).closed());
    }
    assertThrows(IllegalArgumentException.class, () -> Plot.of(1, "harder"));
  }

  @Test
  void noDayOfTheCrowdIsCrawledTwice_orLeftOut() {
    for (String difficulty : DIFFICULTIES) {
      String next = "2012-04-02";
      for (Plot.Crawl crawl : Plot.of(1, difficulty).crawls()) {
        assertEquals(next, crawl.crowdFrom(), difficulty);
        assertTrue(crawl.from().compareTo(crawl.crowdFrom()) <= 0, difficulty);
        next = crawl.to().equals(Plot.HARVEST_FROM) ? Plot.HARVEST_TO : crawl.to();
      }
      assertEquals("2013-01-01", next, difficulty);
    }
  }

  @Test
  void aHardArchiveLosesMoreJustAfterACrawl() {
    assertTrue(justAfterACrawl("hard") > 2 * justAfterACrawl("easy"));
  }

  private static long justAfterACrawl(String difficulty) {
    return LongStream.rangeClosed(1, 200)
        .mapToObj(seed -> Plot.of(seed, difficulty))
        .filter(
            plot ->
                plot.crawls().stream()
                    .anyMatch(
                        crawl ->
                            plot.emptied() > crawl.at() && plot.emptied() < crawl.at() + 13 * 3600))
        .count();
  }

  @Test
  void nobodyWritesAfterClosing_norBetweenPurgeAndReturn(@TempDir Path folder) throws IOException {
    for (String difficulty : List.of("easy", "hard")) {
      Path study = folder.resolve(difficulty);
      Synth.study(study, 3, Synth.SAMPLE_EXECUTIVES, difficulty);
      Plot plot = Plot.of(3, difficulty);
      int closed = 0;
      for (String line : written(study)) {
        String[] cells = line.split("\t", -1);
        long at = OffsetDateTime.parse(cells[3]).toEpochSecond();
        if (cells[1].equals("sample-seven")) {
          closed++;
          assertTrue(at < plot.closed(), line);
          assertFalse(cells[7].isEmpty(), line);
        }
        if (cells[1].equals("sample-three")) {
          assertTrue(at < plot.emptied() || at >= plot.returned(), line);
        }
      }
      assertTrue(closed > 20, difficulty);
    }
  }

  private static List<String> written(Path study) throws IOException {
    assertTrue(Files.exists(study.resolve("truth/written.tsv.bz2")));
    byte[] bytes = SampleFiles.open(study.resolve("truth/written.tsv.bz2"));
    return new String(bytes, StandardCharsets.UTF_8).lines().skip(1).toList();
  }
}
