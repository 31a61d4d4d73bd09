package org.shiguan.track;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.shiguan.clean.WeiboIds;
import org.shiguan.record.Moment;
import org.shiguan.track.AccountArchive.Profile;

/**
 * Puts the archive of one account together from its rows of {@link ArchiveRows}: posts first, then
 * what was seen, in time order. Records of timelines that were captured within six hours of one
 * another are one crawl.
 */
final class AccountReader {
  /** What lies within six hours is one look: one crawl, one moment. */
  static final long SESSION = 6 * 3_600_000_000L;

  private final String account;
  private final CrawlOf crawls;
  private final List<Post> posts = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Session> sessions = new ArrayList<>();
  private final List<Profile> profiles = new ArrayList<>();
  private final List<Observation> answers = new ArrayList<>();
  private final List<Look> looks = new ArrayList<>();

  private AccountReader(String account, CrawlOf crawls) {
    this.account = account;
    this.crawls = crawls;
  }

  /** A post as it is put together. */
  private static final class Post {
    private final String id;
    private final Long postedAt;
    private final boolean repost;
    private final List<Observation> seen = new ArrayList<>(2);
    private final BitSet listedIn = new BitSet();
    private boolean undated;
    private int copies;

    Post(String id, Long postedAt, boolean repost) {
      this.id = id;
      this.postedAt = postedAt;
      this.repost = repost;
    }
  }

  /** A moment at which a dump looked at the account without listing posts. */
  private record Look(long at, CrawlOf.Files files) {}

  /** A crawl as it is put together. */
  private static final class Session {
    private final long at;
    private long until;
    private int dump = Integer.MAX_VALUE;
    private Capture.Kinds kinds = Capture.Kinds.ALL;
    private Listing.Span covers;
    private boolean undeclared;
    private final List<Integer> posts = new ArrayList<>();
    private Long stated;
    private boolean errors;

    Session(long at) {
      this.at = at;
      this.until = at;
    }

    /** Whether a moment belongs to this look. */
    boolean isNear(long when) {
      return when >= at - SESSION && when <= until + SESSION;
    }

    void add(long when, CrawlOf.Files files) {
      until = Math.max(until, when);
      dump = Math.min(dump, files.dump());
      if (files.kinds() == Capture.Kinds.ORIGINALS) {
        kinds = Capture.Kinds.ORIGINALS;
      }
      if (files.from() == null) {
        undeclared = true;
      } else {
        covers =
            covers == null
                ? new Listing.Span(files.from(), files.to())
                : new Listing.Span(
                    Math.min(covers.from(), files.from()), Math.max(covers.to(), files.to()));
      }
    }

    Listing listing(List<Post> all) {
      var listed = new ArrayList<Listing.Listed>(posts.size());
      for (int post : posts) {
        listed.add(new Listing.Listed(post, all.get(post).postedAt));
      }
      return new Listing(
          at, until, dump, kinds, listed, stated, undeclared ? null : covers, errors);
    }
  }

  /**
   * The archive of an account, and how often the text of each post stands in reposts of others.
   *
   * @param copies by post id; posts without copies are left out
   */
  record Read(AccountArchive archive, Map<String, Integer> copies) {}

  /** Reads all rows of one account. */
  static Read of(String account, List<Row> rows, CrawlOf crawls) {
    var reader = new AccountReader(account, crawls);
    for (Row row : rows) {
      switch (row.getInt(ArchiveRows.KIND)) {
        case ArchiveRows.POST -> reader.post(row);
        case ArchiveRows.SIGHTING -> reader.sighting(row);
        case ArchiveRows.PROFILE -> reader.profile(row);
        case ArchiveRows.PROBE -> reader.probe(row);
        case ArchiveRows.COPY -> reader.known(row.getString(ArchiveRows.POST_ID)).copies++;
        default -> throw new IllegalStateException("a row of kind " + row.getInt(ArchiveRows.KIND));
      }
    }
    return reader.read();
  }

