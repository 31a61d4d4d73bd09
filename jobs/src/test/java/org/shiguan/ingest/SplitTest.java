package org.shiguan.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file read in parts gives the records of the file read at once, wherever it is cut. */
class SplitTest {

  @Test
  void theSamplesMayBeCutAnywhere() throws IOException {
    var cutFormats = new TreeSet<String>();
    for (Samples.Sample sample : Samples.all()) {
      if (!DumpFormats.named(sample.format()).splits(sample.head())) {
        continue;
      }
      cutFormats.add(sample.format());
      byte[] bytes = sample.bytes();
      List<String> whole = written(sample, bytes);
      for (int cut = 1; cut < bytes.length; cut++) {
        // Everywhere near a line break, and at every seventh byte of the lines.
        if (cut % 7 == 0 || near(bytes, cut)) {
          assertEquals(whole, written(sample, bytes, cut), sample.file() + " cut at " + cut);
        }
      }
      var random = new Random(11);
      for (int round = 0; round < 100; round++) {
        int[] cuts = random.ints(1 + random.nextInt(6), 1, bytes.length).sorted().toArray();
        assertEquals(whole, written(sample, bytes, cuts), sample.file() + " round " + round);
      }
    }
    assertTrue(
        cutFormats.containsAll(List.of("api-json", "mapped-text", "okws-json", "weiboscope-csv")),
        cutFormats.toString());
  }

  private static boolean near(byte[] bytes, int cut) {
    for (int i = Math.max(0, cut - 3); i < Math.min(bytes.length, cut + 3); i++) {
      if (bytes[i] == '\n') {
        return true;
      }
    }
    return false;
  }

  @Test
  void onlyJsonOfOneRecordALineIsCut() throws IOException {
    for (Samples.Sample sample : Samples.of("api-json")) {
      boolean lines = sample.file().toString().endsWith(".ndjson");
      assertEquals(lines, DumpFormats.named("api-json").splits(sample.head()), sample.file() + "");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sfm-warc/statuses-from-warc.ndjson",
        "weiboscope/sampleweibo.csv",
        "timeline-2817/1743771585_8b1ut17437715851549854ouss.json"
      })
  void realFilesMayBeCutAnywhere(String name) throws IOException {
    Path file = Path.of("../../shared/data", name);
    Assumptions.assumeTrue(Files.exists(file), "no real data at " + file.toAbsolutePath());
    Head head = Heads.read(file, name);
    DumpFormat format = DumpFormats.require(head, name);
    assertTrue(format.splits(head));
    var sample = new Samples.Sample(format.id(), file, null, head.charset());
    byte[] bytes = Files.readAllBytes(file);
    List<String> whole = written(sample, bytes);
    var random = new Random(13);
    for (int round = 0; round < 10; round++) {
      int[] cuts = random.ints(4, 1, bytes.length).sorted().toArray();
      assertEquals(whole, written(sample, bytes, cuts));
    }
  }

  private static List<String> written(Samples.Sample sample, byte[] bytes, int... cuts)
      throws IOException {
    var lines = new ArrayList<String>();
    long start = 0;
    for (int i = 0; i <= cuts.length; i++) {
      long end = i == cuts.length ? Long.MAX_VALUE : cuts[i];
      if (i > 0 && end == start) {
        continue;
      }
      lines.addAll(
          Dumps.written(
              Dumps.read(sample.format(), bytes, start, end, sample.charset(), sample.mapping())));
      start = end;
    }
    return lines;
  }
}
