package org.shiguan.read.polarity;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts whose side somebody has told, to score a model on. Either {@code id,label,text} with the
 * text as it stands, commas and all, or {@code label,text} as CSV, quoted where it must be and
 * after a header; label is 1 for favourable and 0 for unfavourable.
 */
public final class LabelledTexts {
  /**
   * A text and its side.
   *
   * @param favourable what somebody says
   * @param text as found
   */
  public record Labelled(boolean favourable, String text) {}

  private LabelledTexts() {}

  /**
   * The texts of a file in order.
   *
   * @throws IOException when it cannot be read or has a line of another kind
   */
  public static List<Labelled> read(Path file) throws IOException {
    var texts = new ArrayList<Labelled>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        String[] head = line.split(",", 3);
        if (head.length == 3 && head[0].matches("[0-9]{5,}") && isLabel(head[1])) {
          texts.add(new Labelled(head[1].equals("1"), head[2]));
        } else if (head.length > 1 && isLabel(head[0])) {
          String text = line.substring(2);
          if (text.startsWith("\"")) {
            text = quoted(text, lines);
          }
          texts.add(new Labelled(head[0].equals("1"), text));
        } else if (number > 1 && !line.isBlank()) {
          throw new IOException(
              "line %d is neither id,label,text nor label,text".formatted(number));
        }
      }
    }
    return texts;
  }

  private static boolean isLabel(String word) {
    return word.equals("0") || word.equals("1");
  }

  /** The text between quotes, which may go on in the next lines. */
  private static String quoted(String begun, BufferedReader lines) throws IOException {
    var text = new StringBuilder();
    String rest = begun.substring(1);
    while (true) {
      for (int at = 0; at < rest.length(); at++) {
        boolean quote = rest.charAt(at) == '"';
        if (quote && !(at + 1 < rest.length() && rest.charAt(at + 1) == '"')) {
          return text.toString();
        }
        text.append(rest.charAt(at));
        at += quote ? 1 : 0;
      }
      rest = lines.readLine();
      if (rest == null) {
        throw new IOException("a quote is never closed");
      }
      text.append('\n');
    }
  }
}
