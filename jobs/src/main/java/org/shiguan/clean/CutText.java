package org.shiguan.clean;

import java.util.List;
import java.util.regex.Pattern;
import org.shiguan.clean.step.NormaliseText;

/**
 * Texts that the platform cut. Its lists show the beginning of a long post and then {@code ...全文}
 * (m.weibo.cn, weibo.cn), {@code ...展开} (weibo.com since 2020), {@code ...展开全文c} and {@code ...展开c}
 * (weibo.com and its search before; the c is an arrow in a font of icons) or {@code ...全文：
 * http://m.weibo.cn/<uid>/<mid>} (Open API since 2016). Such a text and a longer one that begins
 * like it are one text and no edit.
 */
public final class CutText {
  private static final List<String> WORDS = List.of("展开全文", "展開全文", "全文", "展开", "展開");
  private static final Pattern TO_THE_POST =
      Pattern.compile(":? ?https?://m\\.weibo\\.cn/[^/ ]{1,40}/\\d{9,19}");
  private static final int LONGEST_LINK = 90;

  private CutText() {}

  /** What the text of a later sighting is beside the one a post is held with. */
  public enum Beside {
    /** The same text, or the same but for where it was cut. */
    SAME,

    /** The same text, of which it shows more. */
    MORE,

    /** Another text: somebody edited the post. */
    OTHER
  }

  /**
   * Where the platform's mark begins.
   *
   * @param plain a normalised text
   * @return an index, at which the shown beginning ends; -1 when the text does not end in a mark
   */
  public static int markAt(String plain) {
    int end = plain.length();
    char last = end == 0 ? ' ' : plain.charAt(end - 1);
    if (last >= '0' && last <= '9') {
      end = beforeLink(plain);
    } else if (last == 'c') {
      end = beforeArrow(plain);
    } else if (last != '文' && last != '开' && last != '開') {
      return -1;
    }
    for (String word : WORDS) {
      if (end > 0 && plain.startsWith(word, end - word.length())) {
        return ellipsisBefore(plain, end - word.length());
      }
    }
    return -1;
  }

  /** The end of 全文 where the post's own address follows; -1 when it does not. */
  private static int beforeLink(String plain) {
    int word = plain.lastIndexOf("全文");
    boolean near = word >= 0 && plain.length() - word <= LONGEST_LINK;
    return near && TO_THE_POST.matcher(plain).region(word + 2, plain.length()).matches()
        ? word + 2
        : -1;
  }

  private static int beforeArrow(String plain) {
    int end = plain.length() - 1;
    return end > 0 && plain.charAt(end - 1) == ' ' ? end - 1 : end;
  }

  private static int ellipsisBefore(String plain, int word) {
    int end = word > 0 && plain.charAt(word - 1) == ' ' ? word - 1 : word;
    if (end > 0 && plain.charAt(end - 1) == '…') {
      return end - 1;
    }
    // One set of dots: those before it are the author's.
    return plain.startsWith("...", end - 3) ? end - 3 : -1;
  }

  /** How much of its post a text shows that was kept as cut or said to be long. */
  public static Wholeness wholeness(String text) {
    return markAt(NormaliseText.normalise(text)) >= 0 ? Wholeness.CUT : Wholeness.SAID_LONG;
  }

  /**
   * Compares two different texts of one post, as kept.
   *
   * @param held the text the post is held with
   * @param heldIs how much of the post that is
   * @param text the text of a later sighting
   * @param is how much of the post that is
   */
  public static Beside compare(String held, Wholeness heldIs, String text, Wholeness is) {
    if (heldIs == Wholeness.WHOLE && is == Wholeness.WHOLE) {
      return Beside.OTHER;
    }
    String shownHeld = shown(held);
    String shown = shown(text);
    if (heldIs != Wholeness.WHOLE && begins(shown, shownHeld)) {
      return is.compareTo(heldIs) > 0 ? Beside.MORE : Beside.SAME;
    }
    return is != Wholeness.WHOLE && begins(shownHeld, shown) ? Beside.SAME : Beside.OTHER;
  }

  /** A text, normalised, without the mark. */
  private static String shown(String text) {
    String plain = NormaliseText.normalise(text);
    int mark = markAt(plain);
    return mark < 0 ? plain : plain.substring(0, mark);
  }

  private static boolean begins(String text, String beginning) {
    String sure = withoutTornEnd(beginning);
    return !sure.isEmpty() && text.startsWith(sure);
  }

  /**
   * Without what the cut may have torn: half a name has another pseudonym than the name, half a
   * phone number is no phone number, half an address no address.
   */
  private static String withoutTornEnd(String beginning) {
    int end = beginning.length();
    int at = beginning.lastIndexOf('@');
    if (at >= 0 && Marks.nameRunEnd(beginning, at + 1) == end) {
      end = at;
    }
    while (end > 0 && mayBeTorn(beginning.charAt(end - 1))) {
      end--;
    }
    return beginning.substring(0, end).strip();
  }

  private static boolean mayBeTorn(char c) {
    return c > ' ' && c < 0x7f;
  }
}
