package org.shiguan.react;

import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.shiguan.measure.formula.AccountControversy;
import org.shiguan.measure.formula.WeightSensitivity;
import org.shiguan.study.Period;
import org.shiguan.table.Controversies;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.Field;
import org.shiguan.table.Posts;
import org.shiguan.table.Reactions;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The executives with enough posts that have a controversy index, beside each other under every
 * weighting of the components (codebook M15). On the driver: a rank needs all of them, and posts
 * with comments enough are few.
 */
final class ControversyRows {
  private static final int FEWEST_COMPONENTS = 3;
  private static final int FEWEST_POSTS = 5;
  private static final long SEED = 15;
  private static final double MILLION = 1e6;

  private ControversyRows() {}

  /**
   * An executive.
   *
   * @param posts standings of the components of each post
   */
  private record Account(
      String executive, List<List<OptionalDouble>> posts, AccountControversy controversy) {}

  /** The rows of {@link Controversies#TABLE}, most controversial first. */
  static Dataset<Row> of(Dataset<Row> reactions, Period period) {
    Column[] columns =
        Stream.concat(Stream.of(ExecPosts.EXECUTIVE), Reactions.STANDINGS.stream())
            .map(Field::col)
            .toArray(Column[]::new);
    List<Row> posts =
        reactions
            .where(Reactions.KNOWN.col().geq(FEWEST_COMPONENTS))
            .where(Posts.POSTED_AT.col().geq(lit(period.fromInstant())))
            .where(Posts.POSTED_AT.col().lt(lit(period.toInstant())))
            .orderBy(columns)
            .select(columns)
            .collectAsList();
    return reactions
        .sparkSession()
        .createDataFrame(rows(accounts(posts)), Controversies.TABLE.schema())
        .coalesce(1);
  }

  private static List<Account> accounts(List<Row> posts) {
    Map<String, List<List<OptionalDouble>>> byExecutive = new TreeMap<>();
    for (Row post : posts) {
      byExecutive
          .computeIfAbsent(post.getString(0), id -> new ArrayList<>())
          .add(
              Stream.iterate(1, i -> i < post.length(), i -> i + 1)
                  .map(i -> standing(post, i))
                  .toList());
    }
    var accounts = new ArrayList<Account>();
    byExecutive.forEach(
        (executive, all) ->
            AccountControversy.of(all)
                .filter(c -> c.posts() >= FEWEST_POSTS)
                .ifPresent(c -> accounts.add(new Account(executive, all, c))));
    accounts.sort(
        Comparator.comparingDouble((Account a) -> a.controversy.index())
            .reversed()
            .thenComparing(Account::executive));
    return accounts;
  }

  private static OptionalDouble standing(Row post, int column) {
    return post.isNullAt(column)
        ? OptionalDouble.empty()
        : OptionalDouble.of(post.getInt(column) / MILLION);
  }

  private static List<Row> rows(List<Account> accounts) {
    if (accounts.isEmpty()) {
      return List.of();
    }
    WeightSensitivity sensitivity =
        WeightSensitivity.of(accounts.stream().map(Account::posts).toList(), SEED);
    var rows = new ArrayList<Row>();
    for (int i = 0; i < accounts.size(); i++) {
      AccountControversy own = accounts.get(i).controversy();
      var ranks = sensitivity.rankInterval(i);
      var band = sensitivity.band(i);
      rows.add(
          RowFactory.create(
              accounts.get(i).executive(),
              own.posts(),
              own.index(),
              own.interval().low(),
              own.interval().high(),
              own.geometric(),
              CollectionConverters.asScala(own.contributions()),
              CollectionConverters.asScala(
                  own.without().stream()
                      .map(w -> w.isPresent() ? (Double) w.getAsDouble() : null)
                      .toList()),
              sensitivity.medianRank(i),
              ranks.low(),
              ranks.high(),
              band.low(),
              band.high(),
              i + 1 < accounts.size() ? (Double) sensitivity.chanceAbove(i, i + 1) : null));
    }
    return rows;
  }
}
