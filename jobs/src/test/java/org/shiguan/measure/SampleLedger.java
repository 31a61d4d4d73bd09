package org.shiguan.measure;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.shiguan.table.Announcements;
import org.shiguan.table.Attention;
import org.shiguan.table.Crises;
import org.shiguan.table.Curves;
import org.shiguan.table.Deletions;
import org.shiguan.table.ExecEvents;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.Fates;
import org.shiguan.table.Field;
import org.shiguan.table.Posts;
import org.shiguan.table.Profiles;
import org.shiguan.table.Reactions;
import org.shiguan.table.Readings;
import org.shiguan.table.Requests;
import org.shiguan.table.Sightings;
import org.shiguan.table.Spells;
import org.shiguan.table.Table;

/**
 * Rows of the ledger's tables from lines of text; times are those of +08:00, and {@code -} is null.
 *
 * <pre>
 * fate NUMBER-OF-POST TIME OUTCOME LAST-SEEN COPIES
 * spell EXECUTIVE FIRST-DAY DAY-AFTER STATE ENTRY-LO ENTRY-HI MASKED [POSSIBLE,POSSIBLE]
 * purge EXECUTIVE KIND FROM TO
 * step EXECUTIVE DAYS SURVIVES LOW HIGH N
 * profile EXECUTIVE TIME FOLLOWERS
 * reading NUMBER-OF-POST CODE,CODE [WORDS,OFFICIAL,我,我们,本公司]
 * crisis EXECUTIVE EVENT ONSET-FROM ONSET-TO PREEMPTED-BY EXEC-AT UNTIL FIRST
 * news EXECUTIVE NUMBER AT LEAD-LOW LEAD-HIGH
 * reaction EXECUTIVE NUMBER AT KIND CODE,CODE POSITIVE NEGATIVE REPOSTS LOG-RATIO C1 C2 C3 C4 C5
 * says NUMBER-OF-POST WORD*TIMES WORD*TIMES/KIND
 * topics TOPIC TIME POSTS
 * tagged NUMBER-OF-POST TIME TOPIC
 * request EXECUTIVE NUMBER ASKED DESIGN ENDED ENDED-BY DELEGATED CLOSED
 * </pre>
 */
final class SampleLedger {
  private SampleLedger() {}

  /** Posts and covered time without a ledger. */
  static Material without(Dataset<Row> posts, Dataset<Row> coverage) {
    return of(posts, coverage, "");
  }

  static Material of(Dataset<Row> posts, Dataset<Row> coverage, String lines) {
    return of(posts, coverage, lines, CodeQuality.UNKNOWN);
  }

