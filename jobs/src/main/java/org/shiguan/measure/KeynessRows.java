package org.shiguan.measure;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.signum;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.shiguan.measure.formula.Keyness;
import org.shiguan.run.Kept;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.KeyWords;
import org.shiguan.table.Posts;
import org.shiguan.table.Readings;
import org.shiguan.table.Spells;

/**
 * Which words tell groups of posts apart (codebook M21), as rows of {@link KeyWords#TABLE}.
 *
 * <p>Words are those of executives' own posts in the period and in covered time: no names of the
 * roster, mentions, topics, links, emoticons, numbers or punctuation, and only words used five
 * times or more. The prior is the word's share in all posts of the contrast.
 */
final class KeynessRows {
  static final String GROUPS = "GROUPS";
  static final String EXECUTIVE = "EXECUTIVE";

  private static final String NOBODY = "";
  private static final String GROUP = "group_of_day";
  private static final String ALL_USES = "all_uses";
  private static final String ALL_TOKENS = "all_tokens";
  private static final char WORD_KIND = 'W';

  /** A rarer word is among the clearest of no contrast, and most of the words are rarer. */
  private static final long FEWEST_USES = 5;

  /** An executive with fewer words has no vocabulary to speak of. */
  private static final long FEWEST_TOKENS = 200;

  private static final int MOST_WORDS = 200;

  private static final StructType WORDS =
      new StructType()
          .add(KeyWords.EXECUTIVE.name(), DataTypes.StringType)
          .add(GROUP, DataTypes.StringType)
          .add(KeyWords.WORD.name(), DataTypes.StringType);

  private KeynessRows() {}

  /** The rows of all contrasts in the order of the table. */
  static Dataset<Row> of(Material material, LocalDate from, LocalDate to, Kept kept) {
    Dataset<Row> uses =
        kept.onDisk(
            words(material, from, to)
                .groupBy(KeyWords.EXECUTIVE.col(), col(GROUP), KeyWords.WORD.col())
                .agg(count(lit(1)).as(KeyWords.USES.name())));
    return groups(uses)
        .union(executives(uses))
        .coalesce(1)
        .sortWithinPartitions(
            KeyWords.CONTRAST.col(),
            KeyWords.EXECUTIVE.col(),
            KeyWords.Z.col().desc(),
            KeyWords.WORD.col());
  }

  /** Every word with its executive and the group of the executive on the day of the post. */
  private static Dataset<Row> words(Material material, LocalDate from, LocalDate to) {
    Column day = Posts.CHINA_DAY.col();
    Dataset<Row> spells =
        material
            .spells()
            .where(Spells.GROUP.col().isNotNull())
            .select(
                ExecPosts.EXECUTIVE.col().as("grouped"),
                Spells.START_DAY.col(),
                Spells.STOP_DAY.col(),
                Spells.GROUP.col().as(GROUP));
    return Measures.counted(material, from, to)
        .where(not(Posts.BARE.col()))
        .join(material.readings(), Posts.POST_ID.name())
        .join(
            broadcast(spells),
            ExecPosts.EXECUTIVE
                .col()
                .equalTo(col("grouped"))
                .and(day.geq(Spells.START_DAY.col()))
                .and(day.lt(Spells.STOP_DAY.col())),
            "left")
        .select(
            ExecPosts.EXECUTIVE.col(),
            col(GROUP),
            Readings.TOKENS.col(),
            Readings.TOKEN_KINDS.col())
        .flatMap((FlatMapFunction<Row, Row>) KeynessRows::words, Encoders.row(WORDS));
  }

  private static Iterator<Row> words(Row post) {
    List<String> tokens = post.getList(2);
    String kinds = post.getString(3);
    return IntStream.range(0, tokens.size())
        .filter(i -> kinds.charAt(i) == WORD_KIND)
        .mapToObj(i -> RowFactory.create(post.getString(0), post.getString(1), tokens.get(i)))
        .iterator();
  }

