package org.shiguan.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shiguan.record.Found;
import org.shiguan.record.Moment;
import org.shiguan.record.RawPost;
import org.shiguan.record.RawProbe;
import org.shiguan.record.RawProfile;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;
import org.shiguan.record.Structure;

/** Every format of the registry on its own samples, against records written down by hand. */
class FormatSamplesTest {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.ofHours(8));

  static List<String> formats() {
    return DumpFormats.ALL.stream().map(DumpFormat::id).toList();
  }

  @Test
  void theRegistryIsInOrderAndItsNamesDiffer() {
    assertEquals(List.copyOf(new TreeSet<>(formats())), formats());
    for (DumpFormat format : DumpFormats.ALL) {
      assertTrue(format.id().matches("[a-z0-9]+(-[a-z0-9]+)*"), format.id());
      assertFalse(format.titleZh().isBlank());
      assertFalse(format.titleEn().isBlank());
      assertEquals(format, DumpFormats.named(format.id()));
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void recordsAreWhatWasWrittenDown(String format) throws IOException {
    Path folder = Samples.FOLDER.resolve(format);
    assertTrue(Files.size(folder.resolve("PROVENANCE.md")) > 0);
    var expected = new ArrayList<String>();
    for (Map<String, String> row : Tsv.read(folder.resolve("expected-records.tsv"))) {
      expected.add(String.join(" | ", row.values()));
    }
    var found = new ArrayList<String>();
    for (Samples.Sample sample : Samples.of(format)) {
      for (SourceRecord record : Dumps.read(sample.file(), sample.mapping())) {
        found.add(sample.file().getFileName() + " | " + written(record));
      }
    }
    expected.sort(null);
    found.sort(null);
    assertEquals(String.join("\n", expected), String.join("\n", found));
  }

  private static String written(SourceRecord record) {
    Found found = record.found();
    String id = "";
    String time = "";
    String reason = "";
    if (found instanceof RawPost post) {
      id = post.id == null ? "bid " + post.bid : post.id;
      Moment moment = post.createdAt == null ? null : post.timeForm.parse(post.createdAt);
      time = moment == null ? "-" : CLOCK.format(Instant.ofEpochSecond(0, moment.micros() * 1000));
    } else if (found instanceof RawProfile profile) {
      id = profile.authorId();
    } else if (found instanceof RawProbe probe) {
      id = probe.postId() == null ? "" : probe.postId();
      reason = probe.code();
    } else if (found instanceof Rejected rejected) {
      reason = rejected.reason().name();
    } else if (found instanceof Structure structure) {
      reason = structure.what();
    }
    String embedded =
        record.embedded().stream().map(FormatSamplesTest::inside).collect(Collectors.joining(";"));
    return String.join(
        " | ",
        record.offset() + "",
        record.item() + "",
        Dumps.kind(found),
        id,
        time,
        embedded,
        reason,
        record.repair() == null ? "" : record.repair());
  }

  private static String inside(Found found) {
    if (found instanceof RawPost post) {
      return "post " + post.id;
    }
    if (found instanceof RawProfile profile) {
      return "profile " + profile.authorId();
    }
    if (found instanceof RawProbe probe) {
      return "probe " + probe.code() + " " + probe.postId();
    }
    return fail("embedded " + found);
  }
}
