package org.shiguan.read.polarity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.shiguan.read.text.Tokens;

/**
 * Trains a model by distant supervision (Go, Bhayani and Huang 2009; Zhao, Dong, Wu and Xu 2012 for
 * Weibo): clear emoticons label the texts they stand in, and are left out of what is learned from.
 * Logistic regression on features scaled by their log-count ratio (Wang and Manning 2012), by
 * AdaGrad in a fixed order, so the same texts give the same model. Emoticons mock, too: a text that
 * a model of the other texts takes for the opposite is left out of the last fit.
 */
public final class PolarityTraining {
  // What follows was chosen on held-out texts.

  private static final int ROUNDS = 4;

  private static final double STEP = 0.06;
  private static final double PENALTY = 1e-5;

  /** A feature of fewer texts is left out. */
  private static final int FEWEST = 4;

  /** What the seed words of one side weigh together, as a share of all texts. */
  private static final double SEEDS = 0.2;

  /** Logarithm of odds from which on a text is taken for the opposite of its emoticons. */
  private static final double MOCKING = 1;

  private static final int FOLDS = 4;

  private static final int MOST_WEIGHTS = 120_000;

  /** Every tenth text is held out to be scored on, and the model then trained on all. */
  private static final int HELD_OUT = 10;

  private final Function<String, Tokens> segmenter;
  private final Emoticons emoticons;
  private final List<Seed> seeds;
  private final List<long[]> examples = new ArrayList<>();
  private final List<Byte> labels = new ArrayList<>();
  private long texts;

  /**
   * A training without texts yet.
   *
   * @param segmenter what cuts a text into tokens, as posts will be cut
   */
  public PolarityTraining(Function<String, Tokens> segmenter) {
    this.segmenter = segmenter;
    this.emoticons = Emoticons.load();
    this.seeds = seeds();
  }

  /** Adds a text; one without clear emoticons, or with some of both sides, is only counted. */
  public void add(String text) {
    texts++;
    Tokens tokens = segmenter.apply(text);
    int label = emoticons.label(tokens);
    if (label == 0) {
      return;
    }
    long[] features = Features.of(tokens);
    if (features.length > 1) {
      examples.add(features);
      labels.add((byte) label);
    }
  }

  /** Texts that have a label, of either side. */
  public long labelled() {
    return examples.size();
  }

  /**
   * Scores a model of nine tenths of the texts on the tenth, then trains one on all of them.
   *
   * @param card what else the model's card is to say
   * @throws IllegalStateException when not both sides have a hundred texts
   */
  public Polarity train(Map<String, String> card) {
    long favourable = labels.stream().filter(label -> label > 0).count();
    if (Math.min(favourable, labels.size() - favourable) < 100) {
      throw new IllegalStateException(
          "%,d favourable and %,d unfavourable texts; a hundred of each are needed"
              .formatted(favourable, labels.size() - favourable));
    }
    // One order whatever the order of the file: by the hash of all features of a text.
    int[] order =
        IntStream.range(0, examples.size())
            .boxed()
            .sorted(
                Comparator.comparingLong(
                    i -> Arrays.hashCode(examples.get(i)) * 0x9e3779b97f4a7c15L))
            .mapToInt(i -> i)
            .toArray();
    var lines = new TreeMap<>(card);
    lines.put("texts", "%d".formatted(texts));
    lines.put("favourable", "%d".formatted(favourable));
    lines.put("unfavourable", "%d".formatted(labels.size() - favourable));
    ClassScores heldOut = heldOut(order);
    lines.put("held-out texts", "%d".formatted(heldOut.judged()));
    lines.put("held-out macro-F1", "%.4f".formatted(heldOut.macroF1()));
    lines.put("held-out accuracy", "%.4f".formatted(heldOut.accuracy()));
    int[] meant = meant(order);
    lines.put("left out as mocking", "%d".formatted(order.length - meant.length));
    return new Fit(meant).model(lines);
  }

  /** The texts that models of the others do not clearly take for the opposite. */
  private int[] meant(int[] order) {
    boolean[] meant = new boolean[order.length];
    for (int fold = 0; fold < FOLDS; fold++) {
      int out = fold;
      int[] others =
          IntStream.range(0, order.length)
              .filter(i -> i % FOLDS != out)
              .map(i -> order[i])
              .toArray();
      Polarity model = new Fit(others).model(Map.of());
      for (int i = fold; i < order.length; i += FOLDS) {
        meant[i] = model.odds(examples.get(order[i])) * labels.get(order[i]) > -MOCKING;
      }
    }
    return IntStream.range(0, order.length).filter(i -> meant[i]).map(i -> order[i]).toArray();
  }

  /** How a model of nine tenths judges the tenth, mocking texts and all. */
  private ClassScores heldOut(int[] order) {
    int tenth = order.length / HELD_OUT;
    int[] rest = meant(Arrays.copyOfRange(order, tenth, order.length));
    Polarity model = new Fit(rest).model(Map.of());
    var scores = new ClassScores();
    for (int i = 0; i < tenth; i++) {
      scores.add(labels.get(order[i]) > 0, model.odds(examples.get(order[i])) > 0);
    }
    return scores;
  }

  /** One fit of the weights. */
  private final class Fit {
    private final FeatureIndex index;
    private final int[][] rows;
    private final double[] sides;
    private final double[] importance;
    private final double[] shares;
    private double[] weights;
    private double bias;

