package org.shiguan.compare;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.rank;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.Field;
import org.shiguan.table.Posts;
import org.shiguan.table.Reactions;
import org.shiguan.table.Readings;

/**
 * What own posts of the period sum up to, by executive: controversy by day, and places by reposts.
 */
final class OwnPostRows {
  private static final int FEWEST_COMPONENTS = 3;
  private static final long FEWEST_PLACED = 5;

  private final Dataset<Row> reactions;

  /**
   * The sums of some posts.
   *
   * @param reactions posts of the period, as in {@link Reactions#TABLE}
   */
  OwnPostRows(Dataset<Row> reactions) {
    this.reactions = reactions;
  }

  /** Sums of millionths, so that no order of adding matters. */
  Map<String, List<StudyFacts.PostDay>> postDays() {
    Column standings =
        Reactions.STANDINGS.stream()
            .map(Field::col)
            .map(c -> coalesce(c, lit(0)))
            .reduce(lit(0), Column::plus);
    Column index = round(standings.divide(Reactions.KNOWN.col())).cast(DataTypes.LongType);
    Map<String, List<StudyFacts.PostDay>> days = new HashMap<>();
    for (Row row :
        reactions
            .where(Reactions.KNOWN.col().geq(FEWEST_COMPONENTS))
            .groupBy(ExecPosts.EXECUTIVE.col(), FactRows.chinaDay(Posts.POSTED_AT.col()).as("day"))
            .agg(count(lit(1)), sum(index), sum(Reactions.COMMENTS_HELD.col()))
            .orderBy(ExecPosts.EXECUTIVE.col(), col("day"))
            .collectAsList()) {
      days.computeIfAbsent(row.getString(0), e -> new ArrayList<>())
          .add(
              new StudyFacts.PostDay(
                  row.getInt(1), row.getLong(2), row.getLong(3), row.getLong(4)));
    }
    return days;
  }

  /** Midranks by reposts among an account's own posts; twice the midrank is a whole number. */
  List<StudyFacts.Places> places() {
    var byReposts =
        Window.partitionBy(ExecPosts.EXECUTIVE.col()).orderBy(Reactions.SETTLED_REPOSTS.col());
    var ties = Window.partitionBy(ExecPosts.EXECUTIVE.col(), Reactions.SETTLED_REPOSTS.col());
    var account = Window.partitionBy(ExecPosts.EXECUTIVE.col());
    Column personal = array_contains(Readings.CODES.col(), "PERSONAL");
    Column promoting =
        array_contains(Readings.CODES.col(), "SOUP")
            .or(array_contains(Readings.CODES.col(), "PROMO"));
    Dataset<Row> placed =
        reactions
            .where(Reactions.SETTLED_REPOSTS.col().isNotNull())
            .select(
                ExecPosts.EXECUTIVE.col(),
                personal.and(not(promoting)).as("personal"),
                promoting.and(not(personal)).as("promoting"),
                rank().over(byReposts).multiply(2).plus(count(lit(1)).over(ties)).as("place"),
                count(lit(1)).over(account).as("posts"));
    return placed
        .groupBy(ExecPosts.EXECUTIVE.col())
        .agg(
            FactRows.number(col("personal")),
            sum(when(col("personal"), col("place")).otherwise(0L)),
            FactRows.number(col("promoting")),
            sum(when(col("promoting"), col("place")).otherwise(0L)),
            max(col("posts")))
        .orderBy(ExecPosts.EXECUTIVE.col())
        .collectAsList()
        .stream()
        .filter(row -> Math.min(row.getLong(1), row.getLong(3)) >= FEWEST_PLACED)
        .map(
            row ->
                new StudyFacts.Places(
                    row.getString(0),
                    place(row.getLong(2), row.getLong(1), row.getLong(5)),
                    place(row.getLong(4), row.getLong(3), row.getLong(5)),
                    row.getLong(1) + row.getLong(3)))
        .toList();
  }

  /**
   * Mean of (midrank − ½)/n.
   *
   * @param sum of 2·rank + ties, which is 2·midrank + 1
   */
  private static double place(long sum, long posts, long all) {
    return ((double) sum / posts / 2 - 1) / all;
  }
}
