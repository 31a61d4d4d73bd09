package org.shiguan.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiguan.clean.WeiboIds;
import org.shiguan.record.Moment;
import org.shiguan.record.RawPost;
import org.shiguan.record.RawProbe;
import org.shiguan.record.RawProfile;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;
import org.shiguan.record.Structure;
import org.shiguan.record.TimeForms;
import org.shiguan.record.Tombstones;
import org.shiguan.study.Mapping;

/** The readers on real dumps; the counts were measured with other programs. */
class RealDumpsTest {
  private static final Path DATA = Path.of("../../shared/data");

  @BeforeEach
  void onlyWhereTheDataIs() {
    Assumptions.assumeTrue(Files.isDirectory(DATA), "no real data at " + DATA.toAbsolutePath());
  }

  @Test
  void okwsGivesEveryLineAsAPost() throws IOException {
    List<SourceRecord> records = readAll("okws", null);
    assertEquals(8332, records.size());
    List<RawPost> posts = posts(records);
    assertEquals(8332, posts.size());
    assertEquals(7, records.stream().filter(r -> "lone-backslash".equals(r.repair())).count());
    assertEquals(5131, posts.stream().map(p -> p.id).distinct().count());
    assertEquals(4808, posts.stream().map(p -> p.authorId).distinct().count());
    assertAll(posts, post -> post.idSpace.equals("okws"));
    assertAll(posts, post -> post.timeForm.parse(post.createdAt) != null);
    assertAll(posts, post -> post.capturedAtMicros > 1_387_000_000_000_000L);
  }

  @Test
  void timelineGivesEveryLineAsAPost() throws IOException {
    List<SourceRecord> records = readAll("timeline-2817", null);
    List<RawPost> posts = posts(records);
    assertEquals(1654, records.size());
    assertEquals(1654, posts.size());
    assertEquals(1645, posts.stream().map(p -> p.id).distinct().count());
    assertAll(posts, post -> post.idSpace.equals("weibo"));
    assertEquals(657, posts.stream().filter(p -> p.isRepost).count());
    assertEquals(66, posts.stream().filter(p -> p.isRepost && p.retweetedId == null).count());
  }

  @Test
  void statusesGiveRecordsOriginalsAndAuthors() throws IOException {
    List<SourceRecord> records =
        Dumps.read(DATA.resolve("sfm-warc/statuses-from-warc.ndjson"), null);
    assertEquals(155, records.size());
    assertStatuses(records);
  }

