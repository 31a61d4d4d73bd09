package org.shiguan.report.mart;

import java.util.stream.Stream;

/** The state of an executive's account on a day (codebook §4.1). */
public enum AccountState {
  /** Own posts in the last 90 covered days. */
  ACTIVE(
      "S1",
      new Text("活跃", "active"),
      new Text("最近 90 个有覆盖的日子里至少有一条自己的帖子。", "At least one own post in the last 90 covered days.")),
  /** 90 covered days without a post. */
  DORMANT(
      "S2",
      new Text("沉寂", "dormant"),
      new Text(
          "账号存在，连续 90 个有覆盖的日子没有帖子。",
          "The account exists, and 90 covered days passed without a post.")),
  /** Back after a purge, a closure, a ban or a long silence. */
  RETURNED(
      "S5",
      new Text("重返", "returned"),
      new Text(
          "清空、注销、封禁之后，或沉寂 180 天以上之后，30 天内至少发了三条；90 天后计为活跃。",
          "Three posts or more within 30 days, after a purge, a closure, a ban or 180 days of"
              + " silence; counted as active after 90 days.")),
  /** Most or all posts deleted at once, nothing new since. */
  PURGED(
      "S3",
      new Text("已清空", "purged"),
      new Text(
          "帖子在两次抓取之间被大批或全部删除，此后尚无新帖。",
          "Most or all posts were deleted between two crawls, and nothing was posted since.")),
  /** Closed by its owner. */
  CLOSED_SELF(
      "S4",
      new Text("自行注销", "closed by its owner"),
      new Text(
          "账号不存在：至少两次探测、相隔七天以上，且没有封禁公告。",
          "The account was gone at two looks a week apart or more, and no notice named a ban.")),
  /** Banned by the platform. */
  BANNED(
      "S4b",
      new Text("被封禁", "banned"),
      new Text("平台公告账号被封。不属于任何一组。", "A notice of the platform says so. In none of the groups.")),
  /** Searched for by hand, and not there. */
  NEVER_JOINED(
      "S0",
      new Text("从未加入", "never joined"),
      new Text(
          "有人两次（注明日期）以真名、公司与认证标志搜索，均无账号。",
          "A person searched twice, on record, by real name, firm and verified badge, and found no"
              + " account.")),
  /** No account known, and no search on record. */
  NOT_FOUND(
      "NOT_FOUND",
      new Text("未找到账号", "no account found"),
      new Text(
          "未知有账号，也没有两次搜索的记录：不能说从未加入。",
          "No account is known and no two searches are on record: this is not \"never joined\".")),
  /** Not covered. */
  UNKNOWN(
      "U",
      new Text("不得而知", "unknown"),
      new Text("没有足够的覆盖，什么也不能说。", "Too little was crawled to say anything."));

  private final String code;
  private final String titleZh;
  private final String titleEn;
  private final String meaningZh;
  private final String meaningEn;

  AccountState(String code, Text title, Text meaning) {
    this.code = code;
    this.titleZh = title.zh();
    this.titleEn = title.en();
    this.meaningZh = meaning.zh();
    this.meaningEn = meaning.en();
  }

  /** The codebook's code, as in the column {@code state}. */
  public String code() {
    return code;
  }

  /** The code in a word or two. */
  public Text title() {
    return new Text(titleZh, titleEn);
  }

  /** When an account is in the state. */
  public Text meaning() {
    return new Text(meaningZh, meaningEn);
  }

  static AccountState of(String code) {
    return Stream.of(values())
        .filter(s -> s.code.equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                Suggestion.unknown(
                    "state", code, Stream.of(values()).map(AccountState::code).toList()));
  }
}
