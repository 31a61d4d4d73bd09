package org.shiguan.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.shiguan.privacy.Forgotten;
import org.shiguan.record.RejectReason;
import org.shiguan.run.Hash;
import org.shiguan.run.Json;
import org.shiguan.run.Lake;
import org.shiguan.run.OutFolder;
import org.shiguan.run.RunManifest;
import org.shiguan.run.Session;
import org.shiguan.run.StageRecord;
import org.shiguan.run.TableStore;
import org.shiguan.run.TableVersion;
import org.shiguan.study.UserException;
import org.shiguan.table.Edits;
import org.shiguan.table.Field;
import org.shiguan.table.Posts;
import org.shiguan.table.Probes;
import org.shiguan.table.Profiles;
import org.shiguan.table.Rejects;
import org.shiguan.table.Sightings;
import org.shiguan.table.Sources;
import org.shiguan.table.Table;
import org.shiguan.table.Tables;

/**
 * One person out of a corpus: what ingest made is written anew without them, everything made of it
 * and every older version is deleted, and the name is remembered so that the next run, which reads
 * the dumps again, leaves them out too.
 */
public final class Forgetting {
  private static final String INGEST = "ingest";
  private static final String RECORD = "record";

  private final Lake lake;
  private final TableStore store;
  private final StageRecord before;
  private final Set<String> authors = new TreeSet<>();
  private final Set<String> screenNames = new TreeSet<>();
  private Forgotten forgotten;
  private UserDefinedFunction without;
  private UserDefinedFunction withoutInPath;

  private Forgetting(SparkSession spark, Lake lake) {
    this.lake = lake;
    this.store = new TableStore(spark, lake);
    this.before =
        RunManifest.recordInUse(lake, INGEST)
            .orElseThrow(
                () ->
                    new UserException(
                        "%s holds no finished run; name the output folder of one."
                            .formatted(lake.out())));
  }

  /**
   * Forgets a person, in a session of its own.
   *
   * @param out output folder of a run
   * @param who author key, or what stands after an @, as the corpus has it
   * @param spark Spark settings by name
   * @return rows removed or changed, a sentence each
   * @throws UserException when the corpus knows nobody of that name
   */
  public static List<String> of(Path out, String who, Map<String, String> spark) {
    try (var session = new Session("forget", OutFolder.settings(out, spark))) {
      return of(session.spark(), new Lake(out.toAbsolutePath().normalize()), who);
    }
  }

  /** The same in a session that is there. */
  public static List<String> of(SparkSession spark, Lake lake, String who) {
    return new Forgetting(spark, lake).forget(who);
  }

  private List<String> forget(String who) {
    find(who);
    Forgotten already = Forgotten.of(lake.out());
    boolean known = !authors.isEmpty() || !screenNames.isEmpty() || already.holds(who);
    if (!known) {
      throw new UserException(
          "%s knows nobody called '%s'; name an author_id of its table posts or a name after @."
              .formatted(lake.out(), who));
    }
    var all = new TreeSet<>(authors);
    all.addAll(screenNames);
    all.add(who);
    // First of all: whatever happens below, no later run brings the person back.
    forgotten = already.and(all);
    forgotten.write(lake.out());
    Forgotten these = new Forgotten(all);
    without = udf((UDF1<String, String>) these::in, DataTypes.StringType);
    withoutInPath = udf((UDF1<String, String>) these::inPath, DataTypes.StringType);
    return write();
  }

  /** Collects the author keys and names that are this person's. */
  private void find(String who) {
    for (Table table : List.of(Posts.TABLE, Sightings.TABLE, Profiles.TABLE, Probes.TABLE)) {
      if (!rows(table).where(Posts.AUTHOR_ID.col().equalTo(who)).isEmpty()) {
        authors.add(who);
      }
    }
    rows(Profiles.TABLE)
        .where(Posts.AUTHOR_ID.col().equalTo(who).and(Profiles.NAME.col().isNotNull()))
        .select(Profiles.NAME.col())
        .distinct()
        .collectAsList()
        .forEach(row -> screenNames.add(row.getString(0)));
    if (authors.isEmpty() && isNamed(who)) {
      screenNames.add(who);
    }
  }

