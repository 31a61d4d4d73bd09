package org.shiguan.synth.mentions;

import java.util.List;

/**
 * A made-up executive of a made-up firm.
 *
 * @param id in the roster
 * @param name in simplified script
 * @param traditional in traditional script
 * @param english in Latin letters
 * @param common whether others bear the name
 * @param alias a name of this person alone
 * @param nickname another, which others have, too
 * @param handle name of the account; null for who never joined
 * @param firm name of the firm
 * @param firmEnglish the same in English
 * @param product what the firm makes
 * @param official name of the firm's account
 */
record Person(
    String id,
    String name,
    String traditional,
    String english,
    boolean common,
    String alias,
    String nickname,
    String handle,
    String firm,
    String firmEnglish,
    String product,
    String official) {

  /** All of them; nobody real is meant by any. */
  static final List<Person> ALL =
      List.of(
          person("liu", "刘强", "劉強", "Liu Qiang", true, "样甲老刘", "强哥", "样甲刘强", "甲", "A"),
          person("wang", "王健", "王健", "Wang Jian", true, "样乙老王", "健哥", null, "乙", "B"),
          person("chen", "陈伟", "陳偉", "Chen Wei", true, "样丙老陈", "伟哥哥", "样丙陈伟", "丙", "C"),
          person("zhang", "张敏", "張敏", "Zhang Min", true, "样丁张总", "敏姐", null, "丁", "D"),
          person("zhao", "赵建国", "趙建國", "Zhao Jianguo", true, "样戊老赵", "国叔", "样戊赵建国", "戊", "E"),
          person("lan", "样晓澜", "樣曉瀾", "Sample Lan", false, "样己掌柜", "澜姐", "样晓澜_己", "己", "F"),
          person("heng", "样本衡之", "樣本衡之", "Sample Heng", false, "样庚掌柜", "衡叔", null, "庚", "G"));

  private static Person person(
      String id,
      String name,
      String traditional,
      String english,
      boolean common,
      String alias,
      String nickname,
      String handle,
      String letter,
      String latin) {
    return new Person(
        id,
        name,
        traditional,
        english,
        common,
        alias,
        nickname,
        handle,
        "样本公司" + letter,
        "Sample Company " + latin,
        "样" + letter + "手机",
        "样本公司" + letter + "官方微博");
  }

  /** Number of the account in the corpus. */
  String uid() {
    return "uEXEC%04d".formatted(ALL.indexOf(this));
  }

  /** Number of the firm's account. */
  String officialUid() {
    return "uFIRM%04d".formatted(ALL.indexOf(this));
  }
}
