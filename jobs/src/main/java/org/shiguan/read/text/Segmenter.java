package org.shiguan.read.text;

import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into tokens: marks and the study's names first, then HanLP's segmenter on each
 * stretch of Chinese letters between them. Any number of threads may share one, and each text has
 * the same tokens whatever came before it; HanLP's process-wide dictionary of custom words is
 * neither read nor changed.
 */
public final class Segmenter {
  /** A stretch without any punctuation is cut here: it is no sentence, and memory is bounded. */
  private static final int LONGEST_STRETCH = 400;

  /** So many letters behind a name are looked at to see whether it ends there. */
  private static final int NAME_REACH = 16;

  private final Script script;
  private final StudyWords names;
  private final Segment segment;
  private final PersonBounds bounds;

  /** A segmenter for a study. */
  public Segmenter(Script script, StudyWords names) {
    this.script = script;
    this.names = names;
    this.segment = hanlp();
    this.bounds = new PersonBounds(segment);
  }

  /** HanLP's segmenter as used here: person names recognised, a dictionary of its own. */
  public static Segment hanlp() {
    return new ViterbiSegment().enableCustomDictionary(new DynamicCustomDictionary());
  }

  /** The tokens of a text in order; none when it is blank. */
  public Tokens cut(String text) {
    return cut(text, script.simplified(text));
  }

  /** The same for a text whose simplified form is at hand. */
  public Tokens cut(String text, String simplified) {
    return text.isBlank() ? Tokens.NONE : new Cut(text, simplified).tokens();
  }

  /** One text being cut. */
  private final class Cut {
    private final String text;
    private final String simplified;
    private final char[] folded;
    private final List<String> words;
    private final StringBuilder kinds;
    private final List<String> namesAt = new ArrayList<>(2);

    /** How many letters, and how many of them as Java counts, lie before the last name. */
    private int counted;

    private int countedChars;

    Cut(String text, String simplified) {
      this.text = text;
      this.simplified = simplified;
      folded = script.folded(text);
      words = new ArrayList<>(text.length() / 2 + 4);
      kinds = new StringBuilder(text.length() / 2 + 4);
    }

    Tokens tokens() {
      int at = 0;
      int han = 0;
      while (at < text.length()) {
        int c = text.codePointAt(at);
        int next = at + Character.charCount(c);
        StudyWords.Found name = nameAt(at, han);
        if (name == null && Character.isIdeographic(c)) {
          at = next;
          if (at - han >= LONGEST_STRETCH) {
            stretch(han, at);
            han = at;
          }
          continue;
        }
        stretch(han, at);
        if (name != null) {
          add(name.name(), TokenKind.NAME);
          addName("", name.name(), at);
          at = name.end();
        } else {
          at = other(c, at, next);
        }
        han = at;
      }
      stretch(han, at);
      return new Tokens(words, kinds.toString(), namesAt);
    }

    /**
     * The name that begins at a place; null when none does, or only the part of a longer one.
     *
     * @param han from where on there are only Chinese letters and no name
     */
    private StudyWords.Found nameAt(int at, int han) {
      if (!names.mayBegin(folded[at])) {
        return null;
      }
      StudyWords.Found name = names.at(folded, at);
      while (name != null && name.person() && !isWhole(name, at, Math.min(han, at))) {
        name = names.at(folded, at, name.end() - 1);
      }
      return name;
    }

    private boolean isWhole(StudyWords.Found name, int at, int han) {
      return bounds.isWhole(simplified, at, name.end(), han, hanEnd(name.end()));
    }

    /** Where the Chinese letters end that begin at a place, or another name begins. */
    private int hanEnd(int from) {
      int at = from;
      while (at < text.length() && at - from <= NAME_REACH) {
        int c = text.codePointAt(at);
        if (!Character.isIdeographic(c)
            || (names.mayBegin(folded[at]) && names.at(folded, at) != null)) {
          break;
        }
        at += Character.charCount(c);
      }
      return at;
    }

    private void addName(String before, String name, int at) {
      counted += text.codePointCount(countedChars, at);
      countedChars = at;
      namesAt.add(before + name + '@' + counted);
    }

