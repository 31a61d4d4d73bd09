package org.shiguan.measure;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What the deletion ledger says about one executive.
 *
 * @param posts fates of their posts; in a window, of those posted in it
 * @param spells all their states in order, also those outside of a window
 * @param purges in a window, those that may have been in it
 * @param survival steps of the survival of their posts in order; empty when it was not estimated
 */
public record Chronicle(
    List<PostFate> posts,
    List<StateSpell> spells,
    List<PurgeAt> purges,
    List<SurvivalStep> survival) {

  /** Copies the lists and puts them in order. */
  public Chronicle {
    posts = posts.stream().sorted(Comparator.comparingLong(PostFate::postedAt)).toList();
    spells = spells.stream().sorted(Comparator.comparingLong(StateSpell::startDay)).toList();
    purges = List.copyOf(purges);
    survival = survival.stream().sorted(Comparator.comparingDouble(SurvivalStep::days)).toList();
  }

  /**
   * A post.
   *
   * @param postedAt microseconds since 1970 UTC
   * @param lastSeenAt when it was last there, microseconds; the time of posting when never
   * @param covered whether its end, or that it stands, is known: in a rate's whole (D02)
   * @param deleted whether it is confirmed deleted, grades A to C (D03)
   * @param copies times its text stands in reposts of others (D07)
   */
  public record PostFate(
      long postedAt, long lastSeenAt, boolean covered, boolean deleted, int copies) {}

  /**
   * Days in one state (codebook §4.1).
   *
   * @param startDay first day at +08:00, since 1970
   * @param stopDay day after the last
   * @param state as in the table {@code spells}
   * @param possible every state that is possible on these days, {@code state} among them
   * @param masked whether old posts, or all, are hidden by the owner
   */
  public record StateSpell(
      long startDay, long stopDay, String state, Set<String> possible, boolean masked) {

    /** Whether anything is known: neither uncovered nor merely without a known account. */
    public boolean isKnown() {
      return !state.equals("U") && !state.equals("NOT_FOUND");
    }

    /** Days of the spell that lie in the window. */
    public long daysIn(Window window) {
      return window.daysOf(startDay, stopDay);
    }
  }

  /**
   * A purge (D04).
   *
   * @param kind TOTAL, MASS or SELECTIVE
   * @param from it was after this moment, microseconds since 1970 UTC
   * @param to and not after this one
   */
  public record PurgeAt(String kind, long from, long to) {

    /** Whether the whole interval lies in the window; otherwise it may have been outside. */
    public boolean isIn(Window window) {
      return from >= Window.startOf(window.from()) && to < Window.startOf(window.to());
    }
  }

  /**
   * The survival of posts at an age (D03); ages that may not be printed have none.
   *
   * @param days days since posting
   * @param survives share of those that stood at the first of the ages
   * @param low lower end of its interval
   * @param high upper end
   * @param atRisk posts under observation at this age
   */
  public record SurvivalStep(double days, double survives, double low, double high, long atRisk) {}

  /** The part about one window. */
  Chronicle in(Window window) {
    long start = Window.startOf(window.from());
    long end = Window.startOf(window.to());
    return new Chronicle(
        posts.stream().filter(p -> p.postedAt >= start && p.postedAt < end).toList(),
        spells,
        purges.stream().filter(p -> p.to >= start && p.from < end).toList(),
        survival);
  }
}
