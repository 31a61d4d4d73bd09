package org.shiguan.measure;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.unix_micros;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.shiguan.table.Curves;
import org.shiguan.table.Deletions;
import org.shiguan.table.ExecEvents;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.Fates;
import org.shiguan.table.Posts;
import org.shiguan.table.Spells;

/**
 * The tables of the ledger as rows of one shape: the executive, and one struct per kind of fact, of
 * which one is filled. {@link #read} makes a chronicle of the rows of one executive.
 */
final class LedgerFacts {
  private static final String PURGE = "PURGE_";

  private LedgerFacts() {}

  /** The facts about all executives. */
  static Dataset<Row> of(Material material) {
    Map<String, Dataset<Row>> kinds = new LinkedHashMap<>();
    kinds.put("post", posts(material));
    kinds.put("spell", spells(material.spells()));
    kinds.put("purge", purges(material.execEvents()));
    kinds.put("step", steps(material.curves()));
    Dataset<Row> all = null;
    for (String kind : kinds.keySet()) {
      var columns = new ArrayList<Column>();
      columns.add(ExecPosts.EXECUTIVE.col());
      kinds.forEach(
          (other, facts) ->
              columns.add(
                  other.equals(kind)
                      ? col("fact").as(other)
                      : lit(null).cast(facts.schema().apply("fact").dataType()).as(other)));
      Dataset<Row> rows = kinds.get(kind).select(columns.toArray(Column[]::new));
      all = all == null ? rows : all.union(rows);
    }
    return all;
  }

  private static Dataset<Row> posts(Material material) {
    Column outcome = Fates.OUTCOME.col();
    return material
        .fates()
        .select(
            Posts.POST_ID.col(),
            struct(
                    unix_micros(Fates.POSTED_AT.col()),
                    unix_micros(coalesce(Deletions.LAST_SEEN_AT.col(), Fates.POSTED_AT.col())),
                    outcome.isin("ALIVE", "DELETED"),
                    outcome.equalTo("DELETED"),
                    Fates.COPIES.col())
                .as("fact"))
        .join(
            material.execPosts().select(Posts.POST_ID.col(), ExecPosts.EXECUTIVE.col()),
            Posts.POST_ID.name());
  }

  private static Dataset<Row> spells(Dataset<Row> spells) {
    return spells.select(
        ExecPosts.EXECUTIVE.col(),
        struct(
                unix_date(Spells.START_DAY.col()),
                unix_date(Spells.STOP_DAY.col()),
                Spells.STATE.col(),
                Spells.POSSIBLE.col(),
                Spells.MASKED.col())
            .as("fact"));
  }

  private static Dataset<Row> purges(Dataset<Row> events) {
    return events
        .where(ExecEvents.KIND.col().startsWith(PURGE))
        .select(
            ExecPosts.EXECUTIVE.col(),
            struct(
                    ExecEvents.KIND.col(),
                    unix_micros(coalesce(ExecEvents.FROM_AT.col(), ExecEvents.TO_AT.col())),
                    unix_micros(ExecEvents.TO_AT.col()))
                .as("fact"));
  }

  private static Dataset<Row> steps(Dataset<Row> curves) {
    return curves.select(
        Curves.EXECUTIVE.col(),
        struct(
                Curves.DAYS.col(),
                Curves.AT_LEAST.col(),
                Curves.LOW.col(),
                Curves.HIGH.col(),
                Curves.N.col())
            .as("fact"));
  }

  /** The chronicle of one executive from its rows, in any order. */
  static Chronicle read(Iterator<Row> rows) {
    var posts = new ArrayList<Chronicle.PostFate>();
    var spells = new ArrayList<Chronicle.StateSpell>();
    var purges = new ArrayList<Chronicle.PurgeAt>();
    var survival = new ArrayList<Chronicle.SurvivalStep>();
    rows.forEachRemaining(
        row -> {
          if (!row.isNullAt(1)) {
            posts.add(post(row.getStruct(1)));
          } else if (!row.isNullAt(2)) {
            spells.add(spell(row.getStruct(2)));
          } else if (!row.isNullAt(3)) {
            purges.add(purge(row.getStruct(3)));
          } else {
            survival.add(step(row.getStruct(4)));
          }
        });
    return new Chronicle(posts, spells, purges, survival);
  }

  private static Chronicle.PostFate post(Row fact) {
    return new Chronicle.PostFate(
        fact.getLong(0), fact.getLong(1), fact.getBoolean(2), fact.getBoolean(3), fact.getInt(4));
  }

  private static Chronicle.StateSpell spell(Row fact) {
    return new Chronicle.StateSpell(
        fact.getInt(0),
        fact.getInt(1),
        fact.getString(2),
        Set.copyOf(fact.<String>getList(3)),
        fact.getBoolean(4));
  }

  private static Chronicle.PurgeAt purge(Row fact) {
    return new Chronicle.PurgeAt(
        fact.getString(0).substring(PURGE.length()), fact.getLong(1), fact.getLong(2));
  }

  private static Chronicle.SurvivalStep step(Row fact) {
    return new Chronicle.SurvivalStep(
        fact.getDouble(0),
        fact.getDouble(1),
        fact.getDouble(2),
        fact.getDouble(3),
        fact.getLong(4));
  }
}
