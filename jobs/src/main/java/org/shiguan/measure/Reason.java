package org.shiguan.measure;

/** Why a value is null, or what must be said beside a value that is given. */
public enum Reason {
  /** No post at all. */
  N0(false, "已覆盖的时间内没有帖子。", "There is no post in the covered time."),
  /** Fewer observations than the definition needs. */
  N1(false, "帖子或间隔太少，按定义无法计算。", "There are fewer posts or gaps than the definition needs."),
  /** Everything equal. */
  ZERO_VAR(
      false,
      "各观测值没有差异，比值或相关无从定义。",
      "The observations do not vary, so the ratio or correlation is not defined."),
  /** Hours that cancel out. */
  NO_DIRECTION(
      false,
      "发帖时刻在钟面上互相抵消，没有平均时刻。",
      "The hours cancel out around the clock, so there is no mean hour."),
  /** No covered time. */
  NO_COVERAGE(
      false,
      "这段时间没有任何完整存档覆盖，情况未知。",
      "No part of this time is covered by a complete archive: nothing is known."),
  /** The dump lacks what is needed. */
  MISSING_FIELD(
      false,
      "有帖子，但存档没有给出所需的字段或精度。",
      "There are posts, but the dump lacks the field or the precision needed."),
  /** Nothing to lose. */
  NO_ACCOUNT(false, "这段时间没有已知的账号。", "No account is known to have existed in this time."),
  /** Watched too short. */
  NOT_REACHED(
      false,
      "观察结束时尚未达到，之后的情况未知。",
      "Observation ends before this is reached; what came later is unknown."),
  /** Nothing to measure. */
  NO_EPISODE(
      false, "这段时间没有已知的此类事件。", "No episode of this kind is known to have begun in this time."),
  /** Unanswered requests are invisible. */
  ANSWERED_ONLY(
      false,
      "存档中只有得到回复的请求，无从知道多少没有回复。",
      "The archive holds answered requests only; how many were not answered cannot be known."),
  /** No stream to find bursts in. */
  NO_BURSTS(
      false,
      "这段时间没有热门话题的清单：当周及之前四周，存档须每周都有一小时达到 20 帖。",
      "There is no list of bursts for this time: the archive must hold 20 posts in some hour of the"
          + " week and of each of the four before it."),
  /** One side is too small. */
  FEW_ACCOUNTS(
      false,
      "至少一方不足五位高管，差别可能只是个人习惯，不予公布。",
      "One side has fewer than five executives, so a difference may be one person's idiom; it is"
          + " withheld."),
  /** Nothing to compare. */
  FEW_WORDS(
      false,
      "本人或其他高管的文字不足 200 词，无从比较。",
      "The executive, or all others together, have fewer than 200 words: nothing can be compared."),
  /** Followers not seen often enough. */
  FEW_SNAPSHOTS(
      false,
      "事件前后十四天内，至少一侧的粉丝数快照不足三次。",
      "There are fewer than three snapshots of the followers in the 14 days before the event, or in"
          + " those after it."),
  /** Before and after cannot be told. */
  COARSE_DATE(
      false,
      "事件日期只精确到月，无从区分前后。",
      "The date is known to the month only, so before and after cannot be told apart."),
  /** In this window or outside of it. */
  WIDE_INTERVAL(
      false,
      "只知道发生在某个区间之内，该区间超出了这段时间，不能算在它头上。",
      "It happened somewhere in an interval that reaches beyond this time, so it cannot be counted"
          + " here."),
  /** Suppressed. */
  TOO_FEW(
      false,
      "样本低于发布门槛，数值不予公布。",
      "The sample is below the threshold for publication; the value is withheld."),
  /** Nobody looked again for most posts. */
  FATES_UNKNOWN(
      false,
      "半数以上帖子之后没有再被查看，已知的多是被删的，数值不予公布。",
      "Nobody looked again for more than half of the posts, and what is known is mostly what is"
          + " gone; the value is withheld."),
  /** Too few posts under observation at an age, or too wide an interval. */
  UNSTEADY(
      false,
      "这一时点处于观察中的帖子不足 10 条，或 95% 区间太宽（比例宽于 0.3，时间两端相差 2.25 倍以上），数值不予公布。",
      "Fewer than 10 posts were under observation then, or the 95 % interval is too wide (a share"
          + " wider than 0.3, a time whose ends differ by more than 2.25 times); the value is"
          + " withheld."),
  /** The rules do not find it. */
  UNRELIABLE(
      false,
      "与人工编码相比，规则分辨不出这类帖子（tpr − fpr 低于 0.2），数值不予公布。",
      "Against human coders the rules do not tell these posts apart (tpr − fpr below 0.2); the"
          + " value is withheld."),
  /** A code nobody checked; beside a small sample this one is printed, for n shows the other. */
  NOT_VALIDATED(
      true,
      "未经验证：编码由规则给出，尚未通过与人工编码的比对，仅为规则的计数。",
      "Not validated: the codes are those of rules that have not passed the comparison with human"
          + " coders, so this is only what the rules count."),
  /** Published with a warning. */
  LOW_N(true, "样本偏小，仅供参考。", "The sample is small; read the value with care."),
  /** A lower bound. */
  AT_LEAST(
      true,
      "这是下限：真实值至少如此，未覆盖的时间里可能更长。",
      "This is a lower bound: uncovered time may hide a larger value.");

  private final boolean flag;
  private final String zh;
  private final String en;

  Reason(boolean flag, String zh, String en) {
    this.flag = flag;
    this.zh = zh;
    this.en = en;
  }

  /** Whether it stands beside a value that is given; otherwise it stands in place of one. */
  public boolean isFlag() {
    return flag;
  }

  /** What it means to a reader. */
  public Text text() {
    return new Text(zh, en);
  }
}
