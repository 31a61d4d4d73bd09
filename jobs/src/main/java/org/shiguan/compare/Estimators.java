package org.shiguan.compare;

import java.util.List;
import java.util.Optional;
import org.shiguan.compare.estimator.AnsweredBy;
import org.shiguan.compare.estimator.GroupDelta;
import org.shiguan.compare.estimator.GroupHazard;
import org.shiguan.compare.estimator.GroupMeans;
import org.shiguan.compare.estimator.GroupRanks;
import org.shiguan.compare.estimator.PooledShare;
import org.shiguan.compare.estimator.RankCorrelation;
import org.shiguan.compare.estimator.RankSum;
import org.shiguan.compare.estimator.RiskSetRank;
import org.shiguan.compare.estimator.SignCounts;
import org.shiguan.compare.estimator.SignFlipped;
import org.shiguan.compare.estimator.SignedRank;
import org.shiguan.compare.estimator.Slope;
import org.shiguan.compare.estimator.SpikeHazard;
import org.shiguan.compare.estimator.SurvivalAt;

/**
 * The estimators that a hypothesis can name. Interrupted time series, event studies, matching,
 * differences in differences, change points and specification curves will stand here too.
 */
public final class Estimators {
  /** All of them, in the order of the codebook. */
  public static final List<Estimator<?>> ALL =
      List.of(
          new GroupRanks(),
          new RankSum(),
          new SignedRank(),
          new SignCounts(),
          new GroupDelta(),
          new GroupMeans(),
          new SignFlipped(),
          new RankCorrelation(),
          new Slope(),
          new AnsweredBy(),
          new SurvivalAt(),
          new SpikeHazard(),
          new GroupHazard(),
          new RiskSetRank(),
          new PooledShare());

  private Estimators() {}

  /** The estimator of an id. */
  public static Optional<Estimator<?>> find(String id) {
    return ALL.stream().<Estimator<?>>map(e -> e).filter(e -> e.id().equals(id)).findFirst();
  }
}