  /** STAYED against DELETED; one row that says why when a side has too few executives. */
  private static Dataset<Row> groups(Dataset<Row> uses) {
    Column stayed = col(GROUP).equalTo("STAYED");
    Column deleted = col(GROUP).equalTo("DELETED");
    Dataset<Row> grouped = uses.where(stayed.or(deleted));
    Dataset<Row> sides =
        grouped.agg(
            total(when(stayed, KeyWords.USES.col())).as(KeyWords.TOKENS.name()),
            count_distinct(when(stayed, KeyWords.EXECUTIVE.col())).as(KeyWords.ACCOUNTS.name()),
            total(when(deleted, KeyWords.USES.col())).as(KeyWords.OTHER_TOKENS.name()),
            count_distinct(when(deleted, KeyWords.EXECUTIVE.col()))
                .as(KeyWords.OTHER_ACCOUNTS.name()));
    Dataset<Row> words =
        grouped
            .groupBy(KeyWords.WORD.col())
            .agg(
                total(when(stayed, KeyWords.USES.col())).as(KeyWords.USES.name()),
                count_if(stayed).as(KeyWords.USERS.name()),
                total(when(deleted, KeyWords.USES.col())).as(KeyWords.OTHER_USES.name()),
                count_if(deleted).as(KeyWords.OTHER_USERS.name()));
    Column enough =
        KeyWords.ACCOUNTS
            .col()
            .geq(Keyness.FEWEST_ACCOUNTS)
            .and(KeyWords.OTHER_ACCOUNTS.col().geq(Keyness.FEWEST_ACCOUNTS));
    Dataset<Row> compared =
        words
            .withColumn(ALL_USES, KeyWords.USES.col().plus(KeyWords.OTHER_USES.col()))
            .crossJoin(broadcast(sides.where(enough)))
            .withColumn(ALL_TOKENS, KeyWords.TOKENS.col().plus(KeyWords.OTHER_TOKENS.col()))
            .withColumn(KeyWords.EXECUTIVE.name(), lit(NOBODY));
    return clearest(GROUPS, compared)
        .union(
            withheld(
                GROUPS,
                sides.where(not(enough)).withColumn(KeyWords.EXECUTIVE.name(), lit(NOBODY)),
                Reason.FEW_ACCOUNTS));
  }

  /** Every executive against all others. */
  private static Dataset<Row> executives(Dataset<Row> uses) {
    Dataset<Row> own =
        uses.groupBy(KeyWords.EXECUTIVE.col(), KeyWords.WORD.col())
            .agg(sum(KeyWords.USES.col()).as(KeyWords.USES.name()));
    Dataset<Row> sizes =
        own.groupBy(KeyWords.EXECUTIVE.col())
            .agg(sum(KeyWords.USES.col()).as(KeyWords.TOKENS.name()));
    Dataset<Row> all =
        sizes.agg(
            total(KeyWords.TOKENS.col()).as(ALL_TOKENS),
            count(lit(1)).minus(1).as(KeyWords.OTHER_ACCOUNTS.name()));
    Dataset<Row> sides =
        sizes
            .crossJoin(broadcast(all))
            .withColumn(KeyWords.ACCOUNTS.name(), lit(1L))
            .withColumn(KeyWords.OTHER_TOKENS.name(), col(ALL_TOKENS).minus(KeyWords.TOKENS.col()));
    Column enough =
        KeyWords.TOKENS
            .col()
            .geq(FEWEST_TOKENS)
            .and(KeyWords.OTHER_TOKENS.col().geq(FEWEST_TOKENS));
    Dataset<Row> vocabulary =
        own.groupBy(KeyWords.WORD.col())
            .agg(sum(KeyWords.USES.col()).as(ALL_USES), count(lit(1)).as("all_users"))
            .where(col(ALL_USES).geq(FEWEST_USES));
    Column ownUses = coalesce(KeyWords.USES.col(), lit(0L));
    Dataset<Row> compared =
        vocabulary
            .crossJoin(broadcast(sides.where(enough)))
            .join(own, new String[] {KeyWords.EXECUTIVE.name(), KeyWords.WORD.name()}, "left")
            .withColumn(KeyWords.USES.name(), ownUses)
            .withColumn(
                KeyWords.USERS.name(), when(KeyWords.USES.col().gt(0), lit(1L)).otherwise(lit(0L)))
            .withColumn(KeyWords.OTHER_USES.name(), col(ALL_USES).minus(KeyWords.USES.col()))
            .withColumn(KeyWords.OTHER_USERS.name(), col("all_users").minus(KeyWords.USERS.col()));
    return clearest(EXECUTIVE, compared)
        .union(withheld(EXECUTIVE, sides.where(not(enough)), Reason.FEW_WORDS));
  }

