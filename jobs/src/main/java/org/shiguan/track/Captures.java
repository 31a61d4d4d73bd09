package org.shiguan.track;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shiguan.track.Capture.Cut;
import org.shiguan.track.Listing.Listed;

/**
 * From what crawls listed to what they cover (codebook D02): first each by itself, then held
 * against the posts that other crawls know, because a page that failed and a mask that hides old
 * posts look like deletions to a crawl alone.
 */
final class Captures {
  private static final long MINUTE = 60_000_000L;
  private static final long DAY = 24 * 60 * MINUTE;

  /** So many posts can be pinned to the top of a timeline. */
  private static final int MOST_PINNED = 3;

  /**
   * A listing with this share of the posts that the profile states is the whole account (D02 f).
   */
  private static final double WHOLE_SHARE = 0.95;

  /** Beyond the oldest listed post, one in a hundred of the missing may just have been left out. */
  private static final double LEFT_OUT_SHARE = 0.01;

  /** So many posts missing in a row, of which others come back, are a page that failed. */
  private static final int HOLE_POSTS = 3;

  /** The half-year mask was announced by 2019-04-06 (D04); before, it explains nothing. */
  static final long MASK_BEGINS = 1_554_480_000_000_000L;

  private static final long HALF_YEAR = 183 * DAY;
  private static final long MASK_TOLERANCE = 5 * DAY;

  /** So many younger posts may be missing beside a mask, deleted one by one. */
  private static final double MASK_MISSING_SHARE = 0.1;

  /** Counters differ by this much for no reason anybody knows (D08). */
  static final int COUNTER_NOISE = 5;

  /** A counter that fell by this share of the missing posts confirms them. */
  private static final double CONFIRMS_SHARE = 0.9;

  /** A counter that fell by less than this share of the missing posts denies them. */
  private static final double DENIES_SHARE = 0.5;

  private final List<Listing> listings;
  private final List<PostHistory> posts;
  private final List<Capture> captures = new ArrayList<>();
  private final Map<Integer, Long> confirmed = new HashMap<>();

  private Captures(List<Listing> listings, List<PostHistory> posts) {
    this.listings = listings;
    this.posts = posts;
  }

  /**
   * What the crawls cover.
   *
   * @param captures in the order of the listings
   * @param confirmed captures whose profile counter fell with the posts that are missing, and the
   *     moment of the counter before: of posts that came later it says nothing
   * @param counted for each capture, by how many posts the account became fewer since the counter
   *     before, new posts taken into account (D08); null where it cannot be known
   */
  record Covered(List<Capture> captures, Map<Integer, Long> confirmed, List<Long> counted) {}

  /**
   * What the crawls of one account cover.
   *
   * @param listings in time order
   * @param posts all posts of the account, newest first
   */
  static Covered of(List<Listing> listings, List<PostHistory> posts) {
    return new Captures(listings, posts).covered();
  }

  /** Whether a crawl saw posts that a half-year mask would hide. */
  static boolean reachesBack(Capture capture) {
    return capture.isValid() && capture.listed() > 0 && capture.lo() < capture.at() - HALF_YEAR;
  }

  private Covered covered() {
    for (Listing listing : listings) {
      captures.add(alone(listing));
    }
    for (int i = captures.size() - 2; i >= 0; i--) {
      blank(i);
    }
    for (int i = 0; i < captures.size(); i++) {
      if (captures.get(i).isValid()) {
        notTheEnd(i);
        masked(i);
        hole(i);
        counter(i);
      }
    }
    var counted = new ArrayList<Long>();
    for (int i = 0; i < captures.size(); i++) {
      counted.add(fewer(i));
    }
    return new Covered(List.copyOf(captures), confirmed, counted);
  }

  private static Capture alone(Listing listing) {
    List<Listed> listed = unpinned(listing.posts());
    long hi = listing.at() - MINUTE;
    int distinct = (int) listing.posts().stream().mapToInt(Listed::post).distinct().count();
    long lo;
    Cut cut;
    boolean none = distinct == 0 && listing.stated() != null && listing.stated() == 0;
    // Where there is no post, a crawler that leaves reposts out has left nothing out.
    Capture.Kinds kinds = none ? Capture.Kinds.ALL : listing.kinds();
    boolean whole =
        kinds == Capture.Kinds.ALL
            && listing.stated() != null
            && distinct >= WHOLE_SHARE * listing.stated();
    if (listing.errors()) {
      cut = Cut.ERRORS;
      lo = hi;
    } else if (whole) {
      cut = Cut.WHOLE;
      lo = Long.MIN_VALUE;
    } else if (listed.isEmpty()) {
      cut = Cut.BLANK;
      lo = hi;
    } else if (listing.covers() != null) {
      cut = Cut.DECLARED;
      lo = listing.covers().from() - 1;
      hi = Math.min(hi, listing.covers().to() - 1);
    } else {
      cut = Cut.OLDEST_POST;
      lo = listed.stream().mapToLong(Listed::postedAt).min().orElseThrow();
    }
    return new Capture(
        listing.at(), listing.dump(), lo, hi, kinds, cut, distinct, listing.stated());
  }

