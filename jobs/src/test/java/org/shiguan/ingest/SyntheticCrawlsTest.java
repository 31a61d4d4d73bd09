package org.shiguan.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shiguan.record.Found;
import org.shiguan.record.RawPost;
import org.shiguan.record.RawProbe;
import org.shiguan.record.RawProfile;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;
import org.shiguan.study.Crawl;
import org.shiguan.study.Input;
import org.shiguan.study.Study;
import org.shiguan.study.StudyFile;
import org.shiguan.synth.crawls.Crawls;
import org.shiguan.synth.crawls.Difficulty;

/** The readers on an archive of many crawls: what it wrote is what they find. */
class SyntheticCrawlsTest {
  @TempDir private Path folder;

  private final Map<String, Set<String>> formats = new TreeMap<>();
  private final Set<String> codes = new HashSet<>();

  @Test
  void crawlsOfTheWebAreRead() throws IOException {
    Study study = written(2);
    assertEquals(
        Map.of(
            "timelines", Set.of("ajax-json", "weibo-crawler-json"),
            "originals", formats.get("originals"),
            "sample", Set.of("api-json", "mobile-json")),
        formats);
    assertEquals(32, study.roster().executives().size());
    assertTrue(
        codes.containsAll(
            Set.of(
                "DEL_AUTHOR",
                "DEL_PLATFORM",
                "NOT_EXIST",
                "MASK_HALF_YEAR",
                "ACCOUNT_GONE",
                "ACCOUNT_BANNED",
                "ERROR")),
        codes.toString());
  }

  @Test
  void crawlsOfTheOpenApiAreRead() throws IOException {
    var unused = written(1);
    assertEquals(
        Map.of(
            "timelines", Set.of("api-json"),
            "originals", Set.of("api-json"),
            "sample", Set.of("api-json", "weiboscope-csv")),
        formats);
    assertTrue(
        codes.containsAll(
            Set.of(
                "DEL_AUTHOR",
                "DEL_PLATFORM",
                "NOT_EXIST",
                "PERM_DENIED",
                "ACCOUNT_GONE",
                "ACCOUNT_BANNED",
                "ERROR")),
        codes.toString());
  }

  /** Reads every file of an archive; per crawl of timelines, as many posts as truth says. */
  private Study written(long seed) throws IOException {
    Crawls.write(folder, seed, Difficulty.MEDIUM, 32, 8);
    Study study = StudyFile.read(folder.resolve("study.yaml"));
    var listed = new HashMap<String, Integer>();
    for (Input input : study.inputs()) {
      for (Path file : input.files(folder)) {
        String crawl = input.path().substring(0, input.path().indexOf('/'));
        int posts = records(file, input.crawl());
        if (input.crawl() != Crawl.SAMPLE) {
          listed.merge(crawl, posts, Integer::sum);
        }
      }
    }
    var truth = new HashMap<String, Integer>();
    var json = new ObjectMapper();
    for (String line : Files.readAllLines(folder.resolve("truth/crawls.jsonl"))) {
      JsonNode crawl = json.readTree(line);
      truth.merge(
          "crawl-%02d".formatted(crawl.get("crawl").asInt()),
          crawl.get("listed").asInt(),
          Integer::sum);
    }
    assertEquals(truth, listed);
    return study;
  }

  /** The number of posts in a file, and what formats and codes it has. */
  private int records(Path file, Crawl crawl) throws IOException {
    Head head;
    try (InputStream in = Files.newInputStream(file)) {
      head = Heads.read(in, file.toString(), null);
    }
    formats
        .computeIfAbsent(crawl.name().toLowerCase(java.util.Locale.ROOT), c -> new HashSet<>())
        .add(DumpFormats.require(head, file.toString()).id());
    int posts = 0;
    for (SourceRecord record : Dumps.read(file, null)) {
      assertNull(record.repair());
      Found found = record.found();
      assertFalse(found instanceof Rejected, found.toString());
      if (found instanceof RawPost post) {
        posts++;
        assertFalse(post.authorId == null || post.id == null, file.toString());
      }
      if (found instanceof RawProfile profile) {
        assertTrue(profile.authorId().startsWith("991"), profile.toString());
      }
      note(found);
      record.embedded().forEach(this::note);
    }
    return posts;
  }

  private void note(Found found) {
    if (found instanceof RawProbe probe) {
      codes.add(probe.code());
    }
  }
}
