package org.shiguan.synth.crawls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.shiguan.synth.ChinaTime;
import org.shiguan.synth.Dice;

/**
 * A week of Weiboscope's rows with its marks: {@code deleted_last_seen} is the last look in which a
 * post still stood, {@code permission_denied} says that the platform took it. Its people and posts
 * have pseudonyms of their own and are nobody's in the rest of the archive.
 */
final class WeiboscopeWeek {
  static final String PATH = "weiboscope/week6.csv";
  private static final int POSTS = 600;
  private static final int PEOPLE = 40;
  private static final String HEADER =
      "mid,retweeted_status_mid,uid,retweeted_uid,source,image,text,geo,created_at,"
          + "deleted_last_seen,permission_denied\r\n";
  private static final long LOOK = 6 * 3600;

  private WeiboscopeWeek() {}

  /** When it was captured, Unix seconds. */
  static long capturedAt() {
    return ChinaTime.day("2012-04-08");
  }

  static void write(Path folder, World world, TruthFiles truth) throws IOException {
    Dice dice = Dice.of(world.seed(), "weiboscope");
    long monday = ChinaTime.day("2012-02-06");
    var rows = new StringBuilder(HEADER);
    for (int i = 0; i < POSTS; i++) {
      String mid = "m" + dice.alphanumeric(9);
      String uid = "uSYNTH%03d".formatted(dice.below(PEOPLE));
      long at = monday + i * (7 * ChinaTime.DAY) / POSTS + dice.below(600);
      boolean gone = dice.chance(0.1);
      boolean byPlatform = gone && dice.chance(0.3);
      long lastSeen = at + 60 + dice.below(20 * (int) ChinaTime.DAY);
      long goneAt = gone ? lastSeen + 1 + dice.below((int) LOOK) : Post.NEVER;
      rows.append(mid).append(",,").append(uid).append(",,新浪微博,0,样本微博第").append(i + 1);
      rows.append("条,,").append(ChinaTime.plain(at)).append(',');
      rows.append(gone ? ChinaTime.plain(lastSeen) : "").append(',');
      rows.append(byPlatform ? "permission denied" : "").append("\r\n");
      truth.marked("weiboscope:" + mid, uid, at, goneAt, byPlatform);
    }
    Path file = folder.resolve(PATH);
    Files.createDirectories(file.getParent());
    Files.writeString(file, rows, StandardCharsets.UTF_8);
  }
}