  private static Column total(Column uses) {
    return coalesce(sum(uses), lit(0L));
  }

  /** The words with most evidence for each side; of two alike the first in the alphabet. */
  private static Dataset<Row> clearest(String contrast, Dataset<Row> compared) {
    Column rank =
        row_number()
            .over(
                Window.partitionBy(KeyWords.EXECUTIVE.col(), signum(KeyWords.DELTA.col()))
                    .orderBy(abs(KeyWords.Z.col()).desc(), KeyWords.WORD.col()));
    return compared
        // Of a vocabulary of one word nothing can be said.
        .where(col(ALL_USES).geq(FEWEST_USES).and(col(ALL_USES).lt(col(ALL_TOKENS))))
        .select(
            lit(contrast),
            KeyWords.EXECUTIVE.col(),
            KeyWords.WORD.col(),
            KeyWords.USES.col(),
            KeyWords.TOKENS.col(),
            KeyWords.USERS.col(),
            KeyWords.ACCOUNTS.col(),
            KeyWords.OTHER_USES.col(),
            KeyWords.OTHER_TOKENS.col(),
            KeyWords.OTHER_USERS.col(),
            KeyWords.OTHER_ACCOUNTS.col(),
            col(ALL_USES),
            col(ALL_TOKENS))
        .map((MapFunction<Row, Row>) KeynessRows::scored, Encoders.row(KeyWords.TABLE.schema()))
        .where(KeyWords.DELTA.col().notEqual(0))
        .withColumn("place", rank)
        .where(col("place").leq(MOST_WORDS))
        .drop("place");
  }

  private static Row scored(Row row) {
    Keyness keyness =
        Keyness.of(
            new Keyness.Use(row.getLong(3), row.getLong(4)),
            new Keyness.Use(row.getLong(7), row.getLong(8)),
            new Keyness.Use(row.getLong(11), row.getLong(12)));
    var cells = new Object[KeyWords.TABLE.fields().size()];
    for (int i = 0; i < KeyWords.TABLE.indexOf(KeyWords.DELTA); i++) {
      cells[i] = row.get(i);
    }
    cells[KeyWords.TABLE.indexOf(KeyWords.DELTA)] = keyness.delta();
    cells[KeyWords.TABLE.indexOf(KeyWords.Z)] = keyness.z();
    return RowFactory.create(cells);
  }

  private static Dataset<Row> withheld(String contrast, Dataset<Row> sides, Reason reason) {
    Column none = lit(0L);
    Column unknown = lit(null).cast(DataTypes.DoubleType);
    return sides.select(
        lit(contrast).as(KeyWords.CONTRAST.name()),
        KeyWords.EXECUTIVE.col(),
        lit("").as(KeyWords.WORD.name()),
        none.as(KeyWords.USES.name()),
        KeyWords.TOKENS.col(),
        none.as(KeyWords.USERS.name()),
        KeyWords.ACCOUNTS.col(),
        none.as(KeyWords.OTHER_USES.name()),
        KeyWords.OTHER_TOKENS.col(),
        none.as(KeyWords.OTHER_USERS.name()),
        KeyWords.OTHER_ACCOUNTS.col(),
        unknown.as(KeyWords.DELTA.name()),
        unknown.as(KeyWords.Z.name()),
        lit(reason.name()).as(KeyWords.REASON.name()));
  }
}
