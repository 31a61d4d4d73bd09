package org.shiguan.clean.step;

import org.shiguan.clean.CleaningStep;
import org.shiguan.clean.Draft;
import org.shiguan.privacy.AccessTokens;
import org.shiguan.privacy.Contacts;
import org.shiguan.privacy.Names;

/** A mark in place of phone numbers, e-mail addresses and access tokens. */
public final class StrikeContacts implements CleaningStep {

  @Override
  public String id() {
    return "strike_contacts";
  }

  @Override
  public String whyZh() {
    return "化名研究中，正文里的电话号码和邮箱地址换成〔电话〕〔邮箱〕；链接中的访问令牌一律以 MASKED 遮去。";
  }

  @Override
  public String whyEn() {
    return "In a study under pseudonyms, phone numbers and e-mail addresses in texts become 〔电话〕 and"
        + " 〔邮箱〕; access tokens in links become MASKED always.";
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
