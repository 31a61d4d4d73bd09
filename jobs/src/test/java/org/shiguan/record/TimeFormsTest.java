package org.shiguan.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shiguan.record.Moment.Precision;

/** Every way of writing a time: what is read, to what precision, and what is no time. */
final class TimeFormsTest {

  @ParameterizedTest
  @CsvSource({
    "2012-01-03 02:02:27, 2012-01-02T18:02:27Z",
    "2012-02-29 23:59:59, 2012-02-29T15:59:59Z",
    "2000-02-29 00:00:00, 2000-02-28T16:00:00Z",
    "1970-01-01 08:00:00, 1970-01-01T00:00:00Z",
    "1970-01-01 00:00:00, 1969-12-31T16:00:00Z",
    "2012-12-31 00:00:00, 2012-12-30T16:00:00Z",
  })
  void chinaSecond(String text, String instant) {
    assertEquals(moment(instant, Precision.SECOND), TimeForms.CHINA_SECOND.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2012-02-30 10:00:00",
        "2011-02-29 10:00:00",
        "1900-02-29 10:00:00",
        "2100-02-29 10:00:00",
        "2012-04-31 10:00:00",
        "2012-00-10 10:00:00",
        "2012-13-10 10:00:00",
        "2012-01-00 10:00:00",
        "2012-01-01 24:00:00",
        "2012-01-01 23:60:00",
        "2012-01-01 23:59:60",
        "2012-01-01T23:59:59",
        "2012/01/01 23:59:59",
        "2012-01-01 23:59",
        "2012-1-01 23:59:590",
        " 2012-01-01 23:59:5",
        "2012-01-01 23:59:59Z",
        "２０１２-01-01 23:59:59",
        "2012-01-01 -1:00:00",
        "0000-00-00 00:00:00",
      })
  void noChinaSecond(String text) {
    assertNull(TimeForms.CHINA_SECOND.parse(text), text);
  }

