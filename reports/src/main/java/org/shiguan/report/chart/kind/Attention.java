package org.shiguan.report.chart.kind;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.shiguan.report.chart.Chart;
import org.shiguan.report.chart.Drawing;
import org.shiguan.report.chart.HouseTheme;
import org.shiguan.report.chart.Subject;
import org.shiguan.report.mart.Catalogue;
import org.shiguan.report.mart.Executive;
import org.shiguan.report.mart.Grain;
import org.shiguan.report.mart.Mart;
import org.shiguan.report.mart.Spell;
import org.shiguan.report.mart.Text;
import org.shiguan.report.mart.Unit;

/** How much others speak of an executive, and how favourably, around events. */
public final class Attention implements Chart {
  @Override
  public String id() {
    return "attention";
  }

  @Override
  public Text title() {
    return new Text("关注度与净支持度", "Attention and net support");
  }

  @Override
  public Text appliesTo() {
    return new Text("全体高管，以及每位被提及的高管", "all executives, and each one that is spoken of");
  }

  @Override
  public Text caption() {
    return new Text(
        "关注度为每百万条存档帖子与评论中提及该高管的条数，本人的帖子不算；净支持度为 (p−n)/(p+n)，p、n 为倾向高于 0.2 与低于 −0.2 的提及，"
            + "一周内 p+n 不足 20 时不画。浅色带为没有事件的各周的均值 ± ½ 标准差（事件前两天至后四周不计）；不足四周时不画。灰色的周存档中没有"
            + "帖子：不是零。存档帖子少的周，柱子高低波动大。姓名由规则匹配，倾向由模型判断，冒充账号未加区分。先后不等于因果。",
        "Attention is the number of posts and comments that speak of the executive, own posts left"
            + " out, per million of the corpus; net support is (p−n)/(p+n), p and n being mentions"
            + " with a polarity above 0.2 and below −0.2, and is not drawn for a week with p+n below"
            + " 20. The pale band is the mean ± ½ standard deviation of weeks without events (two"
            + " days before to four weeks after are left out), not drawn below four weeks. In grey"
            + " weeks the corpus has no posts: that is not zero. Where it has few, bars jump. Names"
            + " are matched by rules, polarity is a model's judgement, impostors are not told apart."
            + " Association, not effect.");
  }

  @Override
  public List<Subject> subjects(Mart mart) {
    var subjects = new ArrayList<Subject>();
    if (mart.corpusDays().isEmpty()) {
      return subjects;
    }
    if (card(mart).isPresent()) {
      subjects.add(Subject.STUDY);
    }
    for (Executive executive : mart.executives()) {
      if (!mart.attention(executive.id()).isEmpty()) {
        subjects.add(Subject.executive(executive.id()));
      }
    }
    return subjects;
  }

  @Override
  public Drawing draw(Mart mart, Subject subject, HouseTheme theme) {
    return subject.kind() == Subject.Kind.EXECUTIVE
        ? new AttentionTimeline(mart, mart.executive(subject.id()), theme).drawing()
        : RankedDots.drawing(
            mart,
            card(mart).orElseThrow(),
            theme,
            theme.label("Who is spoken of", "谁被谈论"),
            theme.label(
                "Mentions per million posts of the corpus, own posts left out. Beside each name: the"
                    + " groups they were in during the study, the earlier first.",
                "每百万条存档帖子中的提及数，本人的帖子不算。姓名旁为研究时段内先后所属的组。"),
            executive -> groups(mart, executive, theme));
  }

  /** The metric of mentions per million posts; empty when the study has none with a value. */
  private static Optional<Catalogue.Metric> card(Mart mart) {
    return mart.catalogue().metrics().stream()
        .filter(m -> m.unit() == Unit.PER_MILLION && !m.sliced())
        .filter(m -> m.grains().contains(Grain.PERIOD) && !mart.values(m.id()).isEmpty())
        .findFirst();
  }

  private static String groups(Mart mart, Executive executive, HouseTheme theme) {
    var groups = new LinkedHashSet<String>();
    for (Spell spell : mart.spells(executive.id())) {
      if (spell.group() != null && !spell.masked()) {
        groups.add(theme.label(spell.group().title()));
      }
    }
    return groups.isEmpty() ? theme.label("in no group", "不属任何一组") : String.join(" · ", groups);
  }
}
