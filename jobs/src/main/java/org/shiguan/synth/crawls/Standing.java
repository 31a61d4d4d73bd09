package org.shiguan.synth.crawls;

/** What somebody finds who asks for a post at a moment. */
enum Standing {
  ALIVE(""),
  DELETED_BY_AUTHOR("抱歉，此微博已被作者删除。查看帮助：http://t.cn/zWSudZc"),
  DELETED_BY_PLATFORM("该微博因被多人举报，根据《微博社区管理规定》，已被删除。查看帮助：http://t.cn/Rfd14WY"),
  MASKED("抱歉，作者已设置仅展示半年内微博，此微博已不可见。 "),
  ACCOUNT_CLOSED("该账号因用户自行申请关闭，现已无法查看。"),
  ACCOUNT_BANNED("该账号因被投诉违反法律法规和《微博社区公约》的相关规定，现已无法查看。");

  private final String words;

  Standing(String words) {
    this.words = words;
  }

  /** The platform's words in place of the post ({@code formats.md} §3). */
  String words() {
    return words;
  }

  static Standing of(Life life, Post post, long moment) {
    if (life.visible(post, moment)) {
      return ALIVE;
    }
    if (moment < post.goneAt) {
      return MASKED;
    }
    return switch (post.how) {
      case CLOSURE -> ACCOUNT_CLOSED;
      case BAN -> ACCOUNT_BANNED;
      case SINGLE, PURGE ->
          // What went before the account did is not told apart any more once that is gone.
          life.ended(moment)
              ? (life.fate == Fate.CLOSES ? ACCOUNT_CLOSED : ACCOUNT_BANNED)
              : post.by == Post.Hand.AUTHOR ? DELETED_BY_AUTHOR : DELETED_BY_PLATFORM;
    };
  }
}
