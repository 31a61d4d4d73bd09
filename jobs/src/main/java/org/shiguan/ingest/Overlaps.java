package org.shiguan.ingest;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.shiguan.clean.Count;
import org.shiguan.run.Lake;
import org.shiguan.run.TableStore;
import org.shiguan.run.TableVersion;
import org.shiguan.table.Edits;
import org.shiguan.table.Field;
import org.shiguan.table.Posts;
import org.shiguan.table.Sightings;
import org.shiguan.table.Table;
import org.shiguan.table.Tables;

/**
 * Posts that stand in several segments, or came without an author and so apart from their other
 * sightings, settled by the rule of {@link Settler}: earliest text, latest counts. Only their rows
 * are read again; the segments stay as they are.
 */
final class Overlaps {
  private static final String[] POST_ID = {Posts.POST_ID.name()};

  private final Corpus corpus;
  private final TableStore store;
  private final Lake lake;
  private final String key;

  private Overlaps(Corpus corpus, Lake lake, String key) {
    this.corpus = corpus;
    this.store = corpus.store();
    this.lake = lake;
    this.key = key;
  }

  /**
   * The tables of the whole corpus.
   *
   * @param key version under which settled rows are written
   */
  static Settled settle(Corpus corpus, Lake lake, String key) {
    return new Overlaps(corpus, lake, key).settle();
  }

  /** The tables of the whole corpus and the accounts of its dump files. */
  record Settled(List<TableVersion> tables, List<FileAccount> accounts) {}

  private Settled settle() {
    var tables = new ArrayList<TableVersion>();
    for (Table table : Tables.OF_A_SEGMENT) {
      tables.add(IngestStage.join(table, corpus.segments()));
    }
    Dataset<Row> posts = corpus.all(Posts.TABLE);
    Row counts =
        posts
            .select(xxhash64(Posts.POST_ID.col()).as("id"))
            .groupBy(col("id"))
            .agg(count(lit(1)).as("rows"))
            .agg(expr("count_if(rows > 1)"))
            .first();
    if (counts.getLong(0) == 0) {
      return new Settled(tables, corpus.accounts());
    }
    List<String> idFiles =
        store.writeFiles(
            lake.folder("overlaps", key),
            posts
                .groupBy(Posts.POST_ID.col())
                .agg(count(lit(1)).as("rows"))
                .where(col("rows").gt(1))
                .select(Posts.POST_ID.col())
                .coalesce(1));
    Dataset<Row> ids = store.files(idFiles, Posts.POST_ID);
    Dataset<Row> overlapping = only(posts, ids);
    Dataset<Row> sightings = only(corpus.all(Sightings.TABLE), ids);
    Dataset<Row> edits = only(corpus.all(Edits.TABLE), ids);

    TableVersion settledPosts = write(Posts.TABLE, posts(overlapping, sightings));
    TableVersion settledSightings = write(Sightings.TABLE, sightings(sightings));
    Dataset<Row> texts =
        overlapping
            .select(Posts.POST_ID.col(), Posts.TEXT.col())
            .union(edits.select(Posts.POST_ID.col(), Posts.TEXT.col()))
            .distinct()
            .withColumn(Sightings.TEXT_HASH.name(), xxhash64(Posts.TEXT.col()));
    TableVersion settledEdits =
        write(Edits.TABLE, edits(store.read(Sightings.TABLE, settledSightings), texts));

    replace(tables, Posts.TABLE, overlapping, idFiles, settledPosts);
    replace(tables, Sightings.TABLE, sightings, idFiles, settledSightings);
    replace(tables, Edits.TABLE, edits, idFiles, settledEdits);
    Map<String, Map<String, Long>> before = dispositions(sightings);
    Map<String, Map<String, Long>> after =
        dispositions(store.read(Sightings.TABLE, settledSightings));
    List<FileAccount> accounts =
        corpus.accounts().stream()
            .map(
                file -> {
                  Map<String, Long> was = before.getOrDefault(file.source(), Map.of());
                  Map<String, Long> is = after.getOrDefault(file.source(), Map.of());
                  return file.moved(
                      more(was, is, "first"), more(was, is, "repeat"), more(was, is, "embedded"));
                })
            .toList();
    return new Settled(tables, accounts);
  }

  /** How many sightings of each disposition each file has. */
  private static Map<String, Map<String, Long>> dispositions(Dataset<Row> sightings) {
    var counts = new HashMap<String, Map<String, Long>>();
    for (Row row :
        sightings
            .groupBy(Posts.SOURCE.col(), Sightings.DISPOSITION.col())
            .agg(count(lit(1)))
            .collectAsList()) {
      counts
          .computeIfAbsent(row.getString(0), unused -> new HashMap<>())
          .put(row.getString(1), row.getLong(2));
    }
    return counts;
  }

  private static long more(Map<String, Long> was, Map<String, Long> is, String disposition) {
    return is.getOrDefault(disposition, 0L) - was.getOrDefault(disposition, 0L);
  }

