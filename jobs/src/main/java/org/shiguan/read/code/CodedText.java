package org.shiguan.read.code;

import java.util.List;

/**
 * What the rules make of a text.
 *
 * @param codes its codes in the order of the rules
 * @param official how often it uses a term that speaks for the code OFFICIAL, outside quotation
 *     marks (list D of metric M20); 0 where nobody of the roster speaks
 */
public record CodedText(List<Coded> codes, int official) {
  /** Of a text without any word of the rules. */
  public static final CodedText NOTHING = new CodedText(List.of(), 0);

  /** Keeps its own copy. */
  public CodedText {
    codes = List.copyOf(codes);
  }
}