  private boolean isNamed(String who) {
    UserDefinedFunction names =
        udf((UDF1<String, Boolean>) new Forgotten(Set.of(who))::isIn, DataTypes.BooleanType);
    return !rows(Profiles.TABLE).where(Profiles.NAME.col().equalTo(who)).isEmpty()
        || !rows(Posts.TABLE)
            .where(
                Posts.RETWEETED_AUTHOR_ID
                    .col()
                    .equalTo(who)
                    .or(names.apply(Posts.TEXT.col()))
                    .or(names.apply(Posts.EXTRA.col())))
            .isEmpty()
        || !rows(Edits.TABLE).where(names.apply(Posts.TEXT.col())).isEmpty()
        || !rows(Sightings.TABLE).where(names.apply(Sightings.CUT_TEXT.col())).isEmpty()
        || !rows(Rejects.TABLE).where(names.apply(Rejects.RAW.col())).isEmpty();
  }

  private Dataset<Row> rows(Table table) {
    return store.read(table, before.table(table.name()));
  }

  private List<String> write() {
    String key = new Hash().add(before.key()).add(forgotten.who()).key();
    Dataset<Row> ids = ids(key);
    Dataset<Row> posts = rows(Posts.TABLE);
    Dataset<Row> sightings = rows(Sightings.TABLE);
    Dataset<Row> edits = rows(Edits.TABLE);
    var said = new LinkedHashMap<Table, String>();
    var versions = new TreeMap<String, TableVersion>();

    Dataset<Row> keptPosts = changed(others(posts, ids), Posts.TABLE);
    Dataset<Row> hashes = hashes(posts, edits, sightings);
    put(versions, Posts.TABLE, key, keptPosts);
    Dataset<Row> keptSightings = rehashed(others(sightings, ids), hashes);
    put(versions, Sightings.TABLE, key, changed(keptSightings, Sightings.TABLE));
    put(versions, Edits.TABLE, key, changed(others(edits, ids), Edits.TABLE));
    put(versions, Profiles.TABLE, key, changed(byOthers(Profiles.TABLE), Profiles.TABLE));
    put(versions, Probes.TABLE, key, changed(byOthers(Probes.TABLE), Probes.TABLE));
    put(versions, Rejects.TABLE, key, rejects(sightings.join(ids, id(), "left_semi")));
    put(versions, Sources.TABLE, key, rows(Sources.TABLE));

    for (Table table : Tables.OF_A_SEGMENT) {
      said.put(table, says(table, versions.get(table.name())));
    }
    ObjectNode notes = before.notes().deepCopy();
    notes.set("accounts", Json.tree(accounts(sightings.join(ids, id(), "left_semi"))));
    var tables = Tables.OF_A_SEGMENT.stream().map(t -> versions.get(t.name())).toList();
    var record =
        new StageRecord(INGEST, key, tables, Json.parse(forgotten.inPath(notes.toString())));
    lake.write(record);
    RunManifest.keepOnly(lake, record);
    Json.write(
        lake.manifest(), Json.parse(forgotten.inPath(Json.readObject(lake.manifest()).toString())));
    clean(record);
    var lines = new ArrayList<>(said.values().stream().filter(s -> !s.isEmpty()).toList());
    lines.add(
        "all tables of later stages, mart, report, rejects, private: deleted; the next run makes"
            + " them again");
    return lines;
  }

  private static String[] id() {
    return new String[] {Posts.POST_ID.name()};
  }

  /** The posts of the person, in a file: joined with several tables. */
  private Dataset<Row> ids(String key) {
    Dataset<Row> ids =
        rows(Posts.TABLE)
            .where(isAuthor())
            .select(Posts.POST_ID.col())
            .union(rows(Sightings.TABLE).where(isAuthor()).select(Posts.POST_ID.col()))
            .distinct();
    return store.files(store.writeFiles(lake.folder("forgetting", key), ids), Posts.POST_ID);
  }

