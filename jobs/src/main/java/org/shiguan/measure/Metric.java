package org.shiguan.measure;

/** A metric: a card and one of three ways to compute it. */
public sealed interface Metric permits FoldMetric, SequenceMetric, LedgerMetric {
  /** What a reader must know about it. */
  MetricCard card();
}
