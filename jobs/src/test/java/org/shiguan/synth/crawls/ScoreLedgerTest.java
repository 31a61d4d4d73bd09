package org.shiguan.synth.crawls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shiguan.synth.ChinaTime;

/** {@code scripts/score-ledger} on a truth of two accounts, small enough to count by hand. */
class ScoreLedgerTest {
  private static final long START = ChinaTime.day("2019-06-01");
  private static final String HEADER = "row,id,account,what,lo,hi";

  @TempDir private Path folder;

  private record Score(int exit, String table) {
    /** The value of a row as printed. */
    String of(String name) {
      Matcher row =
          Pattern.compile("^" + Pattern.quote(name) + " {2,}(\\S+)", Pattern.MULTILINE)
              .matcher(table);
      assertTrue(row.find(), name + " in " + table);
      return row.group(1);
    }
  }

  private static long at(int day) {
    return START + day * ChinaTime.DAY;
  }

  private static String iso(Integer day) {
    return day == null ? "null" : '"' + ChinaTime.iso(at(day)) + '"';
  }

  private static String post(int mid, String account, int day, Integer gone) {
    return "{\"post_id\": \"w:%d\", \"account\": \"%s\", \"posted_at\": %s, \"gone_at\": %s, \"by\": null, \"how\": %s, \"first_listed\": %s}"
        .formatted(
            mid, account, iso(day), iso(gone), gone == null ? "null" : "\"single\"", iso(10));
  }

  /** A timeline of a day that covers all before it. */
  private static String crawl(String account, int day) {
    return "{\"account\": \"%s\", \"captured_at\": %s, \"answer\": \"listed\", \"covers_from\": %s, \"covers_to\": \"%s\"}"
        .formatted(account, iso(day), iso(0), ChinaTime.iso(at(day) - 60));
  }

  private static String answer(String account, int day, String answer) {
    return "{\"account\": \"%s\", \"captured_at\": %s, \"answer\": \"%s\", \"covers_from\": null, \"covers_to\": null}"
        .formatted(account, iso(day), answer);
  }

  private static String spell(String executive, String account, int from, int to, String state) {
    return "{\"executive\": \"%s\", \"account\": \"%s\", \"from\": %s, \"to\": %s, \"state\": \"%s\", \"masked\": false}"
        .formatted(executive, account, iso(from), iso(to), state);
  }

  private static String event(String account, int day, String kind) {
    return "{\"account\": \"%s\", \"at\": %s, \"kind\": \"%s\"}".formatted(account, iso(day), kind);
  }

  private static String deletion(String post, String grade, int lo, int hi) {
    return "deletion,%s,x,%s,%d,%d".formatted(post, grade, at(lo), at(hi));
  }

  private static String state(String executive, String state, int lo, int hi) {
    return "spell,%s,false,%s,%d,%d".formatted(executive, state, at(lo), at(hi));
  }

  private Score score(List<String> rows) throws IOException, InterruptedException {
    Path ledger = folder.resolve("ledger.csv");
    Files.writeString(ledger, HEADER + "\n" + String.join("\n", rows) + "\n");
    Process process =
        new ProcessBuilder("python3", "../scripts/score-ledger", ledger + "", folder + "")
            .redirectErrorStream(true)
            .start();
    String table = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Score(process.waitFor(), table);
  }

  private void save(String name, String... lines) throws IOException {
    Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  /** Account 1 is crawled on days 10, 20, 30 and 40; account 2 on day 10 only, and masked later. */
  private void truth() throws IOException {
    save(
        "posts.jsonl",
        post(1, "1", 1, 15), // two timelines later: could be shown
        post(2, "1", 2, 35), // one timeline later: could not
        post(3, "1", 3, null),
        post(5, "2", 5, null));
    save(
        "crawls.jsonl",
        crawl("1", 10),
        crawl("1", 20),
        crawl("1", 30),
        crawl("1", 40),
        crawl("2", 10));
    save("accounts.jsonl", spell("one", "1", 0, 60, "S1"), spell("two", "2", 0, 60, "S1"));
    save("events.jsonl", event("2", 12, "MASK"));
  }

  @Test
  void whatIsRightMeetsTheBars() throws IOException, InterruptedException {
    truth();
    Score score =
        score(
            List.of(
                deletion("w:1", "B", 10, 20),
                state("one", "S1", 0, 60),
                state("two", "S1", 0, 60)));
    assertEquals("1.0000", score.of("precision B"));
    assertEquals("1.0000", score.of("recall"));
    assertEquals("1.0000", score.of("state"));
    assertEquals(0, score.exit(), score.table());
  }

  @Test
  void everyMistakeIsCounted() throws IOException, InterruptedException {
    truth();
    Score score =
        score(
            List.of(
                deletion("w:1", "B", 10, 12), // gone, but on day 15
                deletion("w:3", "B", 20, 30), // stands
                deletion("w:5", "A", 10, 20), // stands, and nobody looked after day 10
                deletion("w:9", "C", 10, 20), // nobody's
                deletion("w:2", "D", 10, 20), // asserts nothing
                "purge,2,2,TOTAL,%d,%d".formatted(at(10), at(20)),
                state("one", "S1", 0, 20),
                state("one", "S2", 20, 60),
                state("two", "S1", 0, 60)));
    assertEquals("0.0000", score.of("precision A"));
    assertEquals("0.5000", score.of("precision B"));
    assertEquals("0.0000", score.of("precision C"));
    assertEquals("0.2500", score.of("precision"));
    assertEquals("1.0000", score.of("recall"));
    assertEquals("1", score.of("outside"));
    assertEquals("1", score.of("masked"));
    assertEquals("1", score.of("uncrawled"));
    // Days 0 to 38 of account 1, of which 20 are right, and days 0 to 8 of account 2: 29 of 48.
    assertEquals("0.6042", score.of("state"));
    assertEquals(1, score.exit());
  }

  @Test
  void whatIsNotFoundLowersRecall() throws IOException, InterruptedException {
    truth();
    Score score = score(List.of(state("one", "S1", 0, 60), state("two", "S1", 0, 60)));
    assertEquals("0.0000", score.of("recall"));
    assertEquals("-", score.of("precision"));
    assertEquals(1, score.exit());
  }

  @Test
  void nobodyIsAskedForTheDayOfAClosureThatNoCrawlCanDate()
      throws IOException, InterruptedException {
    save("posts.jsonl", post(1, "1", 1, null));
    save("crawls.jsonl", crawl("1", 10), answer("1", 20, "gone"), answer("1", 30, "gone"));
    save("accounts.jsonl", spell("one", "1", 0, 15, "S1"), spell("one", "1", 15, 60, "S4"));
    save("events.jsonl", event("1", 15, "CLOSURE"));
    // The ledger dates it a day before the first answer; days 11 to 19 are not asked for.
    Score score = score(List.of(state("one", "S1", 0, 19), state("one", "S4", 19, 60)));
    assertEquals("1.0000", score.of("state"));
    Score late = score(List.of(state("one", "S1", 0, 30), state("one", "S4", 30, 60)));
    // Days 0 to 8 are right, days 21 to 29 are not; day 20 is that of the look.
    assertEquals("0.5000", late.of("state"));
  }
}
