package org.shiguan.synth;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Who crawled what and when: turns the story into dump files, one after the other in the order of
 * capture, and keeps the ledger.
 *
 * <p>Within a file the posts stand in time order, so a reposted original is always recorded before
 * it is embedded, or never recorded at all.
 */
final class Archive {
  private static final long MESSAGES_FROM = ChinaTime.day("2011-08-15");
  private static final long MESSAGES_TO = ChinaTime.day("2011-12-20");
  private static final long TIMELINES_FROM = ChinaTime.day("2011-06-01");
  private static final long KEYWORDS_AT = ChinaTime.moment("2012-08-20T12:00:00");
  private static final long PROBES_AT = ChinaTime.moment("2012-10-02T09:00:00");
  private static final int WEEKS = 13;
  private static final int PROBES = 40;
  private static final String MESSAGES_MAPPING = "mappings/messages.yaml";

  private final Plot plot;
  private final Story story;
  private final List<Post> posts;
  private final List<Comments.Written> comments;
  private final Ledger ledger = new Ledger();
  private final Counters counters;
  private final FaultPlanter planter;
  private final List<DumpFile> files = new ArrayList<>();
  private final List<Input> inputs = new ArrayList<>();

  private Archive(Story.Told told, Cast cast, long seed, Plot plot) {
    this.plot = plot;
    this.story = told.story();
    this.posts = told.posts();
    this.comments = Comments.of(seed, cast, told.posts(), plot.heat());
    this.counters = new Counters(told.posts());
    this.planter = new FaultPlanter(Dice.of(seed, "faults"));
  }

  static Archive of(Story.Told told, Cast cast, long seed, Plot plot) {
    Archive archive = new Archive(told, cast, seed, plot);
    archive.earlyArray();
    archive.timelines();
    archive.messages();
    archive.onePage(cast.executives().get(0));
    archive.weiboscope();
    archive.addComments();
    archive.crawls(Long.MIN_VALUE, KEYWORDS_AT);
    archive.keywords();
    archive.crawls(KEYWORDS_AT, PROBES_AT);
    archive.probes();
    archive.socialFeedManager();
    archive.crawls(PROBES_AT, Long.MAX_VALUE);
    return archive;
  }

  List<Comments.Written> comments() {
    return comments;
  }

  List<DumpFile> files() {
    return files;
  }

  List<Input> inputs() {
    return inputs;
  }

  Ledger ledger() {
    return ledger;
  }

  /** An export of the first months: ids of the old kind beside mids of the old kinds. */
  private void earlyArray() {
    long captured = ChinaTime.moment("2011-06-01T20:00:00");
    String path = "api/early-2011.json.bz2";
    List<Entry> entries = seen(Story.FROM, TIMELINES_FROM, captured, post -> true);
    files.add(
        ApiDump.array(
            path,
            plant(
                entries,
                Space.WEIBO,
                Map.of(Fault.EXACT_COPY, 6, Fault.LATER_COUNTS, 5, Fault.NO_ID, 2)),
            ledger,
            counters));
    inputs.add(Input.complete(path, captured, Story.FROM, TIMELINES_FROM));
  }

  /** The executives' timelines of a summer, in the okws crawler's JSON. */
  private void timelines() {
    long captured = ChinaTime.moment("2011-08-16T09:00:00");
    String path = "okws/timelines-2011-08.json";
    List<Entry> entries =
        seen(TIMELINES_FROM, MESSAGES_FROM, captured, post -> post.author().executive());
    files.add(
        OkwsDump.write(
            path,
            plant(
                entries,
                Space.WEIBO,
                Map.of(
                    Fault.EXACT_COPY, 8,
                    Fault.LATER_COUNTS, 14,
                    Fault.EDITED_TEXT, 3,
                    Fault.LONE_BACKSLASH, 5,
                    Fault.ROUNDED, 4,
                    Fault.NO_ID, 3,
                    Fault.CUT_OFF, 4,
                    Fault.FOREIGN_BYTES, 2)),
            ledger));
    inputs.add(Input.complete(path, 0, TIMELINES_FROM, MESSAGES_FROM));
  }