  private static Dataset<Row> only(Dataset<Row> rows, Dataset<Row> ids) {
    Column[] columns =
        java.util.Arrays.stream(rows.columns()).map(c -> col(c)).toArray(Column[]::new);
    return rows.join(broadcast(ids), POST_ID, "left_semi").select(columns);
  }

  private TableVersion write(Table table, Dataset<Row> rows) {
    return store.write(table, key, rows.coalesce(4));
  }

  private void replace(
      List<TableVersion> tables,
      Table table,
      Dataset<Row> gone,
      List<String> idFiles,
      TableVersion settled) {
    int place = Tables.OF_A_SEGMENT.indexOf(table);
    TableVersion all = tables.get(place);
    TableVersion removed = store.sum(table, gone, List.of());
    tables.set(
        place,
        new TableVersion(
            table.name(),
            all.rows() - removed.rows() + settled.rows(),
            all.hash().subtract(removed.hash()).add(settled.hash()),
            all.files(),
            new TableVersion.Replaced(idFiles, settled.files())));
  }

  /**
   * One row per post. The sightings tell which came first and which has the last counts: a
   * segment's own row holds the text of its first sighting beside the capture time of its last.
   */
  private static Dataset<Row> posts(Dataset<Row> overlapping, Dataset<Row> sightings) {
    String order = "captured_at, via = 'embedded', source, offset, item";
    String earliest = "struct(captured_at is null, %s)".formatted(order);
    String latest = "struct(captured_at is not null, %s)".formatted(order);
    Dataset<Row> seen =
        sightings
            .groupBy(Posts.POST_ID.col())
            .agg(
                expr("min_by(struct(source, offset), %s)".formatted(earliest)).as("early"),
                latest(Posts.REPOSTS, latest),
                latest(Posts.COMMENTS, latest),
                latest(Posts.LIKES, latest),
                expr("min(author_id)").as("an_author"),
                expr("max(captured_at)").as("last_capture"),
                expr("cast(count(1) as int)").as("all_sightings"));
    var columns = new ArrayList<Column>();
    for (Field field : Posts.TABLE.fields()) {
      columns.add(settled(field).as(field.name()));
    }
    return overlapping
        .join(seen, POST_ID)
        .where("source = early.source and offset = early.offset")
        .groupBy(Posts.POST_ID.col())
        .agg(
            // One record can hold a post twice, once without its author.
            expr("min_by(struct(*), struct(author_id is null, author_id, text))").as("row"))
        .select(columns.toArray(Column[]::new));
  }

  private static Column latest(Field count, String key) {
    String name = count.name();
    return expr("max_by(struct(%1$s, %1$s_status), %2$s) filter (where %1$s is not null)"
            .formatted(name, key))
        .as("late_" + name);
  }

  private static Column settled(Field field) {
    String name = field.name();
    return switch (name) {
      case "post_id" -> Posts.POST_ID.col();
      case "author_id" -> expr("coalesce(row.author_id, row.an_author)");
      case "reposts", "comments", "likes" -> col("row.late_%1$s.%1$s".formatted(name));
      case "reposts_status", "comments_status", "likes_status" ->
          expr(
              "coalesce(row.late_%s.%s, '%s')"
                  .formatted(name.replace("_status", ""), name, Count.Status.MISSING));
      case "sightings" -> col("row.all_sightings");
      case "captured_at" -> col("row.last_capture");
      default -> col("row." + name);
    };
  }

  private static Dataset<Row> sightings(Dataset<Row> sightings) {
    Column[] order = {
      Posts.CAPTURED_AT.col().asc_nulls_last(),
      Sightings.VIA.col().desc(),
      Posts.SOURCE.col(),
      Posts.OFFSET.col(),
      Sightings.ITEM.col()
    };
    WindowSpec ofPost = Window.partitionBy(Posts.POST_ID.col()).orderBy(order);
    WindowSpec ofVia = Window.partitionBy(Posts.POST_ID.col(), Sightings.VIA.col()).orderBy(order);
    return sightings
        .withColumn("place", row_number().over(ofVia))
        .withColumn("first_hash", first(Sightings.TEXT_HASH.col()).over(ofPost))
        .withColumn(
            Sightings.DISPOSITION.name(),
            when(Sightings.VIA.col().equalTo("embedded"), "embedded")
                .when(col("place").equalTo(1), "first")
                .otherwise("repeat"))
        .withColumn(Sightings.EDITED.name(), Sightings.TEXT_HASH.col().notEqual(col("first_hash")));
  }

  private static Dataset<Row> edits(Dataset<Row> settledSightings, Dataset<Row> texts) {
    return settledSightings
        .where(Sightings.EDITED.col())
        .join(texts, new String[] {Posts.POST_ID.name(), Sightings.TEXT_HASH.name()})
        .select(Edits.TABLE.columns());
  }
}
