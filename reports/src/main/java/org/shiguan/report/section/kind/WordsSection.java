package org.shiguan.report.section.kind;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shiguan.report.chart.kind.KeynessPlot;
import org.shiguan.report.mart.Executive;
import org.shiguan.report.mart.KeyWord;
import org.shiguan.report.mart.Text;
import org.shiguan.report.section.PageContext;
import org.shiguan.report.section.Section;

/** Which words tell groups of posts apart, or why that is not said. */
public final class WordsSection implements Section {
  @Override
  public String id() {
    return "words";
  }

  @Override
  public Text title() {
    return new Text("用词", "Words");
  }

  @Override
  public Set<Scope> scopes() {
    return Set.of(Scope.INDEX, Scope.EXECUTIVE);
  }

  @Override
  public Map<String, Object> model(PageContext page) {
    List<KeyWord> words = page.mart().keyWords(page.about().map(Executive::id).orElse(null));
    return Map.of(
        "plates",
        page.plate(KeynessPlot.class, page.subject()).stream().toList(),
        "withheld",
        words.stream().filter(k -> k.word() == null).map(k -> why(page, k)).toList());
  }

  private static String why(PageContext page, KeyWord row) {
    String first = side(page, row.first());
    String second = side(page, row.second());
    boolean groups = row.contrast() == KeyWord.Contrast.GROUPS;
    return (groups
            ? page.say(
                "Stayed: " + first + "; deleted: " + second + ". ",
                "留下者：" + first + "；删除者：" + second + "。")
            : page.say(
                "This executive: " + first + "; the others: " + second + ". ",
                "本人：" + first + "；其他高管：" + second + "。"))
        + page.reason(row.reason());
  }

  private static String side(PageContext page, KeyWord.Side side) {
    String words = page.numbers().count(side.tokens());
    String people = page.numbers().count(side.accounts());
    return page.say(words + " words, executives: " + people, words + " 词，高管 " + people + " 位");
  }
}
