package org.shiguan.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shiguan.privacy.Forgotten;
import org.shiguan.privacy.Names;
import org.shiguan.study.Mapping;
import org.shiguan.study.MappingFile;

/** Files whose ids went through a spreadsheet, and files that only look a little like it. */
class RoundedIdsTest {
  /** Steps between made-up ids; odd, so that their last digits differ. */
  private static final long STEP = 7_654_321_987L;

  @TempDir Path folder;

  /** Ids of one shape, {@code 3460000000000000} and on. */
  private static List<Long> ids(int count) {
    var ids = new ArrayList<Long>();
    for (int i = 1; i <= count; i++) {
      ids.add(3_460_000_000_000_000L + i * STEP);
    }
    return ids;
  }

  /** As a spreadsheet, which keeps 15 digits, writes a number of 16. */
  private static List<Long> rounded(List<Long> ids) {
    return ids.stream().map(id -> id / 10 * 10).toList();
  }

  private String crawler(List<Long> ids) {
    var text = new StringBuilder();
    text.append("id,bid,正文,头条文章url,原始图片url,视频url,Live Photo视频url,位置,日期,工具,点赞数,评论数,转发数,")
        .append("话题,@用户,完整日期,是否编辑过,编辑次数\r\n");
    for (long id : ids) {
      text.append(id)
          .append("\t,,样本,,,,,,2012-06-30T10:00:00,,1,1,1,,,2012-06-30 10:00:00,False,0\r\n");
    }
    return text.toString();
  }

  private static String json(List<Long> ids) {
    var text = new StringBuilder();
    for (long id : ids) {
      text.append("{\"mid\":\"%d\",\"created_at\":\"Tue May 31 17:46:55 +0800 2011\"".formatted(id))
          .append(",\"text\":\"样本\"}\n");
    }
    return text.toString();
  }

  private static String tabs(List<Long> ids) {
    var text = new StringBuilder();
    ids.forEach(id -> text.append(id).append("\t2012-06-30 10:00:00\t样本\n"));
    return text.toString();
  }

  private Mapping mapping() throws IOException {
    Path file = folder.resolve("tabs.yaml");
    Files.writeString(
        file,
        """
        separator: "\\t"
        encoding: UTF-8
        header: false
        columns: [id, created_at, text]
        time: yyyy-MM-dd HH:mm:ss
        """);
    return MappingFile.read(file, "tabs.yaml");
  }

  private FilePart part(String name, String text, Mapping mapping) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    try (var in = Files.newInputStream(file)) {
      Head head = Heads.read(in, name, mapping);
      DumpFormat format =
          mapping == null ? DumpFormats.require(head, name) : DumpFormats.named("mapped-text");
      return FilePart.whole(name, file, format, head, mapping);
    }
  }

  private static int sightings(FilePart part) {
    int found = 0;
    var rows = new PartRows(part, Names.AS_FOUND, Forgotten.NOBODY);
    while (rows.hasNext()) {
      found += rows.next().isNullAt(Moving.OTHER_TABLE) ? 1 : 0;
    }
    return found;
  }

  @Test
  void everyRoundedIdOfARoundedFileIsRejected() throws IOException {
    List<Long> ids = rounded(ids(30));
    assertEquals(0, sightings(part("1000000001.csv", crawler(ids), null)));
    assertEquals(0, sightings(part("lines.json", json(ids), null)));
    assertEquals(0, sightings(part("tabs.txt", tabs(ids), mapping())));
    assertEquals(30, sightings(part("1000000001.csv", crawler(ids(30)), null)));
    assertEquals(30, sightings(part("lines.json", json(ids(30)), null)));
    assertEquals(30, sightings(part("tabs.txt", tabs(ids(30)), mapping())));
  }

  @Test
  void inspectSaysSo() throws IOException {
    FilePart part = part("lines.json", json(rounded(ids(12))), null);
    String said = Inspection.of(Path.of(part.file()), null);
    assertTrue(said.contains("    12  ROUNDED_ID: "), said);
    assertTrue(said.contains("the file's first ids are all zeros from the 16th digit on"), said);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 9})
  void aFewIdsThatEndInZeroMayBeHonest(int count) throws IOException {
    assertEquals(count, sightings(part("lines.json", json(rounded(ids(count))), null)));
  }

  @Test
  void oneIdIsNotTenHoweverOftenItComes() throws IOException {
    String line = json(rounded(ids(1)));
    assertFalse(part("lines.json", line.repeat(20), null).idsRounded());
  }

  @Test
  void oneHonestIdIsEnough() throws IOException {
    var ids = new ArrayList<>(rounded(ids(20)));
    ids.set(15, ids.get(15) + 3);
    assertEquals(20, sightings(part("lines.json", json(ids), null)));
  }

  @Test
  void oldIdsLoseFourDigits() throws IOException {
    // formats.md §0: 5612814510546515491 is of 2011.
    var ids = new ArrayList<Long>();
    for (int i = 0; i < 10; i++) {
      ids.add((5_612_814_510_546_515_491L + i * 70_000_000_001L) / 10_000 * 10_000);
    }
    assertTrue(part("lines.json", json(ids), null).idsRounded());
  }

  @Test
  void idsOfAnotherSpaceAndShortOnesSayNothing() throws IOException {
    String spiders = "用户信息：\n用户昵称：样本一号\n用户id：1000000001\n";
    assertFalse(part("a.txt", spiders, null).idsRounded());
    List<Long> counters = ids(20).stream().map(id -> id % 10_000_000_000L / 10 * 10).toList();
    assertFalse(part("lines.json", json(counters), null).idsRounded());
  }

  @Test
  void theBeginningDecidesForEveryPart() throws IOException {
    // The honest ids stand behind the beginning, which a part in the middle does not see.
    var ids = new ArrayList<>(rounded(ids(2000)));
    ids.addAll(ids(2100).subList(2000, 2100));
    String text = json(ids);
    FilePart whole = part("lines.json", text, null);
    assertTrue(text.length() > 2 * Head.BYTES);
    int honest = (int) ids.stream().filter(id -> id % 10 != 0).count();
    assertEquals(honest, sightings(whole));
    long middle = Head.BYTES + 4321;
    FilePart second = whole.cut(middle, Long.MAX_VALUE);
    assertTrue(second.idsRounded());
    assertEquals(honest, sightings(whole.cut(0, middle)) + sightings(second));
  }

  @Test
  void aFileInAnArchiveIsJudgedByItsOwnBeginning() throws IOException {
    Path zip = folder.resolve("both.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("rounded.json"));
      out.write(json(rounded(ids(20))).getBytes(StandardCharsets.UTF_8));
      out.putNextEntry(new ZipEntry("honest.json"));
      out.write(json(ids(20)).getBytes(StandardCharsets.UTF_8));
    }
    assertEquals(20, sightings(FilePart.archive("both.zip", zip, Archive.Kind.ZIP, null)));
  }
}
