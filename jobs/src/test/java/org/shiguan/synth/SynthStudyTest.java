package org.shiguan.synth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynthStudyTest {
  @TempDir static Path folder;

  @BeforeAll
  static void write() throws IOException {
    Synth.study(folder, Synth.SAMPLE_SEED, Synth.SAMPLE_EXECUTIVES);
  }

  @Test
  void sameSeed_sameBytes_whateverTheZone(@TempDir Path again) throws IOException {
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
    try {
      Synth.study(again, Synth.SAMPLE_SEED, Synth.SAMPLE_EXECUTIVES);
    } finally {
      TimeZone.setDefault(before);
    }
    Map<String, String> first = SampleFiles.digests(folder);
    assertTrue(first.size() > 30);
    assertEquals(first, SampleFiles.digests(again));
  }

  @Test
  void otherSeed_otherPosts_sameFaults(@TempDir Path other) throws IOException {
    Synth.study(other, Synth.SAMPLE_SEED + 1, Synth.SAMPLE_EXECUTIVES);
    assertNotEquals(read("truth/posts.tsv"), Files.readString(other.resolve("truth/posts.tsv")));
    assertEquals(read("truth/planted.tsv"), Files.readString(other.resolve("truth/planted.tsv")));
  }

  @Test
  void committedSampleIsWhatTheSeedGives() throws IOException {
    Path committed = SampleFiles.committed();
    Map<String, String> written = SampleFiles.digests(folder);
    Map<String, String> there = SampleFiles.digests(committed);
    there.keySet().removeIf(SampleFiles::isByHandOrByPython);
    assertEquals(written, there, "run scripts/truth/regenerate and look at the difference");
  }

  @Test
  void sampleStaysSmall() throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.walk(SampleFiles.committed())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = SampleFiles.committed().relativize(file).toString();
        bytes += path.startsWith("formats") ? 0 : Files.size(file);
      }
    }
    assertTrue(bytes < 3_000_000, bytes + " bytes");
  }

  @Test
  void dispositionsSumToRecords() throws IOException {
    for (Map<String, String> row : table("truth/records.tsv")) {
      int sum = 0;
      for (String part : List.of("first", "repeat", "profile", "probe", "structure", "reject")) {
        sum += Integer.parseInt(row.get(part));
      }
      assertEquals(Integer.parseInt(row.get("records")), sum, row.toString());
    }
  }

  @Test
  void rejectsAreThePlantedFaults() throws IOException {
    Map<String, Integer> planted = new TreeMap<>();
    for (Map<String, String> row : table("truth/planted.tsv")) {
      String reason = Fault.valueOf(row.get("fault")).reason();
      if (reason != null) {
        planted.merge(
            row.get("file") + " " + reason, Integer.parseInt(row.get("count")), Integer::sum);
      }
    }
    Map<String, Integer> rejected = new TreeMap<>();
    Map<String, Integer> perFile = new TreeMap<>();
    for (Map<String, String> row : table("truth/rejects.tsv")) {
      int count = Integer.parseInt(row.get("count"));
      rejected.put(row.get("file") + " " + row.get("reason"), count);
      perFile.merge(row.get("file"), count, Integer::sum);
    }
    assertEquals(planted, rejected);
    for (Map<String, String> row : table("truth/records.tsv")) {
      assertEquals(perFile.getOrDefault(row.get("file"), 0), Integer.parseInt(row.get("reject")));
    }
    Set<String> reasons = new HashSet<>();
    rejected.keySet().forEach(key -> reasons.add(key.substring(key.indexOf(' ') + 1)));
    assertEquals(
        Set.of(
            "WRONG_CELLS", "BAD_TIME", "MISSING_ID", "ROUNDED_ID", "BAD_ENCODING", "BROKEN_JSON"),
        reasons);
  }

  @Test
  void postsAreDistinct_andFirstsPlusEmbeddedOnly() throws IOException {
    Set<String> ids = new HashSet<>();
    for (Map<String, String> row : table("truth/posts.tsv")) {
      assertTrue(ids.add(row.get("post_id")), row.toString());
    }
    int firsts = 0;
    int embedded = 0;
    for (Map<String, String> row : table("truth/records.tsv")) {
      firsts += Integer.parseInt(row.get("first"));
      embedded += Integer.parseInt(row.get("embedded"));
    }
    assertTrue(ids.size() > firsts, "some posts are seen only inside reposts");
    assertTrue(ids.size() <= firsts + embedded);
  }

  @Test
  void lineFormatsHoldAsManyLinesAsRecords() throws IOException {
    for (Map<String, String> row : table("truth/records.tsv")) {
      String file = row.get("file");
      if (!file.matches("okws/.*|odd/.*|api/(crawl|probes).*")) {
        continue;
      }
      String text = new String(SampleFiles.open(folder.resolve(file)), StandardCharsets.ISO_8859_1);
      long lines = text.lines().filter(line -> !line.isBlank()).count();
      assertEquals(Long.parseLong(row.get("records")), lines, file);
    }
  }

  @Test
  void midsCarryTheirTime() throws IOException {
    int snowflakes = 0;
    int seconds = 0;
    int dates = 0;
    for (Map<String, String> row : table("truth/posts.tsv")) {
      if (!row.get("post_id").startsWith("w:")) {
        continue;
      }
      String mid = row.get("post_id").substring(2);
      String posted = row.get("posted_at");
      long unix = java.time.OffsetDateTime.parse(posted).toEpochSecond();
      if (mid.matches("2[0-3]1\\d{6}\\d+") && mid.length() >= 13) {
        assertEquals(posted.substring(2, 10).replace("-", ""), mid.substring(3, 9));
        dates++;
      } else if (mid.length() == 19) {
        assertEquals(unix, Long.parseLong(mid) >> 32);
        seconds++;
      } else {
        assertEquals(16, mid.length());
        assertEquals(unix, (Long.parseLong(mid) >> 22) + 515_483_463L);
        snowflakes++;
      }
    }
    assertTrue(snowflakes > 1000 && seconds > 100 && dates > 100);
  }

  @Test
  void rosterHoldsAllThreeGroups_andEveryPostingExecutiveIsFound() throws IOException {
    JsonNode roster = yaml("executives.yaml").get("executives");
    assertEquals(Synth.SAMPLE_EXECUTIVES, roster.size());
    Set<String> uids = new HashSet<>();
    Set<String> without = new HashSet<>();
    for (JsonNode executive : roster) {
      executive.get("accounts").forEach(account -> uids.add(account.get("uid").asText()));
      if (executive.get("accounts").isEmpty()) {
        without.add(executive.get("id").asText());
      }
    }
    Set<String> authors = new HashSet<>();
    table("truth/posts.tsv").forEach(row -> authors.add(row.get("author")));
    Set<String> unseen = new HashSet<>(uids);
    unseen.removeAll(authors);
    // The second account of one executive begins to be used before Weiboscope, the first ends then.
    assertTrue(unseen.size() <= 2, unseen.toString());
    Map<String, Integer> groups = new TreeMap<>();
    for (String line : read("truth/history.jsonl").lines().toList()) {
      JsonNode history = new ObjectMapper().readTree(line);
      groups.merge(history.get("group").asText(), 1, Integer::sum);
      assertEquals(
          history.get("group").asText().equals("NEVER_JOINED"),
          without.contains(history.get("executive").asText()));
      assertEquals(
          history.get("group").asText().equals("NEVER_JOINED"),
          history.get("written").asInt() == 0);
    }
    assertEquals(Map.of("STAYED", 8, "DELETED", 3, "NEVER_JOINED", 3), groups);
  }

  @Test
  void studyNamesFilesThatExist_andEventsNameExecutivesOfTheRoster() throws IOException {
    JsonNode study = yaml("study.yaml");
    for (JsonNode input : study.get("inputs")) {
      Path example = folder.resolve(input.get("path").asText().replace("*", "01"));
      assertTrue(Files.exists(example), example.toString());
      if (input.has("mapping")) {
        assertTrue(Files.exists(folder.resolve(input.get("mapping").asText())));
      }
    }
    List<String> ids = new ArrayList<>();
    yaml("executives.yaml").get("executives").forEach(one -> ids.add(one.get("id").asText()));
    JsonNode events = yaml("events.yaml").get("events");
    assertTrue(events.size() >= 6);
    for (JsonNode event : events) {
      event.get("executives").forEach(id -> assertTrue(ids.contains(id.asText())));
      assertTrue(event.get("sources").get(0).asText().contains("synthetic"));
    }
  }

  @Test
  void anyRosterSizeInRangeWorks_othersAreRefused(@TempDir Path other) throws IOException {
    Synth.study(other, 5, 4);
    assertFalse(Files.readString(other.resolve("truth/posts.tsv")).isEmpty());
    assertThrows(IllegalArgumentException.class, () -> Synth.study(other, 5, 3));
    assertThrows(IllegalArgumentException.class, () -> Synth.study(other, 5, 100));
  }

  @Test
  void namesOfNumbers() {
    assertEquals(
        List.of("一", "九", "十", "十四", "二十", "三十五", "九十九"),
        Stream.of(1, 9, 10, 14, 20, 35, 99).map(Cast::chinese).toList());
    assertEquals(
        List.of("One", "Fourteen", "Twenty", "Thirty-Five", "Ninety-Nine"),
        Stream.of(1, 14, 20, 35, 99).map(Cast::english).toList());
  }

  private static JsonNode yaml(String name) throws IOException {
    return new ObjectMapper(new YAMLFactory()).readTree(folder.resolve(name).toFile());
  }

  private static String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private static List<Map<String, String>> table(String name) throws IOException {
    List<String> lines = read(name).lines().toList();
    List<String> header = Arrays.asList(lines.get(0).split("\t", -1));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = Arrays.asList(line.split("\t", -1));
      assertEquals(header.size(), cells.size(), line);
      Map<String, String> row = new TreeMap<>();
      for (int i = 0; i < cells.size(); i++) {
        row.put(header.get(i), cells.get(i));
      }
      rows.add(row);
    }
    return rows;
  }
}
