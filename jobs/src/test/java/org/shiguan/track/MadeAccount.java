package org.shiguan.track;

import static org.shiguan.track.Day.d;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.shiguan.track.AccountArchive.Profile;
import org.shiguan.track.Listing.Listed;

/** An account made up for a test: posts by day, and what crawls listed of them. */
final class MadeAccount {
  private record Crawl(double at, List<Integer> posts, Long stated, int dump) {}

  private final List<Double> postedOn = new ArrayList<>();
  private final List<Crawl> crawls = new ArrayList<>();
  private final List<Profile> profiles = new ArrayList<>();
  private final List<Observation> answers = new ArrayList<>();
  private final Map<Integer, List<Observation>> said = new LinkedHashMap<>();
  private int dump;

  /** The input to which the next crawls belong, 0 until said. */
  MadeAccount dump(int number) {
    dump = number;
    return this;
  }

  /** Posts, one on each of these days, numbered on from those before. */
  MadeAccount posts(double from, double step, int count) {
    for (int i = 0; i < count; i++) {
      postedOn.add(from + i * step);
    }
    return this;
  }

  /** A crawl that lists the posts with these numbers, newest first. */
  MadeAccount crawl(double at, Integer stated, IntPredicate lists) {
    var listed = new ArrayList<Integer>();
    for (int i = 0; i < postedOn.size(); i++) {
      if (postedOn.get(i) < at - 0.01 && lists.test(i)) {
        listed.add(i);
      }
    }
    listed.sort(Comparator.comparing((Integer i) -> postedOn.get(i)).reversed());
    crawls.add(new Crawl(at, listed, stated == null ? null : (Long) stated.longValue(), dump));
    return this;
  }

  /** What somebody was told of a post. */
  MadeAccount says(int post, double at, Code code) {
    said.computeIfAbsent(post, p -> new ArrayList<>())
        .add(new Observation(d(at), code, "stubs.json", 1, 0));
    return this;
  }

  /** What somebody was told of the account. */
  MadeAccount says(double at, Code code) {
    answers.add(new Observation(d(at), code, "answers.json", Math.round(at), 0));
    return this;
  }

  /** The account as it was shown. */
  MadeAccount shown(double at, String name, Integer stated) {
    var where = new Observation(d(at), Code.PRESENT, "users.json", Math.round(at), 0);
    profiles.add(
        new Profile(d(at), name, stated == null ? null : (Long) stated.longValue(), null, where));
    return this;
  }

  AccountLedger ledger() {
    var listings = new ArrayList<Listing>();
    for (Crawl crawl : crawls) {
      listings.add(
          new Listing(
              d(crawl.at),
              d(crawl.at),
              crawl.dump,
              Capture.Kinds.ALL,
              crawl.posts.stream().map(p -> new Listed(p, d(postedOn.get(p)))).toList(),
              crawl.stated,
              null,
              false));
    }
    var posts = new ArrayList<PostHistory>();
    for (int p = 0; p < postedOn.size(); p++) {
      var seen = new ArrayList<>(said.getOrDefault(p, List.of()));
      var listedIn = new BitSet();
      for (int i = 0; i < crawls.size(); i++) {
        if (crawls.get(i).posts.contains(p)) {
          listedIn.set(i);
          seen.add(new Observation(d(crawls.get(i).at), Code.PRESENT, "crawl" + i, p, 0));
        }
      }
      posts.add(
          new PostHistory("w:" + p, d(postedOn.get(p)), false, seen, listedIn, listedIn, false));
    }
    posts.sort(Comparator.comparingLong(PostHistory::postedAt).reversed());
    return AccountLedger.of(new AccountArchive("u1", listings, posts, profiles, answers));
  }
}
