package org.shiguan.publish;

import java.util.List;
import org.apache.spark.sql.Row;
import org.shiguan.report.mart.FollowerChange;
import org.shiguan.report.mart.KeyWord;
import org.shiguan.report.mart.MartWriter;
import org.shiguan.run.StageRun;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.Field;
import org.shiguan.table.FollowerSlopes;
import org.shiguan.table.KeyWords;

/** Words that tell groups apart, and followers around events, as rows of the mart. */
final class WordsMart {
  private final StageRun run;

  WordsMart(StageRun run) {
    this.run = run;
  }

  void write(MartWriter mart) {
    mart.keyness(words());
    mart.followerSlopes(followers());
  }

  private List<KeyWord> words() {
    return run.read("measure", KeyWords.TABLE).collectAsList().stream()
        .map(
            row ->
                new KeyWord(
                    KeyWord.Contrast.valueOf(row.getAs(KeyWords.CONTRAST.name())),
                    orNull(row, KeyWords.EXECUTIVE),
                    orNull(row, KeyWords.WORD),
                    new KeyWord.Side(
                        row.getAs(KeyWords.USES.name()),
                        row.getAs(KeyWords.TOKENS.name()),
                        row.getAs(KeyWords.USERS.name()),
                        row.getAs(KeyWords.ACCOUNTS.name())),
                    new KeyWord.Side(
                        row.getAs(KeyWords.OTHER_USES.name()),
                        row.getAs(KeyWords.OTHER_TOKENS.name()),
                        row.getAs(KeyWords.OTHER_USERS.name()),
                        row.getAs(KeyWords.OTHER_ACCOUNTS.name())),
                    row.getAs(KeyWords.DELTA.name()),
                    row.getAs(KeyWords.Z.name()),
                    row.getAs(KeyWords.REASON.name())))
        .toList();
  }

  private static String orNull(Row row, Field field) {
    String text = row.getAs(field.name());
    return text.isEmpty() ? null : text;
  }

  private List<FollowerChange> followers() {
    return run.read("measure", FollowerSlopes.TABLE).collectAsList().stream()
        .map(
            row ->
                new FollowerChange(
                    row.getAs(ExecPosts.EXECUTIVE.name()),
                    row.getAs(FollowerSlopes.EVENT.name()),
                    row.getAs(FollowerSlopes.BEFORE.name()),
                    row.getAs(FollowerSlopes.AFTER.name()),
                    row.getAs(FollowerSlopes.CHANGE.name()),
                    row.getAs(FollowerSlopes.CHANGE_SHARE.name()),
                    row.getAs(FollowerSlopes.FOLLOWERS.name()),
                    row.getAs(FollowerSlopes.SNAPSHOTS_BEFORE.name()),
                    row.getAs(FollowerSlopes.SNAPSHOTS_AFTER.name()),
                    row.getAs(FollowerSlopes.JUMPS.name()),
                    row.getAs(FollowerSlopes.REASON.name())))
        .toList();
  }
}
