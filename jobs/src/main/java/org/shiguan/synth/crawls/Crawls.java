package org.shiguan.synth.crawls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shiguan.synth.Dice;

/**
 * Writes a made-up archive of many crawls of many accounts over two years, with the true history of
 * every post and account: the archive against which the deletion ledger is scored. The same
 * arguments give the same bytes.
 *
 * <p>Sixteen fates repeat in turn: accounts stay, delete now and then, purge everything, most or
 * some of it and return or not, close, are banned, mask what is older than half a year, fall silent
 * and return or not, pause, change their name. An even seed gives 2019 and 2020, written by
 * weibo-crawler and the web sites, with masks, pinned posts and edits; an odd one gives 2012 and
 * 2013, written by the Open API, and a week of Weiboscope.
 */
public final class Crawls {
  /** The most accounts that have numbers of their own. */
  public static final int MOST_ACCOUNTS = 1_000_000;

  private static final int MOST_CRAWLS = 200;
  private static final int EXECUTIVES = 96;

  private Crawls() {}

  /**
   * Writes dump files, {@code study.yaml}, {@code executives.yaml}, and the truth with its own
   * {@code README.md} in {@code truth/}. Files of the same name are overwritten, others stay. From
   * 2,000 accounts on an account has about ten posts, for measurements of speed; whatever the
   * number, one account at a time is in memory.
   *
   * @param folder where to write; made if missing
   * @param seed decides everything that is left to chance, and which years it is
   * @param difficulty how much the archive hides
   * @param accounts accounts under study, 1 to {@value #MOST_ACCOUNTS}; the first 96 are executives
   * @param crawls crawls of timelines, 1 to 200; 0 for as many as the difficulty has
   * @throws IllegalArgumentException if a number is out of range
   * @throws IOException if a file cannot be written
   */
  public static void write(Path folder, long seed, Difficulty difficulty, int accounts, int crawls)
      throws IOException {
    if (accounts < 1 || accounts > MOST_ACCOUNTS) {
      throw new IllegalArgumentException(
          "an archive has 1 to " + MOST_ACCOUNTS + " accounts, not " + accounts);
    }
    if (crawls < 0 || crawls > MOST_CRAWLS) {
      throw new IllegalArgumentException(
          "an archive has 1 to " + MOST_CRAWLS + " crawls, not " + crawls);
    }
    int number = crawls == 0 ? difficulty.rates().crawls() : crawls;
    World world = World.of(seed, difficulty, accounts, number);
    Files.createDirectories(folder);
    var inputs = new ArrayList<StudyFiles.Input>();
    var executives = new ArrayList<Life>();
    var timelines = new ArrayList<TimelineDump>();
    for (World.Crawl crawl : world.crawls()) {
      timelines.add(new TimelineDump(folder, crawl));
    }
    try (var truth = new TruthFiles(folder.resolve("truth"));
        var samples = new SampleDumps(folder, world)) {
      for (int account = 0; account < accounts; account++) {
        Life life = live(account, world, timelines, samples, truth);
        if (account < EXECUTIVES) {
          executives.add(life);
        }
      }
      if (!world.web()) {
        WeiboscopeWeek.write(folder, world, truth);
        inputs.add(
            new StudyFiles.Input(WeiboscopeWeek.PATH, WeiboscopeWeek.capturedAt(), "sample"));
      }
      for (SampleDumps.Sample sample : samples.written()) {
        inputs.add(new StudyFiles.Input(sample.file().path(), sample.at(), "sample"));
      }
    } finally {
      close(timelines);
    }
    for (TimelineDump timeline : timelines) {
      if (timeline.exists()) {
        World.Crawl crawl = timeline.crawl();
        String kind = crawl.originalsOnly() ? "originals" : "timelines";
        inputs.add(new StudyFiles.Input(timeline.path(), crawl.at(), kind));
      }
    }
    StudyFiles.roster(folder, executives);
    StudyFiles.study(folder, world, "ledger-" + difficulty.label(), inputs);
  }

  /** One account's life, and what every crawl got of it. */
  private static Life live(
      int account, World world, List<TimelineDump> timelines, SampleDumps samples, TruthFiles truth)
      throws IOException {
    Life life = Life.of(account, world);
    var lister = new Lister(life, world);
    Dice beside = world.dice(account, "beside");
    for (TimelineDump timeline : timelines) {
      Listing listing = lister.list(timeline.crawl());
      timeline.add(life, listing);
      samples.beside(life, listing, beside);
      truth.listing(life, listing);
    }
    samples.keywords(life, beside);
    truth.life(life, States.of(life, world.from(), world.to()));
    return life;
  }

  private static void close(List<TimelineDump> timelines) throws IOException {
    for (TimelineDump timeline : timelines) {
      timeline.close();
    }
  }
}
