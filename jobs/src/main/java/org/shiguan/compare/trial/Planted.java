package org.shiguan.compare.trial;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.shiguan.compare.Verdict;

/**
 * What can be planted in a made-up study, one for each hypothesis that is tested: its size in
 * worlds where the claim is void, holds and is reversed.
 */
public enum Planted {
  /** Hours by which executives announce first, the middle of their leads. */
  LEAD("C01", 0, 3, -3),
  /** Correlation of log latency and change of net support, before ranks. */
  RECOVERY("C05", 0, -0.6, 0.6),
  /** Chance that a request is unanswered after three hours. */
  UNANSWERED("C07", 0.5, 0.35, 0.65),
  /** Standard deviations by which one company exceeds the others. */
  COMPANY("C09", 0, 1, -1),
  /** Share of exits that are purges. */
  PURGES("C13", 0.5, 0.7, 0.3),
  /** Hazard ratio of leaving in the 14 days after a spike. */
  HAZARD_RATIO("C14", 1, 4, 0.25),
  /** Difference of the controversy index between heads of firms and others. */
  RANK("C15", 0, 0.15, -0.15),
  /** Standard deviations by which small firms exceed large ones. */
  SIZE("C16", 0, 1, -1),
  /** Effect of quarrel posts on support. */
  QUARREL("C18", 0, -0.2, 0.2),
  /** Correlation of the share of product posts with reposts per follower, before ranks. */
  PRODUCTS("C20", 0, 0.6, -0.6),
  /** Difference in place between personal and promotional posts. */
  PERSONAL("C21", 0, 0.1, -0.1),
  /** Effect of brag posts on support. */
  BRAG("C25", 0, -0.2, 0.2),
  /** Closed share of delegated requests less that of others. */
  DELEGATION("C26", 0, 0.3, -0.3),
  /** Chance that the words of a deleted post still stand in a repost. */
  RESIDUAL("C27", 0.5, 0.7, 0.3),
  /** Chance a day to leave, but for spikes. */
  LEAVING("C28", 0.0019, 0.0006, 0.006),
  /** Correlation of the hands-on index with controversy, before ranks; has no reverse. */
  HANDS_ON("C29", 0, 0.6, 0.6),
  /** Standard deviations between one group and the next; has no reverse. */
  ATTENTION("C30", 0, 1, 1);

  private final String hypothesis;
  private final double ofVoid;
  private final double ofHolding;
  private final double ofReversed;

  Planted(String hypothesis, double ofVoid, double ofHolding, double ofReversed) {
    this.hypothesis = hypothesis;
    this.ofVoid = ofVoid;
    this.ofHolding = ofHolding;
    this.ofReversed = ofReversed;
  }

  /** Kinds of made-up worlds. */
  public enum World {
    /** The claim is true. */
    HOLDS("holds", Verdict.FOR),
    /** Its opposite is true. */
    REVERSED("is reversed", Verdict.AGAINST),
    /** There is nothing on either side. */
    VOID("is void", Verdict.OPEN);

    private final String title;
    private final Verdict right;

    World(String title, Verdict right) {
      this.title = title;
      this.right = right;
    }

    /** What a table calls it. */
    String title() {
      return title;
    }

    /** The verdict that is right in it. */
    Verdict right() {
      return right;
    }
  }

  /** What is planted for a hypothesis; empty when nobody can make up its world yet. */
  static Optional<Planted> of(String hypothesis) {
    return Stream.of(values()).filter(p -> p.hypothesis.equals(hypothesis)).findFirst();
  }

  /** The hypothesis that asks for it. */
  String hypothesis() {
    return hypothesis;
  }

  /** Its size in a world. */
  double in(World world) {
    return switch (world) {
      case VOID -> ofVoid;
      case HOLDS -> ofHolding;
      case REVERSED -> ofReversed;
    };
  }

  /** Whether the claim names a side, so that it can be reversed. */
  boolean reversible() {
    return ofReversed != ofHolding;
  }

  /** The true value of the headline of its hypothesis, where a formula knows it. */
  double truth(double size) {
    return switch (this) {
      case RECOVERY, PRODUCTS, HANDS_ON -> 6 / Math.PI * StrictMath.asin(size / 2);
      case UNANSWERED -> 1 - size;
      case COMPANY, SIZE ->
          2 * NormalDistribution.of(0, 1).cumulativeProbability(size / Math.sqrt(2)) - 1;
      // A spike raises the hazard besides, and groups of ranks have no simple formula.
      case LEAVING, ATTENTION -> Double.NaN;
      default -> size;
    };
  }
}