  static Material of(
      Dataset<Row> posts, Dataset<Row> coverage, String lines, CodeQuality codeQuality) {
    Map<Table, List<Row>> rows = new HashMap<>();
    for (Table table :
        List.of(
            Fates.TABLE,
            Spells.TABLE,
            ExecEvents.TABLE,
            Curves.TABLE,
            Profiles.TABLE,
            Readings.TABLE,
            Requests.TABLE,
            Reactions.TABLE,
            Crises.TABLE,
            Announcements.TABLE,
            Attention.TABLE,
            Posts.TABLE)) {
      rows.put(table, new ArrayList<>());
    }
    for (String line : lines.lines().toList()) {
      String[] c = line.split(" +", -1);
      switch (c[0]) {
        case "fate" -> rows.get(Fates.TABLE).add(fate(c));
        case "spell" -> rows.get(Spells.TABLE).add(spell(c));
        case "purge" -> rows.get(ExecEvents.TABLE).add(purge(c));
        case "step" -> rows.get(Curves.TABLE).add(step(c));
        case "profile" -> rows.get(Profiles.TABLE).add(profile(c));
        case "request" -> rows.get(Requests.TABLE).add(request(c));
        case "crisis" -> rows.get(Crises.TABLE).add(crisis(c));
        case "news" -> rows.get(Announcements.TABLE).add(news(c));
        case "says" -> rows.get(Readings.TABLE).add(says(c));
        case "topics" -> rows.get(Posts.TABLE).addAll(topics(c));
        case "tagged" -> rows.get(Posts.TABLE).add(post("t:" + c[1], c[2], c[3]));
        case "reading" -> rows.get(Readings.TABLE).add(reading(c));
        case "reaction" -> rows.get(Reactions.TABLE).add(reaction(c));
        case "said" -> rows.get(Attention.TABLE).add(said(c));
        default -> throw new IllegalArgumentException(line);
      }
    }
    SparkSession session = posts.sparkSession();
    return new Material(
        posts,
        coverage,
        session.createDataFrame(rows.get(Fates.TABLE), Fates.TABLE.schema()),
        session.createDataFrame(rows.get(Spells.TABLE), Spells.TABLE.schema()),
        session.createDataFrame(rows.get(ExecEvents.TABLE), ExecEvents.TABLE.schema()),
        session.createDataFrame(rows.get(Curves.TABLE), Curves.TABLE.schema()),
        session.createDataFrame(rows.get(Profiles.TABLE), Profiles.TABLE.schema()),
        session.createDataFrame(rows.get(Readings.TABLE), Readings.TABLE.schema()),
        session.createDataFrame(rows.get(Requests.TABLE), Requests.TABLE.schema()),
        session.createDataFrame(rows.get(Reactions.TABLE), Reactions.TABLE.schema()),
        session.createDataFrame(rows.get(Crises.TABLE), Crises.TABLE.schema()),
        session.createDataFrame(rows.get(Announcements.TABLE), Announcements.TABLE.schema()),
        session.createDataFrame(rows.get(Attention.TABLE), Attention.TABLE.schema()),
        session.createDataFrame(rows.get(Posts.TABLE), Posts.TABLE.schema()),
        codeQuality);
  }

  private static Row fate(String[] c) {
    return row(
        Fates.TABLE,
        Map.of(
            Posts.POST_ID, "t:" + c[1],
            Fates.POSTED_AT, instant(c[2]),
            Fates.OUTCOME, c[3],
            Fates.LAST_LOOKED_AT, instant(c[4]),
            Deletions.LAST_SEEN_AT, instant(c[4]),
            Deletions.FLAPS, 0,
            Fates.COPIES, Integer.valueOf(c[5])));
  }

  private static Row spell(String[] c) {
    var values = new HashMap<Field, Object>();
    values.put(ExecPosts.EXECUTIVE, c[1]);
    values.put(Spells.START_DAY, Date.valueOf(c[2]));
    values.put(Spells.STOP_DAY, Date.valueOf(c[3]));
    values.put(Spells.STATE, c[4]);
    values.put(Spells.CERTAIN, c.length < 9);
    values.put(Spells.POSSIBLE, c.length < 9 ? new String[] {c[4]} : c[8].split(",", -1));
    values.put(
        Spells.GROUP,
        switch (c[4]) {
          case "S1", "S2", "S5" -> "STAYED";
          case "S3", "S4" -> "DELETED";
          default -> null;
        });
    values.put(Spells.ENTRY_LO, instant(c[5]));
    values.put(Spells.ENTRY_HI, instant(c[6]));
    values.put(Spells.MASKED, Boolean.valueOf(c[7]));
    values.put(ExecEvents.SENTENCE_ZH, "句。");
    values.put(ExecEvents.SENTENCE_EN, "Sentence.");
    return row(Spells.TABLE, values);
  }

  private static Row purge(String[] c) {
    return row(
        ExecEvents.TABLE,
        Map.of(
            ExecPosts.EXECUTIVE,
            c[1],
            org.shiguan.table.Captures.ACCOUNT,
            "account",
            ExecEvents.KIND,
            c[2],
            ExecEvents.FROM_AT,
            instant(c[3]),
            ExecEvents.TO_AT,
            instant(c[4]),
            ExecEvents.SENTENCE_ZH,
            "句。",
            ExecEvents.SENTENCE_EN,
            "Sentence."));
  }

