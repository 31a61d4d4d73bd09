package org.shiguan.track;

import java.time.LocalDate;
import java.util.List;

/**
 * What came before a purge, a closure or a ban.
 *
 * @param executive id in the roster
 * @param cause the purge, closure or ban, somewhere in (L, R]
 * @param days covered days before L, oldest first; none when L is not known
 */
public record Exit(String executive, Cause cause, List<Day> days) {
  /**
   * A day before an exit.
   *
   * @param day the day, at +08:00
   * @param before days from it to the day of L, 1 to 28
   * @param posts own posts of that day
   * @param comments comments under these; null when the archive has no counts
   * @param mentions posts of others that name the executive; null when nobody looked
   */
  public record Day(LocalDate day, int before, Long posts, Long comments, Long mentions) {}
}
