package org.shiguan.table;

import java.util.List;

/** Curves of {@code reply_latency}, in the columns of {@link Curves}. */
public final class ReplyCurves {
  /** The table. */
  public static final Table TABLE =
      new Table(
          "reply_curves",
          "One row per step of the share of requests that an executive has not answered yet, or all of"
              + " them together (codebook M12): Kaplan and Meier's estimate over the requests of the period.",
          List.of(Curves.EXECUTIVE, Curves.CURVE, Curves.DAYS),
          Curves.TABLE.fields());

  private ReplyCurves() {}
}
