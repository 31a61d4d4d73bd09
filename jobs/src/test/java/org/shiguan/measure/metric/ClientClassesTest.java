package org.shiguan.measure.metric;

import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shiguan.SharedSpark;
import org.shiguan.study.UserException;

/** The list of clients: the names of the codebook, how a name is looked up, and its mistakes. */
@ExtendWith(SharedSpark.class)
final class ClientClassesTest {

  private static List<String> classes(
      SparkSession session, List<ClientClasses.Rule> rules, String... clients) {
    return session
        .createDataset(Arrays.asList(clients), Encoders.STRING())
        .select(ClientClasses.classOf(col("value"), rules))
        .as(Encoders.STRING())
        .collectAsList();
  }

  @Test
  void theClientsOfTheCodebook(SparkSession session) {
    List<ClientClasses.Rule> shipped = ClientClasses.rules(ClientClasses.text());
    for (String scheduler :
        List.of(
            "皮皮时光机",
            "时光机",
            "小鸟定时",
            "定时showone",
            "享拍微博通",
            "孔明社交管理",
            "定时V",
            "周博通微博管家",
            "VDong社交管理")) {
      assertEquals(List.of("SCHEDULER"), classes(session, shipped, scheduler), scheduler);
    }
    assertEquals(
        List.of("DESK", "DESK", "DESK", "PERSONAL", "PERSONAL", "PERSONAL", "PERSONAL", "WEB"),
        classes(
            session,
            shipped,
            "专业版微博",
            "媒体版微博",
            "FaWave",
            "iPhone客户端",
            "iPad客户端",
            "Android客户端",
            "Weico.iPhone版",
            "微博 weibo.com"));
  }

  @Test
  void howANameIsLookedUp(SparkSession session) {
    List<ClientClasses.Rule> rules =
        ClientClasses.rules(
            "# made up\nclient,class\nAb*,PERSONAL\nA*,DESK\nabc,WEB\na%_*,OTHER\n");
    assertEquals(
        Arrays.asList("WEB", "PERSONAL", "DESK", "OTHER", "OTHER", null),
        classes(session, rules, "ABC", "abcd", "ax", "b", "", null));
  }

  private static void mistake(String expected, String list) {
    UserException found = assertThrows(UserException.class, () -> ClientClasses.rules(list));
    assertEquals(expected, found.getMessage());
  }

  @Test
  void mistakesAreNamed() {
    mistake(
        "clients.csv line 2: 'x;WEB' must be the name of a client, a comma and one of PERSONAL,"
            + " WEB, DESK, SCHEDULER, OTHER.",
        "client,class\nx;WEB");
    mistake(
        "clients.csv line 1: 'x,PHONE' must be the name of a client, a comma and one of PERSONAL,"
            + " WEB, DESK, SCHEDULER, OTHER.",
        "x,PHONE");
    mistake(
        "clients.csv line 1: '*,WEB' must be the name of a client, a comma and one of PERSONAL,"
            + " WEB, DESK, SCHEDULER, OTHER.",
        "*,WEB");
    mistake(
        "clients.csv line 3: 'x*' is also on line 1; remove one.", "x*,WEB\ny,WEB\nX*,PERSONAL");
  }
}