  /** Without the posts pinned to the top: older ones before newer ones, where newest come first. */
  private static List<Listed> unpinned(List<Listed> listed) {
    int falls = 0;
    for (int i = 1; i < listed.size(); i++) {
      falls += listed.get(i).postedAt() <= listed.get(i - 1).postedAt() ? 1 : -1;
    }
    int pinned = 0;
    while (falls > 0
        && pinned < MOST_PINNED
        && pinned + 1 < listed.size()
        && listed.get(pinned).postedAt() < listed.get(pinned + 1).postedAt()) {
      pinned++;
    }
    return listed.subList(pinned, listed.size());
  }

  private boolean isMissing(PostHistory post, int capture) {
    return !post.shownIn().get(capture)
        && captures.get(capture).covers(post.postedAt(), post.repost());
  }

  private static boolean isSeenAfter(PostHistory post, long at) {
    return post.seen().stream().anyMatch(o -> o.code() == Code.PRESENT && o.at() > at);
  }

  /**
   * A timeline without a post and without a counter may be empty or hidden. It was empty when the
   * next crawl of the whole account finds nothing from before it either.
   */
  private void blank(int i) {
    Capture blank = captures.get(i);
    boolean silent =
        blank.cut() == Cut.BLANK && blank.stated() == null && blank.kinds() == Capture.Kinds.ALL;
    int next = i + 1;
    while (next < captures.size() && !captures.get(next).isValid()) {
      next++;
    }
    if (!silent || next == captures.size() || captures.get(next).cut() != Cut.WHOLE) {
      return;
    }
    boolean older =
        listings.get(next).posts().stream().anyMatch(post -> post.postedAt() < blank.at());
    // One that was found empty in this way states nothing and lists nothing.
    Capture whole = captures.get(next);
    boolean all = whole.stated() == null || whole.stated() <= whole.listed();
    if (!older && all) {
      captures.set(
          i,
          new Capture(
              blank.at(),
              blank.dump(),
              Long.MIN_VALUE,
              blank.hi(),
              blank.kinds(),
              Cut.WHOLE,
              0,
              null));
    }
  }

  /**
   * Takes back the claim of a whole account where the listing may just have ended early: some posts
   * that the profile states were not listed, and the missing ones are all at its end. Only when far
   * more are missing than were left out are they gone.
   */
  private void notTheEnd(int i) {
    Capture capture = captures.get(i);
    boolean claims = capture.cut() == Cut.WHOLE && capture.listed() > 0;
    long leftOut = claims ? capture.stated() - capture.listed() : 0;
    if (leftOut <= 0) {
      return;
    }
    long end =
        unpinned(listings.get(i).posts()).stream().mapToLong(Listed::postedAt).min().orElseThrow();
    long older = posts.stream().filter(p -> p.postedAt() < end && isMissing(p, i)).count();
    if (leftOut > LEFT_OUT_SHARE * older) {
      captures.set(i, capture.cutAt(end, Cut.OLDEST_POST));
    }
  }

  /** Ends the covered interval above a failed page: everything older hangs on that page. */
  private void hole(int i) {
    Capture capture = captures.get(i);
    int missing = 0;
    int back = 0;
    long newest = 0;
    for (PostHistory post : posts) {
      if (isMissing(post, i)) {
        newest = missing == 0 ? post.postedAt() : newest;
        missing++;
        back += isSeenAfter(post, capture.at()) ? 1 : 0;
        if (missing >= HOLE_POSTS && back >= 2 && 2 * back >= missing) {
          captures.set(i, capture.cutAt(newest, Cut.HOLE));
          return;
        }
      } else if (post.listedIn().get(i)) {
        missing = 0;
        back = 0;
      }
    }
  }

