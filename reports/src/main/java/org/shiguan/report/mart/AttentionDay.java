package org.shiguan.report.mart;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What was said of one executive on one day; or, without an executive, how large the corpus of that
 * day is.
 *
 * @param executive executive id, null for the corpus
 * @param day day at +08:00
 * @param mentions posts and comments that speak of the executive; 1 or more, 0 for the corpus
 * @param positive those of them that are favourable, 0 or more
 * @param negative those of them that are unfavourable, 0 or more
 * @param corpusPosts posts and comments of the whole corpus; 1 or more, 0 for an executive
 */
public record AttentionDay(
    String executive,
    LocalDate day,
    long mentions,
    long positive,
    long negative,
    long corpusPosts) {

  /** Refuses an empty day and more judgements than mentions. */
  public AttentionDay {
    Objects.requireNonNull(day, "day");
    boolean said = mentions > 0 && corpusPosts == 0;
    boolean held = mentions == 0 && corpusPosts > 0;
    boolean parts = positive >= 0 && negative >= 0 && positive + negative <= mentions;
    if (!parts || !(executive == null ? held : said)) {
      throw new MartException(
          "attention to %s on %s: %d mentions, %d positive, %d negative, %d posts of the corpus"
              .formatted(
                  executive == null ? "nobody" : executive,
                  day,
                  mentions,
                  positive,
                  negative,
                  corpusPosts));
    }
  }

  /** A day on which an executive was spoken of. */
  public static AttentionDay of(
      String executive, LocalDate day, long mentions, long positive, long negative) {
    return new AttentionDay(
        Objects.requireNonNull(executive, "executive"), day, mentions, positive, negative, 0);
  }

  /** A day of the corpus. */
  public static AttentionDay corpus(LocalDate day, long posts) {
    return new AttentionDay(null, day, 0, 0, 0, posts);
  }
}
