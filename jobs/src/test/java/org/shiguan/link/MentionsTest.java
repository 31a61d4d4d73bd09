package org.shiguan.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shiguan.SharedSpark;
import org.shiguan.run.CorpusViews;
import org.shiguan.run.SmallStudy;

/** Who is talked about, row by row; what is expected was read by hand (codebook §6). */
@ExtendWith(SharedSpark.class)
final class MentionsTest {
  private static final String HEADER =
      "mid,retweeted_status_mid,uid,retweeted_uid,source,image,text,geo,created_at,"
          + "deleted_last_seen,permission_denied\r\n";

  private static final String ROSTER =
      """
      executives:
        - id: liu
          names: {zh: 刘强, en: Liu Qiang}
          aliases: [强哥, 样本强]
          company: {zh: 样本公司甲, en: Sample Company A}
          products: [样本手机]
          accounts:
            - {uid: uLLLLLLLL, space: weiboscope, name: 样本老刘, from: 2012-03-01, to: 2012-07-01}
          official_accounts:
            - {uid: uFFFFFFFF, space: weiboscope, name: 样本公司甲官方, to: 2012-06-01}
        - id: sample-one
          names: {zh: 样本一号, en: Sample One}
          company: {zh: 样本公司乙, en: Sample Company B}
        - id: wang
          names: {zh: 王健, en: Wang Jian}
          company: {zh: 样本公司丙, en: Sample Company C}
        - id: other-wang
          names: {zh: 王健, en: Wang Jian}
          company: {zh: 样本公司丁, en: Sample Company D}
      """;

  private static final String[][] POSTS = {
    // text, author, month, mentions
    {"刘强今天去世了", "uX", "04", ""},
    {"样本公司甲的刘强今天发言", "uX", "04", "liu NAME_WITH_COMPANY 刘强@6 + 样本公司甲@0"},
    {"听说劉強買了樣本手機", "uX", "04", "liu NAME_WITH_COMPANY 刘强@2 + 样本手机@6"},
    {"刘强今天发言", "uFFFFFFFF", "04", "liu FIRM_ACCOUNT 刘强@0 + <official account>"},
    // From June on it is no longer the firm's.
    {"刘强今天发言", "uFFFFFFFF", "06", ""},
    {"歌手刘强今天发言", "uFFFFFFFF", "04", ""},
    {"强哥就是刘强", "uX", "04", "liu NAME_WITH_COMPANY 刘强@4 + 强哥@0"},
    {"样本强说得对", "uX", "04", "liu ALIAS 样本强@0"},
    {
      "liu  qiang of Sample Company A",
      "uX",
      "04",
      "liu NAME_WITH_COMPANY Liu Qiang@0 + Sample Company A@13"
    },
    {"@样本老刘 你好", "uX", "04", "liu HANDLE @0"},
    {"@样本老刘 你好", "uX", "07", ""},
    {"回复@样本老刘:你好", "uX", "04", ""},
    {"转发微博//@样本老刘:样本公司甲的刘强", "uX", "04", ""},
    {"@样本公司甲官方 刘强呢", "uX", "04", "liu NAME_WITH_COMPANY 刘强@ + @"},
    {"样本公司甲的刘强就是我", "uLLLLLLLL", "04", ""},
    {"样本公司甲用户刘强投诉", "uX", "04", ""},
    {"样本公司甲的刘强样投诉", "uX", "04", ""},
    {"样本公司乙总裁刘强拜访样本公司甲", "uX", "04", ""},
    {"#样本公司甲刘强辞职#", "uX", "04", "liu NAME_WITH_COMPANY #刘强@6 + #样本公司甲@1"},
    {"樣本一號說好", "uX", "04", "sample-one FULL_NAME 样本一号@0"},
    {"sample one ok", "uX", "04", "sample-one FULL_NAME Sample One@0"},
    {"Sample Oneness", "uX", "04", ""},
    {"样本一号店开门", "uX", "04", ""},
    {"王健说好", "uX", "04", ""},
    {"样本公司丁王健说好", "uX", "04", "other-wang NAME_WITH_COMPANY 王健@5 + 样本公司丁@0"},
  };

  @ParameterizedTest
  @ValueSource(strings = {"pseudonym", "none"})
  void eachPostSpeaksOfWhomItShould(String privacy, @TempDir Path folder, SparkSession spark)
      throws IOException {
    var file = new StringBuilder(HEADER);
    for (int i = 0; i < POSTS.length; i++) {
      String author = POSTS[i][1].equals("uX") ? "uXXXXXXXX" : POSTS[i][1];
      file.append(
          "m%09d,,%s,,新浪微博,0,%s,,2012-%s-15 10:00:00,,\r\n"
              .formatted(i, author, POSTS[i][0], POSTS[i][2]));
    }
    var study =
        new SmallStudy(folder)
            .privacy(privacy)
            .roster(ROSTER)
            .file("one.csv", file.toString())
            .input("path: one.csv");
    study.run("link");
    CorpusViews.register(spark, study.lake());
    for (int i = 0; i < POSTS.length; i++) {
      List<String> found =
          spark
              .sql(
                  "SELECT concat_ws(' ', executive, how, evidence) FROM mentions"
                      + " WHERE post_id LIKE '%%m%09d'".formatted(i))
              .collectAsList()
              .stream()
              .map(row -> bare(row.getString(0)))
              .toList();
      assertEquals(POSTS[i][3].isEmpty() ? List.of() : List.of(POSTS[i][3]), found, POSTS[i][0]);
    }
  }

  /** What stands for a name after @ differs with the privacy, and so do offsets behind it. */
  private static String bare(String found) {
    return found
        .replaceAll("@(u_[0-9a-f]{16}|样本老刘)(?=@)", "")
        .replaceAll("^(.*) 刘强@[0-9]+ \\+ @.*", "$1 刘强@ + @");
  }
}
