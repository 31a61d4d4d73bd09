package org.shiguan.measure;

import java.math.BigInteger;

/**
 * What burstiness, memory and the silence tests need of gaps, in whole seconds and exact: number,
 * sum and squares of gaps, and the same with the cross product for pairs of neighbouring gaps
 * (codebook M03). Gaps join posts of one run only, pairs join gaps that share a post.
 *
 * <p>Deviation from the codebook, which sees one run: the sums over all but the last and all but
 * the first gap are kept as sums over the two sides of pairs, so that several runs work.
 */
public final class GapMoments implements SequenceState<GapMoments> {
  /** Stands for no gap. */
  private static final long NO_GAP = -1;

  private long posts;
  private PostAt first;
  private PostAt last;

  /** The gap that starts at the first post and the one that ends at the last, NO_GAP without. */
  private long headGap = NO_GAP;

  private long tailGap = NO_GAP;
  private long largest = NO_GAP;
  private Sums gaps = Sums.ZERO;
  private Sums pairs = Sums.ZERO;

  /**
   * Exact sums over pairs (a, b); over gaps a and b are the same.
   *
   * @param count number of pairs
   */
  private record Sums(
      long count, BigInteger a, BigInteger b, BigInteger aa, BigInteger bb, BigInteger ab) {
    static final Sums ZERO =
        new Sums(
            0, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);

    Sums plus(long left, long right) {
      BigInteger x = BigInteger.valueOf(left);
      BigInteger y = BigInteger.valueOf(right);
      return plus(new Sums(1, x, y, x.multiply(x), y.multiply(y), x.multiply(y)));
    }

    Sums plus(Sums other) {
      return new Sums(
          count + other.count,
          a.add(other.a),
          b.add(other.b),
          aa.add(other.aa),
          bb.add(other.bb),
          ab.add(other.ab));
    }

    /** count·Σxy − Σx·Σy, exact. */
    BigInteger spread(BigInteger xy, BigInteger x, BigInteger y) {
      return BigInteger.valueOf(count).multiply(xy).subtract(x.multiply(y));
    }
  }

  @Override
  public void add(PostAt post) {
    var single = new GapMoments();
    single.posts = 1;
    single.first = post;
    single.last = post;
    merge(single);
  }

  @Override
  public void merge(GapMoments right) {
    if (right.posts == 0) {
      return;
    }
    gaps = gaps.plus(right.gaps);
    pairs = pairs.plus(right.pairs);
    largest = Math.max(largest, right.largest);
    if (posts == 0) {
      first = right.first;
      headGap = right.headGap;
      tailGap = right.tailGap;
    } else if (last.run() == right.first.run()) {
      bridge(right, Math.subtractExact(right.first.second(), last.second()));
    } else {
      tailGap = right.tailGap;
    }
    last = right.last;
    posts += right.posts;
  }

  private void bridge(GapMoments right, long gap) {
    gaps = gaps.plus(gap, gap);
    largest = Math.max(largest, gap);
    if (tailGap != NO_GAP) {
      pairs = pairs.plus(tailGap, gap);
    }
    if (right.headGap != NO_GAP) {
      pairs = pairs.plus(gap, right.headGap);
    }
    if (posts == 1) {
      headGap = gap;
    }
    tailGap = right.posts == 1 ? gap : right.tailGap;
  }

  /** Posts seen. */
  public long posts() {
    return posts;
  }

  /** Number of gaps, m. */
  public long count() {
    return gaps.count;
  }

  /** Sum of gaps in seconds. */
  public long sum() {
    return gaps.a.longValueExact();
  }

  /** Sum of squared gaps. */
  public BigInteger sumOfSquares() {
    return gaps.aa;
  }

  /** Number of pairs of neighbouring gaps. */
  public long pairCount() {
    return pairs.count;
  }

  /** Sum of products of neighbouring gaps. */
  public BigInteger sumOfNeighbourProducts() {
    return pairs.ab;
  }

  /** The gap that starts at the first post, in seconds; −1 without. */
  public long headGap() {
    return headGap;
  }

  /** The gap that ends at the last post, in seconds; −1 without. */
  public long tailGap() {
    return tailGap;
  }

  /** The longest gap in seconds; −1 without a gap. */
  public long largest() {
    return largest;
  }

  /** Mean gap in seconds; not a number without a gap. */
  public double mean() {
    return gaps.a.doubleValue() / gaps.count;
  }

  /**
   * Population standard deviation of gaps over their mean, the r of codebook M04; not a number when
   * there is no gap or all are 0.
   */
  public double variation() {
    BigInteger spread = gaps.spread(gaps.aa, gaps.a, gaps.a);
    return Math.sqrt(spread.doubleValue()) / gaps.a.doubleValue();
  }

  /**
   * Pearson correlation of neighbouring gaps, the M of codebook M05; not a number when one side
   * does not vary.
   */
  public double neighbourCorrelation() {
    double left = pairs.spread(pairs.aa, pairs.a, pairs.a).doubleValue();
    double right = pairs.spread(pairs.bb, pairs.b, pairs.b).doubleValue();
    double cross = pairs.spread(pairs.ab, pairs.a, pairs.b).doubleValue();
    double correlation = cross / (Math.sqrt(left) * Math.sqrt(right));
    return Math.max(-1, Math.min(1, correlation));
  }
}
