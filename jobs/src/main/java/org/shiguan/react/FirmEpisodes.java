package org.shiguan.react;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import java.io.Serializable;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.shiguan.study.Event;
import org.shiguan.study.Executive;
import org.shiguan.study.Study;
import org.shiguan.table.Announcements;
import org.shiguan.table.Crises;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.Posts;
import org.shiguan.table.Readings;

/**
 * Crises and announcements: what executive and official accounts wrote, one executive at a time in
 * memory. Comments are no announcement and no first word.
 */
final class FirmEpisodes {
  private static final int SHORTEST_WORD = 2;

  private FirmEpisodes() {}

  /** The posts of executives and official accounts, narrow. */
  static Dataset<Row> utterances(Dataset<Row> posts, Dataset<Row> readings, Dataset<Row> speakers) {
    Column precision = Posts.TIME_PRECISION.col();
    return posts
        .where(Posts.KIND.col().notEqual("COMMENT"))
        .join(broadcast(speakers), Speakers.wrote(Posts.AUTHOR_ID.col(), Posts.POSTED_AT.col()))
        .join(
            readings.select(
                Posts.POST_ID.col(),
                Readings.TOKENS.col(),
                Readings.TOKEN_KINDS.col(),
                Readings.CODES.col()),
            Posts.POST_ID.name())
        .select(
            col(Speakers.EXECUTIVE).as(ExecPosts.EXECUTIVE.name()),
            col(Speakers.BY).equalTo(Speakers.EXEC),
            unix_micros(Posts.POSTED_AT.col()),
            when(precision.equalTo("hour"), 3_600_000_000L)
                .when(precision.equalTo("day"), 86_400_000_000L)
                .otherwise(0L),
            Posts.POST_ID.col(),
            Posts.RETWEETED_ID.col(),
            array_contains(Readings.CODES.col(), "CRISIS"),
            array_contains(Readings.CODES.col(), "ANN"),
            Posts.HASHTAGS.col(),
            Posts.LINKS.col(),
            Readings.TOKENS.col(),
            Readings.TOKEN_KINDS.col());
  }

  /** The rows of {@link Announcements#TABLE}. */
  static Dataset<Row> announcements(Dataset<Row> utterances) {
    return byExecutive(utterances)
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>)
                (executive, rows) ->
                    News.of(read(rows)).stream().map(n -> row(executive, n)).iterator(),
            Encoders.row(Announcements.TABLE.schema()))
        .coalesce(1)
        .sortWithinPartitions(
            ExecPosts.EXECUTIVE.col(), Announcements.EXEC_AT.col(), Posts.POST_ID.col());
  }

  /** The rows of {@link Crises#TABLE}; an executive without a held post has none. */
  static Dataset<Row> crises(Study study, Dataset<Row> utterances, Observation observation) {
    Map<String, List<Onset>> onsets = onsets(study);
    return byExecutive(utterances.where(ExecPosts.EXECUTIVE.col().isin(onsets.keySet().toArray())))
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>)
                (executive, rows) -> crises(executive, rows, onsets, observation),
            Encoders.row(Crises.TABLE.schema()))
        .coalesce(1)
        .sortWithinPartitions(
            ExecPosts.EXECUTIVE.col(), Crises.ONSET_FROM.col(), Crises.EVENT.col());
  }

  private static Iterator<Row> crises(
      String executive,
      Iterator<Row> rows,
      Map<String, List<Onset>> onsets,
      Observation observation) {
    List<Utterance> said = read(rows);
    return onsets.get(executive).stream()
        .map(
            onset ->
                row(
                    executive,
                    onset.event(),
                    Crisis.of(
                        onset.from(),
                        onset.to(),
                        said,
                        observation.coveredUntil(executive, onset.from()))))
        .iterator();
  }

  /** When an event began. */
  private record Onset(String event, long from, long to) implements Serializable {}

  private static Map<String, List<Onset>> onsets(Study study) {
    var onsets = new HashMap<String, List<Onset>>();
    for (Event event : study.events()) {
      // A month says too little about who was first.
      if (event.kind() == Event.Kind.CRISIS && event.latest().isPresent()) {
        long from = micros(event.earliest());
        long to = micros(event.latest().orElseThrow());
        for (String executive : concerned(study, event)) {
          onsets
              .computeIfAbsent(executive, e -> new ArrayList<>())
              .add(new Onset(event.id(), from, to));
        }
      }
    }
    return onsets;
  }

  private static List<String> concerned(Study study, Event event) {
    return event.executives().isEmpty()
        ? study.roster().executives().stream().map(Executive::id).toList()
        : event.executives();
  }

  private static KeyValueGroupedDataset<String, Row> byExecutive(Dataset<Row> rows) {
    return rows.groupByKey((MapFunction<Row, String>) row -> row.getString(0), Encoders.STRING());
  }

  private static List<Utterance> read(Iterator<Row> rows) {
    var said = new ArrayList<Utterance>();
    rows.forEachRemaining(
        row ->
            said.add(
                new Utterance(
                    row.getBoolean(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getString(4),
                    row.getString(5),
                    row.getBoolean(6),
                    row.getBoolean(7),
                    Set.copyOf(row.<String>getList(8)),
                    Set.copyOf(row.<String>getList(9)),
                    words(row.getList(10), row.getString(11)))));
    said.sort(Comparator.comparingLong(Utterance::at).thenComparing(Utterance::id));
    return said;
  }

  /** Words, names and numbers; not topics, links, mentions and signs. */
  private static Set<String> words(List<String> tokens, String kinds) {
    var words = new HashSet<String>();
    for (int i = 0; i < tokens.size(); i++) {
      boolean says = "WND".indexOf(kinds.charAt(i)) >= 0;
      if (says && tokens.get(i).length() >= SHORTEST_WORD) {
        words.add(tokens.get(i));
      }
    }
    return Set.copyOf(words);
  }

  private static Row row(String executive, News news) {
    return RowFactory.create(
        executive,
        news.exec().id(),
        instant(news.exec().at()),
        news.other().id(),
        instant(news.other().at()),
        news.matched().name(),
        news.leadLow(),
        news.leadHigh());
  }

  private static Row row(String executive, String event, Crisis crisis) {
    return RowFactory.create(
        executive,
        event,
        instant(crisis.from()),
        instant(crisis.to()),
        id(crisis.preemptive()),
        id(crisis.exec()),
        at(crisis.exec()),
        id(crisis.firm()),
        at(crisis.firm()),
        crisis.firmHeld(),
        crisis.observedUntil() == null ? null : instant(crisis.observedUntil()),
        crisis.spokeFirst().name());
  }

  private static String id(Utterance said) {
    return said == null ? null : said.id();
  }

  private static Timestamp at(Utterance said) {
    return said == null ? null : instant(said.at());
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  private static Timestamp instant(long micros) {
    return Timestamp.from(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
  }
}
