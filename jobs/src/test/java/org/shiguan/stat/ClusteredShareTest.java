package org.shiguan.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shiguan.stat.ClusteredShare.Cluster;

/** Values computed by hand, and by Wilson's interval where clusters tell nothing. */
final class ClusteredShareTest {
  /**
   * Clusters 4/4, 0/4, 2/2, 0/2: p = 1/2, residuals 2, −2, 1, −1, so the variance is 4/3 · 10 / 144
   * = 5/54, that of 12 single ones is 1/48, the design effect 40/9 and 12 / (40/9) = 2.7.
   */
  @Test
  void clustersThatGoTogetherCountForLess() {
    Interval interval =
        ClusteredShare.interval(
            List.of(new Cluster(4, 4), new Cluster(0, 4), new Cluster(2, 2), new Cluster(0, 2)));
    // (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n) with z² = 3.841458820694, n = 2.7
    double z2 = 3.841458820694124;
    double half = Math.sqrt(z2) * Math.sqrt(0.25 / 2.7 + z2 / (4 * 2.7 * 2.7)) / (1 + z2 / 2.7);
    assertEquals(0.5 - half, interval.low(), 1e-12);
    assertEquals(0.5 + half, interval.high(), 1e-12);
    assertEquals(0.1168394487, interval.low(), 1e-9);
  }

  /** 20 clusters of one post each: the variance is p(1−p)/19, the design effect 20/19. */
  @Test
  void clustersOfOneAreAlmostWilson() {
    List<Cluster> ones =
        IntStream.range(0, 20).mapToObj(i -> new Cluster(i < 6 ? 1 : 0, 1)).toList();
    Interval nineteen = Wilson.interval(0.3, 19);
    assertEquals(nineteen.low(), ClusteredShare.interval(ones).low(), 1e-12);
    assertEquals(nineteen.high(), ClusteredShare.interval(ones).high(), 1e-12);
  }

  /** Half of every cluster: no variance at all, and still no more than Wilson's 12. */
  @Test
  void aDesignEffectBelowOneIsOne() {
    Interval even =
        ClusteredShare.interval(List.of(new Cluster(2, 4), new Cluster(2, 4), new Cluster(2, 4)));
    assertEquals(Wilson.interval(6, 12).low(), even.low(), 1e-12);
    assertEquals(Wilson.interval(6, 12).high(), even.high(), 1e-12);
  }

  /** Everything went, on ten days: as sure as ten of ten, [0.7224672001, 1]. */
  @Test
  void whereAllWentTheClustersCount() {
    List<Cluster> all = IntStream.range(0, 10).mapToObj(i -> new Cluster(30, 30)).toList();
    assertEquals(0.7224672001, ClusteredShare.interval(all).low(), 1e-9);
    assertEquals(1, ClusteredShare.interval(all).high(), 1e-12);
    List<Cluster> none = IntStream.range(0, 10).mapToObj(i -> new Cluster(0, 30)).toList();
    assertEquals(0.2775327999, ClusteredShare.interval(none).high(), 1e-9);
  }

  @Test
  void needsACluster() {
    assertThrows(IllegalArgumentException.class, () -> ClusteredShare.interval(List.of()));
  }
}
