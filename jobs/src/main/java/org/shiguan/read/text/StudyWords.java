package org.shiguan.read.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of a study, found in either script, in any mixture of both and whatever the case of
 * Latin letters. Immutable.
 */
public final class StudyWords {
  /** What continues what was read so far, and the name that ends here. */
  private static final class Node {
    private final Map<Character, Node> next = new HashMap<>(4);
    private String name;
    private boolean person;
  }

  private final Node root = new Node();
  private final boolean[] begins = new boolean[1 << 16];

  /**
   * The names of a study, as they are to come out; of two that differ only in script or case the
   * first counts, people before things; those of a single letter are left out, which would cut
   * words in two.
   *
   * @param people names of people, which do not count within a longer name
   * @param things companies, products
   */
  public StudyWords(List<String> people, List<String> things, Script script) {
    add(people, true, script);
    add(things, false, script);
  }

  private void add(List<String> names, boolean person, Script script) {
    for (String name : names) {
      char[] folded = script.folded(name);
      if (name.codePointCount(0, name.length()) < 2) {
        continue;
      }
      Node node = root;
      for (char c : folded) {
        node = node.next.computeIfAbsent(c, letter -> new Node());
      }
      if (node.name == null) {
        node.name = name;
        node.person = person && name.codePoints().allMatch(Character::isIdeographic);
      }
      begins[folded[0]] = true;
    }
  }

  /** Whether a name may begin with a folded letter. */
  boolean mayBegin(char folded) {
    return begins[folded];
  }

  /**
   * The longest name at a place, as the study spells it; null when none stands there. A name that
   * begins or ends in a Latin letter or a digit does not stand within a word of them.
   *
   * @param folded a text as {@link Script#folded} gives it
   */
  Found at(char[] folded, int from) {
    return at(folded, from, folded.length);
  }

  /** The same among names that end at a place or before it. */
  Found at(char[] folded, int from, int last) {
    if (from > 0 && isLatin(folded[from]) && isLatin(folded[from - 1])) {
      return null;
    }
    Found found = null;
    Node node = root;
    for (int at = from; at < last; at++) {
      node = node.next.get(folded[at]);
      if (node == null) {
        break;
      }
      int end = at + 1;
      boolean within = end < folded.length && isLatin(folded[at]) && isLatin(folded[end]);
      if (node.name != null && !within) {
        found = new Found(node.name, end, node.person);
      }
    }
    return found;
  }

  /**
   * A name and where it ends.
   *
   * @param name as the study spells it
   * @param end offset after its last letter
   * @param person whether it is a person's, in Chinese letters alone
   */
  record Found(String name, int end, boolean person) {}

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }
}
