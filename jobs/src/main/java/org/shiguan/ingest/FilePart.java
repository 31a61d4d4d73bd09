package org.shiguan.ingest;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.shiguan.record.RawPost;
import org.shiguan.run.Blocks;
import org.shiguan.study.Mapping;
import org.shiguan.table.Sources;

/**
 * What one task needs to read one part of one dump file; travels to the executors.
 *
 * @param source path relative to the study, as every table prints it
 * @param file path of the file
 * @param format id of its dump format
 * @param charset name of its encoding
 * @param container what it is wrapped in
 * @param archive kind of archive the file is; null when it is none, or is a file in one
 * @param within what the file lies in, such as ZIP or GZIP+TAR; empty when in nothing
 * @param bytes size on disk, or the size that its archive says
 * @param start offset of the part in the uncompressed file
 * @param end offset at which the next part begins; {@link Long#MAX_VALUE} in the last
 * @param capturedAtMicros capture time the study file gives; {@link
 *     org.shiguan.record.RawPost#UNKNOWN} when it gives none
 * @param author whose posts the study says these are; null when it does not
 * @param mapping layout of a mapped text; null for every other format
 * @param idsRounded whether a spreadsheet rounded the ids of the file
 * @param expected what the bytes of this part must be; null where nobody took fingerprints
 */
record FilePart(
    String source,
    String file,
    String format,
    String charset,
    Container container,
    Archive.Kind archive,
    String within,
    long bytes,
    long start,
    long end,
    long capturedAtMicros,
    String author,
    MappingParts mapping,
    boolean idsRounded,
    Blocks expected)
    implements Serializable {
  /** Stands for the format of a file in an archive that no format recognises. */
  static final String NO_FORMAT = "none";

  private static final int LONGEST_NAME = 500;

  /** A whole file, as far as it can be said without a study. */
  static FilePart whole(String source, Path file, DumpFormat format, Head head, Mapping mapping) {
    return new FilePart(
        source,
        file.toString(),
        format.id(),
        head.charset().name(),
        head.container(),
        null,
        "",
        size(file),
        0,
        Long.MAX_VALUE,
        RawPost.UNKNOWN,
        null,
        MappingParts.of(mapping),
        RoundedIds.in(head, format, mapping),
        null);
  }

  /** A whole archive; its files are found and recognised when it is read. */
  static FilePart archive(String source, Path file, Archive.Kind kind, Mapping mapping) {
    return new FilePart(
        source,
        file.toString(),
        mapping == null ? NO_FORMAT : "mapped-text",
        mapping == null ? StandardCharsets.UTF_8.name() : mapping.encoding().name(),
        kind == Archive.Kind.ZIP ? Container.PLAIN : Heads.container(file),
        kind,
        "",
        size(file),
        0,
        Long.MAX_VALUE,
        RawPost.UNKNOWN,
        null,
        MappingParts.of(mapping),
        false,
        null);
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /**
   * The same with what the study says of it.
   *
   * @param micros when it was captured; {@link RawPost#UNKNOWN} when the study does not say
   * @param uid whose posts these are; null when the study does not say
   */
  FilePart said(long micros, String uid) {
    return new FilePart(
        source,
        file,
        format,
        charset,
        container,
        archive,
        within,
        bytes,
        start,
        end,
        micros,
        uid,
        mapping,
        idsRounded,
        expected);
  }

  /** The same with what the bytes of the whole file must be. */
  FilePart expecting(Blocks blocks) {
    return new FilePart(
        source,
        file,
        format,
        charset,
        container,
        archive,
        within,
        bytes,
        start,
        end,
        capturedAtMicros,
        author,
        mapping,
        idsRounded,
        blocks);
  }

  /** A part of it. */
  FilePart cut(long from, long to) {
    return new FilePart(
        source,
        file,
        format,
        charset,
        container,
        archive,
        within,
        bytes,
        from,
        to,
        capturedAtMicros,
        author,
        mapping,
        idsRounded,
        expected == null ? null : expected.part(from, to));
  }

  /** One file of this archive. */
  FilePart entry(String name, DumpFormat as, Head head, long entryBytes) {
    Mapping layout = mapping == null || head == null ? null : mapping.mapping(head.charset());
    String packed = container == Container.PLAIN ? "" : container + "+";
    return new FilePart(
        source + Sources.INSIDE + Printable.line(name, LONGEST_NAME),
        file,
        as == null ? NO_FORMAT : as.id(),
        head == null ? StandardCharsets.UTF_8.name() : head.charset().name(),
        head == null ? Container.PLAIN : head.container(),
        null,
        packed + archive,
        entryBytes,
        0,
        Long.MAX_VALUE,
        capturedAtMicros,
        author,
        mapping,
        as != null && RoundedIds.in(head, as, layout),
        null);
  }

  /** Everything the file is wrapped in, the outermost first. */
  String wrapping() {
    return within.isEmpty()
        ? container.name()
        : container == Container.PLAIN ? within : within + "+" + container;
  }

  /** A mapping in serialisable pieces. */
  record MappingParts(
      Mapping.Kind kind,
      String separator,
      Character quote,
      Mapping.Escape escape,
      String none,
      boolean header,
      List<String> columns,
      String rest,
      String time,
      String idSpace)
      implements Serializable {

    /** The pieces of a mapping; null of null. */
    static MappingParts of(Mapping m) {
      return m == null
          ? null
          : new MappingParts(
              m.kind(),
              m.separator(),
              m.quote(),
              m.escape(),
              m.none(),
              m.header(),
              List.copyOf(m.columns()),
              m.rest(),
              m.time(),
              m.idSpace());
    }

    /** The mapping again. */
    Mapping mapping(Charset charset) {
      return new Mapping(
          Path.of(""),
          kind,
          separator,
          quote,
          escape,
          none,
          charset,
          header,
          columns,
          rest,
          time,
          idSpace);
    }
  }
}
