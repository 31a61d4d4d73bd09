package org.shiguan.track;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shiguan.track.Fate.Outcome;

/**
 * The fate of a post from everything that was seen of it (codebook D01 to D03). One missing listing
 * is no deletion: posts flicker in and out of timelines. It takes two covering listings without it,
 * or one and a proof, or a tombstone; being seen again cancels all of that. A post is known to
 * stand when two looks saw it, more than six hours apart; what one look shows in any place is not
 * missing from it.
 */
final class Lattice {
  /** The time of a mark that does not say when it was set. */
  static final long UNKNOWN = Long.MAX_VALUE;

  private final PostHistory post;
  private final List<Observation> inTime;

  private Lattice(PostHistory post, List<Observation> inTime) {
    this.post = post;
    this.inTime = inTime;
  }

  /**
   * The fate of a post.
   *
   * @param captures the account's, in time order
   * @param confirmed by capture, up to which time of posting the profile counter confirms what is
   *     missing (D08); captures without that are left out
   * @param elsewhere captures of the same account under another number, which list none of its
   *     posts under this one
   */
  static Fate fate(
      PostHistory post,
      List<Capture> captures,
      Map<Integer, Long> confirmed,
      List<Capture> elsewhere) {
    var inTime = new ArrayList<>(post.seen());
    inTime.removeIf(observation -> observation.code() == Code.ERROR);
    var absentConfirmed = new ArrayList<Long>();
    for (int i = 0; i < captures.size(); i++) {
      Capture capture = captures.get(i);
      if (!post.shownIn().get(i) && capture.covers(post.postedAt(), post.repost())) {
        inTime.add(new Observation(capture.at(), Code.ABSENT_TIMELINE, "", -1, capture.dump()));
        if (post.postedAt() <= confirmed.getOrDefault(i, Long.MIN_VALUE)) {
          absentConfirmed.add(capture.at());
        }
      }
    }
    for (Capture capture : elsewhere) {
      if (capture.covers(post.postedAt(), post.repost())) {
        inTime.add(new Observation(capture.at(), Code.ABSENT_TIMELINE, "", -1, capture.dump()));
      }
    }
    inTime.sort(Observation.IN_TIME);
    return new Lattice(post, inTime).fate(absentConfirmed);
  }

  private Fate fate(List<Long> absentConfirmed) {
    Long firstSeen = null;
    Long lastSeen = null;
    int lastPresent = -1;
    for (int i = 0; i < inTime.size(); i++) {
      if (inTime.get(i).code() == Code.PRESENT) {
        firstSeen = firstSeen == null ? (Long) inTime.get(i).at() : firstSeen;
        lastSeen = inTime.get(i).at();
        lastPresent = i;
      }
    }
    int flaps = flaps(lastPresent);
    List<Observation> after = inTime.subList(lastPresent + 1, inTime.size());
    long last = lastSeen == null ? post.postedAt() : lastSeen;
    boolean everSeen = lastSeen != null || post.seenUndated();
    Verdict verdict = verdict(after, everSeen, absentConfirmed);
    if (verdict == null) {
      // Several records of one look say no more than one of them.
      boolean again = firstSeen != null && lastSeen - firstSeen > AccountReader.SESSION;
      Outcome outcome = again ? Outcome.ALIVE : Outcome.UNCOVERED;
      verdict = new Verdict(outcome, null, null, null);
    }
    return new Fate(
        post,
        verdict.outcome,
        firstSeen,
        last,
        verdict.missingAt,
        lookedAt(last),
        verdict.code,
        verdict.grade,
        flaps,
        verdict.code == null ? List.of() : evidence(lastPresent, after));
  }

  /** How often it was missing, or said to be gone, and was seen again. */
  private int flaps(int lastPresent) {
    int flaps = 0;
    boolean missing = false;
    for (int i = 0; i <= lastPresent; i++) {
      Code code = inTime.get(i).code();
      if (code == Code.PRESENT) {
        flaps += missing ? 1 : 0;
        missing = false;
      } else {
        missing |= code == Code.ABSENT_TIMELINE || code.isTombstone() || code.confirms();
      }
    }
    return flaps;
  }

  private long lookedAt(long lastSeen) {
    return inTime.stream()
        .mapToLong(Observation::at)
        .filter(at -> at != UNKNOWN)
        .reduce(lastSeen, Math::max);
  }

  /** The last sighting and everything after it. */
  private List<Observation> evidence(int lastPresent, List<Observation> after) {
    var evidence = new ArrayList<Observation>();
    if (lastPresent >= 0) {
      evidence.add(inTime.get(lastPresent));
    }
    evidence.addAll(after);
    return List.copyOf(evidence);
  }

  private record Verdict(Outcome outcome, Long missingAt, Code code, Grade grade) {}

  /** What the observations after the last sighting say; null when nothing. */
  private static Verdict verdict(
      List<Observation> after, boolean everSeen, List<Long> absentConfirmed) {
    List<Observation> absences =
        after.stream().filter(o -> o.code() == Code.ABSENT_TIMELINE).toList();
    Optional<Observation> tombstone = first(after, Code::isTombstone);
    if (tombstone.isPresent()) {
      return deleted(
          tombstone.get(), absences, everSeen ? Grade.A : Grade.C, tombstone.get().code());
    }
    Optional<Observation> hidden = first(after, Code::hides);
    if (hidden.isPresent()) {
      return new Verdict(Outcome.HIDDEN, null, hidden.get().code(), null);
    }
    Optional<Observation> proof = first(after, Code::confirms);
    boolean counted = absences.stream().anyMatch(o -> absentConfirmed.contains(o.at()));
    if (!absences.isEmpty() && (absences.size() >= 2 || proof.isPresent() || counted)) {
      return deleted(
          proof.orElse(absences.get(0)),
          absences,
          Grade.B,
          proof.map(Observation::code).orElse(Code.ABSENT_TIMELINE));
    }
    Optional<Observation> mark = first(after, code -> code == Code.MISSING_LATER);
    Optional<Observation> denied = first(after, code -> code == Code.PERM_DENIED);
    if (mark.isPresent()) {
      Observation seenMissing = mark.get();
      Long missingAt = seenMissing.at() == UNKNOWN ? null : (Long) seenMissing.at();
      Code code = denied.isPresent() ? Code.PERM_DENIED : Code.MISSING_LATER;
      return new Verdict(Outcome.DELETED, missingAt, code, Grade.C);
    }
    Optional<Observation> weak =
        first(
            after,
            code -> code == Code.ABSENT_TIMELINE || code.confirms() || code == Code.AMBIGUOUS);
    return weak.map(w -> new Verdict(Outcome.UNCONFIRMED, w.at(), w.code(), Grade.D)).orElse(null);
  }

  /** Missing from the first absence on, or from the proof when that came first. */
  private static Verdict deleted(
      Observation proof, List<Observation> absences, Grade grade, Code code) {
    long missingAt = absences.isEmpty() ? proof.at() : Math.min(proof.at(), absences.get(0).at());
    return new Verdict(Outcome.DELETED, missingAt, code, grade);
  }

  private static Optional<Observation> first(
      List<Observation> after, java.util.function.Predicate<Code> wanted) {
    return after.stream().filter(o -> wanted.test(o.code())).findFirst();
  }
}
