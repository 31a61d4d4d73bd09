package org.shiguan.record;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the platform's words say about a post that is not shown: the codes of D01 (codebook §3).
 * Texts count only as the beginning of an answer, because living posts quote them ({@code
 * formats.md} §3), and only where no author stands beside them; the caller looks at that.
 */
public final class Tombstones {
  /** The post is gone, and nothing says who took it away. */
  public static final String NOT_EXIST = "NOT_EXIST";

  /** Gone or hidden; the words do not say which. */
  public static final String AMBIGUOUS = "AMBIGUOUS";

  /** The request failed; nothing is known about the post. */
  public static final String ERROR = "ERROR";

  private static final String DEL_AUTHOR = "DEL_AUTHOR";
  private static final String DEL_PLATFORM = "DEL_PLATFORM";
  private static final String PERM_DENIED = "PERM_DENIED";
  private static final String MASK_HALF_YEAR = "MASK_HALF_YEAR";
  private static final String MASK_AUDIENCE = "MASK_AUDIENCE";
  private static final String ACCOUNT_BANNED = "ACCOUNT_BANNED";
  private static final String ACCOUNT_GONE = "ACCOUNT_GONE";

  /** A beginning, in simplified script, full-width commas, without 抱歉, and its code. */
  private record Words(String begin, String code) {}

  private static final List<Words> WORDS =
      List.of(
          new Words("此微博已被作者删除", DEL_AUTHOR),
          new Words("此微博已被原作者删除", DEL_AUTHOR),
          new Words("此微博已被删除", DEL_PLATFORM),
          new Words("该微博已被删除", DEL_PLATFORM),
          new Words("该微博因被多人投诉", DEL_PLATFORM),
          new Words("该微博因被多人举报", DEL_PLATFORM),
          new Words("该微博因违反", DEL_PLATFORM),
          new Words("该内容暂时无法查看", DEL_PLATFORM),
          new Words("源微博已被删除", NOT_EXIST),
          new Words("不存在的微博", NOT_EXIST),
          new Words("用户不存在", ACCOUNT_GONE),
          new Words("作者已设置仅展示", MASK_HALF_YEAR),
          new Words("根据作者设置的微博可见时间范围", MASK_HALF_YEAR),
          new Words("由于作者设置", MASK_AUDIENCE),
          new Words("由于作者隐私设置", MASK_AUDIENCE),
          new Words("根据博主设置", MASK_AUDIENCE),
          new Words("由于博主设置", MASK_AUDIENCE),
          new Words("该账号因被投诉违反", ACCOUNT_BANNED),
          new Words("该账号因用户自行申请关闭", ACCOUNT_GONE),
          new Words("该账号行为异常", AMBIGUOUS),
          new Words("该账号内容存在风险", AMBIGUOUS),
          new Words("该账号当前处于异常状态", AMBIGUOUS),
          new Words("微博不存在或暂无查看权限", AMBIGUOUS),
          new Words("博文涉及营销推广正在审核中", AMBIGUOUS),
          new Words("该微博包含营销推广内容且未备案", AMBIGUOUS),
          new Words("你访问的页面地址有误", AMBIGUOUS),
          new Words("转发微博已被删除", AMBIGUOUS),
          // The posts of a muted account remain: the words say nothing about this one.
          new Words("因违反社区公约，该用户目前处于禁言状态", ERROR),
          new Words("该用户处于永久禁言状态", ERROR),
          new Words("该用户目前处于禁言状态", ERROR));

  /** The platform's message to an author about a post of a moment it names. */
  private static final Pattern MESSAGE =
      Pattern.compile("^您[于於]\\d{4}-\\d{2}-\\d{2} \\d{1,2}:\\d{2}(:\\d{2})?[发發]表的微博");

  private static final Pattern MESSAGE_DELETED = Pattern.compile("已被[删刪]除。?$");

  /** Gone, and not a word of who did it or of whom to ask. */
  private static final Pattern NOBODY_SAID = Pattern.compile("^[此该]微博已被删除(?!.*如需)[。！!]?.*");

  /** 2012-01-01 00:00 at +08:00. */
  private static final long YEAR_2012 = 1_325_347_200_000_000L;

  /** 2014-01-01 00:00 at +08:00. */
  private static final long YEAR_2014 = 1_388_505_600_000_000L;

  /** Error numbers of the Open API and of m.weibo.cn; every other number is {@link #ERROR}. */
  private static final Map<String, String> NUMBERS =
      Map.of(
          "20003", ACCOUNT_GONE,
          "20101", NOT_EXIST,
          "20112", PERM_DENIED,
          "20132", DEL_PLATFORM,
          "20135", NOT_EXIST,
          "40031", NOT_EXIST);

