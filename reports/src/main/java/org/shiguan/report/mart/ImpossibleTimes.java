package org.shiguan.report.mart;

import java.util.Objects;

/**
 * Times of one input file that cannot be, or that contradict its own ids. They stay as they were
 * written; deletion times leave out what was captured before it was posted.
 *
 * @param source path below the study, with {@code !/} into archives
 * @param sightings posts seen in the file whose time of capture is known
 * @param beforePosted of those, the ones captured before they were posted
 * @param beforeWeibo posts first found in the file and dated before Weibo opened on 2009-08-14
 * @param compared posts first found in the file whose id holds a second and whose record another
 *     time
 * @param shifted of those, the ones that differ by {@code shiftSeconds}
 * @param shiftSeconds by how much the written times are later than those in the ids when nearly all
 *     differ by the same, in seconds; null when they do not
 */
public record ImpossibleTimes(
    String source,
    long sightings,
    long beforePosted,
    long beforeWeibo,
    long compared,
    long shifted,
    Long shiftSeconds) {

  /** Refuses parts that are greater than their whole. */
  public ImpossibleTimes {
    Objects.requireNonNull(source, "source");
    if (beforePosted > sightings
        || shifted > compared
        || (shiftSeconds == null) != (shifted == 0)) {
      throw new MartException(
          "%s: %d of %d captured before posted, %d of %d shifted by %s s"
              .formatted(source, beforePosted, sightings, shifted, compared, shiftSeconds));
    }
  }

  /** Whether there is anything to say. */
  public boolean any() {
    return beforePosted > 0 || beforeWeibo > 0 || shifted > 0;
  }
}
