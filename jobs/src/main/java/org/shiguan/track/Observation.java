package org.shiguan.track;

import java.io.Serializable;
import java.util.Comparator;

/**
 * One observation of one post, with the record it comes from.
 *
 * @param at when, epoch microseconds UTC
 * @param code what was seen
 * @param source dump file, relative to the study; empty where there is no record
 * @param offset byte offset of the record in it; −1 where there is no record
 * @param item number of the record at the offset; of {@link Code#ABSENT_TIMELINE} the line of
 *     {@code inputs} that has not the post
 */
public record Observation(long at, Code code, String source, long offset, int item)
    implements Serializable {
  /** By time; at the same moment in the order of the lattice, so that every merge is the same. */
  static final Comparator<Observation> IN_TIME =
      Comparator.comparingLong(Observation::at)
          .thenComparing(Observation::code)
          .thenComparing(Observation::source)
          .thenComparingLong(Observation::offset)
          .thenComparingInt(Observation::item);
}
