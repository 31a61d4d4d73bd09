package org.shiguan.measure.metric;

import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.minute;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.second;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.shiguan.measure.Partial;
import org.shiguan.measure.Tally;
import org.shiguan.table.Posts;

/**
 * Posts by minute modulo 5 and by ten seconds of the minute, the state shared by the clock metrics
 * of codebook M10. A post counts when its minute, or second, is known. The offset of +08:00 is
 * whole hours, so both are those of any whole-hour zone.
 */
final class ClockBins {
  private static final int MINUTES = 5;
  private static final int SECONDS = 6;
  private static final int TEN = 10;
  private static final String ZERO = "posts_second_zero";

  static final List<Partial> PARTIALS = partials();

  private ClockBins() {}

  private static List<Partial> partials() {
    Column at = Posts.POSTED_AT.col();
    Column toTheSecond = Posts.TIME_PRECISION.col().equalTo("second");
    Column toTheMinute = Posts.TIME_PRECISION.col().isin("second", "minute");
    var partials = new ArrayList<Partial>();
    for (int i = 0; i < MINUTES; i++) {
      Column inside = pmod(minute(at), lit(MINUTES)).equalTo(i);
      partials.add(Partial.count(minute5(i), toTheMinute.and(inside)));
    }
    for (int i = 0; i < SECONDS; i++) {
      Column inside = floor(second(at).divide(TEN)).equalTo(i);
      partials.add(Partial.count(second10(i), toTheSecond.and(inside)));
    }
    partials.add(Partial.count(ZERO, toTheSecond.and(second(at).equalTo(0))));
    return List.copyOf(partials);
  }

  /** Posts by minute modulo 5; the first are the round ones. */
  static long[] minutes(Tally tally) {
    return IntStream.range(0, MINUTES).mapToLong(i -> tally.sum(minute5(i))).toArray();
  }

  /** Posts by ten seconds of the minute; the first are the round ones. */
  static long[] seconds(Tally tally) {
    return IntStream.range(0, SECONDS).mapToLong(i -> tally.sum(second10(i))).toArray();
  }

  /** Posts on second 0; when all are, the archive has cut the seconds off. */
  static long secondZero(Tally tally) {
    return tally.sum(ZERO);
  }

  private static String minute5(int rest) {
    return "posts_minute5_" + rest;
  }

  private static String second10(int tens) {
    return "posts_second10_" + tens;
  }
}