  private static Row step(String[] c) {
    var values = new HashMap<Field, Object>();
    values.put(Curves.EXECUTIVE, c[1]);
    values.put(Curves.CURVE, "post_survival");
    values.put(Curves.DAYS, Double.valueOf(c[2]));
    values.put(Curves.AT_LEAST, Double.valueOf(c[3]));
    values.put(Curves.AT_MOST, Double.valueOf(c[3]));
    values.put(Curves.LOW, Double.valueOf(c[4]));
    values.put(Curves.HIGH, Double.valueOf(c[5]));
    values.put(Curves.EVENTS, 0L);
    values.put(Curves.N, Long.valueOf(c[6]));
    values.put(Curves.NOTE_ZH, "注。");
    values.put(Curves.NOTE_EN, "Note.");
    return row(Curves.TABLE, values);
  }

  private static Row profile(String[] c) {
    var values = new HashMap<Field, Object>();
    values.put(Posts.AUTHOR_ID, "author-of-" + c[1]);
    values.put(Posts.CAPTURED_AT, instant(c[2]));
    values.put(Profiles.FOLLOWERS, c[3].equals("-") ? null : Long.valueOf(c[3]));
    values.put(Posts.SOURCE, "test");
    values.put(Posts.OFFSET, 0L);
    values.put(Sightings.ITEM, 0);
    values.put(Sightings.VIA, "record");
    return row(Profiles.TABLE, values);
  }

  private static Row says(String[] c) {
    var tokens = new ArrayList<String>();
    var kinds = new StringBuilder();
    for (String said : Arrays.asList(c).subList(2, c.length)) {
      int times = Integer.parseInt(said.replaceAll(".*\\*|/.*", ""));
      String kind = said.contains("/") ? said.substring(said.length() - 1) : "W";
      tokens.addAll(Collections.nCopies(times, said.substring(0, said.indexOf('*'))));
      kinds.append(kind.repeat(times));
    }
    return reading(
        new String[] {"reading", c[1], "-"}, tokens.toArray(String[]::new), kinds.toString());
  }

  private static List<Row> topics(String[] c) {
    return IntStream.range(0, Integer.parseInt(c[3]))
        .mapToObj(i -> post("c:" + c[2] + i, c[2], c[1]))
        .toList();
  }

  private static Row post(String id, String time, String topic) {
    return row(
        Posts.TABLE,
        Map.of(
            Posts.POST_ID,
            id,
            Posts.POSTED_AT,
            instant(time),
            Posts.TIME_PRECISION,
            "second",
            Posts.HASHTAGS,
            topic.equals("-") ? new String[0] : new String[] {topic}));
  }

  private static Row reading(String[] c) {
    return reading(c, new String[0], "");
  }

  private static Row reading(String[] c, String[] tokens, String kinds) {
    String[] codes = c[2].equals("-") ? new String[0] : c[2].split(",", -1);
    var values = new HashMap<Field, Object>();
    values.put(Posts.POST_ID, "t:" + c[1]);
    values.put(Readings.TOKENS, tokens);
    values.put(Readings.TOKEN_KINDS, kinds);
    values.put(Readings.NAMES_AT, new String[0]);
    values.put(Readings.CODES, codes);
    values.put(Readings.CODE_EVIDENCE, codes);
    String[] words = (c.length > 3 ? c[3] : "0,0,0,0,0").split(",", -1);
    values.put(Readings.UNQUOTED_TOKENS, Integer.valueOf(words[0]));
    values.put(Readings.OFFICIALESE, Integer.valueOf(words[1]));
    values.put(Readings.FIRST_SINGULAR, Integer.valueOf(words[2]));
    values.put(Readings.FIRST_PLURAL, Integer.valueOf(words[3]));
    values.put(Readings.FIRST_COMPANY, Integer.valueOf(words[4]));
    return row(Readings.TABLE, values);
  }

  private static Row request(String[] c) {
    var values = new HashMap<Field, Object>();
    values.put(ExecPosts.EXECUTIVE, c[1]);
    values.put(Posts.POST_ID, "r:" + c[2]);
    values.put(Requests.ASKED_AT, instant(c[3]));
    values.put(Posts.TIME_PRECISION, "second");
    values.put(Requests.ADDRESSED, "MENTION");
    values.put(Requests.EVIDENCE, "");
    values.put(Requests.DESIGN, c[4]);
    values.put(Requests.ENDED_AT, instant(c[5]));
    values.put(Requests.ENDED_BY, c[6]);
    values.put(Requests.DELEGATED, c[7].equals("-") ? null : Boolean.valueOf(c[7]));
    values.put(Requests.CLOSED_AT, instant(c[8]));
    return row(Requests.TABLE, values);
  }

