package org.shiguan.clean.step;

import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;
import org.shiguan.clean.CleaningStep;
import org.shiguan.clean.Draft;

/** The name of the client, out of the link that the platform wraps it in. */
public final class NameClient implements CleaningStep {
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  @Override
  public String id() {
    return "name_client";
  }

  @Override
  public String whyZh() {
    return "来源字段常是一个 HTML 链接；只留客户端名称，没有的记为空而不是“网页”。";
  }

  @Override
  public String whyEn() {
    return "The client field is often an HTML link; only its name is kept, and where there is none"
        + " it is null, not “web”.";
  }

  @Override
  public void apply(Draft draft) {
    String client = draft.raw.client;
    if (client == null) {
      return;
    }
    if (client.indexOf('<') >= 0) {
      client = TAG.matcher(client).replaceAll("");
    }
    if (client.indexOf('&') >= 0) {
      client = StringEscapeUtils.unescapeHtml4(client);
    }
    client = client.strip();
    if (client.startsWith("来自")) {
      client = client.substring(2).strip();
    }
    draft.client = client.isEmpty() ? null : client;
  }
}
