package org.shiguan.publish;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.shiguan.report.mart.AttentionDay;
import org.shiguan.run.StageRun;
import org.shiguan.study.Period;
import org.shiguan.table.Attention;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.Posts;

/** Who was spoken of on which day of the study, and the size of the corpus on each, once. */
final class AttentionDays {
  private AttentionDays() {}

  static List<AttentionDay> of(StageRun run) {
    Period period = run.study().period();
    Column day = Posts.CHINA_DAY.col();
    Dataset<Row> all =
        run.read("link", Attention.TABLE)
            .where(day.geq(lit(Date.valueOf(period.from()))))
            .where(day.lt(lit(Date.valueOf(period.to()))));
    var days = new ArrayList<AttentionDay>();
    // The size of the corpus stands beside every executive, the same beside each.
    for (Row row : all.groupBy(day).agg(max(Attention.CORPUS_POSTS.col())).collectAsList()) {
      days.add(AttentionDay.corpus(day(row, 0), row.getLong(1)));
    }
    for (Row row :
        all.where(Attention.MENTIONS.col().gt(0))
            .select(
                ExecPosts.EXECUTIVE.col(),
                day,
                Attention.MENTIONS.col(),
                Attention.POSITIVE.col(),
                Attention.NEGATIVE.col())
            .collectAsList()) {
      days.add(
          AttentionDay.of(
              row.getString(0), day(row, 1), row.getLong(2), row.getLong(3), row.getLong(4)));
    }
    return days;
  }

  private static LocalDate day(Row row, int column) {
    return row.getDate(column).toLocalDate();
  }
}
