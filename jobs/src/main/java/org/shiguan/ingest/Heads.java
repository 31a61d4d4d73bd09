package org.shiguan.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.shiguan.study.Mapping;
import org.shiguan.study.UserException;

/** Reads the beginnings of dump files. */
public final class Heads {
  private static final int TAR_HEADER_BYTES = 512;

  private Heads() {}

  /**
   * The beginning of a file; its encoding is told from its bytes.
   *
   * @param name the file as the user knows it, for the sentence when it is none we can read
   * @throws UserException when the file is empty, no text, or in an encoding we do not read
   */
  public static Head read(Path file, String name) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, name, null);
    }
  }

  /** What kind of archive a file is, a tar also packed; null when it is none. */
  static Archive.Kind archive(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] first = in.readNBytes(Head.BYTES);
      Container container = Container.of(first, first.length);
      if (container == Container.PLAIN) {
        return Archive.kindOf(first);
      }
      byte[] unpacked = new byte[TAR_HEADER_BYTES];
      int length = unpack(container, first, in, unpacked);
      Archive.Kind kind = Archive.kindOf(Arrays.copyOf(unpacked, length));
      // A zip in another container is no archive we open: it has its directory at its end.
      return kind == Archive.Kind.TAR ? kind : null;
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /** What a file is wrapped in. */
  static Container container(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] first = in.readNBytes(TAR_HEADER_BYTES);
      return Container.of(first, first.length);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /**
   * The beginning of a file.
   *
   * @param in the file from its first byte; not closed
   * @param name the file as the user knows it
   * @param mapping its layout, which also says its encoding; null to tell that from the bytes
   * @throws UserException when the file is empty, no text, or in an encoding we do not read
   */
  public static Head read(InputStream in, String name, Mapping mapping) throws IOException {
    byte[] packed = in.readNBytes(Head.BYTES);
    if (packed.length == 0) {
      throw new UserException(name + " is empty; fetch it again.");
    }
    Container container = Container.of(packed, packed.length);
    boolean whole;
    byte[] bytes;
    if (container == Container.PLAIN) {
      bytes = packed;
      whole = packed.length < Head.BYTES;
    } else {
      byte[] buffer = new byte[Head.BYTES];
      int length = unpack(container, packed, in, buffer);
      if (length == 0) {
        throw new UserException(
            "%s begins as %s, but nothing in it can be unpacked; fetch it again."
                .formatted(name, container));
      }
      bytes = Arrays.copyOf(buffer, length);
      whole = length < Head.BYTES;
    }
    Charset charset = mapping == null ? charset(bytes, whole, name) : mapping.encoding();
    return new Head(container, charset, Charsets.decode(bytes, charset, whole), whole, name);
  }

  /** How many bytes could be unpacked; where the container is damaged, those before the damage. */
  private static int unpack(Container container, byte[] packed, InputStream rest, byte[] into)
      throws IOException {
    int length = 0;
    try {
      // Not closed: the caller owns the file.
      InputStream in =
          container.unwrap(
              new SequenceInputStream(
                  new ByteArrayInputStream(packed), CloseShieldInputStream.wrap(rest)));
      int read;
      while (length < into.length && (read = in.read(into, length, into.length - length)) > 0) {
        length += read;
      }
    } catch (IOException e) {
      // The reader will meet the damage again and reject what lies behind it.
      return length;
    }
    return length;
  }

  private static Charset charset(byte[] bytes, boolean whole, String name) {
    if (Appearance.isWarc(bytes)) {
      // Its headers are ASCII; its bodies are packed and say their own encoding.
      return StandardCharsets.UTF_8;
    }
    if (Appearance.isSqlite(bytes)) {
      // The layout of its tables stands in it as ASCII; it says the encoding of its texts itself.
      return StandardCharsets.UTF_8;
    }
    String binary = Appearance.binary(bytes);
    if (binary != null) {
      throw new UserException("%s is %s".formatted(name, binary) + "; " + Appearance.known() + ".");
    }
    Charset charset = Charsets.of(bytes, whole);
    if (charset == null) {
      throw new UserException(
          name + " is text in neither UTF-8 nor GB18030, or no text; convert it to UTF-8.");
    }
    return charset;
  }
}
