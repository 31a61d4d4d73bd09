package org.shiguan.read.text;

import com.hankcs.hanlp.corpus.dictionary.item.EnumItem;
import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.nr.PersonDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.Set;

/**
 * Whether a person's name in Chinese letters is a name of its own where it stands, and not part of
 * a longer name or of two words that meet. HanLP's segmenter says where words end; where it is
 * mistaken (it cuts a name of three letters after the second one), its counts of how often a letter
 * ends a name and how often it follows one decide.
 */
final class PersonBounds {
  /** Letters beside the name that are looked at. */
  private static final int REACH = 12;

  /** A letter that ends names so many times more often than it follows them ends this one. */
  private static final int CLEARLY = 20;

  /** Longer names are not the beginning of another. */
  private static final int LONGEST_NAME = 3;

  private static final Set<String> DOUBLE_SURNAMES =
      Set.of(
          "欧阳", "司马", "上官", "诸葛", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "长孙", "宇文", "东方", "独孤",
          "端木", "轩辕", "南宫", "百里", "闻人", "申屠", "公羊", "澹台", "淳于", "单于", "太史", "呼延");

  /** After a name they make it that of a place or a shop. */
  private static final String PLACES = "店楼路街村镇县校厂桥馆寺";

  private final Segment segment;

  PersonBounds(Segment segment) {
    this.segment = segment;
  }

  /**
   * Whether the name stands for itself.
   *
   * @param text in simplified script
   * @param from where the name begins
   * @param to where it ends
   * @param first from where on there are only Chinese letters and no other name
   * @param last to where
   */
  boolean isWhole(String text, int from, int to, int first, int last) {
    int start = Math.max(first, from - REACH);
    int end = Math.min(last, to + REACH);
    if (start == from && end == to) {
      return true;
    }
    int at = start;
    for (Term term : segment.seg(text.substring(start, end))) {
      int next = at + term.word.length();
      if (!fits(text, term, at, next, from, to)) {
        return false;
      }
      at = next;
    }
    return true;
  }

  /** Whether the name is whole as far as one word of the text says. */
  private static boolean fits(String text, Term term, int at, int next, int from, int to) {
    if (next == from) {
      return !isSurname(term.word);
    }
    if (at == to) {
      return !continues(term, to - from);
    }
    if (at < from && next > from && !precedes(text.substring(at, from), term, next >= to)) {
      return false;
    }
    return at >= to || next <= to || at < from || follows(text, to, term);
  }

  private static boolean isSurname(String word) {
    if (word.length() != 1) {
      return DOUBLE_SURNAMES.contains(word);
    }
    return count(word, NR.B) > count(word, NR.K) + count(word, NR.M) && !isGrammar(word);
  }

  /** Whether the word after a name of two or three letters goes on with it. */
  private static boolean continues(Term term, int letters) {
    String letter = term.word.substring(0, 1);
    boolean alone = term.word.length() == 1;
    if (alone && PLACES.contains(letter)) {
      return true;
    }
    if (letters > LONGEST_NAME || !(alone || isPerson(term))) {
      return false;
    }
    int ends = count(letter, NR.D);
    int after = after(letter);
    return ends > after && (ends > CLEARLY * (after + 1) || !isGrammar(letter));
  }

  /** Whether letters that a word has before the name are no part of a name. */
  private static boolean precedes(String letters, Term term, boolean covers) {
    if (covers && isPerson(term)) {
      return !isSurname(letters);
    }
    return letters.length() == 1 && count(letters, NR.K) > frequency(term.word);
  }

  /** Whether the first letter that a word has after the name is rather the next word. */
  private static boolean follows(String text, int to, Term term) {
    String next = text.substring(to, to + 1);
    int word = Math.max(frequency(term.word), frequency(text.substring(to - 1, to + 1)));
    return after(next) > Math.max(count(next, NR.D), word);
  }

  private static int after(String letter) {
    return count(letter, NR.L) + count(letter, NR.K) + count(letter, NR.M);
  }

  private static boolean isPerson(Term term) {
    return term.nature != null && term.nature.startsWith("nr");
  }

  private static int count(String word, NR role) {
    EnumItem<NR> roles = PersonDictionary.dictionary.get(word);
    return roles == null ? 0 : roles.getFrequency(role);
  }

  private static int frequency(String word) {
    CoreDictionary.Attribute known = CoreDictionary.get(word);
    return known == null ? 0 : known.totalFrequency;
  }

  /** Verbs, adverbs, prepositions, pronouns, particles: what stands beside names. */
  private static boolean isGrammar(String letter) {
    CoreDictionary.Attribute known = CoreDictionary.get(letter);
    return known != null && "vpdcuyrm".indexOf(known.nature[0].toString().charAt(0)) >= 0;
  }
}