  /**
   * The half-year mask: of the posts that the crawl before listed, every older one is missing and
   * the younger ones are there (D04). Once it hides posts it does so until one of them is listed
   * again. A listing that is cut at a number of posts may end at half a year by chance; it does not
   * become shorter.
   */
  private void masked(int i) {
    Capture capture = captures.get(i);
    int before = lastValid(i);
    if (capture.at() < MASK_BEGINS || before < 0 || capture.listed() == 0) {
      return;
    }
    int old = 0;
    int young = 0;
    int youngMissing = 0;
    for (PostHistory post : posts) {
      long age = capture.at() - post.postedAt();
      boolean there = post.listedIn().get(i);
      boolean wanted = !(post.repost() && capture.kinds() == Capture.Kinds.ORIGINALS);
      if (age > HALF_YEAR + MASK_TOLERANCE && there) {
        return;
      }
      if (!wanted || !post.listedIn().get(before) || post.postedAt() > capture.hi()) {
        continue;
      }
      if (age > HALF_YEAR + MASK_TOLERANCE) {
        old++;
      } else if (age < HALF_YEAR - MASK_TOLERANCE) {
        young++;
        youngMissing += there ? 0 : 1;
      }
    }
    boolean claims = capture.cut() == Cut.WHOLE || capture.cut() == Cut.DECLARED;
    boolean shorter = claims || capture.listed() < captures.get(before).listed();
    boolean begins =
        old > 0 && youngMissing <= MASK_MISSING_SHARE * young && shorter && !counterFell(i, old);
    boolean goesOn = captures.get(before).cut() == Cut.MASK;
    if (begins || goesOn) {
      long visible = capture.at() - HALF_YEAR + MASK_TOLERANCE;
      captures.set(i, capture.cutAt(Math.max(capture.lo(), visible), Cut.MASK));
    }
  }

  /** The crawl before that covers anything; −1 when there is none. */
  private int lastValid(int i) {
    for (int k = i - 1; k >= 0; k--) {
      if (captures.get(k).isValid()) {
        return k;
      }
    }
    return -1;
  }

  /** Whether the profile counter says that about as many posts went as are missing. */
  private boolean counterFell(int i, int missing) {
    Long fewer = fewer(i);
    return fewer != null && fewer >= DENIES_SHARE * missing && fewer >= COUNTER_NOISE;
  }

  /** Holds the posts missing here against the profile counter (D08). */
  private void counter(int i) {
    Long fewer = fewer(i);
    if (fewer == null) {
      return;
    }
    int before = lastCounted(i);
    long since = captures.get(before).at();
    long missing =
        posts.stream()
            .filter(post -> isMissing(post, i) && post.postedAt() <= since)
            .filter(post -> post.listedIn().get(before))
            .count();
    if (missing < COUNTER_NOISE) {
      return;
    }
    if (fewer >= CONFIRMS_SHARE * missing) {
      confirmed.put(i, since);
    } else if (fewer < DENIES_SHARE * missing - COUNTER_NOISE) {
      captures.set(i, captures.get(i).cutAt(captures.get(i).hi(), Cut.COUNTER));
    }
  }

  /** The capture before with a counter; −1 when there is none. */
  private int lastCounted(int i) {
    for (int k = i - 1; k >= 0; k--) {
      if (listings.get(k).stated() != null && !listings.get(k).errors()) {
        return k;
      }
    }
    return -1;
  }

  /**
   * By how many posts the account became fewer since the last counter, new posts taken into
   * account; null when it cannot be known.
   */
  private Long fewer(int i) {
    Listing listing = listings.get(i);
    int before = lastCounted(i);
    if (listing.stated() == null || before < 0) {
      return null;
    }
    long since = listings.get(before).at();
    if (captures.get(i).lo() > since && captures.get(i).listed() > 0) {
      // The listing does not reach back that far: nobody knows how many posts were new.
      return null;
    }
    long fresh =
        listing.posts().stream()
            .filter(post -> post.postedAt() > since - MINUTE)
            .mapToInt(Listed::post)
            .distinct()
            .count();
    return deletions(listings.get(before).stated(), listing.stated(), fresh);
  }

  /**
   * How many posts went between two profile counters (D08): those that came, less what the counter
   * rose by. Below {@link #COUNTER_NOISE} it is noise, negative or not.
   *
   * @param before the counter before
   * @param after the counter after
   * @param fresh posts that came in between
   */
  static long deletions(long before, long after, long fresh) {
    return fresh - (after - before);
  }
}
