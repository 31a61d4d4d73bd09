package org.shiguan.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
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
    var hash = new Hash().add(code).add(study.privacy()).add(keyOf(study)).add(input.capturedAt());
    Mapping mapping = input.mapping();
    if (mapping != null) {
      hash.add(mapping.separator())
          .add(mapping.quote())
          .add(mapping.escape())
          .add(mapping.encoding())
          .add(mapping.header())
          .add(mapping.columns())
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
    var parts = new ArrayList<FilePart>();
    for (Fingerprints.Print print : files) {
      Path file = print.file();
      Head head = head(file, study.relative(file));
      DumpFormat format =
          input.mapping() == null
              ? DumpFormats.require(head, study.relative(file))
              : DumpFormats.named("mapped-text");
      boolean cut = format.splits(head) && head.container() == Container.PLAIN;
      long step = cut ? PART_BYTES : Math.max(1, print.bytes());
      long start = 0;
      do {
        boolean last = start + step >= print.bytes();
        parts.add(part(study, print, format, head, start, last ? Long.MAX_VALUE : start + step));
        start += step;
      } while (start < print.bytes());
    }
    return parts;
  }

  private FilePart part(
      Study study, Fingerprints.Print print, DumpFormat format, Head head, long start, long end) {
    Charset charset = head.charset();
    long captured =
        input.capturedAt() == null
            ? RawPost.UNKNOWN
            : ChronoUnit.MICROS.between(Instant.EPOCH, input.capturedAt());
    Mapping m = input.mapping();
    return new FilePart(
        study.relative(print.file()),
        print.file().toString(),
        format.id(),
        charset.name(),
        head.container(),
        print.bytes(),
        start,
        end,
        captured,
        m == null
            ? null
            : new FilePart.MappingParts(
                m.separator(),
                m.quote(),
                m.escape().name(),
                m.header(),
                List.copyOf(m.columns()),
                m.time(),
                m.idSpace()));
  }

  private Head head(Path file, String name) {
    try (InputStream in = Files.newInputStream(file)) {
      return Heads.read(in, name, input.mapping());
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }
}