  private void post(Row row) {
    String id = row.getString(ArchiveRows.POST_ID);
    numbers.put(id, posts.size());
    posts.add(new Post(id, row.getLong(ArchiveRows.POSTED_AT), row.getBoolean(ArchiveRows.REPOST)));
  }

  /** A post that no crawl has seen is known by its number alone, which says when it was posted. */
  private Post known(String id) {
    Integer number = numbers.get(id);
    if (number == null) {
      Moment inside = id.startsWith("w:") ? WeiboIds.timeOf(id.substring(2)) : null;
      number = posts.size();
      numbers.put(id, number);
      posts.add(new Post(id, inside == null ? null : (Long) inside.micros(), false));
    }
    return posts.get(number);
  }

  private Observation observed(Row row, long at, Code code) {
    return new Observation(
        at,
        code,
        row.getString(ArchiveRows.SOURCE),
        row.getLong(ArchiveRows.OFFSET),
        row.getInt(ArchiveRows.ITEM));
  }

  private void sighting(Row row) {
    Post post = known(row.getString(ArchiveRows.POST_ID));
    boolean record = row.getBoolean(ArchiveRows.RECORD);
    boolean dated = !row.isNullAt(ArchiveRows.AT);
    post.copies += record ? 0 : 1;
    String state = row.getString(ArchiveRows.STATE);
    if (!"ALIVE".equals(state)) {
      marked(post, row, state);
      return;
    }
    if (!dated) {
      post.undated = true;
      return;
    }
    long at = row.getLong(ArchiveRows.AT);
    post.seen.add(observed(row, at, Code.PRESENT));
    CrawlOf.Files files = crawls.files(row.getString(ArchiveRows.SOURCE), account);
    if (record && files.isTimeline() && post.postedAt != null) {
      session(at, files).posts.add(numbers.get(post.id));
      post.listedIn.set(sessions.size() - 1);
    }
  }

  /** Weiboscope's marks: last seen at the moment they name, missing when the dump was made. */
  private void marked(Post post, Row row, String state) {
    Long lastSeen =
        row.isNullAt(ArchiveRows.LAST_SEEN)
            ? post.postedAt
            : (Long) row.getLong(ArchiveRows.LAST_SEEN);
    long missing = row.isNullAt(ArchiveRows.AT) ? Lattice.UNKNOWN : row.getLong(ArchiveRows.AT);
    post.seen.add(observed(row, lastSeen, Code.PRESENT));
    post.seen.add(observed(row, missing, Code.MISSING_LATER));
    if (state.equals("PERMISSION_DENIED")) {
      Code code = lastSeen < Code.PERMISSION_CHANGED ? Code.PERM_DENIED : Code.MASK_AUDIENCE;
      post.seen.add(observed(row, missing, code));
    }
    // The dump looked at the account when it set the mark, even when it marks every post.
    CrawlOf.Files files = crawls.files(row.getString(ArchiveRows.SOURCE), account);
    if (missing != Lattice.UNKNOWN && files.isTimeline()) {
      looks.add(new Look(missing, files));
    }
  }

  private Session session(long at, CrawlOf.Files files) {
    Session last = sessions.isEmpty() ? null : sessions.get(sessions.size() - 1);
    if (last == null || at - last.until > SESSION) {
      last = new Session(at);
      sessions.add(last);
    }
    last.add(at, files);
    return last;
  }

  private void profile(Row row) {
    if (row.isNullAt(ArchiveRows.AT)) {
      return;
    }
    long at = row.getLong(ArchiveRows.AT);
    Long stated = row.isNullAt(ArchiveRows.STATED) ? null : (Long) row.getLong(ArchiveRows.STATED);
    Long opened = row.isNullAt(ArchiveRows.OPENED) ? null : (Long) row.getLong(ArchiveRows.OPENED);
    profiles.add(
        new Profile(
            at, row.getString(ArchiveRows.NAME), stated, opened, observed(row, at, Code.PRESENT)));
    CrawlOf.Files files = crawls.files(row.getString(ArchiveRows.SOURCE), account);
    if (row.getBoolean(ArchiveRows.RECORD) && files.isTimeline()) {
      Session session = near(at);
      if (session == null) {
        // A timeline in which nothing stands; what it means the counter decides.
        session = new Session(at);
        sessions.add(session);
        session.add(at, files);
      }
    }
    Session session = near(at);
    if (session != null && stated != null && session.stated == null) {
      session.stated = stated;
    }
  }

