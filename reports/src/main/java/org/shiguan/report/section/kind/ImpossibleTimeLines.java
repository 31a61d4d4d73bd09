package org.shiguan.report.section.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shiguan.report.mart.ImpossibleTimes;
import org.shiguan.report.section.PageContext;

/** What is wrong with the times of one file, a sentence each. */
final class ImpossibleTimeLines {
  private static final long HOUR = 3_600;
  private static final long MINUTE = 60;

  private ImpossibleTimeLines() {}

  static List<String> of(PageContext page, ImpossibleTimes times) {
    var lines = new ArrayList<String>();
    if (times.shiftSeconds() != null) {
      long by = Math.abs(times.shiftSeconds());
      String hours = String.valueOf(by / HOUR);
      String minutes = String.format(Locale.ROOT, "%02d", by % HOUR / MINUTE);
      boolean later = times.shiftSeconds() > 0;
      String part = page.numbers().count(times.shifted());
      String whole = page.numbers().count(times.compared());
      lines.add(
          page.say(
              "Posted times are "
                  + hours
                  + " h "
                  + minutes
                  + (later ? " later" : " earlier")
                  + " than those in the ids in "
                  + part
                  + " of "
                  + whole
                  + " records; they were not changed.",
              whole
                  + " 条记录中有 "
                  + part
                  + " 条的发帖时间比其编号中的时间"
                  + (later ? "晚 " : "早 ")
                  + hours
                  + " 小时 "
                  + minutes
                  + " 分；未作改动。"));
    }
    if (times.beforePosted() > 0) {
      String part = page.numbers().count(times.beforePosted());
      String whole = page.numbers().count(times.sightings());
      lines.add(
          page.say(
              part
                  + " of "
                  + whole
                  + " sightings were captured before the post was posted; posts first seen so are"
                  + " left out of deletion times.",
              whole + " 次所见中有 " + part + " 次的抓取时间早于发帖时间；首次所见如此的帖子不计入删除时间。"));
    }
    if (times.beforeWeibo() > 0) {
      String posts = page.numbers().count(times.beforeWeibo());
      lines.add(
          page.say(
              posts + " posts are dated before Weibo opened on 2009-08-14.",
              posts + " 条帖子的日期早于微博开放之日 2009-08-14。"));
    }
    return lines;
  }
}
