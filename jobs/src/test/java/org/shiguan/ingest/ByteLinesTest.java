package org.shiguan.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteLinesTest {
  private static final int BUFFER = 1 << 17;

  @Test
  void linesOfAnyLengthComeBackWithTheirOffsets() throws IOException {
    var random = new Random(3);
    int[] lengths = {0, 1, 2, 63, 64, 65, 1000, BUFFER / 2, BUFFER - 2, BUFFER - 1, BUFFER};
    for (int round = 0; round < 60; round++) {
      var text = new StringBuilder();
      var expected = new ArrayList<String>();
      long start = random.nextInt(3) * 1_000_000L;
      int lines = 1 + random.nextInt(12);
      for (int i = 0; i < lines; i++) {
        int length = Math.max(0, lengths[random.nextInt(lengths.length)] + random.nextInt(3) - 1);
        String line = "abcdefg".repeat(length / 7 + 1).substring(0, length);
        expected.add(start + text.length() + " " + line);
        text.append(line);
        boolean last = i == lines - 1;
        if (!last || random.nextBoolean()) {
          text.append(random.nextBoolean() ? "\n" : "\r\n");
        } else if (line.isEmpty()) {
          // Nothing stands behind the last line break, so there is no line.
          expected.remove(expected.size() - 1);
        }
      }
      assertEquals(expected, lines(text.toString(), start, random), "round " + round);
    }
  }

  private static List<String> lines(String text, long start, Random random) throws IOException {
    var found = new ArrayList<String>();
    try (var lines = new ByteLines(chunks(text, random), start)) {
      while (lines.next()) {
        String line = lines.decode(StandardCharsets.UTF_8);
        assertEquals(line.length(), lines.length());
        assertEquals(line.isBlank(), lines.blank());
        found.add(lines.offset() + " " + line);
      }
      assertFalse(lines.next());
      assertNull(lines.damage());
    }
    return found;
  }

  /** A stream that gives fewer bytes than asked for, as files on a network do. */
  private static InputStream chunks(String text, Random random) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public synchronized int read(byte[] bytes, int offset, int length) {
        return super.read(bytes, offset, Math.min(length, 1 + random.nextInt(70_000)));
      }
    };
  }

  @Test
  void recordsGrowByLinesAndShrinkAgain() throws IOException {
    String first = "a".repeat(BUFFER - 3);
    String text = first + "\r\nsecond\r\n\r\nthird";
    try (var lines = new ByteLines(chunks(text, new Random(5)), 0)) {
      assertTrue(lines.next());
      assertTrue(lines.extend());
      assertEquals("second", lines.added(StandardCharsets.UTF_8));
      assertEquals(first + "\r\nsecond", lines.decode(StandardCharsets.UTF_8));
      lines.retract();
      assertEquals(first, lines.decode(StandardCharsets.UTF_8));
      assertTrue(lines.extend());
      assertTrue(lines.extend());
      assertEquals("", lines.added(StandardCharsets.UTF_8));
      assertEquals(first + "\r\nsecond\r\n", lines.decode(StandardCharsets.UTF_8));
      assertTrue(lines.next());
      assertEquals("third", lines.decode(StandardCharsets.UTF_8));
      assertEquals(text.indexOf("third"), lines.offset());
      assertFalse(lines.extend());
      assertEquals("third", lines.decode(StandardCharsets.UTF_8));
      assertFalse(lines.next());
    }
  }

  @Test
  void theNextLineCanBeLookedAt() throws IOException {
    String text = "x".repeat(BUFFER - 1) + "\nm12345";
    try (var lines = new ByteLines(chunks(text, new Random(6)), 0)) {
      assertTrue(lines.next());
      assertTrue(
          lines.nextBegins((bytes, at, end) -> bytes[at] == 'm' && end - at == "m12345".length()));
      assertFalse(lines.begins((bytes, at, end) -> bytes[at] == 'm'));
      assertTrue(lines.next());
      assertFalse(lines.nextBegins((bytes, at, end) -> true));
    }
  }

  @Test
  void bytesThatAreNoTextAreTold() throws IOException {
    byte[] bytes = "好x\n\uFFFD\n".getBytes(StandardCharsets.UTF_8);
    bytes[3] = (byte) 0xe5;
    try (var lines = new ByteLines(new ByteArrayInputStream(bytes), 0)) {
      assertTrue(lines.next());
      assertNull(lines.decode(StandardCharsets.UTF_8));
      assertEquals("好\uFFFD", lines.decodeLeniently(StandardCharsets.UTF_8));
      assertTrue(lines.next());
      // The replacement character itself was written: no bad byte.
      assertEquals("\uFFFD", lines.decode(StandardCharsets.UTF_8));
    }
  }

  @Test
  void aByteOrderMarkIsNoText() throws IOException {
    byte[] bytes = "\uFEFFid\n\uFEFFid".getBytes(StandardCharsets.UTF_8);
    try (var lines = new ByteLines(new ByteArrayInputStream(bytes), 0)) {
      assertTrue(lines.next());
      assertEquals("id", lines.decode(StandardCharsets.UTF_8));
      assertTrue(lines.next());
      assertEquals("\uFEFFid", lines.decode(StandardCharsets.UTF_8));
    }
  }

  @Test
  void aLineWithoutEndIsCutOnceAndTheNextIsReadWhole() throws IOException {
    byte[] bytes = new byte[40 << 20];
    Arrays.fill(bytes, (byte) 'x');
    byte[] tail = "\nshort".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(tail, 0, bytes, bytes.length - tail.length, tail.length);
    try (var lines = new ByteLines(new ByteArrayInputStream(bytes), 0)) {
      assertTrue(lines.next());
      assertTrue(lines.length() >= ByteLines.MOST_BYTES);
      assertTrue(lines.length() <= 2 * ByteLines.MOST_BYTES);
      assertTrue(lines.next());
      assertEquals("short", lines.decode(StandardCharsets.UTF_8));
      assertEquals(bytes.length - "short".length(), lines.offset());
      assertFalse(lines.next());
    }
  }
}
