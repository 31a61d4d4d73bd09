package org.shiguan.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
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
import org.shiguan.record.RawPost;
import org.shiguan.record.RawProfile;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;
import org.shiguan.record.Structure;
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
    List<SourceRecord> records = readAll("okws", "okws-json", null);
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
    List<SourceRecord> records = readAll("timeline-2817", "okws-json", null);
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
        read(DATA.resolve("sfm-warc/statuses-from-warc.ndjson"), "api-json", null);
    assertEquals(155, records.size());
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
            ";;;;",
            '\'',
            Mapping.Escape.DOUBLE,
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
            "yyyy-MM-dd HH:mm:ss",
            "weibo");
    List<SourceRecord> records = readAll("delimited", "mapped-text", mapping);
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
    List<SourceRecord> records = readAll("weiboscope", "weiboscope-csv", null);
    assertEquals(122, records.size());
    assertEquals(new Structure("header"), records.get(0).found());
    List<RawPost> posts = posts(records);
    assertEquals(121, posts.size());
    assertEquals(41, posts.stream().map(p -> p.authorId).distinct().count());
    assertEquals(79, posts.stream().filter(p -> p.isRepost).count());
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

  private static List<SourceRecord> readAll(String folder, String format, Mapping mapping)
      throws IOException {
    var records = new ArrayList<SourceRecord>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(DATA.resolve(folder))) {
      for (Path file : files) {
        records.addAll(read(file, format, mapping));
      }
    }
    return records;
  }

  private static List<SourceRecord> read(Path file, String format, Mapping mapping)
      throws IOException {
    Charset charset = mapping == null ? StandardCharsets.UTF_8 : mapping.encoding();
    var records = new ArrayList<SourceRecord>();
    try (InputStream in = Files.newInputStream(file);
        Records reader =
            DumpFormats.named(format).open(new Part(in, 0, Long.MAX_VALUE, charset, mapping))) {
      for (SourceRecord r = reader.next(); r != null; r = reader.next()) {
        if (r.found() instanceof Rejected rejected) {
          // Shown, because a count alone does not tell what went wrong.
          System.out.println(file.getFileName() + " " + r.offset() + " " + rejected.detail());
        }
        records.add(r);
      }
    }
    return records;
  }
}
