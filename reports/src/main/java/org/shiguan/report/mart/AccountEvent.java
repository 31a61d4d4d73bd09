package org.shiguan.report.mart;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What became of an executive's account, somewhere in (from, to] (codebook D04, D05).
 *
 * @param executive executive id
 * @param kind what happened
 * @param from last moment at which the account was seen as before; null when it never was
 * @param to first moment at which it was seen otherwise
 * @param sentence what the report says about it
 * @param evidence the observations it rests on
 */
public record AccountEvent(
    String executive, Kind kind, Instant from, Instant to, Text sentence, List<Evidence> evidence) {

  /** What can become of an account. */
  public enum Kind {
    /** Gone, by its owner's hand. */
    CLOSED_SELF(new Text("关", "C"), new Text("自行注销", "closed by its owner")),
    /** Banned by the platform. */
    BANNED(new Text("封", "B"), new Text("被平台封禁", "banned by the platform")),
    /** Another name. */
    RENAMED(new Text("名", "N"), new Text("改名", "renamed")),
    /** Alive, every post gone. */
    EMPTIED(new Text("空", "E"), new Text("账号尚在，帖子清空", "emptied: alive, every post gone")),
    /** Posts hidden by its owner. */
    MASKED(new Text("隐", "H"), new Text("作者隐藏旧帖", "posts hidden by the owner")),
    /** Shown again. */
    UNMASKED(new Text("显", "V"), new Text("重新可见", "visible again")),
    /** Seen again after an end. */
    BACK(new Text("回", "R"), new Text("账号重现", "account back")),
    /** Every covered post deleted. */
    PURGE_TOTAL(new Text("全", "T"), new Text("全部删除", "total purge")),
    /** Half or more of them. */
    PURGE_MASS(new Text("批", "P"), new Text("大批删除（一半以上）", "mass purge: half or more")),
    /** Fewer, and more than chance. */
    PURGE_SELECTIVE(new Text("选", "S"), new Text("选择性删除（不足一半）", "selective purge: under half"));

    private final String signZh;

    private final String signEn;
    private final String titleZh;
    private final String titleEn;

    Kind(Text sign, Text title) {
      this.signZh = sign.zh();
      this.signEn = sign.en();
      this.titleZh = title.zh();
      this.titleEn = title.en();
    }

    /** One letter or character, for a mark on a chart. */
    public Text sign() {
      return new Text(signZh, signEn);
    }

    /** The kind in words. */
    public Text title() {
      return new Text(titleZh, titleEn);
    }
  }

  /** Copies the list; refuses an interval that ends before it begins. */
  public AccountEvent {
    Objects.requireNonNull(executive, "executive");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(to, "to");
    sentence = Objects.requireNonNullElse(sentence, Text.EMPTY);
    evidence = List.copyOf(evidence);
    if (from != null && to.isBefore(from)) {
      throw new MartException("%s of %s lies in (%s, %s]".formatted(kind, executive, from, to));
    }
  }
}
