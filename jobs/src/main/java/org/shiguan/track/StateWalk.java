package org.shiguan.track;

import java.util.ArrayList;
import java.util.List;

/**
 * Walks an executive's days and says in which state each was (codebook §4.1).
 *
 * <p>On day t let W be the last 90 covered days, or as many as there are, within the 180 calendar
 * days that end with t; a day on which a known post was posted is one of them. A post in W makes a
 * covered day ACTIVE, and a day between covered ones too; 90 days without one make it DORMANT;
 * fewer make it UNKNOWN. A post that no crawl of the timeline found beside it, embedded in
 * somebody's repost or in a search, makes its own day active and no other that is not covered.
 *
 * <p>A purge of half the posts or more makes it PURGED until a new post, a closure or a ban
 * CLOSED_SELF or BANNED until seen again, each for a day at least. The first of three posts within
 * 30 days after one of these, or after 180 days of silence that ended dormant, makes it RETURNED
 * for 90 days. That is the one rule that looks ahead, 30 days at most; every other state of a day
 * follows from what came before it. What is known as an interval only is placed in it as asked.
 */
final class StateWalk {
  private static final int NEVER = Integer.MIN_VALUE / 2;

  /**
   * A change of state.
   *
   * @param day the first day of the new state
   * @param cause what brought it; null when posts or silence did
   */
  record Turn(int day, State state, Cause cause) {}

  private final List<Long> posts;
  private final List<Cause> causes;
  private final Cause.Placement placement;
  private final CoveredDays covered;
  private final StateRules rules;
  private final int first;
  private final int[] known;

  private int nextCause;
  private Cause today;
  private State before = State.UNKNOWN;
  private int takenOn = NEVER;
  private State taken;
  private State gone;
  private boolean purged;
  private boolean away;
  private int knownFrom = NEVER;
  private int returnedOn = NEVER;
  private int lastPostOn = NEVER;
  private int lastAmongCovered = NEVER;
  private long lastPost;

  private StateWalk(
      List<Long> posts,
      List<Cause> causes,
      Cause.Placement placement,
      CoveredDays covered,
      StateRules rules,
      int first,
      int last) {
    this.posts = posts;
    this.causes = causes.stream().sorted(Cause.inTime(placement)).toList();
    this.placement = placement;
    this.covered = covered;
    this.rules = rules;
    this.first = first;
    this.known = new int[last - first + 2];
  }

  /**
   * The changes of state from the first day to the last.
   *
   * @param posts times of all known posts, in order
   * @param causes in any order
   * @param placement where in their intervals the causes are taken to have happened
   * @param covered days as they are with the causes placed so
   */
  static List<Turn> turns(
      List<Long> posts,
      List<Cause> causes,
      Cause.Placement placement,
      CoveredDays covered,
      int first,
      int last,
      StateRules rules) {
    var walk = new StateWalk(posts, causes, placement, covered, rules, first, last);
    walk.count(last);
    return walk.walk(last);
  }

  /** Counts the known days: those covered and those with a post. */
  private void count(int last) {
    int next = 0;
    for (int day = first; day <= last; day++) {
      boolean posted = false;
      long ends = ChinaDay.begins(day + 1);
      while (next < posts.size() && posts.get(next) < ends) {
        posted = true;
        next++;
      }
      known[day - first + 1] = known[day - first] + (posted || covered.isCovered(day) ? 1 : 0);
    }
  }

  /** Known days from one day to another, both included. */
  private int known(int from, int to) {
    int begin = Math.max(from, first);
    return begin > to ? 0 : known[to - first + 1] - known[begin - first];
  }

  private List<Turn> walk(int last) {
    var turns = new ArrayList<Turn>();
    int nextPost = 0;
    for (int day = first; day <= last; day++) {
      long ends = ChinaDay.begins(day + 1);
      today = null;
      boolean more = true;
      while (more) {
        long post = nextPost < posts.size() ? posts.get(nextPost) : Long.MAX_VALUE;
        long cause =
            nextCause < causes.size() ? causes.get(nextCause).at(placement) : Long.MAX_VALUE;
        more = Math.min(post, cause) < ends;
        if (more && post <= cause) {
          posted(day, nextPost++);
        } else if (more) {
          caused(day, causes.get(nextCause++));
        }
      }
      State state = state(day);
      if (turns.isEmpty() || state != before) {
        turns.add(new Turn(day, state, brought(state)));
      }
      before = state;
    }
    return turns;
  }

  private void caused(int day, Cause cause) {
    State state = cause.what().state();
    if (state != null) {
      takenOn = day;
      taken = state;
      away = true;
      returnedOn = NEVER;
      purged |= state == State.PURGED;
      gone = state == State.PURGED ? gone : state;
      today = cause;
    } else if (cause.what() == Cause.What.BACK && gone != null) {
      backOn(day);
      today = cause;
    }
  }

  /** The account is there again; what was known of it before says nothing about now. */
  private void backOn(int day) {
    gone = null;
    knownFrom = day;
  }

  private void posted(int day, int post) {
    long at = posts.get(post);
    boolean wasSilent =
        before == State.DORMANT
            && lastPostOn != NEVER
            && at - lastPost >= rules.longSilence() * ChinaDay.MICROS;
    if (gone != null) {
      backOn(day);
    }
    if ((away || wasSilent) && returns(post)) {
      returnedOn = day;
    }
    away = false;
    purged = false;
    lastPost = at;
    lastPostOn = day;
    if (covered.isCovered(day - 1) || covered.isCovered(day) || covered.isCovered(day + 1)) {
      lastAmongCovered = day;
    }
  }

  /** Whether enough posts follow soon, with nothing that takes the account away in between. */
  private boolean returns(int post) {
    int last = post + rules.returnPosts() - 1;
    if (last >= posts.size()) {
      return false;
    }
    for (Cause cause : causes.subList(nextCause, causes.size())) {
      if (cause.at(placement) >= posts.get(last)) {
        break;
      }
      if (cause.what().state() != null) {
        return false;
      }
    }
    return posts.get(last) - posts.get(post) <= rules.returnWithin() * ChinaDay.MICROS;
  }

  private State state(int day) {
    int from = day - rules.gatheredWithin() + 1;
    if (takenOn == day) {
      return taken;
    }
    if (gone != null) {
      return gone;
    }
    if (purged) {
      return takenOn >= from || known(from, day) > 0 ? State.PURGED : State.UNKNOWN;
    }
    from = Math.max(from, knownFrom);
    if (lastPostOn == day
        || isLatest(lastAmongCovered, from, day)
        || (covered.isCovered(day) && isLatest(lastPostOn, from, day))) {
      return day < returnedOn + rules.returnedDays() ? State.RETURNED : State.ACTIVE;
    }
    int silentFrom = Math.max(from, lastPostOn + 1);
    return known(silentFrom, day) >= rules.quietDays() ? State.DORMANT : State.UNKNOWN;
  }

  /** Whether fewer than the days of dormancy are known since a post. */
  private boolean isLatest(int postOn, int from, int day) {
    return postOn >= from && known(postOn + 1, day) < rules.quietDays();
  }

  /** Today's cause, when it is what the new state, or the end of the old one, is about. */
  private Cause brought(State state) {
    boolean takes = today != null && today.what().state() == state;
    boolean ends =
        today != null
            && today.what() == Cause.What.BACK
            && (before == State.CLOSED_SELF || before == State.BANNED);
    return takes || ends ? today : null;
  }
}
