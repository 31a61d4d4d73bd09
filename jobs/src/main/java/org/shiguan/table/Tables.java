package org.shiguan.table;

import java.util.List;

/** Every table of the corpus. */
public final class Tables {
  /** The registry, in the order in which the pipeline writes them. */
  public static final List<Table> ALL =
      List.of(
          Posts.TABLE,
          Sightings.TABLE,
          Profiles.TABLE,
          Probes.TABLE,
          Edits.TABLE,
          Rejects.TABLE,
          Sources.TABLE,
          Readings.TABLE,
          ExecPosts.TABLE,
          Coverage.TABLE,
          Mentions.TABLE,
          Attention.TABLE,
          Captures.TABLE,
          CaptureMonths.TABLE,
          Deletions.TABLE,
          Fates.TABLE,
          Purges.TABLE,
          AccountEvents.TABLE,
          Attrition.TABLE,
          Spells.TABLE,
          ExecEvents.TABLE,
          Exits.TABLE,
          Transitions.TABLE,
          Curves.TABLE,
          Requests.TABLE,
          Reactions.TABLE,
          Controversies.TABLE,
          ReplyCurves.TABLE,
          Crises.TABLE,
          Announcements.TABLE,
          MetricValues.TABLE,
          KeyWords.TABLE,
          FollowerSlopes.TABLE,
          Hypotheses.TABLE,
          Comparisons.TABLE,
          ComparisonPoints.TABLE,
          GroupCurves.TABLE);

  /** What ingest writes, one set of files per segment. */
  public static final List<Table> OF_A_SEGMENT = ALL.subList(0, 7);

  private Tables() {}

  /**
   * The table of this name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Table named(String name) {
    return ALL.stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no table " + name));
  }
}