  /** The same words were written in both scripts; these letters differ. */
  private static final String TRADITIONAL =
      "該刪帳賬號設權暫時無違規據僅範圍見請關閉現異險處態訪這條對後營銷舉訴備審頁錯誤為戶過內間隱風當於狀廣問轉發報爲";

  private static final String SIMPLIFIED =
      "该删账账号设权暂时无违规据仅范围见请关闭现异险处态访这条对后营销举诉备审页错误为户过内间隐风当于状广问转发报为";

  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern OLD_NUMBER = Pattern.compile("^(\\d{5}):");

  private Tombstones() {}

  /** What a text that stands in place of a post says; null when it is no such text. */
  public static String ofText(String text) {
    if (text == null) {
      return null;
    }
    String plain = plain(text);
    if (MESSAGE.matcher(plain).find() && MESSAGE_DELETED.matcher(text.strip()).find()) {
      return DEL_PLATFORM;
    }
    for (Words words : WORDS) {
      if (plain.startsWith(words.begin())) {
        return words.code();
      }
    }
    return null;
  }

  /**
   * What a code read from words meant when they were said. 该微博已被删除 without a word of the author was
   * the platform's in 2011, when the author's own deletions were worded otherwise; later it only
   * says that the post is gone. "Permission denied" was what a post removed by the platform gave
   * until 2013; later it is the author's choice of an audience.
   *
   * @param code what {@link #ofText} or {@link #ofError} said
   * @param words the words; null when none
   * @param capturedAtMicros when they were said, epoch microseconds UTC; {@link RawPost#UNKNOWN}
   *     when nobody says: the code stays as it is
   */
  public static String at(String code, String words, long capturedAtMicros) {
    if (capturedAtMicros == RawPost.UNKNOWN) {
      return code;
    }
    if (code.equals(PERM_DENIED)) {
      return capturedAtMicros < YEAR_2014 ? PERM_DENIED : MASK_AUDIENCE;
    }
    boolean after2011 = capturedAtMicros >= YEAR_2012;
    if (after2011 && code.equals(DEL_PLATFORM) && words != null) {
      return NOBODY_SAID.matcher(plain(words)).matches() ? NOT_EXIST : code;
    }
    return code;
  }

  /**
   * What the state of a post that m.weibo.cn gives in place of one says; null when it is none of
   * those.
   */
  public static String ofState(String state) {
    if (state == null) {
      return null;
    }
    return switch (state) {
      case "7" -> DEL_AUTHOR;
      case "8" -> DEL_PLATFORM;
      default -> null;
    };
  }

  /**
   * What m.weibo.cn says when it does not answer. Its 20101 stands for a post that is gone or that
   * this reader may not see, so there the words decide.
   *
   * @param number {@code errno}; null when not said
   * @param words {@code msg}; null when not said
   */
  public static String ofMobileError(String number, String words) {
    String said = ofText(words);
    if (said != null) {
      return said;
    }
    String code = ofError(number, words);
    return code.equals(NOT_EXIST) ? AMBIGUOUS : code;
  }

  /** What is said of a post shown to some readers only, where this one got no author. */
  public static String ofVisibility(String type) {
    return type == null || type.isEmpty() || type.equals("0") ? null : MASK_AUDIENCE;
  }

  /**
   * What an API error says. The number decides, because errors of the application key say
   * "permission denied" too; the words count only where there is no number.
   *
   * @param number {@code error_code}; null when not said
   * @param words {@code error}; null when not said
   */
  public static String ofError(String number, String words) {
    String said = words == null ? "" : words.strip();
    // Version 1 put the HTTP status into error_code and the real number before the words.
    Matcher old = OLD_NUMBER.matcher(said);
    if (old.find()) {
      return NUMBERS.getOrDefault(old.group(1), ERROR);
    }
    if (number != null && !number.isBlank()) {
      return NUMBERS.getOrDefault(number.strip(), ERROR);
    }
    if (said.regionMatches(true, 0, "target weibo does not exist", 0, 27)) {
      return NOT_EXIST;
    }
    if (said.regionMatches(true, 0, "user does not exist", 0, 19)) {
      return ACCOUNT_GONE;
    }
    if (said.equalsIgnoreCase("permission denied")) {
      return PERM_DENIED;
    }
    String tombstone = ofText(said);
    return tombstone == null ? ERROR : tombstone;
  }

  private static String plain(String text) {
    String bare = TAG.matcher(text).replaceAll("").strip();
    int end = Math.min(bare.length(), 40);
    var out = new StringBuilder(end);
    for (int i = 0; i < end; i++) {
      char c = bare.charAt(i);
      int traditional = TRADITIONAL.indexOf(c);
      if (traditional >= 0) {
        c = SIMPLIFIED.charAt(traditional);
      }
      out.append(c == ',' ? '，' : c);
    }
    String apology = "抱歉，";
    return out.indexOf(apology) == 0
        ? out.substring(apology.length()).strip()
        : out.toString().strip();
  }
}
