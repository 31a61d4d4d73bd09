package org.shiguan.clean.step;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.shiguan.clean.CleaningStep;
import org.shiguan.clean.Draft;
import org.shiguan.clean.WeiboIds;
import org.shiguan.record.RawPost;
import org.shiguan.record.RejectReason;

/** The post's key from its mid, its bid or the id of its corpus. */
public final class ResolveId implements CleaningStep {
  private static final Pattern ROUNDED = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?\\d{1,2}");
  private static final MathContext SPREADSHEET =
      new MathContext(WeiboIds.DIGITS_OF_A_SPREADSHEET, RoundingMode.HALF_UP);
  private static final int LONGEST_OPAQUE = 64;

  @Override
  public String id() {
    return "resolve_id";
  }

  @Override
  public String whyZh() {
    return "同一条微博在不同来源中编号写法不同；统一为十进制 mid，编号始终按文本处理，被表格软件舍入的编号予以剔除。";
  }

  @Override
  public String whyEn() {
    return "Sources write the number of one post differently; it becomes the decimal mid, is kept as"
        + " text, and a number that a spreadsheet rounded is kept aside.";
  }

  @Override
  public void apply(Draft draft) {
    RawPost raw = draft.raw;
    String id = raw.id == null ? "" : raw.id.strip();
    if (id.isEmpty() && raw.bid != null && !raw.bid.isBlank()) {
      id = WeiboIds.midOf(raw.bid.strip());
      if (id == null) {
        draft.reject(RejectReason.BAD_ID, "the bid has a letter that is no base-62 digit");
        return;
      }
    }
    if (id.isEmpty()) {
      draft.reject(RejectReason.MISSING_ID, "neither id nor bid");
      return;
    }
    if (isRounded(id) || (raw.authorId != null && isRounded(raw.authorId.strip()))) {
      draft.reject(RejectReason.ROUNDED_ID, "written as a floating-point number");
      return;
    }
    if (isRoundedForm(id, raw.bid)) {
      draft.reject(RejectReason.ROUNDED_ID, "the bid beside it is that of another number");
      return;
    }
    if (draft.idsRounded && WeiboIds.endsInZeros(id) && !isConfirmed(id, raw.bid)) {
      draft.reject(
          RejectReason.ROUNDED_ID, "the file's first ids are all zeros from the 16th digit on");
      return;
    }
    draft.postId = raw.isComment ? commentKey(raw.idSpace, id) : key(raw.idSpace, id);
    if (draft.postId == null) {
      draft.reject(RejectReason.BAD_ID, "not an id of " + raw.idSpace);
      return;
    }
    draft.retweetedId = other(draft, raw.retweetedId, raw.retweetedBid);
    draft.commentedId = other(draft, raw.commentedId, raw.commentedBid);
  }

  /** Comments have numbers of their own, which can be those of posts. */
  private static String commentKey(String idSpace, String id) {
    if (idSpace.equals("weibo")) {
      boolean number = WeiboIds.isDecimal(id) && id.length() <= 19;
      return number ? "c:" + id : null;
    }
    return key(idSpace, "c." + id);
  }

  /** The key of another post; null when it is not said, is none or was rounded. */
  private static String other(Draft draft, String id, String bid) {
    boolean rounded =
        draft.idsRounded
            && id != null
            && WeiboIds.endsInZeros(id.strip())
            && !isConfirmed(id.strip(), bid);
    return rounded ? null : other(draft.raw.idSpace, id, bid);
  }

  /** Whether the bid beside an id says the same number. */
  private static boolean isConfirmed(String id, String bid) {
    return bid != null && id.equals(WeiboIds.midOf(bid.strip()));
  }

  /** The key of another post; null when it is not said or is none. */
  private static String other(String idSpace, String id, String bid) {
    if (id != null && !id.isBlank()) {
      return key(idSpace, id.strip());
    }
    String mid = bid == null || bid.isBlank() ? null : WeiboIds.midOf(bid.strip());
    return mid == null ? null : key(idSpace, mid);
  }

  /** The key of an id, or of Weibo's bid, in its space; null when it is neither. */
  public static String keyOfEither(String idSpace, String idOrBid) {
    String key = key(idSpace, idOrBid);
    return key == null && idSpace.equals("weibo") ? other(idSpace, null, idOrBid) : key;
  }

  /** The key of an id in its space; null when it is no id there. */
  public static String key(String idSpace, String id) {
    if (idSpace.equals("weibo")) {
      boolean number = WeiboIds.isDecimal(id) && id.length() >= 6 && id.length() <= 19;
      return number ? "w:" + id : null;
    }
    return isOpaque(id) ? idSpace + ":" + id : null;
  }

  /**
   * Whether an id is what a spreadsheet, which keeps 15 digits, makes of the number its bid says.
   * Old posts have an id beside the mid of the bid, so that any other difference is none of ours.
   */
  private static boolean isRoundedForm(String id, String bid) {
    if (bid == null || bid.isBlank() || id.length() < 16 || !id.endsWith("0")) {
      return false;
    }
    String mid = WeiboIds.midOf(bid.strip());
    return mid != null
        && !mid.equals(id)
        && mid.length() == id.length()
        && WeiboIds.isDecimal(id)
        && new BigDecimal(mid).round(SPREADSHEET).compareTo(new BigDecimal(id)) == 0;
  }

  private static boolean isRounded(String id) {
    // Nearly no id holds an exponent, and the expression is dear in a loop over every record.
    return (id.indexOf('E') >= 0 || id.indexOf('e') >= 0) && ROUNDED.matcher(id).matches();
  }

  /** One to 64 letters, digits, points, hyphens and underscores. */
  private static boolean isOpaque(String id) {
    if (id.isEmpty() || id.length() > LONGEST_OPAQUE) {
      return false;
    }
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean letterOrDigit =
          (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letterOrDigit && c != '_' && c != '.' && c != '-') {
        return false;
      }
    }
    return true;
  }
}
