package org.shiguan.compare;

import java.util.List;
import java.util.Optional;
import org.shiguan.compare.outcome.AnnouncementLeads;
import org.shiguan.compare.outcome.BeforeExit;
import org.shiguan.compare.outcome.ByCompany;
import org.shiguan.compare.outcome.ByFate;
import org.shiguan.compare.outcome.ByGroup;
import org.shiguan.compare.outcome.ByRank;
import org.shiguan.compare.outcome.BySize;
import org.shiguan.compare.outcome.ClosureByDelegation;
import org.shiguan.compare.outcome.CrisesByGroup;
import org.shiguan.compare.outcome.CrisisRecovery;
import org.shiguan.compare.outcome.ExitsByPurge;
import org.shiguan.compare.outcome.LeavingByRank;
import org.shiguan.compare.outcome.MetricPair;
import org.shiguan.compare.outcome.MetricShare;
import org.shiguan.compare.outcome.PersonalOverPromotion;
import org.shiguan.compare.outcome.PostEffects;
import org.shiguan.compare.outcome.PurgeAfterSpike;
import org.shiguan.compare.outcome.Replies;
import org.shiguan.compare.outcome.StayAfterSpike;

/** The outcomes that a hypothesis can name. */
public final class Outcomes {
  /** All of them. */
  public static final List<Outcome> ALL =
      List.of(
          new AnnouncementLeads(),
          new CrisisRecovery(),
          new Replies(),
          new ClosureByDelegation(),
          new PurgeAfterSpike(),
          new StayAfterSpike(),
          new ExitsByPurge(),
          new LeavingByRank(),
          new PostEffects(),
          new PersonalOverPromotion(),
          new ByRank(),
          new BySize(),
          new ByCompany(),
          new ByGroup(),
          new CrisesByGroup(),
          new BeforeExit(),
          new ByFate(),
          new MetricPair(),
          new MetricShare());

  private Outcomes() {}

  /** The outcome of an id. */
  public static Optional<Outcome> find(String id) {
    return ALL.stream().filter(o -> o.id().equals(id)).findFirst();
  }
}