  /** The crawl that a record of this time belongs to; null when there was none. */
  private Session near(long at) {
    return sessions.stream().filter(session -> session.isNear(at)).findFirst().orElse(null);
  }

  private void probe(Row row) {
    boolean dated = !row.isNullAt(ArchiveRows.AT);
    if (!dated) {
      return;
    }
    long at = row.getLong(ArchiveRows.AT);
    Observation said = observed(row, at, Code.valueOf(row.getString(ArchiveRows.CODE)));
    if (!row.isNullAt(ArchiveRows.POST_ID)) {
      known(row.getString(ArchiveRows.POST_ID)).seen.add(said);
    }
    if (said.code() == Code.ACCOUNT_BANNED || said.code() == Code.ACCOUNT_GONE) {
      answers.add(said);
    }
    boolean ofTimeline =
        row.isNullAt(ArchiveRows.POST_ID)
            && crawls.files(row.getString(ArchiveRows.SOURCE), account).isTimeline();
    if (said.code() == Code.ERROR && ofTimeline) {
      Session session = near(at);
      if (session != null) {
        session.errors = true;
      }
    }
  }

  /** Looks at the account of which no list of posts tells. */
  private void looksWithoutPosts() {
    for (Look look : looks) {
      blank(look);
    }
    for (CrawlOf.Asked asked : crawls.asked(account)) {
      boolean answered = sessions.stream().anyMatch(s -> s.dump == asked.files().dump());
      if (!answered && (!posts.isEmpty() || !profiles.isEmpty())) {
        blank(new Look(asked.at(), asked.files()));
      }
    }
  }

  private void blank(Look look) {
    if (near(look.at) == null) {
      var session = new Session(look.at);
      sessions.add(session);
      session.add(look.at, look.files);
    }
  }

  private Read read() {
    looksWithoutPosts();
    // Blank crawls were added behind the others; posts know crawls by number.
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < sessions.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingLong(i -> sessions.get(i).at));
    var listings = new ArrayList<Listing>();
    order.forEach(i -> listings.add(sessions.get(i).listing(posts)));
    var histories = new ArrayList<PostHistory>();
    var copies = new HashMap<String, Integer>();
    // The posts in a listing go by number: newest first comes after.
    for (Post post : posts) {
      var listedIn = new BitSet();
      for (int i = 0; i < order.size(); i++) {
        listedIn.set(i, post.listedIn.get(order.get(i)));
      }
      var shownIn = (BitSet) listedIn.clone();
      for (int i = 0; i < order.size(); i++) {
        Session session = sessions.get(order.get(i));
        boolean shown =
            post.seen.stream().anyMatch(o -> o.code() == Code.PRESENT && session.isNear(o.at()));
        shownIn.set(i, shown || shownIn.get(i));
      }
      long postedAt = post.postedAt == null ? Long.MIN_VALUE : post.postedAt;
      histories.add(
          new PostHistory(
              post.id, postedAt, post.repost, post.seen, listedIn, shownIn, post.undated));
      if (post.copies > 0) {
        copies.put(post.id, post.copies);
      }
    }
    histories.sort(
        Comparator.comparingLong(PostHistory::postedAt)
            .reversed()
            .thenComparing(PostHistory::postId));
    profiles.sort(Comparator.comparingLong(Profile::at));
    return new Read(
        new AccountArchive(account, List.copyOf(listings), histories, profiles, answers), copies);
  }
}