  /** A delimited export of the autumn, in GB18030, described by a mapping. */
  private void messages() {
    long captured = ChinaTime.moment("2011-12-21T08:00:00");
    String path = "odd/messages.txt";
    List<Entry> entries = seen(MESSAGES_FROM, MESSAGES_TO, captured, post -> true);
    files.add(
        DelimitedDump.write(
            path,
            plant(
                entries,
                Space.WEIBO,
                Map.of(
                    Fault.EXACT_COPY, 12,
                    Fault.LATER_COUNTS, 10,
                    Fault.EDITED_TEXT, 4,
                    Fault.TOO_FEW_CELLS, 5,
                    Fault.TOO_MANY_CELLS, 5,
                    Fault.ROUNDED, 5,
                    Fault.NO_ID, 3,
                    Fault.FOREIGN_BYTES, 3)),
            ledger));
    inputs.add(new Input(path, captured, MESSAGES_MAPPING, MESSAGES_FROM, MESSAGES_TO));
  }

  /** One page of one timeline, which declares nothing about what it covers. */
  private void onePage(Executive executive) {
    long captured = ChinaTime.moment("2012-01-03T10:00:00");
    String path = "api/page-2011-12.json";
    List<Entry> entries =
        seen(
            MESSAGES_TO,
            Story.SCOPE_FROM,
            captured,
            post -> executive.accounts().contains(post.author()));
    files.add(ApiDump.page(path, entries, ledger, counters));
    inputs.add(Input.undeclared(path, captured));
  }

  /** A quarter of Weiboscope: a file a week, the last one packed. */
  private void weiboscope() {
    long captured = ChinaTime.moment("2012-04-08T00:00:00");
    for (int week = 1; week <= WEEKS; week++) {
      long from = Story.SCOPE_FROM + (week - 1) * 7L * ChinaTime.DAY;
      List<Entry> entries = seen(from, from + 7 * ChinaTime.DAY, Long.MIN_VALUE, post -> true);
      entries.replaceAll(entry -> new Entry(entry.post(), Fault.NONE, captured));
      if (week > 1) {
        // The crawl of a week often begins with what it saw at the end of the last one.
        List<Entry> before = seen(from - 6 * 3600, from, Long.MIN_VALUE, post -> true);
        before.replaceAll(entry -> new Entry(entry.post(), Fault.NONE, captured));
        entries.addAll(0, before);
      }
      String path = String.format("weiboscope/week%02d.csv%s", week, week == WEEKS ? ".gz" : "");
      files.add(
          WeiboscopeDump.write(path, plant(entries, Space.WEIBOSCOPE, weeklyFaults(week)), ledger));
    }
    long last = Story.SCOPE_TO - 7 * ChinaTime.DAY;
    inputs.add(Input.complete("weiboscope/week*.csv", captured, Story.SCOPE_FROM, last));
    inputs.add(Input.complete("weiboscope/week13.csv.gz", captured, last, Story.SCOPE_TO));
  }

  private static Map<Fault, Integer> weeklyFaults(int week) {
    return switch (week % 3) {
      case 0 ->
          Map.of(
              Fault.EXACT_COPY,
              4,
              Fault.EDITED_TEXT,
              1,
              Fault.UNCLOSED_QUOTE,
              2,
              Fault.IMPOSSIBLE_DATE,
              1,
              Fault.NO_ID,
              1);
      case 1 ->
          Map.of(
              Fault.EXACT_COPY,
              5,
              Fault.TOO_FEW_CELLS,
              2,
              Fault.FOREIGN_BYTES,
              2,
              Fault.EMPTY_DATE,
              1);
      default ->
          Map.of(
              Fault.EXACT_COPY,
              3,
              Fault.EDITED_TEXT,
              2,
              Fault.TOO_MANY_CELLS,
              2,
              Fault.WORD_DATE,
              1,
              Fault.UNCLOSED_QUOTE,
              1);
    };
  }

  /** The comments of a spring, described by a mapping. */
  private void addComments() {
    String path = "comments/2012-06.csv.gz";
    files.add(CommentDump.write(path, comments, ledger));
    inputs.add(new Input(path, Comments.CAPTURED, "mappings/comments.yaml", 0, 0));
  }

  /** A keyword crawl: the crowd alone, every id an MD5, many posts seen twice. */
  private void keywords() {
    long captured = KEYWORDS_AT;
    String path = "okws/keyword-2012-08.json";
    List<Entry> entries = new ArrayList<>();
    for (Post post : posts) {
      if (post.space() == Space.OKWS && post.standsAt(captured)) {
        entries.add(new Entry(post, Fault.NONE, captured + entries.size()));
      }
    }
    files.add(
        OkwsDump.write(
            path,
            plant(
                entries,
                Space.OKWS,
                Map.of(
                    Fault.EXACT_COPY, 120,
                    Fault.LATER_COUNTS, 50,
                    Fault.EDITED_TEXT, 6,
                    Fault.LONE_BACKSLASH, 6,
                    Fault.IMPOSSIBLE_DATE, 2,
                    Fault.EMPTY_DATE, 2,
                    Fault.WORD_DATE, 2,
                    Fault.NO_ID, 3,
                    Fault.CUT_OFF, 3)),
            ledger));
    inputs.add(Input.undeclared(path, 0));
  }