  @Test
  void webArchivesGiveTheSameStatuses() throws IOException {
    var records = new ArrayList<SourceRecord>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(DATA.resolve("sfm-warc"), "*.warc.gz")) {
      for (Path file : files) {
        records.addAll(Dumps.read(file, null));
      }
    }
    assertStatuses(records);
    // One file holds the API's answer 400, the others end with an empty page.
    List<RawProbe> probes =
        records.stream()
            .map(SourceRecord::found)
            .filter(RawProbe.class::isInstance)
            .map(RawProbe.class::cast)
            .toList();
    assertEquals(1, probes.size());
    assertEquals("ERROR", probes.get(0).code());
    // 2017-09-19T16:01:40Z, the WARC-Date of that answer.
    assertEquals(1_505_836_900_000_000L, probes.get(0).capturedAtMicros());
    assertEquals(0, records.stream().filter(r -> r.found() instanceof Rejected).count());
    List<String> written = Dumps.written(records);
    assertEquals(List.of(), written.stream().filter(l -> l.contains("access_token")).toList());
  }

  private static void assertStatuses(List<SourceRecord> records) {
    List<RawPost> posts = posts(records);
    assertEquals(155, posts.size());
    List<RawPost> all = new ArrayList<>(posts);
    long profiles = 0;
    for (SourceRecord record : records) {
      for (var inside : record.embedded()) {
        if (inside instanceof RawPost post) {
          all.add(post);
        } else if (inside instanceof RawProfile) {
          profiles++;
        }
      }
    }
    assertEquals(155 + 63, all.size());
    assertEquals(155 + 63, profiles);
    assertEquals(63, posts.stream().filter(p -> p.isRepost).count());
    assertEquals(213, all.stream().map(p -> p.id).distinct().count());
    assertAll(all, post -> post.timeForm.parse(post.createdAt) != null);
  }

  @Test
  void messagesAreReadThroughAMapping() throws IOException {
    var mapping =
        new Mapping(
            Path.of("messages.yaml"),
            Mapping.Kind.POSTS,
            ";;;;",
            '\'',
            Mapping.Escape.DOUBLE,
            null,
            StandardCharsets.UTF_8,
            false,
            List.of(
                "id",
                "created_at",
                "text",
                "client",
                "reposts",
                "comments",
                "likes",
                "author_id",
                "-"),
            null,
            "yyyy-MM-dd HH:mm:ss",
            "weibo");
    List<SourceRecord> records = readAll("delimited", mapping);
    List<RawPost> posts = posts(records);
    assertEquals(8616, records.size());
    assertEquals(8616, posts.size());
    assertEquals(8616, posts.stream().map(p -> p.id).distinct().count());
    assertAll(posts, post -> post.timeForm.parse(post.createdAt) != null);
    assertAll(posts, post -> post.likes.chars().allMatch(Character::isDigit));
    assertAll(posts, post -> post.extra.startsWith("{\"9\":"));
  }

  @Test
  void weiboscopeSampleGivesHeaderAndPosts() throws IOException {
    List<SourceRecord> records = readAll("weiboscope", null);
    assertEquals(122, records.size());
    assertEquals(new Structure("header"), records.get(0).found());
    List<RawPost> posts = posts(records);
    assertEquals(121, posts.size());
    assertEquals(41, posts.stream().map(p -> p.authorId).distinct().count());
    assertEquals(79, posts.stream().filter(p -> p.isRepost).count());
  }

  @Test
  void cedGivesEveryOriginal() throws IOException {
    List<SourceRecord> records = readAll("ced/original-microblog", null);
    List<RawPost> posts = posts(records);
    assertEquals(34, records.size());
    assertEquals(34, posts.size());
    assertEquals(34, posts.stream().map(p -> p.bid).distinct().count());
    // One user was gone: its post has the API's English time.
    assertEquals(33, records.stream().filter(r -> r.embedded().size() == 1).count());
    assertEquals(33, posts.stream().filter(p -> p.timeForm == TimeForms.EPOCH_SECONDS).count());
    assertEquals(1, posts.stream().filter(p -> p.extra.contains("\"user\":\"empty\"")).count());
    assertEquals(1, posts.stream().filter(p -> p.bid.length() == 6).count());
    assertAll(posts, post -> post.timeForm.parse(post.createdAt) != null);
    assertAll(posts, post -> post.authorId.matches("\\d+"));
    // 33 ids of nine letters hold the time of posting, within six seconds (formats.md §0).
    assertEquals(33, posts.stream().filter(RealDumpsTest::timeIsThatOfTheId).count());
  }

  private static boolean timeIsThatOfTheId(RawPost post) {
    Moment inside = WeiboIds.timeOf(WeiboIds.midOf(post.bid));
    Moment written = post.timeForm.parse(post.createdAt);
    return inside != null
        && written != null
        && Math.abs(inside.micros() - written.micros()) <= 6_000_000;
  }

  @ParameterizedTest
  @CsvSource({
    "rumor-repost,16,4873,4872,1211,2614",
    "non-rumor-repost,18,8603,8593,1898,2864",
  })
  void cedGivesEveryRepost(String folder, int files, int rows, int ids, int domains, int withParent)
      throws IOException {
    List<SourceRecord> records = readAll("ced/" + folder, null);
    List<RawPost> posts = posts(records);
    assertEquals(rows, posts.size());
    assertEquals(files + rows, records.size());
    assertEquals(ids, posts.stream().map(p -> p.bid).distinct().count());
    assertEquals(files, posts.stream().map(p -> p.retweetedBid).distinct().count());
    assertAll(posts, post -> post.isRepost && post.retweetedBid != null);
    assertAll(posts, post -> post.timeForm.parse(post.createdAt) != null);
    assertEquals(domains, extras(posts, "\"uid_is\":\"domain\""));
    assertEquals(withParent, extras(posts, "\"parent\":\""));
  }

  /** Two reposts of the whole corpus quote a tombstone; none of them is one. */
  @Test
  void noRepostOfCedIsATombstone() throws IOException {
    var posts = new ArrayList<RawPost>(posts(readAll("ced/rumor-repost", null)));
    posts.addAll(posts(readAll("ced/non-rumor-repost", null)));
    assertEquals(4873 + 8603, posts.size());
    assertAll(posts, post -> Tombstones.ofText(post.text) == null);
  }

  private static long extras(List<RawPost> posts, String what) {
    return posts.stream().filter(p -> p.extra != null && p.extra.contains(what)).count();
  }

  private static void assertAll(List<RawPost> posts, Predicate<RawPost> what) {
    assertEquals(List.of(), posts.stream().filter(what.negate()).map(p -> p.id).toList());
  }

  private static List<RawPost> posts(List<SourceRecord> records) {
    return records.stream()
        .map(SourceRecord::found)
        .filter(RawPost.class::isInstance)
        .map(RawPost.class::cast)
        .toList();
  }

  private static List<SourceRecord> readAll(String folder, Mapping mapping) throws IOException {
    var records = new ArrayList<SourceRecord>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(DATA.resolve(folder))) {
      for (Path file : files) {
        records.addAll(Dumps.read(file, mapping));
      }
    }
    return records;
  }
}
