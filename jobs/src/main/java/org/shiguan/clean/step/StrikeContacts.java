package org.shiguan.clean.step;

import org.shiguan.clean.CleaningStep;
import org.shiguan.clean.Draft;
import org.shiguan.privacy.AccessTokens;
import org.shiguan.privacy.Contacts;
import org.shiguan.privacy.Names;

/** A mark in place of ways to reach a person, and of access tokens, passwords and cookies. */
public final class StrikeContacts implements CleaningStep {

  @Override
  public String id() {
    return "strike_contacts";
  }

  @Override
  public String whyZh() {
    return "化名研究中，正文里的电话、邮箱、QQ 与微信号、身份证号换成〔电话〕〔邮箱〕〔账号〕〔证件〕；访问令牌、密码和 Cookie 一律以 MASKED 遮去。";
  }

  @Override
  public String whyEn() {
    return "In a study under pseudonyms, phones, e-mail addresses, QQ and WeChat accounts and"
               + " identity cards in texts become 〔电话〕, 〔邮箱〕, 〔账号〕 and 〔证件〕; access tokens,"
               + " passwords and cookies become MASKED always.";
  }

  @Override
  public void apply(Draft draft) {
    draft.struckText = draft.raw.text == null ? "" : strike(draft.raw.text, draft.names);
  }

  /** The text without what reaches a person or acts for an account. */
  public static String strike(String text, Names names) {
    String masked = AccessTokens.mask(text);
    return names == Names.AS_FOUND ? masked : Contacts.strike(masked);
  }
}
