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
import java.util.Optional;
import java.util.function.Predicate;
import org.shiguan.ingest.format.NamedByAccount;
import org.shiguan.privacy.Forgotten;
import org.shiguan.record.RawPost;
import org.shiguan.run.Blocks;
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
 * @param code version of the code that reads them
 */
record InputPlan(Input input, int number, String key, List<Fingerprints.Print> files, String code) {

  /** Plans every input of a study without reading more of a file than its fingerprint needs. */
  static List<InputPlan> of(Study study, Fingerprints fingerprints, String code) {
    var plans = new ArrayList<InputPlan>();
    for (Input input : study.inputs()) {
      var files = new ArrayList<Fingerprints.Print>();
      for (Path file : fingerprints.files(input, study.folder())) {
        files.add(fingerprints.of(file, study.relative(file)));
      }
      plans.add(new InputPlan(input, plans.size(), key(study, input, files, code), files, code));
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

  /**
   * Whether what stands in the key beside the files is still the same: the key of the pseudonyms
   * and who is forgotten are read from files, too.
   */
  boolean isStillKeyed(Study study) {
    return key(study, input, files, code).equals(key);
  }

  /**
   * The first of the files that is not any more what its fingerprint says, as the study knows it.
   *
   * @param same whether a file is still the same
   */
  Optional<String> changed(Study study, Predicate<Fingerprints.Print> same) {
    return files.stream()
        .filter(same.negate())
        .findFirst()
        .map(print -> study.relative(print.file()));
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
        parts(source, print).forEach(part -> parts.add(part.said(captured, input.authorId())));
      } else {
        FilePart whole =
            FilePart.archive(source, print.file(), archive, input.mapping())
                .said(captured, input.authorId());
        OpenedFiles.requireADump(whole);
        parts.add(whole.expecting(print.blocks()));
      }
    }
    return parts;
  }

  private List<FilePart> parts(String source, Fingerprints.Print print) {
    Head head = head(print.file(), source);
    DumpFormat format =
        input.mapping() == null
            ? DumpFormats.require(head, source)
            : DumpFormats.named("mapped-text");
    FilePart whole =
        FilePart.whole(source, print.file(), format, head, input.mapping())
            .expecting(print.blocks());
    if (whole.bytes() != print.bytes()) {
      throw new ChangedInput(source);
    }
    boolean cut =
        format.splits(head)
            && head.container() == Container.PLAIN
            && !Charsets.isUtf16(head.charset());
    if (!cut) {
      return List.of(whole);
    }
    var parts = new ArrayList<FilePart>();
    for (long start = 0; start == 0 || start < whole.bytes(); start += Blocks.LENGTH) {
      boolean last = start + Blocks.LENGTH >= whole.bytes();
      parts.add(whole.cut(start, last ? Long.MAX_VALUE : start + Blocks.LENGTH));
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
