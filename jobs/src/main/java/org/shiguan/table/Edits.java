package org.shiguan.table;

import java.util.List;

/** Later texts of posts whose text changed. */
public final class Edits {
  /** The table. */
  public static final Table TABLE =
      new Table(
          "edits",
          "One row per sighting whose text differs from the earliest of its post.",
          List.of(Posts.POST_ID, Posts.SOURCE, Posts.OFFSET, Sightings.ITEM, Sightings.VIA),
          List.of(
              Posts.POST_ID,
              Posts.AUTHOR_ID,
              Posts.CAPTURED_AT,
              Posts.TEXT,
              Posts.SOURCE,
              Posts.OFFSET,
              Sightings.ITEM,
              Sightings.VIA));

  private Edits() {}
}
