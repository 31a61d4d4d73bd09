package org.shiguan.report.chart.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shiguan.report.chart.Chart;
import org.shiguan.report.chart.Drawing;
import org.shiguan.report.chart.HouseTheme;
import org.shiguan.report.chart.Subject;
import org.shiguan.report.mart.Catalogue;
import org.shiguan.report.mart.Executive;
import org.shiguan.report.mart.Mart;
import org.shiguan.report.mart.Text;

/** What posts are about: the three roles of all executives, and the codes of one by month. */
public final class RoleMix implements Chart {
  @Override
  public String id() {
    return "role-mix";
  }

  @Override
  public Text title() {
    return new Text("角色构成图", "Role mix");
  }

  @Override
  public Text appliesTo() {
    return new Text(
        "全体高管（三角图），以及每位高管（各编码逐月）",
        "all executives (ternary plot), and each executive (codes by month)");
  }

  @Override
  public Text caption() {
    return new Text(
        "编码由规则给出，一帖可有多个；只看本人自己的文字，空转发不计。三角图中离某角越近，该角色占比越大；空心点为未经验证。逐月图各格共用纵轴，灰色月份没有数值："
            + "未被抓取，或当月不足 30 帖。标有“未经验证”者，规则尚未通过与人工编码的比对，不能据此断言任何人扮演何种角色。",
        "Rules give the codes, and a post can have several; only the executive's own words are read,"
            + " bare reposts are left out. In the triangle, the nearer to a corner the larger that"
            + " role; hollow dots are not validated. The panels of months share one scale; grey"
            + " months have no value: never crawled, or fewer than 30 posts. Where it says \"not"
            + " validated\", the rules have not passed the comparison with human coders, and nothing"
            + " follows about anybody's role.");
  }

  @Override
  public List<Subject> subjects(Mart mart) {
    var subjects = new ArrayList<Subject>();
    if (CodedShares.roles(mart).isPresent()) {
      subjects.add(Subject.STUDY);
    }
    if (CodedShares.codes(mart).isPresent()) {
      for (Executive executive : mart.executives()) {
        subjects.add(Subject.executive(executive.id()));
      }
    }
    return subjects;
  }

  @Override
  public Drawing draw(Mart mart, Subject subject, HouseTheme theme) {
    boolean study = subject.kind() == Subject.Kind.STUDY;
    Optional<Catalogue.Metric> found = study ? CodedShares.roles(mart) : CodedShares.codes(mart);
    Catalogue.Metric card = found.orElseThrow();
    return study
        ? new RoleTriangle(mart, card, theme).drawing()
        : new CodesByMonth(mart, card, mart.executive(subject.id()), theme).drawing();
  }
}
