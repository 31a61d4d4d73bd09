package org.shiguan.react;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_micros;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.shiguan.stat.survival.FollowUp;
import org.shiguan.study.Study;
import org.shiguan.table.Curves;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.ReplyCurves;
import org.shiguan.table.Requests;

/** The reply curves of the study as rows, from the requests of its period. */
final class ReplyCurveRows {
  /** As the mart calls it. */
  static final String CURVE = "reply_latency";

  private static final String ALL = "";
  private static final int FEWEST_REQUESTS = 5;
  private static final int FEWEST_OF_ALL = 10;
  private static final int FEWEST_ACCOUNTS = 5;
  private static final double HOUR = 3_600e6;

  private ReplyCurveRows() {}

  /**
   * A row per step, for each executive with five requests or more, and for all together with ten of
   * five executives (codebook §8). Requests of design FULL only.
   */
  static Dataset<Row> of(Study study, Dataset<Row> requests) {
    Dataset<Row> watched =
        requests
            .where(Requests.DESIGN.col().equalTo(Designs.FULL))
            .where(Requests.ENDED_AT.col().isNotNull())
            .where(Requests.ASKED_AT.col().geq(lit(study.period().fromInstant())))
            .where(Requests.ASKED_AT.col().lt(lit(study.period().toInstant())))
            .select(
                explode(array(ExecPosts.EXECUTIVE.col(), lit(ALL))).as("of"),
                ExecPosts.EXECUTIVE.col(),
                unix_micros(Requests.ENDED_AT.col())
                    .minus(unix_micros(Requests.ASKED_AT.col()))
                    .as("micros"),
                Requests.ENDED_BY.col().equalTo(Episode.End.EXEC.name()).as("answered"));
    return watched
        .groupByKey((MapFunction<Row, String>) row -> row.getString(0), Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>) ReplyCurveRows::curve,
            Encoders.row(ReplyCurves.TABLE.schema()))
        .coalesce(1)
        .sortWithinPartitions(Curves.EXECUTIVE.col(), Curves.CURVE.col(), Curves.DAYS.col());
  }

  private static Iterator<Row> curve(String of, Iterator<Row> rows) {
    var requests = new ArrayList<FollowUp>();
    var executives = new HashSet<String>();
    rows.forEachRemaining(
        row -> {
          double hours = row.getLong(2) / HOUR;
          boolean answered = row.getBoolean(3);
          if (answered || hours > 0) {
            executives.add(row.getString(1));
            requests.add(new FollowUp(Double.NEGATIVE_INFINITY, hours, answered));
          }
        });
    boolean all = of.equals(ALL);
    boolean enough =
        all
            ? requests.size() >= FEWEST_OF_ALL && executives.size() >= FEWEST_ACCOUNTS
            : requests.size() >= FEWEST_REQUESTS;
    if (!enough) {
      return List.<Row>of().iterator();
    }
    String zh = all ? noteZh(executives.size()) : "一位高管的回复，不代表其他人。";
    String en = all ? noteEn(executives.size()) : "One executive; it says nothing about others.";
    return ReplyCurve.of(requests).stream()
        .map(
            step ->
                RowFactory.create(
                    of,
                    CURVE,
                    step.hours() / 24,
                    step.unanswered(),
                    step.unanswered(),
                    step.low(),
                    step.high(),
                    step.answered(),
                    step.atRisk(),
                    zh,
                    en))
        .iterator();
  }

  private static String noteZh(int executives) {
    return "合并 %d 位高管的请求；区间把每条请求视为独立，因此偏窄。".formatted(executives);
  }

  private static String noteEn(int executives) {
    return "Requests to %d executives together; the band takes each request as independent and is too narrow."
        .formatted(executives);
  }
}
