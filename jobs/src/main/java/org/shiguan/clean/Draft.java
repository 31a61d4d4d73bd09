package org.shiguan.clean;

import java.util.List;
import org.shiguan.privacy.Names;
import org.shiguan.record.Moment;
import org.shiguan.record.RawPost;
import org.shiguan.record.RejectReason;

/**
 * A post on its way through the cleaning steps: the record as found and what the steps have made of
 * it so far. Mutable, because one is filled for every record.
 */
public final class Draft {
  /** The record as found. */
  public final RawPost raw;

  /** How people are called. */
  public final Names names;

  /** Post key. */
  public String postId;

  /** Author key; null when not known. */
  public String authorId;

  /** Time of posting. */
  public Moment postedAt;

  /** How it is known: field, capture (a relative time resolved by it) or mid. */
  public String timeBasis;

  /** Text as found, contacts and access tokens struck out. */
  public String struckText;

  /** Text as found, contacts struck out and people renamed. */
  public String text;

  /** The author's own words, normalised. */
  public String ownText;

  /** The repost chain, normalised; null when there is none. */
  public String chainText;

  /** How much of the post the text is. */
  public Wholeness wholeness = Wholeness.WHOLE;

  /** Topics. */
  public List<String> hashtags = List.of();

  /** People mentioned. */
  public List<String> mentions = List.of();

  /** Web addresses. */
  public List<String> links = List.of();

  /** Emoticons. */
  public List<String> emoticons = List.of();

  /** Kind. */
  public Kind kind;

  /** Whether a repost has no words of its own. */
  public boolean bare;

  /** Client; null when not known. */
  public String client;

  /** Reposts. */
  public Count reposts = Count.MISSING;

  /** Comments. */
  public Count comments = Count.MISSING;

  /** Likes. */
  public Count likes = Count.MISSING;

  /** Key of the post a comment stands under; null when it is no comment or that is not known. */
  public String commentedId;

  /**
   * When the record was captured, as it says itself or the study says of its file, epoch
   * microseconds UTC; {@link RawPost#UNKNOWN} when nobody says.
   */
  public long capturedAtMicros;

  /** Whether a spreadsheet rounded the ids of the file, as its beginning shows. */
  public boolean idsRounded;

  /** Key of the reposted original; null when none or not known. */
  public String retweetedId;

  /** Author of the reposted original; null when not known. */
  public String retweetedAuthorId;

  /** What the sighting says of the post's state. */
  public SightingState state = SightingState.ALIVE;

  /** Last time seen before it was missing; null when not said. */
  public Moment lastSeenAt;

  /** Why the record cannot be used; null while it can. */
  public RejectReason rejected;

  /** What exactly was wrong. */
  public String detail;

  /** A draft of a record. */
  public Draft(RawPost raw, Names names) {
    this.raw = raw;
    this.names = names;
    this.capturedAtMicros = raw.capturedAtMicros;
  }

  /** Keeps the record aside; the steps that follow are not applied. */
  public void reject(RejectReason reason, String why) {
    this.rejected = reason;
    this.detail = why;
  }
}
