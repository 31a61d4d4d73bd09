package org.shiguan.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Contacts that are told by the word before them: QQ numbers, WeChat ids, cards, short phone
 * numbers; and numbers of identity cards by their check digit.
 */
final class Messengers {
  /** Stands for an account of another service. */
  static final String ACCOUNT = "〔账号〕";

  /** Stands for the number of an identity card. */
  static final String CARD = "〔证件〕";

  private static final String NO_MORE = "(?![0-9A-Za-z_%％]|[.,][0-9]|" + Contacts.UNITS + ")";

  private static final Pattern QQ =
      Pattern.compile(
          "("
              + MarkedNumbers.label("qq", "label")
              + "|(?<![0-9A-Za-z_])q\\s?[:：]\\s?)[1-9][0-9]{4,10}"
              + NO_MORE,
          Pattern.CASE_INSENSITIVE);

  /** A word in Latin letters runs on into another: it needs a sign or a digit behind it. */
  private static final String END_OF_WORD = "(?:[:：\\s为是=]{1,3}|(?<![a-z])|(?=[0-9]))";

  private static final String ID = "[a-z0-9][a-z0-9_-]{4,19}(?![0-9A-Za-z_.])";

  private static final Pattern WECHAT =
      Pattern.compile(
          "((?<![0-9A-Za-z_])(?:(?:"
              + MarkedNumbers.words("wechat", "label")
              + ")"
              + END_OF_WORD
              + "|(?:"
              + MarkedNumbers.words("wechat", "short")
              + ")"
              + END_OF_WORD
              + "(?=[a-z_-]*[0-9_-])))"
              + ID,
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LABELLED_CARD =
      Pattern.compile(
          "("
              + MarkedNumbers.label("identity-card", "label")
              + ")(?:[1-9][0-9]{16}[0-9X]|[1-9][0-9]{14})(?![0-9A-Za-z])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LABELLED_PHONE =
      Pattern.compile(
          "(" + MarkedNumbers.label("phone", "label") + ")[0-9](?:[ -]?[0-9]){6,11}" + NO_MORE,
          Pattern.CASE_INSENSITIVE);

  private static final Pattern EIGHTEEN =
      Pattern.compile(
          "(?<![0-9A-Za-z_])[1-9][0-9]{5}(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
              + "[0-9]{3}[0-9Xx](?![0-9A-Za-z_])");

  private static final LabelEnds CARD_ENDS = new LabelEnds("identity-card", "label");
  private static final LabelEnds PHONE_ENDS = new LabelEnds("phone", "label");

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  private Messengers() {}

  /** The text without cards, which are longer than phones and stand before them. */
  static String strikeCards(String text) {
    String struck =
        CARD_ENDS.before(text) ? LABELLED_CARD.matcher(text).replaceAll("$1" + CARD) : text;
    String cards =
        EIGHTEEN.matcher(struck).replaceAll(card -> isCard(card.group()) ? CARD : card.group());
    return cards.equals(struck) ? struck : cards;
  }

  /** The text without numbers of a phone that only their word tells. */
  static String strikePhones(String text) {
    if (!PHONE_ENDS.before(text)) {
      return text;
    }
    return LABELLED_PHONE
        .matcher(text)
        .replaceAll(
            phone ->
                Contacts.inLink(text, phone.start())
                    ? Matcher.quoteReplacement(phone.group())
                    : phone.group(1) + Contacts.PHONE);
  }

  /** The text without QQ numbers. */
  static String strikeQq(String text) {
    return QQ.matcher(text).replaceAll("$1" + ACCOUNT);
  }

  /** The text without WeChat ids. */
  static String strikeWechat(String text) {
    return WECHAT.matcher(text).replaceAll("$1" + ACCOUNT);
  }

  /** The check digit of GB 11643, ISO 7064 MOD 11-2. */
  static boolean isCard(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (number.charAt(i) - '0');
    }
    return CHECKS.charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
  }
}