  private Column isAuthor() {
    return Posts.AUTHOR_ID.col().isin(authors.toArray());
  }

  private static Dataset<Row> others(Dataset<Row> rows, Dataset<Row> ids) {
    return rows.join(ids, id(), "left_anti");
  }

  private Dataset<Row> byOthers(Table table) {
    return rows(table).where(Posts.AUTHOR_ID.col().isNull().or(not(isAuthor())));
  }

  /** The rows with the mark in place of the person in every text. */
  private Dataset<Row> changed(Dataset<Row> rows, Table table) {
    var columns = new ArrayList<Column>();
    for (Field field : table.fields()) {
      columns.add(changed(field).as(field.name()));
    }
    return rows.select(columns.toArray(Column[]::new));
  }

  private Column changed(Field field) {
    Object[] gone = forgotten.who().toArray();
    if (Set.of(
            Posts.TEXT,
            Posts.OWN_TEXT,
            Posts.CHAIN_TEXT,
            Posts.EXTRA,
            Probes.MESSAGE,
            Sightings.CUT_TEXT)
        .contains(field)) {
      return without.apply(field.col());
    }
    if (field.equals(Posts.MENTIONS)) {
      return filter(field.col(), name -> not(name.isin(gone)));
    }
    if (field.equals(Posts.RETWEETED_AUTHOR_ID) || field.equals(Profiles.NAME)) {
      return when(not(field.col().isin(gone)), field.col());
    }
    return field.col();
  }

  /** Hash of a text before and after, where it changes. */
  private Dataset<Row> hashes(Dataset<Row> posts, Dataset<Row> edits, Dataset<Row> sightings) {
    return posts
        .select(Posts.POST_ID.col(), Posts.TEXT.col())
        .union(edits.select(Posts.POST_ID.col(), Posts.TEXT.col()))
        .union(
            sightings
                .where(Sightings.CUT_TEXT.col().isNotNull())
                .select(Posts.POST_ID.col(), Sightings.CUT_TEXT.col()))
        .withColumn("after", without.apply(Posts.TEXT.col()))
        .where(col("after").notEqual(Posts.TEXT.col()))
        .select(
            Posts.POST_ID.col(),
            xxhash64(Posts.TEXT.col()).as(Sightings.TEXT_HASH.name()),
            xxhash64(col("after")).as("new_hash"))
        .distinct();
  }

  private static Dataset<Row> rehashed(Dataset<Row> sightings, Dataset<Row> hashes) {
    return sightings
        .join(hashes, new String[] {Posts.POST_ID.name(), Sightings.TEXT_HASH.name()}, "left_outer")
        .withColumn(
            Sightings.TEXT_HASH.name(), coalesce(col("new_hash"), Sightings.TEXT_HASH.col()));
  }

  /** The rejects, those that name the person emptied, and one more for every record of theirs. */
  private Dataset<Row> rejects(Dataset<Row> gone) {
    Column names = rejectNames();
    Dataset<Row> all = rows(Rejects.TABLE);
    Dataset<Row> removed = place(gone);
    for (Table table : List.of(Profiles.TABLE, Probes.TABLE)) {
      removed = removed.union(place(rows(table).where(isAuthor())));
    }
    return all.where(not(names))
        .union(
            emptied(
                all.where(names)
                    .select(Posts.SOURCE.col(), Posts.OFFSET.col(), Sightings.ITEM.col())))
        .union(emptied(removed));
  }

  private Column rejectNames() {
    return without
        .apply(Rejects.RAW.col())
        .notEqual(Rejects.RAW.col())
        .or(without.apply(Rejects.DETAIL.col()).notEqual(Rejects.DETAIL.col()));
  }

