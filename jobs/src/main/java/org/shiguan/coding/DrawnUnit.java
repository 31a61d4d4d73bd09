package org.shiguan.coding;

import java.util.Set;

/**
 * A unit of the sample, as the key has it; coders see its id, its text and what it quotes.
 *
 * @param id letter and digits that say nothing
 * @param post key of the post
 * @param stratum group and year
 * @param weight how many posts of its stratum it stands for
 * @param codes what the rules gave it
 */
record DrawnUnit(String id, String post, Stratum stratum, double weight, Set<String> codes) {
  DrawnUnit {
    codes = Set.copyOf(codes);
  }
}
