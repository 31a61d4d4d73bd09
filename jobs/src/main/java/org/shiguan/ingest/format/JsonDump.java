package org.shiguan.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.shiguan.ingest.Head;
import org.shiguan.ingest.Part;

/** Files of JSON that may be one value or a value a line; the latter can be read in parts. */
final class JsonDump {
  private JsonDump() {}

  /** Whether a file that begins like this holds a record or a page a line. */
  static boolean splits(Head head) {
    return lineByLine(head.text(), head.whole());
  }

  /**
   * The pieces of a part.
   *
   * @param lists the lists inside pages that hold records, as {@link JsonFrame} names them
   */
  static JsonPieces open(Part part, Set<String> lists) throws IOException {
    var pieces = new JsonPieces(part.in(), part.start(), part.charset(), lists);
    if (part.start() > 0) {
      pieces.skipLine();
      pieces.lineByLine(part.end());
    } else {
      // The same judgement as splits(head) on the same bytes, so that all parts agree.
      byte[] first = pieces.peek(Head.BYTES);
      String text = new String(first, part.charset());
      String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
      if (lineByLine(unmarked, first.length < Head.BYTES)) {
        pieces.lineByLine(part.end());
      }
    }
    return pieces;
  }

  /**
   * Whether every line is a record or a page of its own: the first is whole, and no other begins
   * otherwise.
   */
  private static boolean lineByLine(String text, boolean whole) {
    int end = whole ? text.length() : text.lastIndexOf('\n');
    if (end < 0) {
      return false;
    }
    List<String> lines =
        text.substring(0, end).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    if (lines.isEmpty() || !lines.stream().allMatch(l -> l.startsWith("{") || l.startsWith("["))) {
      return false;
    }
    JsonNode first = Json.parse(lines.get(0));
    return first != null && first.isContainerNode();
  }
}
