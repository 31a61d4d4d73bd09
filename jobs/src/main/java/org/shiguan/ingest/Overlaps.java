package org.shiguan.ingest;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.shiguan.clean.Count;
import org.shiguan.clean.Draft;
import org.shiguan.clean.Kind;
import org.shiguan.clean.Wholeness;
import org.shiguan.clean.step.FindMarks;
import org.shiguan.clean.step.NormaliseText;
import org.shiguan.privacy.Names;
import org.shiguan.record.RawPost;
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
 * sightings, settled by the rule of {@link Settler}: earliest text or the whole of it, latest
 * counts. Only their rows are read again; the segments stay as they are.
 */
final class Overlaps {
  private static final StructType WORDS_OF_TEXT =
      new StructType(
          Stream.of(
                  Posts.OWN_TEXT,
                  Posts.CHAIN_TEXT,
                  Posts.TEXT_CUT,
                  Posts.HASHTAGS,
                  Posts.MENTIONS,
                  Posts.LINKS,
                  Posts.EMOTICONS)
              .map(field -> Posts.TABLE.schema().apply(field.name()))
              .toArray(StructField[]::new));

  /** Called so that Spark does not put the call in place of each of the columns it gives. */
  private static final UserDefinedFunction WORDS =
      udf((UDF1<String, Row>) Overlaps::words, WORDS_OF_TEXT).asNondeterministic();

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
    Dataset<Row> overlapping = only(ofSegments(Posts.TABLE), ids);
    Dataset<Row> sightings = only(ofSegments(Sightings.TABLE), ids);
    Dataset<Row> edits = only(corpus.all(Edits.TABLE), ids);
    Dataset<Row> texts =
        texts(overlapping)
            .union(texts(edits))
            .union(cut(sightings).select(Posts.POST_ID.col(), Sightings.CUT_TEXT.col()))
            .distinct()
            .withColumn(Sightings.TEXT_HASH.name(), xxhash64(Posts.TEXT.col()))
            .persist(StorageLevel.MEMORY_AND_DISK());

    Dataset<Row> inOrder = inOrder(sightings, texts).persist(StorageLevel.MEMORY_AND_DISK());
    TableVersion settledPosts;
    TableVersion settledSightings;
    TableVersion settledEdits;
    try {
      settledSightings = write(Sightings.TABLE, inOrder);
      settledPosts = write(Posts.TABLE, posts(overlapping, inOrder, texts));
      settledEdits = write(Edits.TABLE, edits(inOrder, texts));
    } finally {
      inOrder.unpersist();
      texts.unpersist();
    }

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
    Column[] columns = Arrays.stream(rows.columns()).map(c -> col(c)).toArray(Column[]::new);
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

  /** The rows of a table, and which segment each is from: the folder its file lies in. */
  private Dataset<Row> ofSegments(Table table) {
    return corpus
        .all(table)
        .withColumn(
            SettledSightings.SEGMENT, element_at(split(col("_metadata.file_path"), "/"), -2));
  }

  private static Dataset<Row> texts(Dataset<Row> rows) {
    return rows.select(Posts.POST_ID.col(), Posts.TEXT.col());
  }

  private static Dataset<Row> cut(Dataset<Row> sightings) {
    return sightings.where(Sightings.CUT_TEXT.col().isNotNull());
  }

  /** The sightings settled, beside each what {@link SettledSightings} says of it. */
  private static Dataset<Row> inOrder(Dataset<Row> sightings, Dataset<Row> texts) {
    String[] key = {Posts.POST_ID.name(), Sightings.TEXT_HASH.name()};
    // Only cut texts are compared; of all others the hash is enough.
    Dataset<Row> compared =
        texts
            .join(cut(sightings).select(Posts.POST_ID.col()).distinct(), POST_ID, "left_semi")
            .withColumnRenamed(Posts.TEXT.name(), SettledSightings.SEEN_TEXT);
    Column[] order = {
      Posts.POST_ID.col(),
      Posts.CAPTURED_AT.col().asc_nulls_last(),
      Sightings.VIA.col().desc(),
      Posts.SOURCE.col(),
      Posts.OFFSET.col(),
      Sightings.ITEM.col(),
      // One record can hold a post twice, once without its author.
      Posts.AUTHOR_ID.col().asc_nulls_last(),
      Sightings.TEXT_HASH.col()
    };
    Column[] columns =
        Arrays.stream(SettledSightings.read().fieldNames())
            .map(name -> col(name))
            .toArray(Column[]::new);
    return sightings
        .join(compared, key, "left_outer")
        .select(columns)
        .repartition(Posts.POST_ID.col())
        .sortWithinPartitions(order)
        .mapPartitions(new SettledSightings(), Encoders.row(SettledSightings.schema()));
  }

