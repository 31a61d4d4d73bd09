package org.shiguan.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.shiguan.ingest.format.NamedByAccount;
import org.shiguan.privacy.Forgotten;
import org.shiguan.record.RawPost;
import org.shiguan.run.Fingerprints;
import org.shiguan.run.Hash;
import org.shiguan.run.StudySecret;
import org.shiguan.study.Input;
import org.shiguan.study.Mapping;
import org.shiguan.study.Study;

/**
 * One line of the study's inputs as it will be read: its files, their formats and their parts.
 *
 * @param input the line
 * @param number its place among the inputs, from 0
 * @param key key of the segment it becomes
 * @param files the files with their fingerprints
 */
record InputPlan(Input input, int number, String key, List<Fingerprints.Print> files) {
  private static final long PART_BYTES = 64L << 20;

  /** Plans every input of a study without reading more of a file than its fingerprint needs. */
  static List<InputPlan> of(Study study, Fingerprints fingerprints, String code) {
    var plans = new ArrayList<InputPlan>();
    for (Input input : study.inputs()) {
      var files = new ArrayList<Fingerprints.Print>();
      for (Path file : input.files(study.folder())) {
        files.add(fingerprints.of(file));
      }
      plans.add(new InputPlan(input, plans.size(), key(study, input, files, code), files));
    }
    return plans;
  }

  private static String key(Study study, Input input, List<Fingerprints.Print> files, String code) {
    var hash =
        new Hash()
            .add(code)
            .add(study.privacy())
            .add(keyOf(study))
            .add(Forgotten.of(study.out()).who())
            .add(input.capturedAt())
            .add(input.authorId());
    Mapping mapping = input.mapping();
    if (mapping != null) {
      hash.add(mapping.kind())
          .add(mapping.separator())
          .add(mapping.quote())
          .add(mapping.escape())
          .add(mapping.none())
          .add(mapping.encoding())
          .add(mapping.header())
          .add(mapping.columns())
          .add(mapping.rest())
          .add(mapping.time())
          .add(mapping.idSpace());
    }
    for (Fingerprints.Print file : files) {
      hash.add(study.relative(file.file())).add(file.sha256());
    }
    return hash.key();
  }

  /** The key of pseudonyms enters as its hash; it is made here when there is none. */
  private static String keyOf(Study study) {
    return StudySecret.of(study).map(secret -> new Hash().add(secret).key()).orElse(null);
  }

  /** The parts the tasks read: a big file that can be cut is cut. */
  List<FilePart> parts(Study study) {
    long captured =
        input.capturedAt() == null
            ? RawPost.UNKNOWN
            : ChronoUnit.MICROS.between(Instant.EPOCH, input.capturedAt());
    var parts = new ArrayList<FilePart>();
    for (Fingerprints.Print print : files) {
      String source = study.relative(print.file());
      NamedByAccount.agrees(source, input.authorId());
      Archive.Kind archive = Heads.archive(print.file());
      if (archive == null) {
        parts(source, print.file())
            .forEach(part -> parts.add(part.said(captured, input.authorId())));
      } else {
        FilePart whole =
            FilePart.archive(source, print.file(), archive, input.mapping())
                .said(captured, input.authorId());
        OpenedFiles.requireADump(whole);
        parts.add(whole);
      }
    }
    return parts;
  }

  private List<FilePart> parts(String source, Path file) {
    Head head = head(file, source);
    DumpFormat format =
        input.mapping() == null
            ? DumpFormats.require(head, source)
            : DumpFormats.named("mapped-text");
    FilePart whole = FilePart.whole(source, file, format, head, input.mapping());
    boolean cut =
        format.splits(head)
            && head.container() == Container.PLAIN
            && !Charsets.isUtf16(head.charset());
    if (!cut) {
      return List.of(whole);
    }
    var parts = new ArrayList<FilePart>();
    for (long start = 0; start == 0 || start < whole.bytes(); start += PART_BYTES) {
      boolean last = start + PART_BYTES >= whole.bytes();
      parts.add(whole.cut(start, last ? Long.MAX_VALUE : start + PART_BYTES));
    }
    return parts;
  }

  private Head head(Path file, String name) {
    try (InputStream in = Files.newInputStream(file)) {
      return Heads.read(in, name, input.mapping());
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }
}
