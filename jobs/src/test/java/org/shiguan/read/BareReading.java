package org.shiguan.read;

import com.hankcs.hanlp.seg.Segment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
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
    var reader =
        new Reader(List.of("样本一号", "Sample One", "样本公司甲", "Sample Company 1"), Polarity.load());
    ToLongFunction<String> hanlp = text -> alone.seg(text).size();
    ToLongFunction<String> ours =
        text -> reader.read(new PostText(text, "ORIGINAL", false)).tokens().size();
    double letters = texts.stream().mapToInt(String::length).average().orElse(0);
    System.out.printf(
        "%,d distinct texts of %.1f letters, %d threads; posts per second%n",
        texts.size(), letters, threads);
    // Warm: neither side is timed before its code is compiled.
    for (int i = 0; i < 2; i++) {
      timed(texts, threads, hanlp);
      timed(texts, threads, ours);
    }
    double[][] seconds = new double[2][runs];
    for (int run = 0; run < runs; run++) {
      seconds[0][run] = timed(texts, threads, hanlp);
      seconds[1][run] = timed(texts, threads, ours);
      System.out.printf(
          "  HanLP alone %,9.0f   read %,9.0f%n",
          texts.size() / seconds[0][run], texts.size() / seconds[1][run]);
    }
    double of = median(seconds[0]);
    double own = median(seconds[1]);
    System.out.printf(
        "  median: HanLP alone %,.0f, read %,.0f: %.0f %%%n",
        texts.size() / of, texts.size() / own, 100 * of / own);
  }

  private static double timed(List<String> texts, int threads, ToLongFunction<String> read)
      throws InterruptedException {
    long[] sums = new long[threads];
    var workers = new ArrayList<Thread>();
    long start = System.nanoTime();
    for (int t = 0; t < threads; t++) {
      int from = t;
      var worker =
          new Thread(
              () ->
                  IntStream.iterate(from, i -> i < texts.size(), i -> i + threads)
                      .forEach(i -> sums[from] += read.applyAsLong(texts.get(i))));
      workers.add(worker);
      worker.start();
    }
    for (Thread worker : workers) {
      worker.join();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (Arrays.stream(sums).sum() <= 0) {
      throw new IllegalStateException("nothing was read");
    }
    return seconds;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
