package org.shiguan.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.shiguan.clean.CleaningSteps;
import org.shiguan.clean.Draft;
import org.shiguan.privacy.Names;
import org.shiguan.record.Found;
import org.shiguan.record.Moment;
import org.shiguan.record.RawPost;
import org.shiguan.record.RawProbe;
import org.shiguan.record.RawProfile;
import org.shiguan.record.RejectReason;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;
import org.shiguan.record.Structure;
import org.shiguan.record.TimeForms;
import org.shiguan.study.Mapping;
import org.shiguan.study.UserException;

/**
 * How a dump file is understood: its format, its first records, and what of its first thousand
 * would be rejected. Looks at the beginning only, so a file of any size takes seconds.
 */
public final class Inspection {
  private static final int MOST_RECORDS = 1000;
  private static final long MOST_BYTES = 64L << 20;
  private static final int SHOWN = 3;
  private static final int SHOWN_OF_AN_ARCHIVE = 10;
  private static final int WIDTH = 60;
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss '+08:00'", Locale.ROOT)
          .withZone(TimeForms.CHINA);

  private final StringBuilder out = new StringBuilder();
  private final Map<String, Integer> kinds = new TreeMap<>();
  private final Map<RejectReason, Integer> reasons = new EnumMap<>(RejectReason.class);
  private final List<String> firstRecords = new ArrayList<>();
  private final List<String> rejects = new ArrayList<>();
  private int records;
  private int shown;
  private int repaired;
  private boolean idsRounded;

  private Inspection() {}

  /**
   * What is to be said about a file, in lines for a terminal; what comes from the file is made
   * harmless there.
   *
   * @param mapping how to read the file; null to tell its format from its content
   * @throws UserException when no format knows the file
   */
  public static String of(Path file, Mapping mapping) throws IOException {
    return new Inspection().inspect(file, mapping);
  }

  private String inspect(Path file, Mapping mapping) throws IOException {
    Archive.Kind archive = Heads.archive(file);
    if (archive != null) {
      return ofArchive(FilePart.archive(file.toString(), file, archive, mapping));
    }
    Head head;
    try (InputStream in = Files.newInputStream(file)) {
      head = Heads.read(in, file.toString(), mapping);
    }
    DumpFormat format =
        mapping == null
            ? DumpFormats.require(head, file.toString())
            : DumpFormats.named("mapped-text");
    try (var files =
        new OpenedFiles(FilePart.whole(file.toString(), file, format, head, mapping))) {
      describe(files.next());
    }
    return out.toString();
  }

  private static String ofArchive(FilePart archive) throws IOException {
    OpenedFiles.requireADump(archive);
    var all = new StringBuilder();
    try (var files = new OpenedFiles(archive)) {
      OpenedFiles.Opened opened = files.next();
      for (int i = 0; i < SHOWN_OF_AN_ARCHIVE && opened != null; i++) {
        var inspection = new Inspection();
        inspection.describe(opened);
        all.append(inspection.out);
        opened = files.next();
      }
      if (opened != null) {
        all.append("and more files in the archive").append(System.lineSeparator());
      }
    }
    return all.toString();
  }

  private void describe(OpenedFiles.Opened opened) throws IOException {
    boolean ended;
    try (Records reader = opened.records()) {
      idsRounded = opened.part().idsRounded();
      ended = look(reader);
    }
    FilePart part = opened.part();
    line(Printable.line(part.source(), 500));
    boolean known = !part.format().equals(FilePart.NO_FORMAT);
    line(
        known
            ? "  format     %s: %s"
                .formatted(part.format(), DumpFormats.named(part.format()).titleEn())
            : "  format     none known");
    String wrapping = part.wrapping();
    line(
        "  container  %s, encoding %s, %,d bytes%s"
            .formatted(
                wrapping.equals(Container.PLAIN.name()) ? "none" : wrapping,
                part.charset(),
                part.bytes(),
                part.within().isEmpty() ? " on disk" : ""));
    line((ended ? "  records    %,d: %s" : "  the first  %,d: %s").formatted(records, counted()));
    if (repaired > 0) {
      line("  repaired   %,d".formatted(repaired));
    }
    firstRecords.forEach(this::line);
    if (!rejects.isEmpty()) {
      line("  rejected");
      reasons.forEach(
          (reason, count) -> line("    %,d  %s: %s".formatted(count, reason, reason.en())));
      rejects.forEach(reject -> line("    " + reject));
    }
  }

