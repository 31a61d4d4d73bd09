package org.shiguan.publish;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.shiguan.report.mart.FirstWord;
import org.shiguan.run.StageRun;
import org.shiguan.table.Announcements;
import org.shiguan.table.Crises;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.Field;
import org.shiguan.table.Posts;

/** Crises and announcements as rows of the mart. */
final class FirstWords {
  private FirstWords() {}

  static List<FirstWord> of(StageRun run) {
    return Stream.concat(
            run.read("react", Crises.TABLE).collectAsList().stream().map(FirstWords::crisis),
            run.read("react", Announcements.TABLE).collectAsList().stream()
                .map(FirstWords::announcement))
        .toList();
  }

  private static FirstWord crisis(Row row) {
    return new FirstWord(
        text(row, ExecPosts.EXECUTIVE),
        FirstWord.Kind.CRISIS,
        text(row, Crises.EVENT),
        at(row, Crises.ONSET_FROM),
        text(row, Crises.EXEC_ID),
        at(row, Crises.EXEC_AT),
        text(row, Crises.FIRM_ID),
        at(row, Crises.FIRM_AT),
        FirstWord.First.valueOf(text(row, Crises.FIRST)),
        text(row, Crises.PREEMPTED_BY));
  }

  private static FirstWord announcement(Row row) {
    return new FirstWord(
        text(row, ExecPosts.EXECUTIVE),
        FirstWord.Kind.ANNOUNCEMENT,
        null,
        null,
        text(row, Posts.POST_ID),
        at(row, Announcements.EXEC_AT),
        text(row, Announcements.OTHER_ID),
        at(row, Announcements.OTHER_AT),
        first(
            row.<Double>getAs(Announcements.LEAD_LOW_SECONDS.name()),
            row.<Double>getAs(Announcements.LEAD_HIGH_SECONDS.name())),
        text(row, Announcements.MATCHED));
  }

  /** As M14 decides it: an interval that spans 0 is undetermined. */
  static FirstWord.First first(double low, double high) {
    if (low > 0) {
      return FirstWord.First.EXEC;
    }
    return high < 0 ? FirstWord.First.FIRM : FirstWord.First.TIE;
  }

  private static String text(Row row, Field field) {
    return row.getAs(field.name());
  }

  private static Instant at(Row row, Field field) {
    Timestamp at = row.getAs(field.name());
    return at == null ? null : at.toInstant();
  }
}
