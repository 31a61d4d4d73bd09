package org.shiguan.read.code;

import java.util.List;

/**
 * A code that a text was given.
 *
 * @param code such as PROD
 * @param evidence what was found, in the order of the text: {@code term@offset}, the term as the
 *     rule file has it, the offset in code points of the text; a condition of the unit stands in
 *     angle brackets without an offset. At most {@link Coder#MOST_EVIDENCE}
 */
public record Coded(String code, List<String> evidence) {
  /** Keeps its own copy. */
  public Coded {
    evidence = List.copyOf(evidence);
  }
}