  /**
   * One row per post. The sightings tell which came first, whose text is held and which has the
   * last counts: a segment's own row holds the text of its first sighting beside the capture time
   * of its last. What else a row says is the word of the earliest sighting that names an author,
   * which stands in the row of its segment.
   */
  private static Dataset<Row> posts(
      Dataset<Row> overlapping, Dataset<Row> inOrder, Dataset<Row> texts) {
    String latest = "struct(captured_at is not null, place)";
    Dataset<Row> seen =
        inOrder
            .groupBy(Posts.POST_ID.col())
            .agg(
                expr("min_by(struct(segment, author_id), struct(author_id is null, place))")
                    .as("base"),
                expr("max_by(struct(source, offset, text_hash), place) filter (where held)")
                    .as("held"),
                latest(Posts.REPOSTS, latest),
                latest(Posts.COMMENTS, latest),
                latest(Posts.LIKES, latest),
                expr("max(captured_at)").as("last_capture"),
                expr("cast(count(1) as int)").as("all_sightings"));
    Dataset<Row> heldTexts = texts.withColumnRenamed(Posts.TEXT.name(), "held_text");
    var columns = new ArrayList<Column>();
    for (Field field : Posts.TABLE.fields()) {
      columns.add(settled(field).as(field.name()));
    }
    return overlapping
        .select(Posts.POST_ID.col(), struct(col("*")).as("row"))
        .join(seen, POST_ID)
        .where("row.segment = base.segment and row.author_id <=> base.author_id")
        .withColumn(Sightings.TEXT_HASH.name(), col("held.text_hash"))
        .join(heldTexts, new String[] {Posts.POST_ID.name(), Sightings.TEXT_HASH.name()})
        .withColumn(
            "words",
            when(
                    col("row.text").equalTo(col("held_text")),
                    struct(
                        Arrays.stream(WORDS_OF_TEXT.fieldNames())
                            .map(name -> col("row." + name))
                            .toArray(Column[]::new)))
                .otherwise(WORDS.apply(col("held_text"))))
        .select(columns.toArray(Column[]::new));
  }

  private static Column latest(Field count, String key) {
    String name = count.name();
    return expr("max_by(struct(%1$s, %1$s_status), %2$s) filter (where %1$s is not null)"
            .formatted(name, key))
        .as("late_" + name);
  }

  /** What the cleaning steps find in a text that was cleaned before. */
  private static Row words(String text) {
    var draft = new Draft(new RawPost(), Names.AS_FOUND);
    draft.struckText = text;
    draft.text = text;
    new NormaliseText().apply(draft);
    new FindMarks().apply(draft);
    return RowFactory.create(
        draft.ownText,
        draft.chainText,
        draft.wholeness == Wholeness.CUT,
        draft.hashtags.toArray(String[]::new),
        draft.mentions.toArray(String[]::new),
        draft.links.toArray(String[]::new),
        draft.emoticons.toArray(String[]::new));
  }

  private static Column settled(Field field) {
    String name = field.name();
    return switch (name) {
      case "post_id" -> Posts.POST_ID.col();
      case "text" -> col("held_text");
      case "source", "offset" -> col("held." + name);
      // Where the base's text was cut off before the chain of a repost.
      case "kind" ->
          expr(
              "if(row.kind = '%s' and words.chain_text is not null, '%s', row.kind)"
                  .formatted(Kind.ORIGINAL, Kind.REPOST));
      case "own_text", "chain_text", "text_cut", "hashtags", "mentions", "links", "emoticons" ->
          col("words." + name);
      case "reposts", "comments", "likes" -> col("late_%1$s.%1$s".formatted(name));
      case "reposts_status", "comments_status", "likes_status" ->
          expr(
              "coalesce(late_%s.%s, '%s')"
                  .formatted(name.replace("_status", ""), name, Count.Status.MISSING));
      case "sightings" -> col("all_sightings");
      case "captured_at" -> col("last_capture");
      default -> col("row." + name);
    };
  }

  private static Dataset<Row> edits(Dataset<Row> settledSightings, Dataset<Row> texts) {
    return settledSightings
        .where(Sightings.EDITED.col())
        .join(texts, new String[] {Posts.POST_ID.name(), Sightings.TEXT_HASH.name()})
        .select(Edits.TABLE.columns());
  }
}
