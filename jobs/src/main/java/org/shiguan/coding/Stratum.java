package org.shiguan.coding;

import java.util.Comparator;

/**
 * Posts of one group and year.
 *
 * @param group STAYED, DELETED or NEVER_JOINED on the day of the post; UNKNOWN when none is known;
 *     OTHERS for posts of people who are no executives
 * @param year of the post at +08:00
 */
record Stratum(String group, int year) implements Comparable<Stratum> {
  @Override
  public int compareTo(Stratum other) {
    return Comparator.comparing(Stratum::group).thenComparing(Stratum::year).compare(this, other);
  }
}
