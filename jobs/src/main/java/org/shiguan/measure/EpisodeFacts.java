package org.shiguan.measure;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_micros;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.Requests;

/** The tables of episodes as rows by executive, and back. */
final class EpisodeFacts {
  private EpisodeFacts() {}

  /** The facts about all executives. */
  static Dataset<Row> of(Material material) {
    return material
        .requests()
        .select(
            ExecPosts.EXECUTIVE.col(),
            unix_micros(Requests.ASKED_AT.col()),
            Requests.DESIGN.col().equalTo("FULL"),
            unix_micros(Requests.ENDED_AT.col()),
            Requests.ENDED_BY.col(),
            coalesce(Requests.DELEGATED.col(), lit(false)),
            Requests.CLOSED_AT.col().isNotNull());
  }

  /** The episodes of one executive from its rows, in any order. */
  static Episodes read(Iterator<Row> rows) {
    var requests = new ArrayList<Episodes.Request>();
    rows.forEachRemaining(
        row ->
            requests.add(
                new Episodes.Request(
                    row.getLong(1),
                    row.getBoolean(2),
                    row.isNullAt(3) ? null : (Long) row.getLong(3),
                    row.getString(4),
                    row.getBoolean(5),
                    row.getBoolean(6))));
    return new Episodes(requests, List.of(), List.of());
  }
}
