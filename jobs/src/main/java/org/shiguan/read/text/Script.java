package org.shiguan.read.text;

import com.hankcs.hanlp.HanLP;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Traditional to simplified script: HanLP's table, and over it our own corrections, because the
 * table turns 徐乾學 into 徐干学 and 乾安縣 into 干安县. Letters and phrases keep their length, so that offsets
 * in both scripts agree. Immutable.
 */
public final class Script {
  private static final String TABLE = "/data/dictionary/tc/t2s.txt";
  private static final String CORRECTIONS = "traditional.txt";
  private static final int LONGEST = 16;

  private final char[] letters = new char[1 << 16];
  private final Map<String, String> phrases = new HashMap<>();

  /** Length of the longest phrase that begins with a letter; 0 for most. */
  private final byte[] longest = new byte[1 << 16];

  /** Which two letters begin a phrase, by a hash of 16 bits: nearly every pair does not. */
  private final BitSet beginnings = new BitSet(1 << 16);

  private Script() {
    for (int c = 0; c < letters.length; c++) {
      letters[c] = (char) c;
    }
  }

  /** The conversion as it is delivered. */
  public static Script load() {
    var script = new Script();
    script.add(HanLP.class, TABLE);
    script.add(Script.class, CORRECTIONS);
    return script;
  }

  private void add(Class<?> beside, String resource) {
    try (InputStream in = beside.getResourceAsStream(resource);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          String[] rule = line.split("=", -1);
          add(rule[0].strip(), rule[1].strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String traditional, String simplified) {
    if (traditional.length() != simplified.length() || traditional.length() > LONGEST) {
      // A few rare letters whose simplified form lies beyond the basic plane stay as they are.
      return;
    }
    char first = traditional.charAt(0);
    if (traditional.length() == 1) {
      letters[first] = simplified.charAt(0);
      return;
    }
    phrases.put(traditional, simplified);
    beginnings.set(pair(first, traditional.charAt(1)));
    longest[first] = (byte) Math.max(longest[first], traditional.length());
  }

  /** The letter by itself; itself when it is simplified, or no Chinese. */
  public char simplified(char c) {
    return letters[c];
  }

  /** The text in simplified script, as long as before; the same object when nothing changes. */
  public String simplified(String text) {
    char[] out = null;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (longest[c] > 0) {
        String phrase = phraseAt(text, at);
        if (phrase != null) {
          out = out == null ? text.toCharArray() : out;
          phrase.getChars(0, phrase.length(), out, at);
          at += phrase.length();
          continue;
        }
      }
      if (letters[c] != c) {
        out = out == null ? text.toCharArray() : out;
        out[at] = letters[c];
      }
      at++;
    }
    return out == null ? text : new String(out);
  }

  /** What the longest phrase at a place becomes; null when none stands there. */
  private String phraseAt(String text, int at) {
    int most = Math.min(longest[text.charAt(at)], text.length() - at);
    if (most < 2 || !beginnings.get(pair(text.charAt(at), text.charAt(at + 1)))) {
      return null;
    }
    for (int length = most; length > 1; length--) {
      String simplified = phrases.get(text.substring(at, at + length));
      if (simplified != null) {
        return simplified;
      }
    }
    return null;
  }

  private static int pair(char first, char second) {
    return (first * 31 + second) & 0xffff;
  }

  /**
   * The text letter by letter, ASCII in lower case: what two spellings of one name have in common.
   */
  public char[] folded(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      char c = letters[folded[i]];
      folded[i] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return folded;
  }
}
