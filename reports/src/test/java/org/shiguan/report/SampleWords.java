package org.shiguan.report;

import java.util.ArrayList;
import java.util.List;
import org.shiguan.report.mart.Event;
import org.shiguan.report.mart.FollowerChange;
import org.shiguan.report.mart.KeyWord;
import org.shiguan.report.mart.MartWriter;

/** Made-up words and followers of made-up people. */
final class SampleWords {
  private static final String[] PARTS = {
    "用户", "产品", "价格", "公司", "今天", "团队", "市场", "我们", "感谢", "发布", "质量", "服务", "努力", "朋友"
  };

  private final List<KeyWord> words = new ArrayList<>();
  private final List<FollowerChange> followers = new ArrayList<>();

  /** Words of an executive: many close together, a long one, and some that nobody else uses. */
  void add(String id, int place, List<Event> events) {
    for (int i = 0; i < 60; i++) {
      boolean own = i % 2 == 0;
      double z = (own ? 1 : -1) * (0.5 + 30.0 / (1 + i % 20) + (i > 40 ? 0 : 0.01 * i));
      String word =
          i == 4 ? "Supercalifragilisticexpialidocious" + "x".repeat(60) : PARTS[i % 14] + i;
      words.add(word(id, word, own ? 40L + 9L * i : 3, own ? 5 : 70L + 90L * i, z, i % 7 == 0));
    }
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i).touches(id)) {
        followers.add(change(id, events.get(i).id(), (i + place) % 3));
      }
    }
  }

  /** An executive with too few words, and the contrast of groups, drawn or withheld. */
  void addAll(String silent, boolean groups) {
    words.add(
        new KeyWord(
            KeyWord.Contrast.EXECUTIVE,
            silent,
            null,
            new KeyWord.Side(0, 150, 0, 1),
            new KeyWord.Side(0, 54_321, 0, 13),
            null,
            null,
            "N0"));
    if (!groups) {
      words.add(
          new KeyWord(
              KeyWord.Contrast.GROUPS,
              null,
              null,
              new KeyWord.Side(0, 9_000, 0, 6),
              new KeyWord.Side(0, 700, 0, 2),
              null,
              null,
              "LOW_N"));
      return;
    }
    for (int i = 0; i < PARTS.length; i++) {
      words.add(
          new KeyWord(
              KeyWord.Contrast.GROUPS,
              null,
              PARTS[i],
              new KeyWord.Side(10L + i, 9_000, 3, 6),
              new KeyWord.Side(20L - i, 9_100, 4, 5),
              i - 6.5,
              2 * (i - 6.5),
              null));
    }
  }

  /** Every text hostile. */
  void addHostile(String id, String text) {
    words.add(word(id, text, 12, 5, 2.8, false));
    words.add(word(id, text + "2", 5, 12, -2.8, true));
  }

  void write(MartWriter mart) {
    mart.keyness(words);
    mart.followerSlopes(followers);
  }

  private static KeyWord word(
      String id, String word, long uses, long otherUses, double z, boolean alone) {
    return new KeyWord(
        KeyWord.Contrast.EXECUTIVE,
        id,
        word,
        new KeyWord.Side(uses, 12_345, 1, 1),
        new KeyWord.Side(alone ? 0 : otherUses, 54_321, alone ? 0 : 5, 13),
        z / 3,
        z,
        null);
  }

  private static FollowerChange change(String id, String event, int kind) {
    return switch (kind) {
      case 0 -> new FollowerChange(id, event, null, null, null, null, null, 1, 0, 0, "N0");
      case 1 -> new FollowerChange(id, event, 2.0, -1.0, -3.0, -3.0 / 108, 108L, 3, 3, 0, null);
      default -> new FollowerChange(id, event, 0.5, 1234.5, 1234.0, null, 0L, 9, 14, 2, null);
    };
  }
}
