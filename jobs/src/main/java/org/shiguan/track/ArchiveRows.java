package org.shiguan.track;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_micros;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.shiguan.run.StageRun;
import org.shiguan.table.Captures;
import org.shiguan.table.Posts;
import org.shiguan.table.Probes;
import org.shiguan.table.Profiles;
import org.shiguan.table.Sightings;

/**
 * Everything the corpus holds about accounts as rows of one shape, so that one shuffle brings each
 * account together: its posts, when they were seen, its profiles, and what was answered about it.
 */
final class ArchiveRows {
  static final int OWNER = 0;
  static final int KIND = 1;
  static final int AT = 2;
  static final int POST_ID = 3;
  static final int SOURCE = 4;
  static final int OFFSET = 5;
  static final int ITEM = 6;
  static final int RECORD = 7;
  static final int POSTED_AT = 8;
  static final int REPOST = 9;
  static final int STATE = 10;
  static final int LAST_SEEN = 11;
  static final int CODE = 12;
  static final int NAME = 13;
  static final int STATED = 14;
  static final int OPENED = 15;
  static final int ACCOUNT = 16;

  static final int POST = 0;
  static final int SIGHTING = 1;
  static final int PROFILE = 2;
  static final int PROBE = 3;
  static final int COPY = 4;

  /** What begins the owner of a post whose author nobody knows. */
  private static final String NOBODY = "?";

  private ArchiveRows() {}

  /** With the first of those accounts as owner that are one account under several numbers. */
  private static Dataset<Row> ownedTogether(
      StageRun run, Dataset<Row> rows, Map<String, String> twins) {
    if (twins.isEmpty()) {
      return rows;
    }
    List<Row> pairs =
        new TreeMap<>(twins)
            .entrySet().stream().map(e -> RowFactory.create(e.getKey(), e.getValue())).toList();
    Dataset<Row> first =
        run.session()
            .spark()
            .createDataFrame(
                pairs,
                new StructType()
                    .add("twin", DataTypes.StringType)
                    .add("first_twin", DataTypes.StringType));
    Column[] columns = Stream.of(rows.columns()).map(functions::col).toArray(Column[]::new);
    columns[OWNER] = coalesce(col("first_twin"), col("owner")).as("owner");
    return rows.join(broadcast(first), Captures.ACCOUNT.col().equalTo(col("twin")), "left")
        .select(columns);
  }

  /**
   * The rows of all accounts, those of one account together and in order.
   *
   * @param twins accounts that are one under several numbers, as in {@link Twins#of}
   */
  static Dataset<Row> of(StageRun run, Map<String, String> twins) {
    Dataset<Row> posts =
        run.read("ingest", Posts.TABLE).where(Posts.KIND.col().notEqual("COMMENT"));
    Dataset<Row> sightings =
        run.read("ingest", Sightings.TABLE)
            .where(Posts.POST_ID.col().startsWith("c:").equalTo(false));
    Dataset<Row> rows =
        posts(posts)
            .union(sightings(sightings))
            .union(profiles(run.read("ingest", Profiles.TABLE)))
            .union(probes(run.read("ingest", Probes.TABLE), posts))
            .union(copies(ChainCopies.of(run, posts)));
    return ownedTogether(run, rows, twins)
        .repartition(col("owner"))
        .sortWithinPartitions(
            col("owner"),
            Captures.ACCOUNT.col(),
            col("row_kind"),
            col("at").asc_nulls_last(),
            col("source"),
            col("offset"),
            col("item"),
            col("post_id"));
  }

  private static Dataset<Row> posts(Dataset<Row> posts) {
    return posts.select(
        row(POST)
            .at(null)
            .post(Posts.POST_ID.col(), Posts.AUTHOR_ID.col())
            .posted(unix_micros(Posts.POSTED_AT.col()), Posts.KIND.col().equalTo("REPOST"))
            .columns());
  }

  private static Dataset<Row> sightings(Dataset<Row> sightings) {
    return sightings.select(
        row(SIGHTING)
            .at(Posts.CAPTURED_AT.col())
            .post(Posts.POST_ID.col(), Posts.AUTHOR_ID.col())
            .from(Sightings.VIA.col())
            .with(STATE, Sightings.STATE.col())
            .with(LAST_SEEN, unix_micros(Sightings.LAST_SEEN_AT.col()))
            .columns());
  }

