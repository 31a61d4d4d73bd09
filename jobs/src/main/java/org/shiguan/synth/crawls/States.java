package org.shiguan.synth.crawls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shiguan.synth.ChinaTime;

/**
 * The states of an account by the rules of codebook 4.1, applied to its true history: 90 days
 * without a post make it dormant, three posts in 30 days after a purge or after 180 days of silence
 * make it returned, and returned becomes active after 90 days. The mask is beside the state.
 */
final class States {
  private static final long QUIET = 90 * ChinaTime.DAY;
  private static final long LONG_QUIET = 180 * ChinaTime.DAY;
  private static final long RETURNED = 90 * ChinaTime.DAY;
  private static final long RETURNING = 30 * ChinaTime.DAY;
  private static final int POSTS_OF_A_RETURN = 3;

  /** A state of codebook 4.1; S4B is its S4b. */
  enum State {
    S1,
    S2,
    S3,
    S4,
    S4B,
    S5;

    String label() {
      return this == S4B ? "S4b" : name();
    }
  }

  /**
   * A state from one moment to another, Unix seconds.
   *
   * @param masked whether the half-year mask was on
   */
  record Spell(long from, long to, State state, boolean masked) {}

  private final Life life;
  private final List<Spell> spells = new ArrayList<>();
  private State state;
  private long since;
  private long lastPost;
  private long returned;

  private States(Life life) {
    this.life = life;
  }

  /** The spells between two moments, the first from the first post on if that is later. */
  static List<Spell> of(Life life, long from, long to) {
    var states = new States(life);
    states.walk(to);
    return states.cut(from, to);
  }

  private void walk(long to) {
    List<Life.Event> turns =
        life.events.stream()
            .filter(event -> entered(event.kind()) != null)
            .sorted(Comparator.comparingLong(Life.Event::at))
            .toList();
    int next = 0;
    for (int i = 0; i < life.posts.size(); i++) {
      long at = life.posts.get(i).at;
      while (next < turns.size() && turns.get(next).at() <= at) {
        turn(turns.get(next++));
      }
      pass(at);
      posted(i);
    }
    while (next < turns.size()) {
      turn(turns.get(next++));
    }
    pass(to);
    enter(null, to);
  }

  private static State entered(Life.Kind kind) {
    return switch (kind) {
      case PURGE_MASS, PURGE_TOTAL -> State.S3;
      case CLOSURE -> State.S4;
      case BAN -> State.S4B;
      case PURGE_SELECTIVE, MASK, UNMASK, RENAME, RETURN -> null;
    };
  }

  private void turn(Life.Event event) {
    pass(event.at());
    enter(entered(event.kind()), event.at());
  }

  /** What time alone changes until a moment. */
  private void pass(long until) {
    if (state == State.S5 && returned + RETURNED < until) {
      enter(State.S1, returned + RETURNED);
    }
    if ((state == State.S1 || state == State.S5) && lastPost + QUIET < until) {
      enter(State.S2, lastPost + QUIET);
    }
  }

  private void posted(int i) {
    long at = life.posts.get(i).at;
    int third = i + POSTS_OF_A_RETURN - 1;
    boolean returns = third < life.posts.size() && life.posts.get(third).at - at <= RETURNING;
    boolean was = state == State.S3 || (state == State.S2 && at - lastPost >= LONG_QUIET);
    if (was && returns) {
      enter(State.S5, at);
      returned = at;
    } else if (state == null || state == State.S2 || state == State.S3) {
      enter(State.S1, at);
    }
    lastPost = at;
  }

  private void enter(State entered, long at) {
    if (state != null && at > since) {
      spells.add(new Spell(since, at, state, false));
    }
    state = entered;
    since = at;
  }

  /** Cuts the spells to a period and where the mask comes or goes. */
  private List<Spell> cut(long from, long to) {
    var cuts = new ArrayList<Long>(List.of(from, to));
    for (Life.Event event : life.events) {
      if (event.kind() == Life.Kind.MASK || event.kind() == Life.Kind.UNMASK) {
        cuts.add(event.at());
      }
    }
    cuts.sort(null);
    var pieces = new ArrayList<Spell>();
    for (Spell spell : spells) {
      for (int i = 0; i + 1 < cuts.size(); i++) {
        long start = Math.max(spell.from(), cuts.get(i));
        long stop = Math.min(spell.to(), cuts.get(i + 1));
        if (start < stop) {
          pieces.add(new Spell(start, stop, spell.state(), life.masked(start)));
        }
      }
    }
    return pieces;
  }
}
