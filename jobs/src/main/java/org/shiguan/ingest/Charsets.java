package org.shiguan.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Which encoding the beginning of a text is in. */
final class Charsets {
  /** Chinese text before UTF-8; holds GBK and GB2312. */
  static final Charset GB18030 = Charset.forName("GB18030");

  /** More than one bad place in so many characters outside ASCII, and it is another encoding. */
  private static final int TOLERATED = 10;

  private Charsets() {}

  /**
   * UTF-8 or GB18030, whichever the bytes are valid in, UTF-8 first; a few bad places are
   * tolerated, because dumps have cut-off characters and one of them must not turn a whole file
   * into another encoding. Null when they are neither.
   *
   * @param whole whether the text ends with these bytes; else its last character may be cut
   */
  static Charset of(byte[] bytes, boolean whole) {
    Charset marked = utf16(bytes);
    if (marked != null) {
      return marked;
    }
    boolean utf8 = suits(bytes, StandardCharsets.UTF_8, whole);
    // Some pairs of GB bytes are pairs of UTF-8 too, but no Chinese character is: those have three.
    if (utf8 && (!western(bytes, whole) || !suits(bytes, GB18030, whole))) {
      return StandardCharsets.UTF_8;
    }
    return suits(bytes, GB18030, whole) ? GB18030 : null;
  }

  /** Whether a character takes two bytes even in ASCII. */
  static boolean isUtf16(Charset charset) {
    return charset.equals(StandardCharsets.UTF_16LE)
        || charset.equals(StandardCharsets.UTF_16BE)
        || charset.equals(StandardCharsets.UTF_16);
  }

  /**
   * UTF-16 by its mark, or without one by zero bytes that nearly all stand in every second place;
   * null when it is not that.
   */
  static Charset utf16(byte[] bytes) {
    if (bytes.length < 2) {
      return null;
    }
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    if (first == 0xff && second == 0xfe) {
      return StandardCharsets.UTF_16LE;
    }
    if (first == 0xfe && second == 0xff) {
      return StandardCharsets.UTF_16BE;
    }
    int even = 0;
    int odd = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        if (i % 2 == 0) {
          even++;
        } else {
          odd++;
        }
      }
    }
    // Braces, digits and line breaks of any dump are ASCII, a tenth of it and more.
    int enough = Math.max(4, bytes.length / 20);
    // Some other characters end in a zero byte.
    if (odd >= enough && even * 20 <= odd) {
      return StandardCharsets.UTF_16LE;
    }
    return even >= enough && odd * 20 <= even ? StandardCharsets.UTF_16BE : null;
  }

  /** Whether, read as UTF-8, there are characters outside ASCII, and none is Chinese. */
  private static boolean western(byte[] bytes, boolean whole) {
    String text = decode(bytes, StandardCharsets.UTF_8, whole);
    return text.chars().anyMatch(c -> c >= 0x80)
        && text.chars().allMatch(c -> c < 0x800 || c == '\uFFFD');
  }

  /** The text, bad bytes as U+FFFD, a byte-order mark and a cut last character removed. */
  static String decode(byte[] bytes, Charset charset, boolean whole) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    var out = CharBuffer.allocate((int) (bytes.length * (double) decoder.maxCharsPerByte()) + 2);
    decoder.decode(ByteBuffer.wrap(bytes), out, whole);
    String text = out.flip().toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static boolean suits(byte[] bytes, Charset charset, boolean whole) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(bytes.length + 2);
    int bad = 0;
    while (true) {
      CoderResult result = decoder.decode(in, out, whole);
      if (!result.isError()) {
        break;
      }
      bad++;
      in.position(in.position() + result.length());
    }
    long foreign = out.flip().chars().filter(c -> c >= 0x80).count();
    return bad == 0 || bad * (long) TOLERATED <= foreign;
  }
}