  private static Row crisis(String[] c) {
    var values = new HashMap<Field, Object>();
    values.put(ExecPosts.EXECUTIVE, c[1]);
    values.put(Crises.EVENT, c[2]);
    values.put(Crises.ONSET_FROM, instant(c[3]));
    values.put(Crises.ONSET_TO, instant(c[4]));
    values.put(Crises.PREEMPTED_BY, c[5].equals("-") ? null : c[5]);
    values.put(Crises.EXEC_AT, instant(c[6]));
    values.put(Crises.OBSERVED_UNTIL, instant(c[7]));
    values.put(Crises.FIRM_HELD, true);
    values.put(Crises.FIRST, c[8]);
    return row(Crises.TABLE, values);
  }

  private static Row news(String[] c) {
    return row(
        Announcements.TABLE,
        Map.of(
            ExecPosts.EXECUTIVE,
            c[1],
            Posts.POST_ID,
            "n:" + c[2],
            Announcements.EXEC_AT,
            instant(c[3]),
            Announcements.OTHER_ID,
            "o:" + c[2],
            Announcements.OTHER_AT,
            instant(c[3]),
            Announcements.MATCHED,
            "TOPIC",
            Announcements.LEAD_LOW_SECONDS,
            Double.valueOf(c[4]),
            Announcements.LEAD_HIGH_SECONDS,
            Double.valueOf(c[5])));
  }

  private static Row reaction(String[] c) {
    var values = new HashMap<Field, Object>();
    values.put(ExecPosts.EXECUTIVE, c[1]);
    values.put(Posts.POST_ID, "w:" + c[2]);
    values.put(Posts.POSTED_AT, instant(c[3]));
    values.put(Posts.TIME_PRECISION, "second");
    values.put(Posts.KIND, c[4]);
    values.put(Readings.CODES, c[5].equals("-") ? new String[0] : c[5].split(",", -1));
    values.put(Reactions.COMMENTS_HELD, 30L);
    values.put(Reactions.POSITIVE, Long.valueOf(c[6]));
    values.put(Reactions.NEGATIVE, Long.valueOf(c[7]));
    values.put(Reactions.SETTLED_REPOSTS, c[8].equals("-") ? null : Long.valueOf(c[8]));
    values.put(Reactions.LOG_RATIO, c[9].equals("-") ? null : Double.valueOf(c[9]));
    for (int k = 0; k < Reactions.STANDINGS.size(); k++) {
      values.put(
          Reactions.STANDINGS.get(k), c[10 + k].equals("-") ? null : Integer.valueOf(c[10 + k]));
    }
    values.put(Reactions.KNOWN, 0);
    return row(Reactions.TABLE, values);
  }

  /** {@code said EXECUTIVE DAY MENTIONS POSITIVE NEGATIVE CORPUS}. */
  private static Row said(String[] c) {
    return row(
        Attention.TABLE,
        Map.of(
            ExecPosts.EXECUTIVE,
            c[1],
            Posts.CHINA_DAY,
            java.sql.Date.valueOf(c[2]),
            Attention.MENTIONS,
            Long.valueOf(c[3]),
            Attention.POSITIVE,
            Long.valueOf(c[4]),
            Attention.NEGATIVE,
            Long.valueOf(c[5]),
            Attention.CORPUS_POSTS,
            Long.valueOf(c[6])));
  }

  private static Row row(Table table, Map<Field, Object> values) {
    return RowFactory.create(table.fields().stream().map(values::get).toArray());
  }

  private static Timestamp instant(String chinaTime) {
    return chinaTime.equals("-")
        ? null
        : Timestamp.from(LocalDateTime.parse(chinaTime).toInstant(ZoneOffset.ofHours(8)));
  }
}