  @Test
  void chinaSecondAgreesWithJavaTimeOnAnyText() {
    DateTimeFormatter strict =
        DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);
    var random = new Random(20120229);
    int real = 0;
    for (int i = 0; i < 100_000; i++) {
      String text = mutated(random, random.nextInt(3));
      Moment expected = null;
      try {
        LocalDateTime local = LocalDateTime.parse(text, strict);
        // The platform is of 2009: a year before 1970 is a fault of the file.
        if (text.length() == 19 && local.getYear() >= 1970) {
          expected = new Moment(local.toEpochSecond(TimeForms.CHINA) * 1_000_000, Precision.SECOND);
          real++;
        }
      } catch (DateTimeException e) {
        // stays null
      }
      assertEquals(expected, TimeForms.CHINA_SECOND.parse(text), text);
    }
    assertTrue(real > 30_000 && real < 90_000, "both kinds were tried: " + real);
  }

  /** A time with days up to 31 in every month, then some characters replaced. */
  private static String mutated(Random random, int faults) {
    var text =
        new StringBuilder(
            "%04d-%02d-%02d %02d:%02d:%02d"
                .formatted(
                    1960 + random.nextInt(145),
                    1 + random.nextInt(12),
                    1 + random.nextInt(31),
                    random.nextInt(25),
                    random.nextInt(60),
                    random.nextInt(60)));
    String letters = "0123456789999-: T/.+年٣";
    for (int i = 0; i < faults; i++) {
      text.setCharAt(
          random.nextInt(text.length()), letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "Tue May 31 17:46:55 +0800 2011, 2011-05-31T09:46:55Z",
    "Wed Feb 29 00:00:00 +0800 2012, 2012-02-28T16:00:00Z",
    "Tue May 31 09:46:55 +0000 2011, 2011-05-31T09:46:55Z",
    "Tue May 31 02:46:55 -0700 2011, 2011-05-31T09:46:55Z",
    "Tue May 31 15:16:55 +0530 2011, 2011-05-31T09:46:55Z",
    // The weekday is wrong; the rest is not.
    "Sun May 31 17:46:55 +0800 2011, 2011-05-31T09:46:55Z",
  })
  void apiEnglish(String text, String instant) {
    assertEquals(moment(instant, Precision.SECOND), TimeForms.API_ENGLISH.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "Tue",
        "Thu Feb 30 17:46:55 +0800 2012",
        "Tue Feb 29 17:46:55 +0800 2011",
        "Tue May 31 24:00:00 +0800 2011",
        "Tue May 31 17:46:55 2011",
        "Tue May 31 17:46:55 CST 2011",
        "May 31 17:46:55 +0800 2011",
        "2011-05-31 17:46:55",
        "08-16",
        "刚刚",
        "5分钟前",
        "昨天 12:30",
      })
  void noApiEnglish(String text) {
    assertNull(TimeForms.API_ENGLISH.parse(text), text);
  }

  @Test
  void epochs() {
    assertEquals(
        moment("2012-08-09T16:11:11Z", Precision.SECOND),
        TimeForms.EPOCH_SECONDS.parse("1344528671"));
    assertEquals(
        new Moment(1_344_528_671_123_000L, Precision.SECOND),
        TimeForms.EPOCH_MILLIS.parse("1344528671123"));
    for (String none : new String[] {"0", "00", "", "-1", "1.5", "1344528671123", "１３４４", "1e9"}) {
      assertNull(TimeForms.EPOCH_SECONDS.parse(none), none);
    }
    assertNull(TimeForms.EPOCH_MILLIS.parse("0"));
    assertNull(TimeForms.EPOCH_MILLIS.parse("13445286711234"));
  }

  @ParameterizedTest
  @CsvSource({
    "yyyy-MM-dd HH:mm, 2012-08-15 09:05, 2012-08-15T01:05:00Z, MINUTE",
    "yyyy年MM月dd日 HH:mm, 2021年03月05日 12:30, 2021-03-05T04:30:00Z, MINUTE",
    "yyyy/M/d H:mm:ss, 2012/8/5 9:05:07, 2012-08-05T01:05:07Z, SECOND",
    "yyyy-MM-dd, 2012-02-29, 2012-02-28T16:00:00Z, DAY",
    "yyyy-MM-dd HH, 2012-02-29 23, 2012-02-29T15:00:00Z, HOUR",
    "yyyy-MM-dd'T'HH:mm:ssXXX, 2012-08-15T09:05:00+09:00, 2012-08-15T00:05:00Z, SECOND",
    "yyyy-MM-dd'T'HH:mm:ssXXX, 2012-08-15T09:05:00Z, 2012-08-15T09:05:00Z, SECOND",
    "d MMM yyyy h:mm a, 15 Aug 2012 9:05 PM, 2012-08-15T13:05:00Z, MINUTE",
    "uuuu-MM-dd HH:mm:ss, 2012-08-15 09:05:00, 2012-08-15T01:05:00Z, SECOND",
    "yyMMdd, 120815, 2012-08-14T16:00:00Z, DAY",
    "'day' yyyy-MM-dd, day 2012-08-15, 2012-08-14T16:00:00Z, DAY",
    "yyyy-MM-dd HH 'hours', 2012-08-15 09 hours, 2012-08-15T01:00:00Z, HOUR",
  })
  void pattern(String pattern, String text, String instant, Precision precision) {
    TimeForm form = TimeForms.pattern(pattern);
    assertEquals(moment(instant, precision), form.parse(text));
    assertEquals(
        moment(instant, precision), form.parse("  " + text + " "), "around it white space");
  }

  @ParameterizedTest
  @CsvSource({
    "yyyy-MM-dd HH:mm, 2012-02-30 10:00",
    "yyyy-MM-dd HH:mm, 2011-02-29 10:00",
    "yyyy-MM-dd HH:mm, 2012-02-29 24:00",
    "yyyy-MM-dd HH:mm, 2012-02-29 10:00:00",
    "yyyy-MM-dd HH:mm, 2012-02-29",
    "yyyy-MM-dd, 2012-2-29",
    // Which year it was is not said, and is not guessed.
    "MM月dd日 HH:mm, 12月31日 23:50",
    "MM-dd, 08-16",
    "HH:mm, 23:50",
    "yyyy-MM, 2012-08",
  })
  void notWrittenSo(String pattern, String text) {
    assertNull(TimeForms.pattern(pattern).parse(text));
  }

  @Test
  void aPatternThatIsNoneFailsAtOnce() {
    assertThrows(IllegalArgumentException.class, () -> TimeForms.pattern("yyyy-MM-dd {HH"));
    assertThrows(IllegalArgumentException.class, () -> TimeForms.pattern("JJJJ-MM-TT"));
  }

  @Test
  void aPatternTravelsToAnExecutor() throws IOException, ClassNotFoundException {
    TimeForm form = TimeForms.pattern("yyyy-MM-dd HH:mm");
    form.parse("2012-08-15 09:05");
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(form);
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      var arrived = (TimeForm) in.readObject();
      assertEquals(form.parse("2012-08-15 09:05"), arrived.parse("2012-08-15 09:05"));
    }
  }

  private static Moment moment(String instant, Precision precision) {
    return new Moment(OffsetDateTime.parse(instant).toEpochSecond() * 1_000_000, precision);
  }
}
