package org.shiguan.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shiguan.stat.Krippendorff.Level;

/** The codebook's values for V01, published or exact. */
class KrippendorffTest {
  private static final double CLOSED = 1e-9;
  private static final double LEFT_OUT = Double.NaN;

  /** Krippendorff 2011, four coders and twelve units. */
  private static final List<double[]> TWELVE =
      units(
          "1 2 3 3 2 1 4 1 2 . . .",
          "1 2 3 3 2 2 4 1 2 5 . 3",
          ". 3 3 3 2 3 4 2 2 5 1 .",
          "1 2 3 3 2 4 4 1 2 5 1 .");

  /** The example of Wikipedia and of fast-krippendorff, three coders and fifteen units. */
  private static final List<double[]> FIFTEEN =
      units(
          ". . . . . 3 4 1 2 1 1 3 3 . 3",
          "1 . 2 1 3 3 4 3 . . . . . . .",
          ". . 2 1 3 4 4 . 2 1 1 3 3 . 4");

  /** Two coders who agree little. */
  private static final List<double[]> TEN = units("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0");

  /** Units of coders, a line each, a point where one left a unit out. */
  private static List<double[]> units(String... coders) {
    double[][] given =
        Arrays.stream(coders)
            .map(
                line ->
                    Arrays.stream(line.split(" "))
                        .mapToDouble(v -> v.equals(".") ? LEFT_OUT : Double.parseDouble(v))
                        .toArray())
            .toArray(double[][]::new);
    return IntStream.range(0, given[0].length)
        .mapToObj(
            u ->
                Arrays.stream(given)
                    .mapToDouble(coder -> coder[u])
                    .filter(v -> !Double.isNaN(v))
                    .toArray())
        .toList();
  }

  private static double alpha(List<double[]> units, Level level) {
    return Krippendorff.alpha(units, level).orElseThrow();
  }

  @Test
  void publishedValues() {
    assertEquals(.7434210526, alpha(TWELVE, Level.NOMINAL), CLOSED);
    assertEquals(.8153875038, alpha(TWELVE, Level.ORDINAL), CLOSED);
    assertEquals(.8491071429, alpha(TWELVE, Level.INTERVAL), CLOSED);
    assertEquals(.7974027747, alpha(TWELVE, Level.RATIO), CLOSED);
    assertEquals(.691358, alpha(FIFTEEN, Level.NOMINAL), 1e-6);
    assertEquals(.810845, alpha(FIFTEEN, Level.INTERVAL), 1e-6);
    assertEquals(.0952380952, alpha(TEN, Level.NOMINAL), CLOSED);
    assertEquals(.6666666667, alpha(units("1 2 3 3 .", "1 2 3 2 1"), Level.NOMINAL), CLOSED);
  }

  @Test
  void neitherCodersNorUnitsHaveAnOrder() {
    var shuffled = new ArrayList<>(TWELVE);
    Collections.reverse(shuffled);
    shuffled.replaceAll(
        unit ->
            IntStream.rangeClosed(1, unit.length)
                .mapToDouble(i -> unit[unit.length - i])
                .toArray());
    assertEquals(alpha(TWELVE, Level.ORDINAL), alpha(shuffled, Level.ORDINAL), 1e-12);
  }

  @Test
  void whatDoesNotVaryHasNoAlpha() {
    assertEquals(OptionalDouble.empty(), Krippendorff.alpha(units("0 0", "0 0"), Level.NOMINAL));
    assertEquals(OptionalDouble.empty(), Krippendorff.alpha(units("0 1", ". ."), Level.NOMINAL));
    assertEquals(OptionalDouble.empty(), Krippendorff.alpha(List.of(), Level.NOMINAL));
    assertEquals(OptionalDouble.empty(), Krippendorff.agreement(units("0 1", ". .")));
    assertEquals(
        Optional.empty(), Krippendorff.interval(units("0 0", "0 0"), Level.NOMINAL, 10, 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> Krippendorff.alpha(List.of(new double[] {-1, 1}), Level.RATIO));
  }

  @Test
  void agreementIsTheShareOfEqualPairs() {
    assertEquals(.6, Krippendorff.agreement(TEN).orElseThrow(), CLOSED);
    // One unit of three values, two of them equal: 2 of its 6 ordered pairs, and 3 values of 5.
    assertEquals(
        (3 * 2 / 6. + 2) / 5,
        Krippendorff.agreement(units("1 0", "1 0", "0 .")).orElseThrow(),
        CLOSED);
  }

  @Test
  void highAgreementOnARareCodeIsNoReliability() {
    // 98 of 100 units agree, and yet: D_o = 4/200, D_e = 2·2·198/(200·199), so α = 1 − 199/198.
    var coder = new StringBuilder[] {new StringBuilder("1 0"), new StringBuilder("0 1")};
    for (int i = 0; i < 98; i++) {
      coder[0].append(" 0");
      coder[1].append(" 0");
    }
    List<double[]> units = units(coder[0].toString(), coder[1].toString());
    assertEquals(.98, Krippendorff.agreement(units).orElseThrow(), CLOSED);
    assertEquals(1 - 199 / 198., alpha(units, Level.NOMINAL), CLOSED);
  }

  @Test
  void theIntervalDoesNotDependOnThreads() throws Exception {
    Interval here = Krippendorff.interval(TWELVE, Level.NOMINAL, 2_000, 7).orElseThrow();
    var one = new ForkJoinPool(1);
    try {
      assertEquals(
          here,
          one.submit(() -> Krippendorff.interval(TWELVE, Level.NOMINAL, 2_000, 7).orElseThrow())
              .get());
    } finally {
      one.shutdown();
    }
    // 20,000 replicates of an independent program in Python gave .414 and 1.
    assertEquals(.414, here.low(), .03);
    assertEquals(1, here.high(), .001);
  }
}
