package org.shiguan.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shiguan.record.Moment;
import org.shiguan.record.Moment.Precision;
import org.shiguan.record.TimeForms;

/** Post numbers against the vectors of formats.md §0 and codebook 0.2. */
final class WeiboIdsTest {

  @ParameterizedTest
  @CsvSource({
    "I1IGF4Ud1, 4404101091169383",
    "Hd1N2qpta, 4331051486294436",
    "z8ElgBLeQ, 3520617028999724",
    "1b1AKe, 730379578",
    "B6KAhBDqE, 3716090418969704",
    "k4CfcClx4, 2011003269139238",
    "K3fnuEfZK, 4607741009594608",
    "xkZM5cHOV, 3350040253028385",
    "0, 0",
    "Z, 61",
    "100, 3844",
  })
  void bidAndMid(String bid, String mid) {
    assertEquals(mid, WeiboIds.midOf(bid));
    assertEquals(bid, WeiboIds.bidOf(mid));
  }

  @Test
  void theOldAddressOfAConvertedIdTellsTheSameDay() {
    // One row of formats.md §0 has the address 3f4dLUE1J9 and the id 3196033980956747.
    long second = (3_196_033_980_956_747L >> 22) + 515_483_463L;
    var day = Instant.ofEpochSecond(second).atOffset(TimeForms.CHINA).toLocalDate();
    Moment inAddress = WeiboIds.timeOf(WeiboIds.midOf("3f4dLUE1J9"));
    assertEquals(Precision.DAY, inAddress.precision());
    assertEquals(day.atStartOfDay().toEpochSecond(TimeForms.CHINA) * 1_000_000, inAddress.micros());
  }

  @Test
  void everyNumberComesBack() {
    var random = new Random(20110805);
    for (int i = 0; i < 20_000; i++) {
      int digits = 1 + random.nextInt(19);
      var mid = new StringBuilder().append((char) ('1' + random.nextInt(9)));
      while (mid.length() < digits) {
        // Many zeros, because the padding of groups is where converters go wrong.
        mid.append(random.nextInt(3) == 0 ? '0' : (char) ('0' + random.nextInt(10)));
      }
      assertEquals(mid.toString(), WeiboIds.midOf(WeiboIds.bidOf(mid.toString())));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "I1IGF4Ud-", "I1IG F4Ud", "I1IGF4Uｄ", "微博", "ZZZZ", "aZZZZ", "1234567890abc"})
  void noBid(String junk) {
    assertNull(WeiboIds.midOf(junk));
  }

  @ParameterizedTest
  @CsvSource({
    "4607741009594608, 2021-02-23T12:28:47+08:00",
    "4199674862603248, 2018-01-24T11:19:36+08:00",
    "3351528048407216, 2011-08-29T00:46:58+08:00",
    "3342818919841793, 2011-08-05T00:00:00+08:00",
    "5612814510546515491, 2011-05-31T17:46:55+08:00",
  })
  void secondInTheNumber(String mid, String time) {
    assertEquals(
        new Moment(OffsetDateTime.parse(time).toEpochSecond() * 1_000_000, Precision.SECOND),
        WeiboIds.timeOf(mid));
  }

  @ParameterizedTest
  @CsvSource({
    "20110061812539159, 2010-06-18",
    "2111107195292401, 2011-07-19",
    "2011003269139238, 2010-03-26",
    "2011106205292401, 2011-06-20",
    "2211101012345, 2011-01-01",
    "2310912310000000001, 2009-12-31",
    "2010907010000000001, none",
    "20110022912345678, none",
    "20112022912345678, none",
    "20145022812345678, none",
    "20111023012345678, none",
    "20111130112345678, none",
    "20111013212345678, none",
    "20108010112345678, none",
    "201100618123, none",
  })
  void dayInTheNumber(String mid, String day) {
    Moment expected =
        day.equals("none")
            ? null
            : new Moment(
                OffsetDateTime.parse(day + "T00:00:00+08:00").toEpochSecond() * 1_000_000,
                Precision.DAY);
    assertEquals(expected, WeiboIds.timeOf(mid));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "11488058246",
        "730379578",
        "I1IGF4Ud1",
        "-351528048407216",
        "3351528048407216.0",
        "３３５１５２８０４８４０７２１６",
        "33515280484072160",
        "9999999999999999999",
        "55128145105465154911",
        "0000000000000001",
        "1000000000000000",
      })
  void noTimeInside(String junk) {
    assertNull(WeiboIds.timeOf(junk), junk);
  }

  @Test
  void everyTimeInsideIsOneAtWhichWeiboWasOpen() {
    // Weibo opened on 2009-08-14 (codebook 4.1); an id that says otherwise is of another shape.
    long opened = Instant.parse("2009-08-13T16:00:00Z").getEpochSecond() * 1_000_000;
    var random = new Random(7);
    int found = 0;
    for (int i = 0; i < 200_000; i++) {
      var id = new StringBuilder().append((char) ('1' + random.nextInt(9)));
      int digits = 13 + random.nextInt(7);
      while (id.length() < digits) {
        id.append((char) ('0' + random.nextInt(10)));
      }
      Moment time = WeiboIds.timeOf(id.toString());
      if (time != null) {
        found++;
        assertTrue(time.micros() >= opened, id + " is " + time);
      }
    }
    assertTrue(found > 10_000, "ids with a time were tried");
  }

  @Test
  void decimal() {
    assertTrue(WeiboIds.isDecimal("0123456789"));
    assertFalse(WeiboIds.isDecimal(""));
    assertFalse(WeiboIds.isDecimal("٣"));
    assertFalse(WeiboIds.isDecimal("+1"));
    assertNotNull(WeiboIds.timeOf("3351528048407216"));
  }
}
