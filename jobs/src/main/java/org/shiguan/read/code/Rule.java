package org.shiguan.read.code;

import java.util.List;

/**
 * One rule of a code: where its conditions hold, it adds its weight once for each different term
 * found, or once if it names no terms.
 *
 * @param thousandths weight in thousandths of a point; below 0 it speaks against the code
 * @param any terms that count
 * @param with terms of which one must be there too; none: nothing is asked
 * @param without terms of which none may be there
 * @param where what must hold
 * @param whereNot what must not hold
 * @param ignoresNegation whether a term counts behind 不 or 没 too
 */
record Rule(
    int thousandths,
    List<Term> any,
    List<Term> with,
    List<Term> without,
    List<Where> where,
    List<Where> whereNot,
    boolean ignoresNegation) {
  Rule {
    any = List.copyOf(any);
    with = List.copyOf(with);
    without = List.copyOf(without);
    where = List.copyOf(where);
    whereNot = List.copyOf(whereNot);
  }
}