  private static Dataset<Row> profiles(Dataset<Row> profiles) {
    return profiles
        .where(Posts.AUTHOR_ID.col().isNotNull())
        .select(
            row(PROFILE)
                .at(Posts.CAPTURED_AT.col())
                .post(null, Posts.AUTHOR_ID.col())
                .from(Sightings.VIA.col())
                .with(NAME, Profiles.NAME.col())
                .with(STATED, Profiles.STATUSES.col())
                .with(OPENED, unix_micros(Profiles.OPENED_AT.col()))
                .columns());
  }

  /** A stub does not say whose post is gone; the post does, where somebody saw it. */
  private static Dataset<Row> probes(Dataset<Row> probes, Dataset<Row> posts) {
    // Few posts are asked about: only theirs are moved.
    Dataset<Row> authors =
        posts
            .select(Posts.POST_ID.col(), Posts.AUTHOR_ID.col().as("known_author"))
            .join(
                probes.select(Posts.POST_ID.col()),
                new String[] {Posts.POST_ID.name()},
                "left_semi");
    return probes
        .join(authors, new String[] {Posts.POST_ID.name()}, "left")
        .withColumn("author", coalesce(Posts.AUTHOR_ID.col(), col("known_author")))
        .where(col("author").isNotNull().or(Posts.POST_ID.col().isNotNull()))
        .select(
            row(PROBE)
                .at(Posts.CAPTURED_AT.col())
                .post(Posts.POST_ID.col(), col("author"))
                .from(Sightings.VIA.col())
                .with(CODE, Probes.CODE.col())
                .columns());
  }

  private static Dataset<Row> copies(Dataset<Row> copies) {
    return copies.select(
        row(COPY).at(null).post(Posts.POST_ID.col(), Posts.AUTHOR_ID.col()).columns());
  }

  private static Shape row(int kind) {
    return new Shape(kind);
  }

  /** The columns of a row of one kind; what a kind does not have is null. */
  private static final class Shape {
    private final Column[] columns = new Column[ACCOUNT + 1];

    Shape(int kind) {
      DataType[] types = new DataType[columns.length];
      java.util.Arrays.fill(types, DataTypes.StringType);
      for (int i : new int[] {AT, OFFSET, POSTED_AT, LAST_SEEN, STATED, OPENED}) {
        types[i] = DataTypes.LongType;
      }
      for (int i : new int[] {RECORD, REPOST}) {
        types[i] = DataTypes.BooleanType;
      }
      for (int i : new int[] {KIND, ITEM}) {
        types[i] = DataTypes.IntegerType;
      }
      for (int i = 0; i < columns.length; i++) {
        columns[i] = lit(null).cast(types[i]);
      }
      columns[KIND] = lit(kind);
    }

    Shape with(int at, Column column) {
      columns[at] = column;
      return this;
    }

    Shape at(Column capturedAt) {
      return capturedAt == null ? this : with(AT, unix_micros(capturedAt));
    }

    Shape post(Column id, Column author) {
      Column owner = id == null ? author : coalesce(author, concat(lit(NOBODY), id));
      with(OWNER, owner).with(ACCOUNT, author);
      return id == null ? this : with(POST_ID, id);
    }

    Shape posted(Column at, Column repost) {
      return with(POSTED_AT, at).with(REPOST, repost);
    }

    Shape from(Column via) {
      return with(SOURCE, Posts.SOURCE.col())
          .with(OFFSET, Posts.OFFSET.col())
          .with(ITEM, Sightings.ITEM.col())
          .with(RECORD, via.equalTo("record"));
    }

    Column[] columns() {
      String[] names = {
        "owner",
        "row_kind",
        "at",
        "post_id",
        "source",
        "offset",
        "item",
        "record",
        "posted_at",
        "repost",
        "state",
        "last_seen",
        "code",
        "name",
        "stated",
        "opened",
        Captures.ACCOUNT.name()
      };
      Column[] named = new Column[columns.length];
      for (int i = 0; i < columns.length; i++) {
        named[i] = columns[i].as(names[i]);
      }
      return named;
    }
  }
}
