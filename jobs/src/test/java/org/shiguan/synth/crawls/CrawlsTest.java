package org.shiguan.synth.crawls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dumps of an archive against its truth, both read from the files. */
class CrawlsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ACCOUNTS = 48;
  private static final Duration HALF_YEAR = Duration.ofDays(183);

  @TempDir static Path folder;

  /** What the files and the truth of one archive say. */
  private record Archive(
      Path folder,
      Map<String, JsonNode> posts,
      Map<String, List<JsonNode>> byAccount,
      List<JsonNode> spells,
      List<JsonNode> events,
      List<JsonNode> crawls,
      Map<Integer, Map<String, List<String>>> listed) {}

  /** Seeds 2 (2019 and 2020) and 1 (2012 and 2013), the hard way. */
  private static final List<Archive> ARCHIVES = new ArrayList<>();

  @BeforeAll
  static void write() throws IOException {
    for (long seed : new long[] {2, 1}) {
      Path archive = folder.resolve("hard-" + seed);
      Crawls.write(archive, seed, Difficulty.HARD, ACCOUNTS, 0);
      ARCHIVES.add(read(archive));
    }
  }

  private static Archive read(Path archive) throws IOException {
    Path truth = archive.resolve("truth");
    var posts = new LinkedHashMap<String, JsonNode>();
    for (JsonNode post : lines(truth.resolve("posts.jsonl"))) {
      assertEquals(null, posts.put(post.get("post_id").asText(), post), "an id twice");
    }
    List<JsonNode> crawls = lines(truth.resolve("crawls.jsonl"));
    var listed = new TreeMap<Integer, Map<String, List<String>>>();
    for (JsonNode crawl : crawls) {
      int number = crawl.get("crawl").asInt();
      if (!listed.containsKey(number)) {
        listed.put(number, timelines(archive.resolve("crawl-%02d".formatted(number))));
      }
    }
    return new Archive(
        archive,
        posts,
        posts.values().stream().collect(Collectors.groupingBy(p -> p.get("account").asText())),
        lines(truth.resolve("accounts.jsonl")),
        lines(truth.resolve("events.jsonl")),
        crawls,
        listed);
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    var nodes = new ArrayList<JsonNode>();
    for (String line : Files.readAllLines(file)) {
      nodes.add(JSON.readTree(line));
    }
    return nodes;
  }

  /** Account to mids in the order of the file, whichever of the formats a crawl has. */
  private static Map<String, List<String>> timelines(Path crawl) throws IOException {
    var found = new HashMap<String, List<String>>();
    Path file = crawl.resolve("timelines.json");
    if (Files.exists(file)) {
      for (JsonNode line : lines(file)) {
        JsonNode posts = line.has("statuses") ? line.get("statuses") : line.at("/data/list");
        for (JsonNode post : posts) {
          found
              .computeIfAbsent(post.at("/user/idstr").asText(), uid -> new ArrayList<>())
              .add(post.get("mid").asText());
        }
      }
    } else {
      try (Stream<Path> files = Files.list(crawl.resolve("timelines"))) {
        for (Path each : files.toList()) {
          JsonNode dump = JSON.readTree(each.toFile());
          var mids = new ArrayList<String>();
          dump.get("weibo").forEach(post -> mids.add(post.get("id").asText()));
          found.put(dump.at("/user/id").asText(), mids);
        }
      }
    }
    return found;
  }

  private static Instant moment(JsonNode node, String field) {
    JsonNode text = node.get(field);
    return text.isNull() ? null : OffsetDateTime.parse(text.asText()).toInstant();
  }

  private static boolean standsAt(JsonNode post, Instant at) {
    Instant gone = moment(post, "gone_at");
    return moment(post, "posted_at").isBefore(at) && (gone == null || gone.isAfter(at));
  }

  private static List<String> shown(Archive archive, JsonNode crawl) {
    return archive
        .listed()
        .get(crawl.get("crawl").asInt())
        .getOrDefault(crawl.get("account").asText(), List.of());
  }

  private static boolean masked(Archive archive, String account, Instant at) {
    boolean on = false;
    for (JsonNode event : archive.events()) {
      boolean before = !moment(event, "at").isAfter(at);
      if (event.get("account").asText().equals(account) && before) {
        switch (event.get("kind").asText()) {
          case "MASK" -> on = true;
          case "UNMASK" -> on = false;
          default -> {}
        }
      }
    }
    return on;
  }

  @Test
  void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
    Path once = folder.resolve("once");
    Path again = folder.resolve("again");
    Path other = folder.resolve("other");
    Crawls.write(once, 4, Difficulty.MEDIUM, 16, 5);
    Crawls.write(again, 4, Difficulty.MEDIUM, 16, 5);
    Crawls.write(other, 6, Difficulty.MEDIUM, 16, 5);
    List<Path> files = files(once);
    assertTrue(files.size() > 30, files.toString());
    assertEquals(files, files(again));
    for (Path file : files) {
      assertArrayEquals(
          Files.readAllBytes(once.resolve(file)),
          Files.readAllBytes(again.resolve(file)),
          file.toString());
    }
    String truth = "truth/posts.jsonl";
    assertNotEquals(Files.readString(once.resolve(truth)), Files.readString(other.resolve(truth)));
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile).map(root::relativize).sorted().toList();
    }
  }

  @Test
  void whatACrawlListsStoodThen() {
    int seen = 0;
    for (Archive archive : ARCHIVES) {
      for (JsonNode crawl : archive.crawls()) {
        Instant at = moment(crawl, "captured_at");
        List<String> mids = shown(archive, crawl);
        assertEquals(crawl.get("listed").asInt(), mids.size(), crawl.toString());
        for (String mid : mids) {
          JsonNode post = archive.posts().get("w:" + mid);
          assertTrue(standsAt(post, at), post + " in " + crawl);
          assertEquals(crawl.get("account"), post.get("account"));
          seen++;
        }
      }
    }
    assertTrue(seen > 10_000, seen + " sightings");
  }

  @Test
  void midsCarryTheTimeOfPosting() {
    for (Archive archive : ARCHIVES) {
      archive
          .posts()
          .forEach(
              (id, post) -> {
                if (id.startsWith("w:")) {
                  // Codebook 0.2.
                  long unix = (Long.parseLong(id.substring(2)) >>> 22) + 515_483_463;
                  assertEquals(moment(post, "posted_at").getEpochSecond(), unix);
                }
              });
    }
  }

  @Test
  void aMaskHidesOnlyWhatIsOlderThanHalfAYearAndNoneIsBeforeApril2019() {
    int masked = 0;
    for (JsonNode event : ARCHIVES.get(0).events()) {
      if (event.get("kind").asText().equals("MASK")) {
        assertTrue(moment(event, "at").isAfter(Instant.parse("2019-04-06T00:00:00Z")));
      }
    }
    for (JsonNode event : ARCHIVES.get(1).events()) {
      assertNotEquals("MASK", event.get("kind").asText());
    }
    Archive archive = ARCHIVES.get(0);
    for (JsonNode crawl : archive.crawls()) {
      Instant at = moment(crawl, "captured_at");
      boolean on = masked(archive, crawl.get("account").asText(), at);
      boolean listed = crawl.get("answer").asText().equals("listed");
      if (on && listed) {
        masked++;
        assertEquals("mask", crawl.get("why_cut").asText());
        assertTrue(crawl.get("covers_from").isNull());
        for (String mid : shown(archive, crawl)) {
          Instant posted = moment(archive.posts().get("w:" + mid), "posted_at");
          assertFalse(posted.isBefore(at.minus(HALF_YEAR)), mid + " in " + crawl);
        }
      }
    }
    assertTrue(masked > 10, masked + " listings under a mask");
  }

  /** Codebook D02: what a listing covers and does not hold is gone, or a ghost; and few are. */
  @Test
  void coveredAndMissingIsGoneOrAGhost() {
    for (Archive archive : ARCHIVES) {
      int there = 0;
      int ghosts = 0;
      for (JsonNode crawl : archive.crawls()) {
        if (crawl.get("covers_from").isNull()) {
          continue;
        }
        Instant at = moment(crawl, "captured_at");
        assertEquals(at.minusSeconds(60), moment(crawl, "covers_to"));
        Set<String> shown = new HashSet<>(shown(archive, crawl));
        for (JsonNode post : postsOf(archive, crawl)) {
          Instant posted = moment(post, "posted_at");
          boolean covered =
              posted.isAfter(moment(crawl, "covers_from"))
                  && !posted.isAfter(moment(crawl, "covers_to"));
          if (covered && standsAt(post, at)) {
            boolean held = shown.contains(post.get("post_id").asText().substring(2));
            there += held ? 1 : 0;
            ghosts += held ? 0 : 1;
          }
        }
      }
      double share = ghosts / (double) (ghosts + there);
      assertTrue(share > 0.02 && share < 0.04, "3 % are ghosts on average, here " + share);
    }
  }

  private static List<JsonNode> postsOf(Archive archive, JsonNode crawl) {
    return archive.byAccount().get(crawl.get("account").asText());
  }

  @Test
  void aGhostIsListedBeforeItIsOneAgain() {
    for (Archive archive : ARCHIVES) {
      var missed = new HashMap<String, Integer>();
      int ghosts = 0;
      // Crawls of an account stand in their order.
      for (JsonNode crawl : archive.crawls()) {
        List<String> held = shown(archive, crawl);
        held.forEach(missed::remove);
        boolean covers = !crawl.get("covers_from").isNull();
        for (JsonNode post : covers ? postsOf(archive, crawl) : List.<JsonNode>of()) {
          Instant posted = moment(post, "posted_at");
          String mid = post.get("post_id").asText().substring(2);
          boolean should =
              posted.isAfter(moment(crawl, "covers_from"))
                  && !posted.isAfter(moment(crawl, "covers_to"))
                  && standsAt(post, moment(crawl, "captured_at"));
          if (should && !held.contains(mid)) {
            ghosts++;
            assertEquals(null, missed.put(mid, crawl.get("crawl").asInt()), mid + " " + crawl);
          }
        }
      }
      assertTrue(ghosts > 100);
    }
  }

  @Test
  void aHoleIsTenToTwentyPostsAndTheListingCoversDownToIt() {
    int holes = 0;
    for (Archive archive : ARCHIVES) {
      for (JsonNode crawl : archive.crawls()) {
        if (!crawl.path("why_cut").asText().equals("hole")) {
          continue;
        }
        holes++;
        Set<String> held = new HashSet<>(shown(archive, crawl));
        Instant at = moment(crawl, "captured_at");
        Instant oldest = moment(crawl, "oldest");
        assertEquals(oldest, moment(crawl, "covers_from"));
        List<String> older =
            postsOf(archive, crawl).stream()
                .filter(post -> standsAt(post, at) && moment(post, "posted_at").isBefore(oldest))
                .map(post -> post.get("post_id").asText().substring(2))
                .toList();
        int length = 0;
        for (int i = older.size() - 1; i >= 0 && !held.contains(older.get(i)); i--) {
          length++;
        }
        // Ghosts may stand at its edges.
        assertTrue(length >= 10 && length <= 24, length + " posts");
      }
    }
    assertTrue(holes > 10, holes + " holes");
  }

  @Test
  void everythingHappensThatIsPromised() {
    Set<String> kinds = kinds(ARCHIVES.get(0));
    assertEquals(
        Set.of(
            "PURGE_MASS",
            "PURGE_TOTAL",
            "PURGE_SELECTIVE",
            "CLOSURE",
            "BAN",
            "MASK",
            "UNMASK",
            "RENAME",
            "RETURN"),
        kinds);
    for (Archive archive : ARCHIVES) {
      Set<String> states =
          archive.spells().stream().map(s -> s.get("state").asText()).collect(Collectors.toSet());
      assertEquals(Set.of("S1", "S2", "S3", "S4", "S4b", "S5"), states);
      Set<String> cuts =
          archive.crawls().stream()
              .map(c -> c.path("why_cut").asText())
              .collect(Collectors.toSet());
      assertTrue(
          cuts.containsAll(
              Set.of("cap", "hole", "error", "filter", "skipped", "stopped", "closed")),
          cuts.toString());
    }
  }

  private static Set<String> kinds(Archive archive) {
    return archive.events().stream().map(e -> e.get("kind").asText()).collect(Collectors.toSet());
  }

  /** D04: a total purge takes all, a mass purge half or more, a selective one less. */
  @Test
  void purgesTakeWhatTheirNameSays() {
    for (Archive archive : ARCHIVES) {
      for (JsonNode event : archive.events()) {
        double share = event.path("missing").asDouble() / event.path("present").asDouble();
        switch (event.get("kind").asText()) {
          case "PURGE_TOTAL" -> assertEquals(1, share);
          case "PURGE_MASS" -> assertTrue(share >= 0.5 && share < 1, event.toString());
          case "PURGE_SELECTIVE" -> assertTrue(share > 0.1 && share < 0.5, event.toString());
          default -> {}
        }
        if (event.has("missing")) {
          long gone =
              archive.posts().values().stream()
                  .filter(post -> post.get("account").equals(event.get("account")))
                  .filter(post -> post.get("gone_at").equals(event.get("at")))
                  .filter(post -> post.get("how").asText().equals("purge"))
                  .count();
          assertEquals(event.get("missing").asInt(), gone);
        }
      }
    }
  }

  /** D05: closed are those whose 20003 came twice with a week or more between. */
  @Test
  void aClosedAccountIsAskedForTwice() {
    for (Archive archive : ARCHIVES) {
      var answers = new HashMap<String, List<Instant>>();
      for (JsonNode crawl : archive.crawls()) {
        if (crawl.get("answer").asText().equals("gone")) {
          answers
              .computeIfAbsent(crawl.get("account").asText(), a -> new ArrayList<>())
              .add(moment(crawl, "captured_at"));
        }
      }
      for (JsonNode event : archive.events()) {
        if (event.get("kind").asText().equals("CLOSURE")) {
          List<Instant> times = answers.get(event.get("account").asText());
          Duration between = Duration.between(times.get(0), times.get(times.size() - 1));
          assertTrue(between.toDays() >= 7, event.toString());
          assertTrue(times.get(0).isAfter(moment(event, "at")));
        }
      }
    }
  }

  @Test
  void stubsAndAnswersSayWhatIsTrue() throws IOException {
    for (Archive archive : ARCHIVES) {
      int stubs = 0;
      for (Path file : files(archive.folder())) {
        if (!file.endsWith("reposts.json")) {
          continue;
        }
        Instant at = captured(archive, file).plus(Duration.ofDays(2));
        for (JsonNode line : lines(archive.folder().resolve(file))) {
          JsonNode repost = line.has("data") ? line.at("/data/cards/0/mblog") : line;
          JsonNode inside = repost.get("retweeted_status");
          JsonNode post = archive.posts().get("w:" + inside.get("mid").asText());
          String words = inside.get("text").asText();
          boolean stub = inside.path("user").isMissingNode() || inside.get("user").isNull();
          stubs += stub ? 1 : 0;
          boolean hidden = words.contains("仅展示半年内");
          assertEquals(standsAt(post, at), !stub || hidden, inside + " at " + at);
          if (hidden) {
            assertTrue(masked(archive, post.get("account").asText(), at));
          } else if (stub && words.contains("作者删除")) {
            assertEquals("author", post.get("by").asText());
          } else if (stub && words.contains("举报")) {
            assertEquals("platform", post.get("by").asText());
          } else {
            assertTrue(!stub || words.startsWith("该账号因"), words);
          }
        }
      }
      assertTrue(stubs > 50, stubs + " stubs");
    }
  }

  private static Instant captured(Archive archive, Path file) {
    int number = Integer.parseInt(file.getName(0).toString().substring("crawl-".length()));
    return archive.crawls().stream()
        .filter(crawl -> crawl.get("crawl").asInt() == number)
        .map(crawl -> moment(crawl, "captured_at"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void spellsOfAnAccountFollowEachOther() {
    for (Archive archive : ARCHIVES) {
      Map<String, JsonNode> last = new HashMap<>();
      for (JsonNode spell : archive.spells()) {
        assertTrue(moment(spell, "from").isBefore(moment(spell, "to")));
        JsonNode before = last.put(spell.get("account").asText(), spell);
        if (before != null) {
          assertEquals(before.get("to"), spell.get("from"), spell.toString());
        }
      }
      assertEquals(ACCOUNTS, last.size());
    }
  }

  @Test
  void manyAccountsHaveFewPostsInOneFileACrawl() throws IOException {
    Path lean = folder.resolve("lean");
    Crawls.write(lean, 2, Difficulty.EASY, World.LEAN, 10);
    long lines = 0;
    for (int crawl = 1; crawl <= 10; crawl++) {
      try (Stream<String> text =
          Files.lines(lean.resolve("crawl-%02d/timelines.json".formatted(crawl)))) {
        lines += text.filter(line -> line.contains("\"text\"")).count();
      }
    }
    double each = lines / (10.0 * World.LEAN);
    assertTrue(each > 8 && each < 12, each + " posts a listing");
  }

  @Test
  void numbersOutOfRangeAreRefused() {
    Path none = folder.resolve("none");
    assertThrows(
        IllegalArgumentException.class, () -> Crawls.write(none, 1, Difficulty.EASY, 0, 5));
    assertThrows(
        IllegalArgumentException.class, () -> Crawls.write(none, 1, Difficulty.EASY, 5, 201));
    assertThrows(IllegalArgumentException.class, () -> Difficulty.named("harder"));
    assertFalse(Files.exists(none));
  }
}