  /** Whether the file ended before the bounds. */
  private boolean look(Records reader) throws IOException {
    SourceRecord record;
    while ((record = reader.next()) != null) {
      count(record);
      if (records == MOST_RECORDS || record.offset() > MOST_BYTES) {
        return false;
      }
    }
    return true;
  }

  private void count(SourceRecord record) {
    records++;
    if (record.repair() != null) {
      repaired++;
    }
    Found found = cleaned(record.found());
    if (found instanceof Rejected rejected) {
      kinds.merge("rejected", 1, Integer::sum);
      reasons.merge(rejected.reason(), 1, Integer::sum);
      if (rejects.size() < SHOWN) {
        rejects.add(
            "at %,d  %s: %s  %s"
                .formatted(
                    record.offset(),
                    rejected.reason(),
                    Printable.line(rejected.detail(), WIDTH),
                    Printable.line(rejected.raw(), WIDTH)));
      }
      return;
    }
    kinds.merge(kind(found), 1, Integer::sum);
    if (!(found instanceof Structure) && shown < SHOWN) {
      shown++;
      show(record);
    }
  }

  /** The record, or the reject that cleaning would make of it. */
  private Found cleaned(Found found) {
    if (!(found instanceof RawPost post)) {
      return found;
    }
    var draft = new Draft(post, Names.AS_FOUND);
    draft.idsRounded = idsRounded;
    CleaningSteps.apply(draft);
    return draft.rejected == null
        ? post
        : new Rejected(draft.rejected, draft.detail, PartRows.describe(post, Names.AS_FOUND));
  }

  private void show(SourceRecord record) {
    firstRecords.add("  at %,d  %s".formatted(record.offset(), described(record.found())));
    if (record.found() instanceof RawPost post) {
      firstRecords.add(
          "      " + Printable.line(post.text == null ? "(no text)" : post.text, WIDTH));
    }
    for (Found inside : record.embedded()) {
      if (!(inside instanceof RawProfile)) {
        firstRecords.add("    holds " + described(inside));
      }
    }
  }

  private static String described(Found found) {
    if (found instanceof RawPost post) {
      return "post %s by %s, %s, reposts %s, comments %s, likes %s"
          .formatted(
              Printable.line(post.id != null ? post.id : "bid " + post.bid, WIDTH),
              Printable.line(author(post), WIDTH),
              Printable.line(time(post), WIDTH),
              count(post.reposts),
              count(post.comments),
              count(post.likes));
    }
    if (found instanceof RawProbe probe) {
      return "answer %s about %s: %s"
          .formatted(
              probe.code(),
              Printable.line(String.valueOf(probe.postId()), WIDTH),
              Printable.line(String.valueOf(probe.text()), WIDTH));
    }
    if (found instanceof RawProfile profile) {
      return "account %s, followers %s, posts %s"
          .formatted(
              Printable.line(String.valueOf(profile.authorId()), WIDTH),
              count(profile.followers()),
              count(profile.statuses()));
    }
    return kind(found);
  }

  private static String author(RawPost post) {
    if (post.authorName == null) {
      return post.authorId == null ? "(unknown)" : post.authorId;
    }
    return post.authorId == null ? post.authorName : post.authorName + " (" + post.authorId + ")";
  }

  private static String time(RawPost post) {
    Moment moment = post.createdAt == null ? null : post.timeForm.parse(post.createdAt);
    return moment == null
        ? "time not readable: " + post.createdAt
        : CLOCK.format(Instant.ofEpochSecond(Math.floorDiv(moment.micros(), 1_000_000L)));
  }

  private static String count(String written) {
    return written == null ? "not said" : Printable.line(written, WIDTH);
  }

  private String counted() {
    var parts = new ArrayList<String>();
    kinds.forEach((kind, count) -> parts.add("%,d %s".formatted(count, kind)));
    return String.join(", ", parts);
  }

  private static String kind(Found found) {
    if (found instanceof RawPost) {
      return "posts";
    }
    if (found instanceof RawProfile) {
      return "accounts";
    }
    if (found instanceof RawProbe) {
      return "answers about posts";
    }
    return "structure";
  }

  private void line(String text) {
    out.append(text).append(System.lineSeparator());
  }
}
