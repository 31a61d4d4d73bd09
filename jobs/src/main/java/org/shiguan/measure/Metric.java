package org.shiguan.measure;

/** A metric: a card and one of the ways to compute it. */
public sealed interface Metric
    permits FoldMetric, SequenceMetric, LedgerMetric, EpisodeMetric, MentionMetric, TrendMetric {
  /** What a reader must know about it. */
  MetricCard card();
}
