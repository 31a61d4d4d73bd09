package org.shiguan.compare.trial;

import java.util.EnumMap;
import java.util.Map;

/**
 * What is planted in a made-up study.
 *
 * @param accounts accounts in each group
 * @param spikeAccounts accounts with spikes and exits
 * @param sizes of everything that can be planted
 */
public record Plan(int accounts, int spikeAccounts, Map<Planted, Double> sizes) {
  /** Chance a day to leave where nobody asks how many do: few, so that exits are rare. */
  private static final double SELDOM = 2.5e-4;

  /** Accounts with spikes in worlds that are judged: enough exits in each of them. */
  private static final int JUDGED = 240;

  /** Keeps its own copy of the sizes. */
  public Plan {
    sizes = Map.copyOf(sizes);
  }

  /** Nothing, with so many accounts in each group. */
  public static Plan nothing(int accounts) {
    var sizes = sizes(Planted.World.VOID);
    sizes.put(Planted.LEAVING, SELDOM);
    return new Plan(accounts, Math.max(60, accounts), sizes);
  }

  /** Effects of a size that such a study might find. */
  public static Plan effects(int accounts) {
    var sizes = sizes(Planted.World.HOLDS);
    sizes.put(Planted.LEAVING, SELDOM);
    sizes.put(Planted.HAZARD_RATIO, 2.0);
    sizes.put(Planted.RANK, 0.1);
    return new Plan(accounts, Math.max(400, accounts), sizes);
  }

  /** A world in which every claim holds, is reversed or is void. */
  public static Plan world(Planted.World world, int accounts) {
    return new Plan(accounts, Math.max(JUDGED, accounts), sizes(world));
  }

  private static EnumMap<Planted, Double> sizes(Planted.World world) {
    var sizes = new EnumMap<Planted, Double>(Planted.class);
    for (Planted planted : Planted.values()) {
      sizes.put(planted, planted.in(world));
    }
    return sizes;
  }

  /** How much of something is planted. */
  double of(Planted planted) {
    return sizes.get(planted);
  }

  /** The true value of the headline of a hypothesis. */
  double truth(String hypothesis) {
    Planted planted = Planted.of(hypothesis).orElseThrow();
    return planted.truth(of(planted));
  }
}
