package org.shiguan.measure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.shiguan.measure.formula.Newsjacking;

/**
 * The posts of one executive in weeks for which there is a list of bursts.
 *
 * @param posts with those of their topics that ever burst; in a window, those posted in it
 * @param onsets when bursts of each of these topics began, seconds since 1970 UTC
 */
public record Trends(Collection<Newsjacking.Post> posts, Map<String, long[]> onsets) {
  private static final long MICROS = 1_000_000;

  /** Copies the posts. */
  public Trends {
    posts = List.copyOf(posts);
  }

  /** The part that was posted in one window. */
  Trends in(Window window) {
    long start = Window.startOf(window.from()) / MICROS;
    long end = Window.startOf(window.to()) / MICROS;
    return new Trends(posts.stream().filter(p -> p.at() >= start && p.at() < end).toList(), onsets);
  }
}
