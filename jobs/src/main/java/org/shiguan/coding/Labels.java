package org.shiguan.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.shiguan.stat.Confusion;
import org.shiguan.stat.Interval;
import org.shiguan.stat.Krippendorff;
import org.shiguan.stat.Krippendorff.Level;
import org.shiguan.stat.Quantiles;
import org.shiguan.study.Validation;
import org.shiguan.study.Validation.Score;

/**
 * What people said about the units, beside what the rules said.
 *
 * <p>The label of a unit is what was adjudicated, else what most coders said; where as many said
 * yes as no, and where nobody said anything, there is none.
 */
final class Labels {
  /** Codebook V01 and E12. */
  private static final int REPLICATES = 2_000;

  private static final double TAIL = 0.025;

  /** Codebook V01: from here on a code is accepted. */
  private static final double ACCEPTED_ALPHA = 0.80;

  private final DrawKey key;
  private final List<FilledSheet> coders;
  private final FilledSheet adjudicated;

  /**
   * Labels of a draw.
   *
   * @param adjudicated null when nothing was
   */
  Labels(DrawKey key, List<FilledSheet> coders, FilledSheet adjudicated) {
    this.key = key;
    this.coders = List.copyOf(coders);
    this.adjudicated = adjudicated;
  }

  /**
   * How coders agreed on a code.
   *
   * @param units with two answers or more
   * @param alpha Krippendorff's, nominal; null when undefined
   * @param interval of α; null when undefined
   * @param agreement share of equal pairs; null when no unit has two answers
   * @param prevalence share of yes among the answers; null when there is none
   */
  record Agreement(
      long units, Double alpha, Interval interval, Double agreement, Double prevalence) {
    /** ACCEPT, TENTATIVE or DROP (codebook V01). */
    String verdict() {
      if (alpha == null) {
        return "undefined";
      }
      return alpha >= ACCEPTED_ALPHA
          ? "accept"
          : alpha >= Validation.LEAST_ALPHA ? "tentative" : "drop";
    }
  }

  /** What the coders answered, by unit. */
  private List<double[]> answers(String code) {
    return key.units().stream()
        .map(
            unit ->
                coders.stream()
                    .map(coder -> coder.answer(unit.id(), code))
                    .filter(Objects::nonNull)
                    .mapToDouble(yes -> yes ? 1 : 0)
                    .toArray())
        .toList();
  }

  /** How the coders agreed on a code. */
  Agreement agreement(String code) {
    List<double[]> answers = answers(code);
    var alpha = Krippendorff.alpha(answers, Level.NOMINAL);
    var agreement = Krippendorff.agreement(answers);
    var prevalence = answers.stream().flatMapToDouble(Arrays::stream).average();
    return new Agreement(
        answers.stream().filter(unit -> unit.length >= 2).count(),
        alpha.isPresent() ? Double.valueOf(alpha.getAsDouble()) : null,
        Krippendorff.interval(answers, Level.NOMINAL, REPLICATES, key.seed()).orElse(null),
        agreement.isPresent() ? Double.valueOf(agreement.getAsDouble()) : null,
        prevalence.isPresent() ? Double.valueOf(prevalence.getAsDouble()) : null);
  }

  /** The label; null when there is none. */
  Boolean label(String unit, String code) {
    Boolean decided = adjudicated == null ? null : adjudicated.answer(unit, code);
    if (decided != null) {
      return decided;
    }
    long balance =
        coders.stream()
            .map(coder -> coder.answer(unit, code))
            .filter(Objects::nonNull)
            .mapToLong(yes -> yes ? 1 : -1)
            .sum();
    return balance == 0 ? null : Boolean.valueOf(balance > 0);
  }

  /** The rules against the labels, of the units of some strata. */
  Confusion confusion(String code, Predicate<Stratum> of) {
    long[] times = new long[key.units().size()];
    Arrays.setAll(times, i -> of.test(key.units().get(i).stratum()) ? 1 : 0);
    return confusion(cells(code), times);
  }

  /** Which cell of the confusion each unit falls into; -1 without a label. */
  private int[] cells(String code) {
    return key.units().stream()
        .mapToInt(
            unit -> {
              Boolean label = label(unit.id(), code);
              boolean ruled = unit.codes().contains(code);
              return label == null ? -1 : (ruled ? 0 : 2) + (label == ruled ? 0 : 1);
            })
        .toArray();
  }

  private static Confusion confusion(int[] cells, long[] times) {
    long[] counts = new long[4];
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] >= 0) {
        counts[cells[i]] += times[i];
      }
    }
    return new Confusion(counts[0], counts[1], counts[3], counts[2]);
  }

  /** Weighted share of the labelled units that people gave a code; null without labels. */
  Double weightedPrevalence(String code) {
    double yes = 0;
    double all = 0;
    for (DrawnUnit unit : key.units()) {
      Boolean label = label(unit.id(), code);
      if (label != null) {
        all += unit.weight();
        yes += label ? unit.weight() : 0;
      }
    }
    return all == 0 ? null : Double.valueOf(yes / all);
  }

  /**
   * 95 % percentile intervals of F1 by code, and of macro and micro F1 under those names: units are
   * drawn with replacement, replicate r with the seed + r, and one in which a score is undefined is
   * left out. A score that is undefined in most replicates has no interval.
   */
  Map<String, Interval> f1Intervals() {
    List<int[]> cells = key.codes().stream().map(this::cells).toList();
    var draws = new TreeMap<String, List<Double>>();
    int size = key.units().size();
    for (int r = 0; r < REPLICATES; r++) {
      var random = new SplittableRandom(key.seed() + r);
      var times = new long[size];
      for (int i = 0; i < size; i++) {
        times[random.nextInt(size)]++;
      }
      List<Confusion> codes = cells.stream().map(c -> confusion(c, times)).toList();
      for (int i = 0; i < codes.size(); i++) {
        String code = key.codes().get(i);
        codes
            .get(i)
            .f1()
            .ifPresent(f1 -> draws.computeIfAbsent(code, c -> new ArrayList<>()).add(f1));
      }
      Confusion.macroF1(codes)
          .ifPresent(f1 -> draws.computeIfAbsent(MACRO, c -> new ArrayList<>()).add(f1));
      Confusion.microF1(codes)
          .ifPresent(f1 -> draws.computeIfAbsent(MICRO, c -> new ArrayList<>()).add(f1));
    }
    var intervals = new TreeMap<String, Interval>();
    draws.forEach(
        (name, scores) -> {
          if (2 * scores.size() > REPLICATES) {
            double[] sorted = scores.stream().mapToDouble(s -> s).sorted().toArray();
            intervals.put(
                name,
                new Interval(Quantiles.type7(sorted, TAIL), Quantiles.type7(sorted, 1 - TAIL)));
          }
        });
    return intervals;
  }

  /** Name of the mean F1 of the codes. */
  static final String MACRO = "macro F1";

  /** Name of the F1 of all answers together. */
  static final String MICRO = "micro F1";

  /** What the study file is to know of a code. */
  Score score(String code) {
    Confusion confusion = confusion(code, stratum -> true);
    OptionalDouble alpha = Krippendorff.alpha(answers(code), Level.NOMINAL);
    return new Score(
        code,
        alpha.isPresent() ? Double.valueOf(alpha.getAsDouble()) : null,
        confusion.truePositives(),
        confusion.falsePositives(),
        confusion.falseNegatives(),
        confusion.trueNegatives());
  }
}
