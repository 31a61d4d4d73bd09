package org.shiguan.synth;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * Seeded chance. One instance per purpose, so that a change in one part of the sample leaves the
 * draws of the others alone. Built on {@link Random}, whose sequence the Java specification fixes,
 * and on {@link StrictMath}, so that the draws are the same on every machine.
 */
public final class Dice {
  private static final String ALPHANUMERIC =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private final Random random;

  private Dice(long seed) {
    this.random = new Random(seed);
  }

  /** Draws for one named purpose under the study's seed. */
  public static Dice of(long seed, String purpose) {
    long mixed = seed * 0x9E3779B97F4A7C15L;
    for (byte b : purpose.getBytes(StandardCharsets.UTF_8)) {
      mixed = (mixed ^ (b & 0xff)) * 0x100000001B3L;
    }
    return new Dice(mixed ^ (mixed >>> 29));
  }

  /** Uniform in [0, bound). */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** Uniform in [from, to). */
  public long between(long from, long to) {
    return from + (long) (random.nextDouble() * (to - from));
  }

  /** Uniform in [0, 1). */
  public double unit() {
    return random.nextDouble();
  }

  public boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  public <T> T pick(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  /** Exponential with the given mean, rounded down. */
  public long exponential(double mean) {
    return (long) (-mean * StrictMath.log(1 - random.nextDouble()));
  }

  /** Poisson by Knuth's product of uniforms; meant for means below about 30. */
  public int poisson(double mean) {
    double limit = StrictMath.exp(-mean);
    double product = random.nextDouble();
    int count = 0;
    while (product > limit) {
      count++;
      product *= random.nextDouble();
    }
    return count;
  }

  /** Index drawn in proportion to non-negative weights. */
  public int weighted(List<Double> weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double left = random.nextDouble() * total;
    for (int i = 0; i < weights.size(); i++) {
      left -= weights.get(i);
      if (left < 0) {
        return i;
      }
    }
    return weights.size() - 1;
  }

  /** Rank in [0, size), low ranks more often (log-uniform, close to Zipf with exponent 1). */
  public int rank(int size) {
    int rank = (int) StrictMath.exp(random.nextDouble() * StrictMath.log(size + 1.0)) - 1;
    return Math.min(Math.max(rank, 0), size - 1);
  }

  /** A positive count with a long tail: lognormal with the given median. */
  public int heavy(double median, double spread) {
    return (int) (median * StrictMath.exp(random.nextGaussian() * spread));
  }

  /** Letters and digits, as in Weiboscope's pseudonyms. */
  public String alphanumeric(int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(ALPHANUMERIC.charAt(random.nextInt(ALPHANUMERIC.length())));
    }
    return text.toString();
  }
}
