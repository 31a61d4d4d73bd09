package org.shiguan.measure;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;

/**
 * A named part of a fold metric that can be merged: one {@code long} per executive and day. Metrics
 * that name the same partial share one column of {@code cells}.
 *
 * @param name column of {@code cells}
 * @param fold aggregate over the posts of one executive and day
 * @param merge how partials of the same executive and day from different shards become one
 */
public record Partial(String name, Column fold, Merge merge) {

  /** Checks the name. */
  public Partial {
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException("partial is not snake_case: " + name);
    }
  }

  /** Associative and commutative ways to merge two longs. */
  public enum Merge {
    /** Sum; throws on overflow. */
    SUM,
    /** The smaller. */
    MIN,
    /** The larger. */
    MAX;

    Column of(Column partials) {
      return switch (this) {
        case SUM -> sum(partials);
        case MIN -> min(partials);
        case MAX -> max(partials);
      };
    }
  }

  /** How many posts meet a condition; a null condition is not met. */
  public static Partial count(String name, Column condition) {
    return new Partial(name, count_if(coalesce(condition, lit(false))), Merge.SUM);
  }

  /** The aggregate under its name. */
  Column folded() {
    return fold.as(name);
  }

  /** The merge of a column of partials, under its name. */
  Column merged() {
    return merge.of(org.apache.spark.sql.functions.col(name)).as(name);
  }
}