  private static Dataset<Row> place(Dataset<Row> rows) {
    return rows.where(Sightings.VIA.col().equalTo(RECORD))
        .select(Posts.SOURCE.col(), Posts.OFFSET.col(), Sightings.ITEM.col());
  }

  private static Dataset<Row> emptied(Dataset<Row> places) {
    return places
        .withColumn(Rejects.REASON.name(), lit(RejectReason.FORGOTTEN.name()))
        .withColumn(Rejects.DETAIL.name(), lit(RejectReason.FORGOTTEN.en()))
        .withColumn(Rejects.RAW.name(), lit(""))
        .select(Rejects.TABLE.columns());
  }

  /** The accounts, every record of the person moved to the rejects. */
  private List<FileAccount> accounts(Dataset<Row> goneSightings) {
    Map<String, Map<String, Long>> gone = new HashMap<>();
    count(gone, goneSightings.select(Posts.SOURCE.col(), Sightings.DISPOSITION.col().as("what")));
    count(gone, records(Profiles.TABLE, "profile"));
    count(gone, records(Probes.TABLE, "probe"));
    count(
        gone,
        rows(Rejects.TABLE)
            .where(rejectNames())
            .select(Posts.SOURCE.col(), Rejects.REASON.col().as("what")));
    return Json.list(before.notes().get("accounts"), FileAccount.class).stream()
        .map(file -> file.without(gone.getOrDefault(file.source(), Map.of())))
        .toList();
  }

  private Dataset<Row> records(Table table, String what) {
    return rows(table)
        .where(isAuthor().and(Sightings.VIA.col().equalTo(RECORD)))
        .select(Posts.SOURCE.col(), lit(what).as("what"));
  }

  private static void count(Map<String, Map<String, Long>> counts, Dataset<Row> rows) {
    for (Row row : rows.groupBy(Posts.SOURCE.name(), "what").count().collectAsList()) {
      counts
          .computeIfAbsent(row.getString(0), source -> new HashMap<>())
          .merge(row.getString(1), row.getLong(2), Long::sum);
    }
  }

  private void put(Map<String, TableVersion> versions, Table table, String key, Dataset<Row> rows) {
    String notes = before.notes().toString();
    boolean inPaths =
        table.fields().contains(Posts.SOURCE) && !forgotten.inPath(notes).equals(notes);
    Dataset<Row> written =
        inPaths
            ? rows.withColumn(Posts.SOURCE.name(), withoutInPath.apply(Posts.SOURCE.col()))
            : rows;
    versions.put(table.name(), store.write(table, key, written));
  }

  /** What became of a table; empty when nothing did. */
  private String says(Table table, TableVersion after) {
    TableVersion was = before.table(table.name());
    long removed = was.rows() - after.rows();
    if (was.hash().equals(after.hash()) && removed == 0) {
      return "";
    }
    if (table.equals(Rejects.TABLE)) {
      return "rejects: %,d rows added that say FORGOTTEN and nothing else".formatted(-removed);
    }
    return "%s: %,d rows removed".formatted(table.name(), removed)
        + (removed == 0 ? ", the name taken out of others" : "");
  }

  /** Deletes every file of the corpus but those of this record, and all that was made of it. */
  private void clean(StageRecord record) {
    var kept = new TreeSet<Path>();
    record.tables().forEach(t -> t.files().forEach(f -> kept.add(lake.corpus().resolve(f))));
    kept.add(lake.recordFile(record.stage(), record.key()));
    deleteAllBut(lake.corpus(), kept);
    for (Path made :
        List.of(
            lake.mart(),
            lake.out().resolve("report"),
            lake.out().resolve("rejects"),
            PrivateBytes.folder(lake))) {
      deleteAllBut(made, Set.of());
    }
  }

  private static void deleteAllBut(Path folder, Set<Path> kept) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        if (Files.isDirectory(path)) {
          try (Stream<Path> inside = Files.list(path)) {
            if (inside.findAny().isPresent()) {
              continue;
            }
          }
        } else if (kept.contains(path)) {
          continue;
        }
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
