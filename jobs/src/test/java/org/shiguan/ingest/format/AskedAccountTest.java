package org.shiguan.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiguan.ingest.Dumps;
import org.shiguan.record.RawProbe;

/** Which account a request was about. */
class AskedAccountTest {
  @ParameterizedTest
  @CsvSource({
    "/2/users/show.json?uid=9900000001,9900000001",
    "/2/users/show.json,",
    "https://api.weibo.com/2/statuses/user_timeline.json?access_token=X&uid=9900000001&page=1,9900000001",
    "https://m.weibo.cn/api/container/getIndex?type=uid&value=9900000001,9900000001",
    "https://m.weibo.cn/api/container/getIndex?containerid=1076039900000001&page=2,9900000001",
    "https://m.weibo.cn/api/container/getIndex?containerid=100103type%3D1,",
    "https://weibo.com/ajax/profile/info?uid=9900000001,9900000001",
    "https://weibo.com/ajax/statuses/show?id=Aneway4Sl,"
  })
  void theAddressSaysIt(String request, String account) {
    assertEquals(account, AskedAccount.of(request));
  }

  @Test
  void anErrorThatRepeatsItsRequestSaysWhoIsGone() throws IOException {
    String answer =
        "{\"error\":\"User does not exists!\",\"error_code\":20003,"
            + "\"request\":\"/2/users/show.json?uid=9900000001\"}";
    RawProbe probe = (RawProbe) Dumps.read("api-json", answer).get(0).found();
    assertEquals("9900000001", probe.authorId());
    assertEquals("ACCOUNT_GONE", probe.code());
  }
}
