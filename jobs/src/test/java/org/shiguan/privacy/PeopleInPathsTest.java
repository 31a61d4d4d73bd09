package org.shiguan.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and numbers are made up. */
final class PeopleInPathsTest {
  /** Names that show what was taken for what. */
  private static final Names SHOWN =
      new Names() {
        @Override
        public String author(String uid) {
          return "A(" + uid + ")";
        }

        @Override
        public String name(String screenName) {
          return "N(" + screenName + ")";
        }
      };

  private static String hidden(String path) {
    return new PeopleInPaths(SHOWN).hidden(path);
  }

  @ParameterizedTest
  @CsvSource({
    // A file that is the account, whatever its ending, packed or not.
    "9900000001.csv,A(9900000001).csv",
    "raw/9900000001.csv.gz,raw/A(9900000001).csv.gz",
    "raw/9900000001/posts.json,raw/A(9900000001)/posts.json",
    "../in/12345678.json,../in/A(12345678).json",
    "９９００００００01.txt,A(9900000001).txt",
    // CED: the last part is the account, also an old short one.
    "ced/1_z7SYMC5xL_9900000001.json,ced/1_z7SYMC5xL_A(9900000001).json",
    "2_ex9Qdw_12345.json,2_ex9Qdw_A(12345).json",
    // dataabc's crawlers: weibo/<screen name>/<uid>.csv, also within archives.
    "weibo/样本一号/9900000001.csv,weibo/N(样本一号)/A(9900000001).csv",
    "in/Sample-One/9900000001.json,in/N(Sample-One)/A(9900000001).json",
    "a.zip!/weibo/样本一号/9900000001.csv,a.zip!/weibo/N(样本一号)/A(9900000001).csv",
    "样本一号.zip!/9900000001.csv,N(样本一号).zip!/A(9900000001).csv",
    "a.zip!/in\\样本一号\\9900000001.csv,a.zip!/in\\N(样本一号)\\A(9900000001).csv",
    // A screen name beside the number; ordinary words and dates stay.
    "样本一号_9900000001.json,N(样本一号)_A(9900000001).json",
    "9900000001-样本一号.json,A(9900000001)-N(样本一号).json",
    "sample.one(9900000001)的微博.txt,N(sample.one)(A(9900000001))的微博.txt",
    "uid9900000001.json,uidA(9900000001).json",
    "weibo_20120101_9900000001_page2.json,weibo_20120101_A(9900000001)_page2.json",
    "in/@样本一号.json,in/@N(样本一号).json",
    "harvest-9900000001.warc.gz,harvest-A(9900000001).warc.gz",
    "20121301.csv,A(20121301).csv",
    "raw/99000000*/9900000001*.csv,raw/A(99000000)*/A(9900000001)*.csv"
  })
  void aPersonInAPathGetsHisPseudonym(String path, String shown) {
    assertEquals(shown, hidden(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "week1.csv",
        "raw/20120630.csv",
        "raw/weibo_20120101.csv",
        "2012/06/30/part-00001.json.gz",
        "posts/3351528048407216.json",
        "20120630123456.json",
        "a/b.zip!/2020-01.csv",
        "b.zip!/",
        "b.zip!/[Content_Types].xml",
        "样本一号/posts.csv",
        "raw/**/*.{csv,json}",
        "md5/0123456789abcdef0123456789012345.json",
        ""
      })
  void everythingElseStays(String path) {
    assertEquals(path, hidden(path));
  }

  @Test
  void differentPathsStayDifferent() {
    var paths = new PeopleInPaths(new Pseudonyms(new byte[32]));
    List<String> files =
        List.of(
            "9900000001.csv",
            "9900000002.csv",
            "9900000001.json",
            "样本一号/9900000001.csv",
            "样本二号/9900000001.csv",
            "1_abcd_9900000001.json");
    var seen = new HashSet<String>();
    files.forEach(file -> seen.add(paths.hidden(file)));
    assertEquals(files.size(), seen.size());
  }

  @Test
  void itIsTheAuthorKey() {
    var names = new Pseudonyms(new byte[32]);
    assertEquals(
        names.name("样本一号") + "/" + names.author("9900000001") + ".csv",
        new PeopleInPaths(names).hidden("样本一号/9900000001.csv"));
  }

  @Test
  void withoutPrivacyPathsAreAsFound() {
    assertEquals(
        "样本一号/9900000001.csv", new PeopleInPaths(Names.AS_FOUND).hidden("样本一号/9900000001.csv"));
    assertNull(hidden(null));
  }
}
