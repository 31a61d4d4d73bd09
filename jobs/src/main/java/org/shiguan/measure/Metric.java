package org.shiguan.measure;

/** A metric: a card and one of two ways to compute it. */
public sealed interface Metric permits FoldMetric, SequenceMetric {
  /** What a reader must know about it. */
  MetricCard card();
}
