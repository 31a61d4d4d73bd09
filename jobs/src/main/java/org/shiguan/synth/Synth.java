package org.shiguan.synth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes made-up archives whose truth is known: a whole study, or one large Weiboscope file for
 * speed measurements. The same arguments give the same bytes, whatever the day, the machine's zone
 * or its locale.
 */
public final class Synth {
  /** The seed of the committed sample. */
  public static final long SAMPLE_SEED = 20_110_101L;

  /** The number of executives of the committed sample. */
  public static final int SAMPLE_EXECUTIVES = 14;

  private static final int FEWEST = 4;
  private static final int MOST = 99;

  private Synth() {}

  /**
   * Writes a synthetic archive of a whole study: dump files in five formats with planted faults,
   * {@code study.yaml}, {@code executives.yaml}, {@code events.yaml}, {@code mappings/}, and the
   * ground truth in {@code truth/}. Files of the same name are overwritten, others stay.
   *
   * @param folder where to write; made if missing
   * @param seed decides everything that is left to chance
   * @param executives 4 to 99 executives; fourteen ways of using Weibo repeat in turn, and the
   *     first four hold somebody of each group
   * @throws IllegalArgumentException if the number is out of range
   * @throws IOException if a file cannot be written
   */
  public static void study(Path folder, long seed, int executives) throws IOException {
    study(folder, seed, executives, Plot.SAMPLE);
  }

  /**
   * The same with another plot: when posts and accounts go, who was crawled when, and how much is
   * asked, answered and said vary with the seed.
   *
   * @param difficulty easy, medium or hard: how seldom was crawled, and how often something goes
   *     just after a crawl
   * @throws IllegalArgumentException if the number is out of range, or this is no difficulty
   * @throws IOException if a file cannot be written
   */
  public static void study(Path folder, long seed, int executives, String difficulty)
      throws IOException {
    study(folder, seed, executives, Plot.of(seed, difficulty));
  }

  private static void study(Path folder, long seed, int executives, Plot plot) throws IOException {
    if (executives < FEWEST || executives > MOST) {
      throw new IllegalArgumentException(
          "a sample study has " + FEWEST + " to " + MOST + " executives, not " + executives);
    }
    Cast cast = Cast.of(seed, executives);
    Story.Told told = Story.tell(seed, cast, plot);
    Archive archive = Archive.of(told, cast, seed, plot);
    Files.createDirectories(folder);
    for (DumpFile file : archive.files()) {
      file.save(folder);
    }
    new StudyFiles(folder, plot).write(archive, cast);
    new TruthFiles(folder.resolve("truth"), plot).write(archive, cast, told);
  }

  /**
   * Writes one Weiboscope CSV of any size, quickly and without keeping rows in memory. No row is
   * broken; about 2 % repeat an earlier row, some of them with another text.
   *
   * @param file where to write; parent folders are made
   * @param rows data rows beside the header, 0 or more
   * @param seed decides everything that is left to chance
   * @return what was written
   * @throws IllegalArgumentException if {@code rows} is negative
   * @throws IOException if the file cannot be written
   */
  public static WeiboscopeCount weiboscope(Path file, long rows, long seed) throws IOException {
    if (rows < 0) {
      throw new IllegalArgumentException("rows must be 0 or more, not " + rows);
    }
    return new WeiboscopeStream(rows, seed).write(file);
  }

  /**
   * The truth about a file of {@link #weiboscope}.
   *
   * @param rows data rows
   * @param posts distinct post ids
   * @param bytes size of the file
   */
  public record WeiboscopeCount(long rows, long posts, long bytes) {}
}
