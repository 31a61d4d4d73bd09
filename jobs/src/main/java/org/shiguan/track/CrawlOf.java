package org.shiguan.track;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shiguan.run.RosterAccounts;
import org.shiguan.run.StageRecord;
import org.shiguan.study.Crawl;
import org.shiguan.study.Input;
import org.shiguan.study.Period;
import org.shiguan.study.Study;
import org.shiguan.table.Sources;

/**
 * What the dump files were crawled as: by the study file, else a timeline of the roster's accounts
 * where it says which days are covered, else by their format.
 */
final class CrawlOf implements Serializable {
  private static final long serialVersionUID = 1;
  private static final CrawlOf.Files NO_TIMELINE = new Files(-1, null, null, null, false);

  /**
   * How a file was crawled.
   *
   * @param dump line of the inputs, from 0
   * @param kinds posts that were wanted; null when it lists no timeline
   * @param from first covered moment, epoch microseconds; null when nothing is declared
   * @param to first moment no longer covered
   * @param declaredOnly whether it is a timeline because the study file declares what it covers: of
   *     roster accounts alone, or those listed, and it says nothing of anybody else's posts in it
   */
  record Files(int dump, Capture.Kinds kinds, Long from, Long to, boolean declaredOnly)
      implements Serializable {
    boolean isTimeline() {
      return kinds != null;
    }
  }

  /**
   * A crawl that the study file says an account was asked for in.
   *
   * @param files how it was crawled
   * @param at when, epoch microseconds
   */
  record Asked(Files files, long at) implements Serializable {}

  private final Map<String, Files> bySource;
  private final List<String> paths;
  private final Set<String> roster;
  private final Map<Integer, Set<String>> listed;
  private final List<Asked> listing;

  private CrawlOf(
      Map<String, Files> bySource,
      List<String> paths,
      Set<String> roster,
      Map<Integer, Set<String>> listed,
      List<Asked> listing) {
    this.bySource = bySource;
    this.paths = paths;
    this.roster = roster;
    this.listed = listed;
    this.listing = listing;
  }

  /**
   * Looks at every file that ingest read.
   *
   * @param roster the accounts of the roster
   */
  static CrawlOf of(Study study, StageRecord ingest, Set<String> roster) {
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
    var listed = new HashMap<Integer, Set<String>>();
    var listing = new ArrayList<Asked>();
    for (int number = 0; number < study.inputs().size(); number++) {
      Input input = study.inputs().get(number);
      if (!input.accounts().isEmpty()) {
        // Unlike a tree it can be asked about a post whose author nobody knows.
        listed.put(number, new HashSet<>(RosterAccounts.listed(study, input)));
        Files files = files(input, number, false);
        if (files.isTimeline()) {
          Instant at = input.capturedAt() == null ? input.covers().toInstant() : input.capturedAt();
          listing.add(new Asked(files, micros(at)));
        }
      }
    }
    List<String> paths = study.inputs().stream().map(Input::path).toList();
    return new CrawlOf(bySource, paths, roster, listed, List.copyOf(listing));
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
    if (covers == null) {
      return new Files(number, kinds, null, null, false);
    }
    boolean declaredOnly = input.crawl() == null && !byFormat;
    return new Files(
        number, kinds, micros(covers.fromInstant()), micros(covers.toInstant()), declaredOnly);
  }

  private static long micros(Instant instant) {
    return instant.getEpochSecond() * 1_000_000;
  }

  /** A line of the inputs as its owner knows it. */
  String path(int input) {
    return paths.get(input);
  }

  /**
   * How a file was crawled as far as one account goes.
   *
   * @param account author id; null when nobody knows it
   */
  Files files(String source, String account) {
    Files files = bySource.getOrDefault(source, NO_TIMELINE);
    Set<String> of = listed.get(files.dump);
    if (of == null ? files.declaredOnly && !roster.contains(account) : !of.contains(account)) {
      Capture.Kinds kinds = files.declaredOnly ? null : files.kinds;
      return new Files(files.dump, kinds, null, null, files.declaredOnly);
    }
    return files;
  }

  /** The crawls in which the study file says that an account was asked for. */
  List<Asked> asked(String account) {
    return listing.stream()
        .filter(asked -> listed.get(asked.files.dump).contains(account))
        .toList();
  }
}
