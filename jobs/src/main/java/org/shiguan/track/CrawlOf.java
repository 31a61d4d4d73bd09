package org.shiguan.track;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shiguan.run.StageRecord;
import org.shiguan.study.Crawl;
import org.shiguan.study.Input;
import org.shiguan.study.Period;
import org.shiguan.study.Study;
import org.shiguan.table.Sources;

/**
 * What the dump files were crawled as: by the study file, else a timeline where it says which days
 * are covered, else by their format.
 */
final class CrawlOf implements Serializable {
  private static final long serialVersionUID = 1;
  private static final CrawlOf.Files NO_TIMELINE = new Files(-1, null, null, null);

  /**
   * How a file was crawled.
   *
   * @param dump line of the inputs, from 0
   * @param kinds posts that were wanted; null when it lists no timeline
   * @param from first covered moment, epoch microseconds; null when nothing is declared
   * @param to first moment no longer covered
   */
  record Files(int dump, Capture.Kinds kinds, Long from, Long to) implements Serializable {
    boolean isTimeline() {
      return kinds != null;
    }
  }

  private final Map<String, Files> bySource;
  private final List<String> paths;

  private CrawlOf(Map<String, Files> bySource, List<String> paths) {
    this.bySource = bySource;
    this.paths = paths;
  }

  /** Looks at every file that ingest read. */
  static CrawlOf of(Study study, StageRecord ingest) {
    Set<String> timelines = new HashSet<>();
    ingest.notes().get("timeline_formats").forEach(id -> timelines.add(id.asText()));
    var inputs = new HashMap<String, Integer>();
    for (JsonNode file : ingest.notes().get("inputs")) {
      inputs.merge(file.get("path").asText(), file.get("input").asInt(), Math::min);
    }
    var bySource = new HashMap<String, Files>();
    for (JsonNode account : ingest.notes().get("accounts")) {
      String source = account.get("source").asText();
      Integer number = inputs.get(Sources.onDisk(source));
      if (number != null) {
        bySource.put(
            source,
            files(
                study.inputs().get(number),
                number,
                timelines.contains(account.get("format").asText())));
      }
    }
    return new CrawlOf(bySource, study.inputs().stream().map(Input::path).toList());
  }

  private static Files files(Input input, int number, boolean byFormat) {
    Period covers = input.covers();
    Crawl crawl = input.crawl();
    if (crawl == null) {
      crawl = covers != null || byFormat ? Crawl.TIMELINES : Crawl.SAMPLE;
    }
    Capture.Kinds kinds =
        switch (crawl) {
          case TIMELINES -> Capture.Kinds.ALL;
          case ORIGINALS -> Capture.Kinds.ORIGINALS;
          case SAMPLE -> null;
        };
    return covers == null
        ? new Files(number, kinds, null, null)
        : new Files(number, kinds, micros(covers.fromInstant()), micros(covers.toInstant()));
  }

  private static long micros(java.time.Instant instant) {
    return instant.getEpochSecond() * 1_000_000;
  }

  /** A line of the inputs as its owner knows it. */
  String path(int input) {
    return paths.get(input);
  }

  /** How a file was crawled. */
  Files files(String source) {
    return bySource.getOrDefault(source, NO_TIMELINE);
  }
}
