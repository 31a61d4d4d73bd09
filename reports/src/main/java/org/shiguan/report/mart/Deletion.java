package org.shiguan.report.mart;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One post that is missing, with the evidence; nothing of its text. It was deleted in (lastSeen,
 * missing] (codebook D03).
 *
 * @param executive executive id
 * @param post post id
 * @param posted when it was posted
 * @param firstSeen first moment it was seen; null when it never was at a known time
 * @param lastSeen last moment it was there; the time of posting when it was never seen
 * @param missing first moment it was confirmed missing; null when a mark without a time says so
 * @param code what says that it is gone
 * @param author probability that the author deleted it, 0 to 1
 * @param platform probability that the platform did, 0 to 1
 * @param unknown probability that nobody can say, 0 to 1; the three sum to 1
 * @param grade how good the evidence is
 * @param evidence the observations it rests on
 */
public record Deletion(
    String executive,
    String post,
    Instant posted,
    Instant firstSeen,
    Instant lastSeen,
    Instant missing,
    EvidenceCode code,
    double author,
    double platform,
    double unknown,
    Grade grade,
    List<Evidence> evidence) {

  /** How good the evidence of a deletion is (codebook, after D03). */
  public enum Grade {
    /** A tombstone after the post was seen. */
    A(
        new Text(
            "看到帖子之后，有作者或平台删除的提示", "a notice of deletion by author or platform, after it was seen")),
    /** Two absences, or one and a second proof. */
    B(
        new Text(
            "两次覆盖它的抓取中都没有它，或一次加另一证据",
            "missing from two crawls that cover it, or one and a second proof")),
    /** A mark, or a tombstone of a post never seen. */
    C(
        new Text(
            "Weiboscope 标记，或从未见过的帖子的删除提示",
            "a mark of Weiboscope, or a notice about a post never seen")),
    /** Weaker; in no rate. */
    D(new Text("证据更弱：只列出，不计入任何比率", "weaker: listed, and in no rate"));

    private final String titleZh;

    private final String titleEn;

    Grade(Text title) {
      this.titleZh = title.zh();
      this.titleEn = title.en();
    }

    /** The grade in words. */
    public Text title() {
      return new Text(titleZh, titleEn);
    }

    /** Whether a deletion of this grade is asserted. */
    public boolean asserted() {
      return this != D;
    }
  }

  /** Who most probably deleted a post. */
  public enum Actor {
    /** Its author, more probably than not. */
    AUTHOR(new Text("作者", "author")),
    /** The platform, more probably than not. */
    PLATFORM(new Text("平台", "platform")),
    /** Nobody can say. */
    UNKNOWN(new Text("不得而知", "unknown"));

    private final String titleZh;

    private final String titleEn;

    Actor(Text title) {
      this.titleZh = title.zh();
      this.titleEn = title.en();
    }

    /** The actor in a word. */
    public Text title() {
      return new Text(titleZh, titleEn);
    }
  }

  /** Copies the list; refuses probabilities that do not sum to 1 and intervals that run back. */
  public Deletion {
    Objects.requireNonNull(executive, "executive");
    Objects.requireNonNull(post, "post");
    Objects.requireNonNull(posted, "posted");
    Objects.requireNonNull(lastSeen, "lastSeen");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(grade, "grade");
    evidence = List.copyOf(evidence);
    boolean shares = author >= 0 && platform >= 0 && unknown >= 0;
    if (!shares || !(Math.abs(author + platform + unknown - 1) < 1e-9)) {
      throw new MartException(
          "the actors of post %s sum to %s + %s + %s".formatted(post, author, platform, unknown));
    }
    if (missing != null && missing.isBefore(lastSeen)) {
      throw new MartException(
          "post %s was last seen at %s and missing at %s".formatted(post, lastSeen, missing));
    }
  }

  /** Who deleted it, when one is more probable than all others together. */
  public Actor actor() {
    return author > 0.5 ? Actor.AUTHOR : platform > 0.5 ? Actor.PLATFORM : Actor.UNKNOWN;
  }
}