  /** The crawls of timelines between two moments. */
  private void crawls(long after, long before) {
    for (Plot.Crawl crawl : plot.crawls()) {
      if (crawl.at() > after && crawl.at() <= before) {
        crawl(crawl.from(), crawl.to(), crawl.crowdFrom(), crawl.path());
      }
    }
  }

  /** A crawl of all timelines; of the time the crawl before saw, the crowd's reposts only. */
  private void crawl(String from, String to, String crowdFrom, String path) {
    long captured = ChinaTime.day(to) + 12 * 3600;
    long anew = ChinaTime.day(crowdFrom);
    List<Entry> entries =
        seen(
            ChinaTime.day(from),
            ChinaTime.day(to),
            captured,
            post -> post.author().executive() || post.time() >= anew || post.source() != null);
    files.add(
        ApiDump.lines(
            path,
            plant(
                entries,
                Space.WEIBO,
                Map.of(
                    Fault.EXACT_COPY, 9,
                    Fault.LATER_COUNTS, 7,
                    Fault.EDITED_TEXT, 3,
                    Fault.LONE_BACKSLASH, 2,
                    Fault.CUT_OFF, 4,
                    Fault.NO_ID, 2,
                    Fault.ROUNDED, 2,
                    Fault.FOREIGN_BYTES, 3)),
            ledger,
            counters));
    inputs.add(Input.complete(path, captured, ChinaTime.day(from), ChinaTime.day(to)));
  }

  /** A Social Feed Manager harvest of six weeks, the day before one executive thins out. */
  private void socialFeedManager() {
    long from = ChinaTime.day(Plot.HARVEST_FROM);
    long to = ChinaTime.day(Plot.HARVEST_TO);
    long captured = ChinaTime.moment("2012-11-14T12:00:00");
    String path = "sfm/harvest-2012-11.warc.gz";
    List<Entry> entries = seen(from, to, captured, post -> true);
    files.add(
        WarcDump.write(
            path,
            plant(
                entries,
                Space.WEIBO,
                Map.of(
                    Fault.EXACT_COPY, 5, Fault.EDITED_TEXT, 2, Fault.NO_ID, 2, Fault.ROUNDED, 1)),
            captured,
            ledger,
            counters));
    inputs.add(Input.complete(path, 0, from, to));
  }

  /** Somebody asked for posts that were there in July: this many are gone. */
  private void probes() {
    long asked = PROBES_AT;
    String path = "api/probes-2012-10.json";
    List<Post> gone =
        posts.stream()
            .filter(post -> post.space() == Space.WEIBO && post.author().executive())
            .filter(post -> !post.standsAt(asked) && ledger.holds(post))
            .filter(post -> post.time() >= ChinaTime.day("2012-04-02"))
            .limit(PROBES)
            .toList();
    if (gone.isEmpty()) {
      return;
    }
    files.add(ApiDump.probes(path, gone, ledger));
    inputs.add(Input.undeclared(path, asked));
  }

  /**
   * The posts of [from, to) that a crawl at {@code captured} still finds, in time order. With
   * {@link Long#MIN_VALUE} for a crawl that follows along, everything that was ever there.
   */
  private List<Entry> seen(long from, long to, long captured, Predicate<Post> wanted) {
    List<Entry> entries = new ArrayList<>();
    for (Post post : posts) {
      boolean inTime = post.time() >= from && post.time() < to && post.space() != Space.OKWS;
      if (inTime && post.standsAt(captured) && wanted.test(post)) {
        entries.add(new Entry(post, Fault.NONE, captured));
      }
    }
    return entries;
  }

  private List<Entry> plant(List<Entry> entries, Space space, Map<Fault, Integer> plan) {
    Map<Fault, Integer> ordered = new EnumMap<>(Fault.class);
    ordered.putAll(plan);
    long from = entries.get(0).post().time();
    long to = entries.get(entries.size() - 1).post().time();
    return planter.plant(entries, ordered, () -> story.extra(space, from, to));
  }
}