    /** Names within a topic, which is one token. */
    private void namesOfTopic(int from, int to) {
      int han = from;
      int at = from;
      while (at < to) {
        StudyWords.Found name = nameAt(at, han);
        if (name != null && name.end() <= to) {
          addName("#", name.name(), at);
          at = name.end();
          han = at;
          continue;
        }
        int c = text.codePointAt(at);
        at += Character.charCount(c);
        han = Character.isIdeographic(c) ? han : at;
      }
    }

    /** A token that is no Chinese; gives where it ends. */
    private int other(int c, int at, int next) {
      int mark =
          switch (c) {
            case '[' -> MarkAt.emoticonEnd(text, at);
            case '#' -> MarkAt.topicEnd(text, at);
            case '@' -> MarkAt.mentionEnd(text, at);
            case 'h' -> MarkAt.linkEnd(text, at);
            default -> 0;
          };
      if (mark > 0) {
        TokenKind kind =
            switch (c) {
              case '[' -> TokenKind.EMOTICON;
              case '#' -> TokenKind.HASHTAG;
              case '@' -> TokenKind.MENTION;
              default -> TokenKind.LINK;
            };
        // A name after @ and an address are no words: they stay as they are.
        boolean word = kind == TokenKind.EMOTICON || kind == TokenKind.HASHTAG;
        String token = (word ? simplified : text).substring(at, mark);
        add(token, kind);
        if (kind == TokenKind.MENTION) {
          addName("", token, at);
        } else if (kind == TokenKind.HASHTAG) {
          namesOfTopic(at + 1, mark - 1);
        }
        return mark;
      }
      if (c < 0x80 && MarkAt.isDigit((char) c)) {
        int end = MarkAt.numberEnd(text, at);
        add(simplified.substring(at, end), TokenKind.NUMBER);
        return end;
      }
      if (Character.isLetter(c)) {
        int end = wordEnd(at);
        add(simplified.substring(at, end), TokenKind.WORD);
        return end;
      }
      if (Character.isWhitespace(c) || Character.isISOControl(c) || c == 0xa0) {
        return next;
      }
      return sign(c, at, next);
    }

    /** A word of letters that are no Chinese, with digits and ' within (iPhone5, don't). */
    private int wordEnd(int from) {
      int at = from;
      while (at < text.length() && at - from < LONGEST_STRETCH) {
        int c = text.codePointAt(at);
        boolean within = Character.isDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
        boolean apostrophe =
            c == '\''
                && at > from
                && at + 1 < text.length()
                && MarkAt.isLatinLetter(text.charAt(at + 1));
        if ((!Character.isLetter(c) && !within && !apostrophe) || Character.isIdeographic(c)) {
          break;
        }
        at += Character.charCount(c);
      }
      return at;
    }

    /** Punctuation, a run of the same together; or one emoji with what belongs to it. */
    private int sign(int c, int at, int next) {
      int end = next;
      if (isPunctuation(c)) {
        while (end < text.length() && text.codePointAt(end) == c) {
          end += Character.charCount(c);
        }
        add(text.substring(at, end), TokenKind.PUNCTUATION);
        return end;
      }
      while (end < text.length() && end - at < LONGEST_STRETCH) {
        int following = text.codePointAt(end);
        boolean joined = text.charAt(end - 1) == '\u200d';
        boolean belongs =
            following == 0x200d
                || following == 0xfe0f
                || (following >= 0x1f3fb && following <= 0x1f3ff);
        if (!belongs && !(joined && !Character.isLetter(following))) {
          break;
        }
        end += Character.charCount(following);
      }
      add(text.substring(at, end), TokenKind.SYMBOL);
      return end;
    }

    private void stretch(int from, int to) {
      if (from == to) {
        return;
      }
      if (to - from == 1) {
        add(simplified.substring(from, to), TokenKind.WORD);
        return;
      }
      for (Term term : segment.seg(simplified.substring(from, to))) {
        add(term.word, TokenKind.WORD);
      }
    }

    private void add(String word, TokenKind kind) {
      words.add(word);
      kinds.append(kind.letter());
    }
  }

  private static boolean isPunctuation(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> c == '~' || c == '^' || c == '`' || c == '+' || c == '=' || c == '|';
    };
  }
}
