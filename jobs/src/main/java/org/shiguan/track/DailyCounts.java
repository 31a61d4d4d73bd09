package org.shiguan.track;

import java.time.LocalDate;
import java.util.Map;

/**
 * What was counted of an executive day by day; a day without an entry counted none.
 *
 * @param posts own posts
 * @param comments comments under the posts of the day; null when nothing of the kind was counted
 * @param mentions posts of others that name the executive; null when nothing of the kind was
 *     counted
 */
public record DailyCounts(
    Map<LocalDate, Long> posts, Map<LocalDate, Long> comments, Map<LocalDate, Long> mentions) {

  static Long on(Map<LocalDate, Long> counts, LocalDate day) {
    return counts == null ? null : counts.getOrDefault(day, 0L);
  }
}
