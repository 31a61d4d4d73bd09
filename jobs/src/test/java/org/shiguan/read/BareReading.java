package org.shiguan.read;

import com.hankcs.hanlp.seg.Segment;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.shiguan.read.code.CodeRules;
import org.shiguan.read.code.StudyNames;
import org.shiguan.read.polarity.Polarity;
import org.shiguan.read.text.Segmenter;

/**
 * The reading of texts beside HanLP's segmenter alone, for {@code scripts/bench/read texts}: the
 * same distinct texts, the same number of threads, in turn within one process.
 */
public final class BareReading {
  private BareReading() {}

  /** {@code FILE RUNS}: a file of texts, one a line. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> texts = Files.readAllLines(Path.of(arguments[0])).stream().distinct().toList();
    int runs = Integer.parseInt(arguments[1]);
    int threads = Runtime.getRuntime().availableProcessors();
    Segment alone = Segmenter.hanlp();
    ToLongFunction<List<String>> hanlp =
        together -> together.stream().mapToLong(text -> alone.seg(text).size()).sum();
    ToLongFunction<List<String>> ours = ours();
    double letters = texts.stream().mapToInt(String::length).average().orElse(0);
    System.out.printf(
        "%,d distinct texts of %.1f letters, %d threads; posts per second%n",
        texts.size(), letters, threads);
    // Warm: neither side is timed before its code is compiled, and ours is the longer one.
    for (int i = 0; i < 8; i++) {
      timed(texts, threads, hanlp);
      timed(texts, threads, ours);
    }
    var alones = new ArrayList<Time>();
    var reads = new ArrayList<Time>();
    for (int run = 0; run < runs; run++) {
      alones.add(timed(texts, threads, hanlp));
      reads.add(timed(texts, threads, ours));
      System.out.printf(
          "  HanLP alone %,9.0f   read %,9.0f%n",
          texts.size() / alones.get(run).wall, texts.size() / reads.get(run).wall);
    }
    double of = median(alones.stream().mapToDouble(Time::wall));
    double own = median(reads.stream().mapToDouble(Time::wall));
    System.out.printf(
        "  median: HanLP alone %,.0f, read %,.0f: %.0f %%%n",
        texts.size() / of, texts.size() / own, 100 * of / own);
    // The clock tells of whatever else the machine does; the threads' own time hardly.
    double busyOf = median(alones.stream().mapToDouble(Time::cpu));
    double busyOwn = median(reads.stream().mapToDouble(Time::cpu));
    System.out.printf(
        "  by CPU time of the threads: %,.0f and %,.0f for one core: %.0f %%%n",
        texts.size() / busyOf, texts.size() / busyOwn, 100 * busyOf / busyOwn);
  }

  /** A reader; it keeps nothing of the texts it has met. */
  private static ToLongFunction<List<String>> ours() {
    var names = List.of("样本一号", "Sample One", "样本公司甲", "Sample Company 1");
    var reader =
        new Reader(names, List.of(), Polarity.load(), CodeRules.shipped().coder(StudyNames.NONE));
    return together ->
        reader
            .read(together.stream().map(t -> new PostText(t, "ORIGINAL", false, null)).toList())
            .stream()
            .mapToLong(reading -> reading.tokens().size())
            .sum();
  }

  /**
   * What a pass took.
   *
   * @param wall seconds by the clock
   * @param cpu seconds of all threads together
   */
  private record Time(double wall, double cpu) {}

  private static Time timed(List<String> texts, int threads, ToLongFunction<List<String>> read)
      throws InterruptedException {
    int batches = (texts.size() + Reader.TOGETHER - 1) / Reader.TOGETHER;
    long[] sums = new long[threads];
    long[] busy = new long[threads];
    var clock = ManagementFactory.getThreadMXBean();
    var workers = new ArrayList<Thread>();
    long start = System.nanoTime();
    for (int t = 0; t < threads; t++) {
      int from = t;
      var worker =
          new Thread(
              () -> {
                IntStream.iterate(from, i -> i < batches, i -> i + threads)
                    .forEach(i -> sums[from] += read.applyAsLong(batch(texts, i)));
                busy[from] = clock.getCurrentThreadCpuTime();
              });
      workers.add(worker);
      worker.start();
    }
    for (Thread worker : workers) {
      worker.join();
    }
    double wall = (System.nanoTime() - start) / 1e9;
    if (Arrays.stream(sums).sum() <= 0) {
      throw new IllegalStateException("nothing was read");
    }
    return new Time(wall, Arrays.stream(busy).sum() / 1e9);
  }

  /** As the stage reads them. */
  private static List<String> batch(List<String> texts, int number) {
    int from = number * Reader.TOGETHER;
    return texts.subList(from, Math.min(texts.size(), from + Reader.TOGETHER));
  }

  private static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
