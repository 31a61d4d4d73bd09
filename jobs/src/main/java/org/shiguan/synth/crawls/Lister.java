package org.shiguan.synth.crawls;

import java.util.ArrayList;
import java.util.List;
import org.shiguan.synth.Dice;

/**
 * Draws what a crawl gets of an account. No post is a ghost in two listings of its account running,
 * and no hole falls twice running on the same posts: a post that is hidden twice cannot be told
 * from one that was deleted, by anybody.
 */
final class Lister {
  private static final int LEAST_HOLE = 10;
  private static final int MOST_HOLE = 20;
  private static final int EDGE = 5;
  private static final int LEAST_BROKEN = 15;
  private static final double WHOLE = 0.95;

  private final Life life;
  private final World world;
  private final Dice dice;

  Lister(Life life, World world) {
    this.life = life;
    this.world = world;
    this.dice = world.dice(life.number, "listings");
  }

  Listing list(World.Crawl crawl) {
    long at = crawl.at();
    Difficulty.Rates rates = world.rates();
    // The first account is in every crawl, so that none is without a file.
    boolean skipped = dice.chance(rates.skipped()) && life.number > 0;
    boolean fails = dice.chance(0.5);
    if (!life.open(at)) {
      return Listing.none(crawl, Listing.Answer.NOT_ASKED, Listing.Cut.NOT_OPEN);
    }
    if (life.number >= crawl.reach()) {
      return Listing.none(crawl, Listing.Answer.NOT_ASKED, Listing.Cut.STOPPED);
    }
    if (skipped) {
      return fails
          ? Listing.none(crawl, Listing.Answer.ERROR, Listing.Cut.ERROR)
          : Listing.none(crawl, Listing.Answer.NOT_ASKED, Listing.Cut.SKIPPED);
    }
    if (life.ended(at)) {
      return life.fate == Fate.CLOSES
          ? Listing.none(crawl, Listing.Answer.GONE, Listing.Cut.CLOSED)
          : Listing.none(crawl, Listing.Answer.BANNED, Listing.Cut.BANNED);
    }
    return timeline(crawl, rates);
  }

  private Listing timeline(World.Crawl crawl, Difficulty.Rates rates) {
    long at = crawl.at();
    Post pinned = life.pinned;
    if (pinned != null && (at < life.pinnedFrom || !life.visible(pinned, at))) {
      pinned = null;
    }
    if (crawl.originalsOnly() && pinned != null && pinned.original != null) {
      pinned = null;
    }
    List<Post> found = found(crawl, pinned, rates.ghosts());
    Listing.Cut why = null;
    if (found.size() > crawl.cap()) {
      found = found.subList(0, crawl.cap());
      why = Listing.Cut.CAP;
    }
    int unbroken = found.size();
    if (dice.chance(rates.broken()) && found.size() > LEAST_BROKEN + 1) {
      found = found.subList(0, LEAST_BROKEN + dice.below(found.size() - LEAST_BROKEN));
      unbroken = found.size();
      why = Listing.Cut.ERROR;
    } else if (dice.chance(rates.holes())) {
      int size = LEAST_HOLE + dice.below(MOST_HOLE - LEAST_HOLE + 1);
      int room = found.size() - size - 2 * EDGE;
      int start = room > 0 ? EDGE + dice.below(room) : 0;
      if (room > 0 && found.subList(start, start + size).stream().noneMatch(post -> post.holed)) {
        found = without(found, start, size);
        unbroken = start;
        why = Listing.Cut.HOLE;
      }
    }
    if (life.masked(at)) {
      why = Listing.Cut.MASK;
    } else if (crawl.originalsOnly()) {
      why = Listing.Cut.FILTER;
    }
    Integer counter = dice.chance(rates.uncounted()) ? null : Integer.valueOf(life.counter(at));
    var shown = new ArrayList<Post>();
    if (pinned != null) {
      shown.add(pinned);
    }
    shown.addAll(found);
    for (Post post : shown) {
      post.listedIn = crawl.number();
      post.ghost = false;
      post.holed = false;
      post.lastListed = at;
      post.firstListed = post.firstListed == 0 ? at : post.firstListed;
    }
    Long newest = found.isEmpty() ? null : Long.valueOf(found.get(0).at);
    Long oldest = unbroken == 0 ? null : Long.valueOf(found.get(unbroken - 1).at);
    return new Listing(
        crawl,
        Listing.Answer.LISTED,
        List.copyOf(shown),
        pinned,
        counter,
        why,
        newest,
        oldest,
        coversFrom(why, counter, shown.size(), oldest));
  }

  /** Newest first, the pinned one and the ghosts left out. */
  private List<Post> found(World.Crawl crawl, Post pinned, double ghosts) {
    var found = new ArrayList<Post>();
    for (int i = life.posts.size() - 1; i >= 0; i--) {
      Post post = life.posts.get(i);
      boolean ghost = dice.chance(ghosts);
      boolean asked = !crawl.originalsOnly() || post.original == null;
      if (post == pinned || !asked || !life.visible(post, crawl.at())) {
        continue;
      }
      if (ghost && !post.ghost) {
        post.ghost = true;
      } else {
        found.add(post);
      }
    }
    return found;
  }

  private static List<Post> without(List<Post> posts, int start, int size) {
    posts.subList(start, start + size).forEach(post -> post.holed = true);
    var rest = new ArrayList<>(posts.subList(0, start));
    rest.addAll(posts.subList(start + size, posts.size()));
    return rest;
  }

  /**
   * Codebook D02: behind the oldest post that was listed without a break; the whole account when
   * the counter says that nearly all of it is there and nothing cut it; nothing through a mask or a
   * filter.
   */
  private Long coversFrom(Listing.Cut why, Integer counter, int shown, Long oldest) {
    if (why == Listing.Cut.MASK || why == Listing.Cut.FILTER) {
      return null;
    }
    boolean whole = why == null && counter != null && shown >= WHOLE * counter;
    return whole ? Long.valueOf(life.opened) : oldest;
  }
}