    Fit(int[] order) {
      List<long[]> all = new ArrayList<>();
      List<Integer> labelOf = new ArrayList<>();
      List<Double> importanceOf = new ArrayList<>();
      long favourable = 0;
      for (int i : order) {
        favourable += labels.get(i) > 0 ? 1 : 0;
      }
      for (int i : order) {
        all.add(examples.get(i));
        labelOf.add((int) labels.get(i));
        // Both sides weigh the same, however many texts each has.
        long side = labels.get(i) > 0 ? favourable : order.length - favourable;
        importanceOf.add(0.5 * order.length / side);
      }
      long favourableSeeds = seeds.stream().filter(seed -> seed.side > 0).count();
      for (Seed seed : seeds) {
        all.add(seed.features);
        labelOf.add(seed.side);
        long side = seed.side > 0 ? favourableSeeds : seeds.size() - favourableSeeds;
        importanceOf.add(SEEDS * order.length / side);
      }
      index = new FeatureIndex(all, FEWEST, all.size() - order.length);
      rows = all.stream().map(index::rows).toArray(int[][]::new);
      sides = labelOf.stream().mapToDouble(side -> side > 0 ? 1 : 0).toArray();
      importance = importanceOf.stream().mapToDouble(x -> x).toArray();
      shares = all.stream().mapToDouble(features -> 1 / Math.sqrt(features.length)).toArray();
      descend(ratios());
    }

    /** Logarithm of how much more often a feature stands in favourable texts. */
    private double[] ratios() {
      double[] with = new double[index.size()];
      double[] without = new double[index.size()];
      Arrays.fill(with, 1);
      Arrays.fill(without, 1);
      double sumWith = 0;
      double sumWithout = 0;
      for (int i = 0; i < rows.length; i++) {
        double[] side = sides[i] > 0 ? with : without;
        for (int feature : rows[i]) {
          side[feature] += importance[i];
        }
        if (sides[i] > 0) {
          sumWith += importance[i] * rows[i].length;
        } else {
          sumWithout += importance[i] * rows[i].length;
        }
      }
      double[] ratios = new double[index.size()];
      for (int j = 0; j < ratios.length; j++) {
        ratios[j] = StrictMath.log(with[j] / sumWith) - StrictMath.log(without[j] / sumWithout);
      }
      return ratios;
    }

    private void descend(double[] ratios) {
      double[] w = new double[index.size()];
      Arrays.fill(w, 0.5);
      double[] squares = new double[index.size()];
      double biasSquares = 0;
      int[] turn = IntStream.range(0, rows.length).toArray();
      var dice = new SplittableRandom(1);
      for (int round = 0; round < ROUNDS; round++) {
        for (int i = turn.length - 1; i > 0; i--) {
          int j = dice.nextInt(i + 1);
          int swap = turn[i];
          turn[i] = turn[j];
          turn[j] = swap;
        }
        for (int i : turn) {
          int[] row = rows[i];
          if (row.length == 0) {
            continue;
          }
          double share = shares[i];
          double odds = bias;
          for (int j : row) {
            odds += w[j] * ratios[j] * share;
          }
          double error = (1 / (1 + StrictMath.exp(-odds)) - sides[i]) * importance[i];
          for (int j : row) {
            double slope = error * ratios[j] * share + PENALTY * w[j];
            squares[j] += slope * slope;
            w[j] -= STEP * slope / Math.sqrt(squares[j] + 1e-8);
          }
          biasSquares += error * error;
          bias -= STEP * error / Math.sqrt(biasSquares + 1e-8);
        }
      }
      for (int j = 0; j < w.length; j++) {
        w[j] *= ratios[j];
      }
      weights = w;
    }

    /** The largest weights in whole numbers. */
    Polarity model(Map<String, String> card) {
      Integer[] largest =
          IntStream.range(0, weights.length)
              .boxed()
              .sorted(
                  Comparator.<Integer>comparingDouble(j -> -Math.abs(weights[j]))
                      .thenComparingLong(j -> index.hash(j)))
              .toArray(Integer[]::new);
      int kept = Math.min(largest.length, MOST_WEIGHTS);
      // One in a thousand is cut off at the top, so that the others keep their differences.
      double top = Math.abs(weights[largest[kept / 1000]]);
      double unit = top / 127;
      var table = new WeightTable();
      for (int i = 0; i < kept; i++) {
        int weight = (int) Math.round(Math.max(-top, Math.min(top, weights[largest[i]])) / unit);
        if (weight != 0) {
          table.put(index.hash(largest[i]), weight);
        }
      }
      return new Polarity(card, bias, unit, table, emoticons);
    }
  }

  /** A word that has its side whoever uses it. */
  private static final class Seed {
    private final long[] features;
    private final int side;

    Seed(long[] features, int side) {
      this.features = features;
      this.side = side;
    }
  }

  private List<Seed> seeds() {
    var found = new ArrayList<Seed>();
    try (InputStream in = PolarityTraining.class.getResourceAsStream("words.txt");
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank() || line.charAt(0) == '#') {
          continue;
        }
        String[] words = line.strip().split("\\s+", -1);
        int side = words[0].equals("+") ? 1 : -1;
        for (int i = 1; i < words.length; i++) {
          found.add(new Seed(Features.of(segmenter.apply(words[i])), side));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
